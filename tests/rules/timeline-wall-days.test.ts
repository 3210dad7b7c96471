/** Daily windows by arithmetic on numbers of days, held against a time-zone library. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS, occurrences } from "../../src/settings/calendar/daily-window.js";
import { daily } from "../../src/settings/calendar/timeline/recurring.js";
import { wallDays } from "../../src/settings/calendar/timeline/wall-days.js";

describe("daily windows by arithmetic", () => {
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

  it("are what a time-zone library says, on any clock", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"),
        fc.integer({ min: 1_262_304_000, max: 1_830_000_000 }),
        fc.integer({ min: 60, max: 12 * 86_400 }),
        fc.record({ from: time, until: time }),
        fc.subarray([...DAYS]),
        (zone, from, length, hours, days) => {
          const span = { from, until: from + length };
          const cut = [...daily(hours, days, wallDays(zone)).within(span)].map((each) => ({
            from: Math.max(each.from, span.from),
            until: Math.min(each.until, span.until),
          }));
          expect(cut).toEqual(occurrences(hours, span, zone, days));
        },
      ),
      { numRuns: 300 },
    );
  });
});
