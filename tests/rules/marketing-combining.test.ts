/** Whether a benefit that is to combine finds anything that agrees, compared with asking everything in turn. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ExampleDocument } from "../../src/model/rule.js";
import { discount } from "../../src/settings/kinds/marketing/discount.js";
import { memberTier } from "../../src/settings/kinds/marketing/member-tier.js";
import { coupon } from "../../src/settings/kinds/payments/coupon.js";
import { combining } from "../../src/settings/rules/marketing/combining.js";
import { document } from "../../src/settings/rules/rule.js";
import { checkDocuments } from "../support/check-rules.js";

type Class = "coupons" | "discounts" | "memberPrice";

interface Piece {
  readonly class: Class;
  readonly names: readonly Class[];
  /** Days of May, the second excluded; `null`: always. */
  readonly days: readonly [number, number] | null;
  readonly enabled: boolean;
}

const day = (number: number) => `2027-05-${String(number).padStart(2, "0")}T00:00`;

function documentOf({ class: sort, names, days, enabled }: Piece, index: number): ExampleDocument {
  const common = { title: "B", combinesWith: [...names] };
  const window = days === null ? null : { from: day(days[0]), until: day(days[1]) };
  const name = `b${index}`;
  if (sort === "memberPrice") {
    const level = { level: index, growthFrom: index, keepFor: "none" as const };
    return document(memberTier, name, { ...common, ...level, percentOff: enabled ? "5%" : "0%" });
  }
  if (sort === "discounts") {
    const rule = { type: "flat", percentOff: "5%" } as const;
    const when = window === null ? {} : { window };
    return document(discount, name, { ...common, ...when, enabled, rule, maxDiscount: "none", priority: index });
  }
  return document(coupon, name, {
    ...common,
    enabled,
    type: "basic",
    discount: { type: "amount", amount: "1" },
    validity: window === null ? { type: "afterClaim", for: "1d" } : { type: "window", window },
    limits: { total: 10 },
  });
}

function told(pieces: readonly Piece[]) {
  const { resolving, findings } = checkDocuments(pieces.map(documentOf), { rules: combining });
  expect(resolving).toEqual([]);
  return findings;
}

const piece = (sort: Class, names: readonly Class[] = [], days: Piece["days"] = null, enabled = true): Piece => ({
  class: sort,
  names,
  days,
  enabled,
});

it.each<readonly [string, readonly Piece[], readonly string[]]>([
  ["both agree", [piece("coupons", ["discounts"]), piece("discounts", ["coupons"])], []],
  ["one does not", [piece("coupons", ["discounts"]), piece("discounts")], ["b0"]],
  ["one of several does", [piece("coupons", ["discounts"]), piece("discounts"), piece("discounts", ["coupons"])], []],
  ["there is none", [piece("coupons", ["discounts"])], []],
  ["the only one is switched off", [piece("coupons", ["discounts"]), piece("discounts", [], null, false)], []],
  [
    "the one that agrees is over when it begins",
    [piece("coupons", ["discounts"], [10, 20]), piece("discounts", ["coupons"], [1, 10]), piece("discounts")],
    ["b0"],
  ],
  ["no other coupon", [piece("coupons", ["coupons"])], []],
  ["another coupon", [piece("coupons", ["coupons"]), piece("coupons")], ["b0"]],
])("%s", (_, pieces, expected) => {
  expect(told(pieces).map(({ address }) => address?.name)).toEqual(expected);
});

it("tells all that one setting asks for in vain at once, each with one that does not agree", () => {
  const [finding, ...others] = told([
    piece("coupons", ["discounts", "memberPrice"]),
    piece("discounts"),
    piece("memberPrice"),
  ]);
  expect(others).toEqual([]);
  expect(finding?.detail).toBe(
    'coupon.b0 may combine, but none of the discounts that hold meanwhile names "coupons", discount.b1 for one; none of the member prices that hold meanwhile names "coupons", member_tier.b2 for one.',
  );
  expect(finding?.related).toHaveLength(2);
});

it("finds what asking all finds", () => {
  const classes: readonly Class[] = ["coupons", "discounts", "memberPrice"];
  const days = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }));
  const pieces = fc.record({
    class: fc.constantFrom(...classes),
    names: fc.subarray([...classes]),
    days: fc.option(days.map(([from, length]) => [from, from + length] as const)),
    enabled: fc.boolean(),
  });
  const meet = (a: Piece, b: Piece) => {
    const [first, second] = [a, b].map((each) => (each.class === "memberPrice" ? null : each.days));
    return !first || !second || (first[0] < second[1] && second[0] < first[1]);
  };
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 7 }), (all) => {
      const expected = all.flatMap((one, index) => {
        const idle = one.names.some((name) => {
          const others = all.filter(
            (other) => other !== one && other.enabled && other.class === name && meet(one, other),
          );
          return others.length > 0 && !others.some(({ names }) => names.includes(one.class));
        });
        return one.enabled && idle ? [`b${index}`] : [];
      });
      expect(
        told(all)
          .map(({ address }) => address?.name)
          .toSorted(),
      ).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});
