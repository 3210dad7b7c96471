/** When cron lines fire on a store's wall clock, and how far apart: held against croner, run by run, clock changes included. */
import { Cron } from "croner";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallText } from "../../src/settings/calendar/wall-time.js";
import { cronRuns, runAfter, together } from "../../src/settings/rules/security/cron-runs.js";
import { lengthText, longestBreach, plusDuration } from "../../src/settings/rules/security/lengths.js";

const ZONES = ["UTC", "Asia/Shanghai", "Europe/Berlin", "America/Santiago", "America/Havana", "Australia/Lord_Howe"];
const seconds = (iso: string) => Date.parse(iso) / 1000;

const field = (least: number, most: number) =>
  fc.oneof(
    fc.constant("*"),
    fc.integer({ min: least, max: most }).map(String),
    fc.integer({ min: 2, max: 20 }).map((step) => `*/${step}`),
    fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 2, maxLength: 3 }).map((list) => list.join(",")),
  );
const line = fc
  .tuple(
    field(0, 59),
    field(0, 23),
    fc.constantFrom("*", "*", "1", "*/2", "28-31"),
    fc.constantFrom("*", "*", "0", "1-5"),
  )
  .map(([minute, hour, day, weekday]) => `${minute} ${hour} ${day} * ${weekday}`);

describe("runs", () => {
  it("are those that croner tells one by one", () => {
    const window = fc.constantFrom(
      "2027-03-27",
      "2027-03-13",
      "2027-04-03",
      "2027-09-04",
      "2027-10-02",
      "2027-10-30",
      "2027-11-06",
      "2027-12-30",
    );
    fc.assert(
      fc.property(line, fc.constantFrom(...ZONES), window, (text, timeZone, from) => {
        const [start, end] = [seconds(`${from}T00:00Z`), seconds(`${from}T00:00Z`) + 3 * 86_400];
        const cron = new Cron(text, { mode: "5-part", timezone: timeZone });
        const told: number[] = [];
        for (let next = cron.nextRun(new Date(start * 1000 - 1000)); next !== null; next = cron.nextRun(next)) {
          if (next.getTime() / 1000 >= end) break;
          told.push(next.getTime() / 1000);
        }
        expect(cronRuns(text, "2027-03-01", timeZone).filter((run) => run >= start && run < end)).toEqual(told);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["a day", "0 3 * * *", "Asia/Shanghai", "2027-03-01 03:00", 367],
    ["a minute", "* * * * *", "UTC", "2027-03-01 00:00", 367 * 1440],
    ["a year", "0 5 1 1 *", "UTC", "2028-01-01 05:00", 2],
    ["a leap day", "0 5 29 2 *", "UTC", "2028-02-29 05:00", 2],
  ])("of %s: a year of them, and at least two", (_, text, timeZone, first, count) => {
    const runs = cronRuns(text, "2027-03-01", timeZone);
    expect([wallText(runs[0] ?? 0, timeZone), runs.length]).toEqual([first, count]);
  });

  it("of several lines are one list, as far as all are known", () => {
    expect(
      together([
        [0, 10, 20],
        [5, 10, 15, 40],
      ]),
    ).toEqual([0, 5, 10, 15, 20]);
  });

  it("beyond the known ones come as often as these", () => {
    expect([1, 3, 8].map((count) => runAfter([0, 10, 20, 30], 0, count))).toEqual([10, 30, 80]);
  });
});

describe("a duration after an instant", () => {
  it.each([
    ["24h are 24 hours", "2027-10-30T01:00Z", "24h", "2027-10-31T01:00Z"],
    ["1d is the same time of the next day, 25 hours later", "2027-10-30T01:00Z", "1d", "2027-10-31T02:00Z"],
    ["1d is 23 hours where clocks are put forward", "2027-03-27T11:00Z", "1d", "2027-03-28T10:00Z"],
    ["1mo after the 31st is the last of the month", "2027-01-31T11:00Z", "1mo", "2027-02-28T11:00Z"],
    ["1y", "2027-01-31T11:00Z", "1y", "2028-01-31T11:00Z"],
  ])("%s", (_, from, duration, until) => {
    expect(plusDuration(seconds(from), duration, "Europe/Berlin")).toBe(seconds(until));
  });
});

describe("the longest time between runs", () => {
  it.each([
    ["0 3 * * *", "Asia/Shanghai", "24h", null],
    ["0 3 * * *", "Asia/Shanghai", "23h", "1 day"],
    ["0 3 * * *", "Europe/Berlin", "24h", "1 day 1 hour"],
    ["0 3 * * *", "Europe/Berlin", "1d", null],
    ["0 * * * *", "Europe/Berlin", "1h", null],
    // Where 02:30 does not exist it fires at 03:00, and no day is longer than the clock says.
    ["30 2 * * *", "Europe/Berlin", "1d", null],
    ["0 3 * * 1-5", "Asia/Shanghai", "1d", "3 days"],
    ["0 3 * * 1-5", "Asia/Shanghai", "3d", null],
    ["0 5 1 * *", "Asia/Shanghai", "1mo", null],
    ["0 5 1 * *", "Asia/Shanghai", "30d", "31 days"],
    ["0 5 31 * *", "Asia/Shanghai", "1mo", "61 days"],
    ["0 5 1 1 *", "Asia/Shanghai", "11mo", "366 days"],
    ["* * * * *", "Europe/Berlin", "1m", null],
    ["* * * * *", "Europe/Berlin", "59s", "1 minute"],
  ])("of %s in %s, if longer than %s: %s", (text, timeZone, duration, told) => {
    const breach = longestBreach(cronRuns(text, "2027-03-01", timeZone), [duration], timeZone);
    expect(breach && lengthText(breach.until - breach.from)).toBe(told);
  });
});
