import fc from "fast-check";
import { expect, it } from "vitest";
import { migrationNumber } from "../../src/cli/migration-number.js";

const now = new Date("2027-03-01T08:30:15.250Z");

it.each([
  ["an empty folder", [], "20270301083015"],
  ["earlier times", ["20270228120000_a.up.sql", "20270228120000_a.down.sql"], "20270301083015"],
  ["files that are no migrations", ["README.md", "index.ts", ".gitkeep"], "20270301083015"],
  ["this very second", ["20270301083015_a.up.sql"], "20270301083016"],
  ["a later time, as when a clock was set back", ["20271231235959_a.ts", "20270101000000_b.ts"], "20280101000000"],
  ["counters, which sort before a time", ["0001_init.sql", "0002_more.sql"], "20270301083015"],
  ["milliseconds", ["1700000000000_init.js"], "20270301083015"],
  ["counters that sort after a time by name", ["0001_a.sql", "9998_b.sql"], "9999"],
  ["times with milliseconds, which are greater", ["20270301083015123_a.sql"], "20270301083015124"],
  ["a number that is no time", ["20279999999998_a.sql"], "20279999999999"],
  ["a counter after which nothing sorts", ["9999_a.sql"], null],
])("%s", (_what, files, number) => {
  expect(migrationNumber(files, now)).toBe(number);
});

it("comes after every file that is there, by name and as a number", () =>
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\d{1,18}_[a-z]{1,3}\.sql$/), { minLength: 1 }), (files) => {
      const number = migrationNumber(files, now);
      if (number === null) return;
      const file = `${number}_new.sql`;
      expect([...files, file].sort().at(-1)).toBe(file);
      const numbers = files.map((each) => Number.parseInt(each, 10));
      expect(Math.max(...numbers)).toBeLessThan(Number(number));
    }),
  ));
