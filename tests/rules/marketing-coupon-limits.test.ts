/** How many coupons there are and are handed out, what they are worth, and what codes come to as they are typed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import { coupon } from "../../src/settings/kinds/payments/coupon.js";
import { typed } from "../../src/settings/rules/payments/coupons/coupon-codes.js";
import { couponRules } from "../../src/settings/rules/payments/coupons.js";
import { document } from "../../src/settings/rules/rule.js";
import { checkDocuments } from "../support/check-rules.js";

const JAPAN = { kind: "store", spec: { title: "店", currency: "JPY", timeZone: "Asia/Tokyo" } };

const basic: JsonObject = {
  title: "May",
  type: "basic",
  discount: { type: "amount", amount: "10" },
  validity: { type: "afterClaim", for: "7d" },
  limits: { total: 100 },
};

const named = (name: string, spec: JsonObject) => document(coupon, name, { ...basic, ...spec } as never);

function findingsOf(specs: readonly JsonObject[], options: Parameters<typeof checkDocuments>[1] = {}) {
  const documents = specs.map((spec, index) => named(`c${index}`, spec));
  const { resolving, findings } = checkDocuments(documents, { rules: couponRules, ...options });
  expect(resolving).toEqual([]);
  return findings;
}

const codesOf = (...given: Parameters<typeof findingsOf>) => findingsOf(...given).map(({ code }) => code);

describe("limits", () => {
  it.each<readonly [JsonObject, readonly string[]]>([
    [{ total: 1 }, []],
    [{ total: 2, perCustomer: 3 }, ["payments/per-customer-above-total"]],
    [{ total: 2, perCustomer: "none", perDay: "none" }, []],
    [{ total: "none", perCustomer: 3, perDay: 5 }, []],
    [{ total: 4, perDay: 5 }, ["payments/per-day-above-total"]],
  ])("%j", (limits, expected) => {
    expect(codesOf([{ limits }])).toEqual(expected);
  });
});

const schedule = (name: string, from: string, until: string, perDay: number | "none") => ({
  name,
  trigger: { type: "schedule", at: "10:00", from: `2027-05-${from}`, until: `2027-05-${until}` },
  perDay,
});

describe("handing out by schedule", () => {
  const above = ["payments/handed-out-above-total"];
  it.each<readonly [string, JsonObject, readonly JsonObject[], readonly string[]]>([
    ["both ends count", { total: 29 }, [schedule("a", "01", "03", 10)], above],
    ["as many as there are", { total: 30 }, [schedule("a", "01", "03", 10)], []],
    ["two at once", { total: 49 }, [schedule("a", "01", "03", 10), schedule("b", "03", "04", 10)], above],
    [
      "no more than the coupon's limit of a day",
      { total: 40, perDay: 10 },
      [schedule("a", "01", "03", 10), schedule("b", "03", "04", 10)],
      [],
    ],
    ["without a number", { total: 1 }, [schedule("a", "01", "03", "none")], []],
    ["out of as many as needed", { total: "none" }, [schedule("a", "01", "31", 1000)], []],
  ])("%s", (_, limits, distribution, expected) => {
    expect(codesOf([{ limits, distribution }])).toEqual(expected);
  });

  it("counts what is handed out day by day", () => {
    const line = fc.record({ from: fc.nat(8), days: fc.nat(6), perDay: fc.integer({ min: 1, max: 9 }) });
    const most = fc.option(fc.integer({ min: 9, max: 20 }), { nil: "none" as const });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), most, (lines, perDay) => {
        const sum = Array.from({ length: 20 }, (_, day) => {
          const running = lines.filter(({ from, days }) => from <= day && day <= from + days);
          const wanted = running.reduce((count, each) => count + each.perDay, 0);
          return perDay === "none" ? wanted : Math.min(wanted, perDay);
        }).reduce((all, each) => all + each, 0);
        const day = (number: number) => String(number + 1).padStart(2, "0");
        const distribution = lines.map((each, index) =>
          schedule(`line-${index}`, day(each.from), day(each.from + each.days), each.perDay),
        );
        const told = (total: number) => codesOf([{ limits: { total, perDay }, distribution }]).includes(above[0] ?? "");
        expect({ at: told(Math.max(sum, 20)), below: told(Math.max(sum, 21) - 1) }).toEqual({
          at: false,
          below: sum >= 21,
        });
      }),
      { numRuns: 60 },
    );
  });

  it("tells each day's and each customer's limit of any way of handing out", () => {
    const distribution = [{ name: "birthday", trigger: { type: "birthday" }, quantity: 2, perDay: 11 }];
    const told = ["payments/handed-out-above-day", "payments/handed-out-above-customer"];
    expect(codesOf([{ limits: { total: 100, perDay: 10 }, distribution }])).toEqual(told);
    expect(codesOf([{ limits: { total: 10, perCustomer: 2 }, distribution }])).toEqual(told.slice(0, 1));
    expect(codesOf([{ limits: { total: 11, perCustomer: "none" }, distribution }])).toEqual([]);
  });
});

describe("worth", () => {
  const percent = (percentOff: string, minSpend: string) => ({
    type: "threshold",
    minSpend,
    discount: { type: "percent", percentOff, cap: "none" },
  });
  it.each<readonly [JsonObject, readonly string[]]>([
    [{ type: "threshold", minSpend: "1000", discount: { type: "amount", amount: "1000" } }, []],
    [
      { type: "threshold", minSpend: "999", discount: { type: "amount", amount: "1000" } },
      ["payments/amount-above-minimum-spend"],
    ],
    [{ type: "timed", discount: { type: "amount", amount: "1000" } }, []],
    [percent("0.5%", "100"), []],
    [percent("0.5%", "99"), ["payments/coupon-worth-nothing"]],
    [percent("100%", "100"), ["payments/coupon-takes-everything"]],
    [{ ...percent("100%", "100"), scope: { type: "skus", skus: ["GIFT"] } }, []],
  ])("in yen, which has no smaller coins: %j", (spec, expected) => {
    expect(codesOf([spec], { store: JAPAN })).toEqual(expected);
  });
});

describe("codes", () => {
  it.each([
    ["SPRING-27", "spring-27"],
    ["SPRING-27", "ＳＰＲＩＮＧ－２７"],
    ["straße", "STRASSE"],
    ["STRAẞE", "strasse"],
    ["ΟΔΟΣ", "οδος"],
    ["ﬁve", "FIVE"],
    ["5㎏", "5KG"],
    ["ｱｲｽ", "アイス"],
    ["café", "CAFE\u0301"],
    ["SPR\u200BING", "SPRING"],
    [" SPRING ", "SPRING"],
  ])("%j is typed as %j", (a, b) => {
    expect(typed(a)).toBe(typed(b));
  });

  it.each([
    ["SPRING-27", "SPRING27"],
    ["O", "0"],
    ["春", "夏"],
    ["cafe", "café"],
  ])("%j is not %j", (a, b) => {
    expect(typed(a)).not.toBe(typed(b));
  });

  it("are told once for all that have the same, and not of coupons that are switched off", () => {
    const [finding, ...others] = findingsOf([{ code: "MAY" }, { code: "may" }, { code: "Ｍay" }, { code: "JUNE" }]);
    expect(others).toEqual([]);
    expect(finding?.detail).toBe(
      'coupon.c0 has the code "MAY", coupon.c1 has the code "may" and coupon.c2 has the code "Ｍay".',
    );
    expect(finding?.related?.map(({ location }) => location.file)).toEqual([
      "layer-0/coupon.c1.json#code",
      "layer-0/coupon.c2.json#code",
    ]);
    expect(codesOf([{ code: "MAY" }, { code: "may", enabled: false }])).toEqual([]);
  });

  it("show what cannot be seen", () => {
    const [finding] = findingsOf([{ code: "MAY" }, { code: "M\u200BAY" }]);
    expect(finding?.detail).toContain('"M\\u{200b}AY"');
  });
});
