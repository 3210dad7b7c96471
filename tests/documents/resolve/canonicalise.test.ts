import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalise } from "../../../src/documents/resolve/canonicalise.js";
import { canonicalJson } from "../../../src/model/canonical-json.js";
import type { Json, JsonObject } from "../../../src/model/json.js";
import type { StoreContext } from "../../../src/model/kind.js";
import type { ObjectShape } from "../../../src/model/shape.js";
import { testKinds } from "../../support/test-kinds.js";

const NEW_YORK: StoreContext = { currency: "USD", minorDigits: 2, timeZone: "America/New_York" };
const TOKYO: StoreContext = { currency: "JPY", minorDigits: 0, timeZone: "Asia/Tokyo" };
const gauge = testKinds.get("gauge")?.spec as ObjectShape;

describe("canonical forms", () => {
  it.each<[string, Json, Json]>([
    ["price", "10", "10.00"],
    ["price", "10.5", "10.50"],
    ["price", "0010.5", "10.50"],
    ["cap", "none", "none"],
    ["share", "12.50%", "12.5%"],
    ["share", "12.0000%", "12%"],
    ["within", "60m", "1h"],
    ["within", "24h", "24h"],
    ["within", "7d", "1w"],
    ["keepFor", "none", "none"],
    ["shipWithin", "3bd", "3bd"],
    ["shipWithin", "48h", "48h"],
    ["shipWithin", "14d", "2w"],
    ["startsAt", "2027-03-01T00:00:00", "2027-03-01T00:00"],
    ["startsAt", "2027-03-01T00:00-05:00", "2027-03-01T00:00"],
    ["startsAt", "2027-11-07T01:30-05:00", "2027-11-07T01:30-05:00"],
    ["reviewedOn", "2028-02-29", "2028-02-29"],
    ["at", "08:00", "08:00"],
    ["factor", -0, 0],
    ["title", { fr: "b", en: "a" }, { en: "a", fr: "b" }],
    ["title", "  kept \u202e as\u200b it is ", "  kept \u202e as\u200b it is "], // (fault 44)
    ["code", "\u001b[31mred", "\u001b[31mred"], // (fault 45)
    ["tags", ["b", "a", "B"], ["B", "a", "b"]],
    ["waits", ["90m", "60m"], ["1h", "90m"]],
    ["steps", ["b", "a"], ["b", "a"]],
    [
      "ladder",
      [
        { spend: "20", off: "2" },
        { spend: "10", off: "1" },
      ],
      [
        { spend: "20.00", off: "2.00" },
        { spend: "10.00", off: "1.00" },
      ],
    ],
    ["key", { version: "3", $secret: "a/b" }, { $secret: "a/b", version: "3" }],
    ["quietHours", { from: "22:00", until: "06:00" }, { from: "22:00", until: "06:00" }],
    ["quietHours", { from: "00:00", until: "24:00" }, { from: "00:00", until: "24:00" }],
    ["scope", { type: "skus", skus: ["b", "a"] }, { type: "skus", skus: ["a", "b"] }],
  ])("%s %j is %j", (field, written, canonical) => {
    const { spec, findings } = canonicalise(gauge, { [field]: written }, NEW_YORK);
    expect(findings).toEqual([]);
    expect(canonicalJson(spec)).toBe(canonicalJson({ [field]: canonical }));
  });

  it("has no digits after the point where the currency has none", () => {
    expect(canonicalise(gauge, { price: "100" }, TOKYO).spec).toEqual({ price: "100" });
  });
});

describe("what has no canonical form", () => {
  it.each<[string, Json, string, RegExp]>([
    ["price", "10.005", "settings/finer-than-currency", /10\.005.*USD.*at most 2 digits/],
    ["price", "10.000", "settings/finer-than-currency", /at most 2 digits/],
    ["price", "0.00", "settings/out-of-bounds", /at least 0\.01/],
    ["price", "+5", "settings/wrong-unit", /not an amount of money/],
    ["price", "1e3", "settings/wrong-unit", /not an amount of money/],
    ["share", "0%", "settings/out-of-bounds", /more than 0%/],
    ["share", "100.0001%", "settings/out-of-bounds", /at most 100%/],
    ["share", "1.00001%", "settings/wrong-unit", /not a percentage/],
    ["within", "1.5h", "settings/wrong-unit", /not a duration/],
    ["startsAt", "2027-02-29T00:00", "settings/no-such-datetime", /2027-02-29/], // (fault 55)
    ["reviewedOn", "2027-02-29", "settings/wrong-unit", /not a date/], // (fault 55)
    ["startsAt", "2027-03-14T02:30", "settings/datetime-in-gap", /from 2027-03-14T01:59 to 2027-03-14T03:00/], // (fault 54)
    ["startsAt", "2027-11-07T01:30", "settings/datetime-ambiguous", /comes twice in America\/New_York/], // (fault 54)
    ["startsAt", "2027-03-01T00:00+08:00", "settings/wrong-offset", /-05:00/],
    ["window", { from: "2027-03-02T00:00", until: "2027-03-01T00:00" }, "settings/window-empty", /no time is in it/], // (fault 55)
    ["window", { from: "2027-03-01T00:00", until: "2027-03-01T00:00" }, "settings/window-empty", /no time is in it/], // (fault 55)
    ["quietHours", { from: "08:00", until: "08:00" }, "settings/daily-window-empty", /no time is in it/],
    ["tags", ["a", "b", "a"], "settings/duplicate-item", /"a" stands in this list/],
    ["waits", ["60m", "1h"], "settings/duplicate-item", /"1h" stands in this list/],
    ["waits", ["1h", "60m"], "settings/duplicate-item", /"60m" is the same as "1h"/],
    [
      "ladder",
      [
        { spend: "10", off: "1" },
        { spend: "10.0", off: "2" },
      ],
      "settings/duplicate-item",
      /"10\.00".*told apart by spend/,
    ],
  ])("%s %j is refused: %s", (field, written, code, detail) => {
    const { findings } = canonicalise(gauge, { [field]: written }, NEW_YORK);
    expect(findings).toMatchObject([
      { code, detail: expect.stringMatching(detail), remedy: expect.stringMatching(/\.$/) },
    ]);
  });

  it("the remedy for a time that comes twice shows both ways to write it (fault 54)", () => {
    const [finding] = canonicalise(gauge, { startsAt: "2027-11-07T01:30" }, NEW_YORK).findings;
    expect(finding?.remedy).toBe(
      "Write 2027-11-07T01:30-04:00 for the first time, or 2027-11-07T01:30-05:00 for the second.",
    );
  });

  it("a window across the hour that comes twice is compared as instants (fault 54)", () => {
    const window = { from: "2027-11-07T01:30-04:00", until: "2027-11-07T01:15-05:00" };
    expect(canonicalise(gauge, { window }, NEW_YORK).findings).toEqual([]);
  });

  it("without the store's context only what depends on it goes unchecked", () => {
    const spec = { price: "10.005", startsAt: "2027-03-14T02:30", within: "1.5h" };
    expect(canonicalise(gauge, spec, null).findings).toMatchObject([{ path: ["within"] }]);
  });

  it("bounds are compared as decimals, not as binary fractions", () => {
    const nearly = canonicalise(gauge, { price: "0.0099999999999999999999" }, null);
    expect(nearly.findings).toMatchObject([{ code: "settings/out-of-bounds" }]);
  });
});

describe("for any spec", () => {
  const digits = fc.nat(99_999);
  const money = digits.map((cents) => [`${cents / 100}`, (cents / 100).toFixed(2)] as const);
  const percent = digits.map((share) => [`${share / 1000}%`, `${(share / 1000).toFixed(4)}%`] as const);
  const hours = fc.nat(500).map((count) => [`${count}h`, `${count * 60}m`] as const);
  const weeks = fc.nat(500).map((count) => [`${count}w`, `${count * 7}d`] as const);
  const years = fc.nat(500).map((count) => [`${count}y`, `${count * 12}mo`] as const);
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => {
    const date = new Date(days * 86_400_000).toISOString().slice(0, 10);
    return [`${date}T12:00`, `${date}T12:00:00`] as const;
  });
  const tags = fc
    .uniqueArray(fc.string())
    .chain((list) =>
      fc.shuffledSubarray(list, { minLength: list.length }).map((shuffled) => [list, shuffled] as const),
    );

  /** Two spellings of one spec, their fields in different order. */
  const spelt: fc.Arbitrary<readonly [JsonObject, JsonObject]> = fc
    .record({ price: money, share: percent, within: hours, keepFor: weeks, shipWithin: years, startsAt: day, tags })
    .map((fields) => [
      Object.fromEntries(Object.entries(fields).map(([name, [first]]) => [name, first])),
      Object.fromEntries(
        Object.entries(fields)
          .map(([name, [, second]]) => [name, second])
          .reverse(),
      ),
    ]);

  it("two spellings of equal values have one canonical form", () => {
    fc.assert(
      fc.property(spelt, ([one, other]) => {
        const forms = [one, other].map((spec) => canonicalJson(canonicalise(gauge, spec, NEW_YORK).spec));
        expect(forms[0]).toBe(forms[1]);
      }),
    );
  });

  it("what is canonical stays as it is", () => {
    fc.assert(
      fc.property(spelt, ([, written]) => {
        const once = canonicalise(gauge, written, NEW_YORK).spec;
        const twice = canonicalise(gauge, once, NEW_YORK).spec;
        expect(canonicalJson(twice)).toBe(canonicalJson(once));
      }),
    );
  });
});
