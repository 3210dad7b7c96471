/** Points on the store's wall clock and the half-open windows between them; whole days. Years 1970 to 9999. */
import { z } from "zod";
import { notes, scalar } from "../notes.js";

const LEAP_DAY = "([0-9]{2}([2468][048]|[13579][26]|0[48])|[2468][048]00|[3579][26]00)-02-29";
const OTHER_DAY =
  "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))";
const DAY = `(?=19[7-9]|[2-9])(${LEAP_DAY}|${OTHER_DAY})`;
const TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
/** Demanded where the clock is set back and a time comes twice. */
const OFFSET = "([+-]([01][0-9]|2[0-3]):[0-5][0-9])?";

/** `"2027-03-01"`. */
export function date(): z.ZodString {
  return scalar(z.string().regex(new RegExp(`^${DAY}$`)), { type: "date" }, "DateText");
}

/** `"2027-03-01T00:00"`, seconds allowed, an offset such as `+01:00` only where the clock is set back. */
export function datetime(): z.ZodString {
  return scalar(z.string().regex(new RegExp(`^${DAY}T${TIME}${OFFSET}$`)), { type: "datetime" }, "DateTime");
}

/** From the first instant (included) until the last (excluded). */
export function window() {
  const schema = z.strictObject({
    from: datetime().describe("The first instant, included, on the store's wall clock: 2027-03-01T00:00."),
    until: datetime().describe("The end, excluded, on the store's wall clock: 2027-04-01T00:00."),
  });
  return schema.register(notes, { interval: "window", tsType: "Window" });
}
