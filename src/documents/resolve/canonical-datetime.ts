/** Datetimes against the store's time zone: what its clocks never show is refused, what they show twice must be chosen. */
import type { StoreContext } from "../../model/kind.js";
import { toInstant } from "../../model/time/wall-clock.js";
import type { Report } from "./fault.js";

export function canonicalDatetime(value: string, context: StoreContext | null, report: Report): string {
  const { timeZone } = context ?? { timeZone: "UTC" };
  const result = toInstant(value, timeZone);
  const written = JSON.stringify(value);
  switch (result.type) {
    case "instant":
      return context === null ? value : result.wall;
    case "invalid":
      report({
        code: "settings/no-such-datetime",
        summary: "A datetime does not exist",
        detail: `${written} is no time of the calendar between the years 1900 and 9999.`,
        remedy: "Write it as 2027-03-01T00:00, on a day that the month has.",
      });
      break;
    case "gap":
      report({
        code: "settings/datetime-in-gap",
        summary: "The store's clocks skip a datetime",
        detail: `${written} never comes in ${timeZone}: the clocks go from ${result.before} to ${result.after}.`,
        remedy: `Write ${result.after}, the first minute after the change, or ${result.before}, the last before it.`,
      });
      break;
    case "overlap": {
      const local = value.replace(/[+-]\d\d:\d\d$/, "");
      const [first, second] = result.offsets.map((offset) => `${local}${offset}`);
      report({
        code: "settings/datetime-ambiguous",
        summary: "The store's clocks show a datetime twice",
        detail: `${written} comes twice in ${timeZone}, where the clocks are put back.`,
        remedy: `Write ${first} for the first time, or ${second} for the second.`,
      });
      break;
    }
    case "wrong-offset":
      if (context === null) return value;
      report({
        code: "settings/wrong-offset",
        summary: "A datetime has an offset that the store's clocks do not have then",
        detail: `${written} is read on the wall clock of ${timeZone}, which is at ${result.offset} then.`,
        remedy: `Write the time on the store's wall clock, without an offset.`,
      });
      break;
  }
  return value;
}
