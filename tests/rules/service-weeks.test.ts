/** The weeks by which hours are judged, the hours nobody covers, and how they are said. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS, minutesOf } from "../../src/settings/calendar/daily-window.js";
import { workingHours } from "../../src/settings/calendar/working-hours.js";
import { graphOf } from "../../src/settings/rules/graph-of.js";
import type { Answering } from "../../src/settings/rules/service/hours/service-hours.js";
import { unanswered } from "../../src/settings/rules/service/hours/unanswered.js";
import { weekText } from "../../src/settings/rules/service/hours/week-text.js";
import { tellingWeeks } from "../../src/settings/rules/service/hours/weeks.js";

describe("telling weeks", () => {
  it.each([
    { asOf: "2027-03-03", zone: "Asia/Shanghai", others: [], weeks: ["2027-03-01"] }, // all alike
    { asOf: "2027-03-01", zone: "Asia/Shanghai", others: ["Asia/Hong_Kong"], weeks: ["2027-03-01"] },
    {
      asOf: "2027-03-03",
      zone: "Europe/Berlin",
      others: [],
      weeks: ["2027-03-01", "2027-03-22 Europe/Berlin", "2027-10-25 Europe/Berlin"],
    },
    {
      asOf: "2027-03-03",
      zone: "Asia/Shanghai",
      others: ["Europe/Berlin"],
      weeks: ["2027-03-01", "2027-03-29", "2027-03-22 Europe/Berlin", "2027-10-25 Europe/Berlin"],
    },
    {
      // Two weeks in spring and one in autumn are five hours apart instead of six.
      asOf: "2027-03-03",
      zone: "Europe/Berlin",
      others: ["America/New_York"],
      weeks: [
        "2027-03-01",
        "2027-03-15",
        "2027-03-08 America/New_York",
        "2027-03-22 Europe/Berlin",
        "2027-10-25 Europe/Berlin",
        "2027-11-01 America/New_York",
      ],
    },
  ])("of $zone and $others from $asOf on", ({ asOf, zone, others, weeks }) => {
    const found = tellingWeeks(asOf, zone, others);
    expect(found.map(({ monday, changing }) => [monday, ...changing].join(" "))).toEqual(weeks);
    expect(found.every(({ ordinary }) => !ordinary) || found[0]?.ordinary).toBe(true);
  });
});

describe("a week's hours in words", () => {
  const [week] = tellingWeeks("2027-03-01", "Asia/Shanghai", []);
  const MONDAY = week?.span.from ?? 0;
  /** Hours since Monday. */
  const spans = (...hours: readonly (readonly [number, number])[]) =>
    hours.map(([from, until]) => ({ from: MONDAY + from * 3600, until: MONDAY + until * 3600 }));

  it.each([
    ["Mon 09:00 to 18:00", spans([9, 18])],
    ["Mon 18:00 to 24:00", spans([18, 24])],
    ["Mon 18:00 to Tue 09:00", spans([18, 33])],
    ["Mon and Wed 09:30 to 10:00", spans([9.5, 10], [57.5, 58])],
    ["Tue to Thu 09:00 to 10:00", spans([33, 34], [57, 58], [81, 82])],
    ["Mon 09:00 to 10:00 and Tue 09:00 to 11:00", spans([9, 10], [33, 35])],
    ["Sun 18:00 to Mon 09:00", spans([0, 9], [162, 168])], // the next week begins as this one did
    ["the whole week", spans([0, 168])],
    [
      "Mon 00:00 to 01:00, Mon 02:00 to 03:00, Mon 04:00 to 05:00, Mon 06:00 to 07:00, Mon 08:00 to 09:00, Mon 10:00 to 11:00, Mon 12:00 to 13:00 and 2 more times",
      spans([0, 1], [2, 3], [4, 5], [6, 7], [8, 9], [10, 11], [12, 13], [14, 15], [16, 17]),
    ],
  ])("%s", (text, hours) => {
    expect(week && weekText(hours, week, "Asia/Shanghai")).toBe(text);
  });
});

describe("hours that nobody covers", () => {
  const context = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };
  const graph = graphOf({ store: "s", resources: [], context, products: null, asOf: "2027-03-03", current: null });
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 30))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
  const line = fc.record({ days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1 }), from: time, until: time });

  it("are those that looking at every minute finds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        (queues) => {
          const answering = queues.map((hours, index) => ({
            audience: { type: "all" },
            timeZone: undefined,
            sameAs: `${index}`,
            hoursIn: ({ span }: { readonly span: { readonly from: number; readonly until: number } }) =>
              workingHours({ hours, holidays: [], makeUpDays: [] }, span, context.timeZone),
          })) as unknown as readonly Answering[];
          const found = unanswered(graph, answering, ({ span }) => [span]);

          const covered = new Set<number>();
          for (const { days, ...window } of queues.flat()) {
            const { from, until } = minutesOf(window);
            for (const day of days)
              for (let minute = from; minute < until; minute++)
                covered.add((DAYS.indexOf(day) * 1440 + minute) % 10_080);
          }
          const minutes = (found?.spans ?? []).reduce((sum, { from, until }) => sum + (until - from) / 60, 0);
          expect(minutes).toBe(10_080 - covered.size);
          for (const { from } of found?.spans ?? [])
            expect(covered.has((from - (found?.week.span.from ?? 0)) / 60)).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });
});
