/** Times of the day on a wall clock, and the windows between them that come back every day. */
import { z } from "zod";
import { notes, scalar } from "../notes.js";

/** `"08:00"`, from 00:00 to 23:59. */
export function timeOfDay(): z.ZodString {
  return scalar(z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/), { type: "timeOfDay" }, "TimeOfDay");
}

function endOfWindow(): z.ZodString {
  return scalar(z.string().regex(/^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/), { type: "timeOfDay" }, "TimeOfDay");
}

/** The two ends of a daily window, for objects that carry more than these. */
export function dailyWindowFields() {
  return {
    from: timeOfDay().describe("When it begins each day, included: 08:00."),
    until: endOfWindow().describe("When it ends, excluded: 18:00, at most 24:00; before `from`: on the next day."),
  };
}

export function dailyWindow() {
  return z.strictObject(dailyWindowFields()).register(notes, { interval: "dailyWindow", tsType: "DailyWindow" });
}
