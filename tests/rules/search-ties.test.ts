/** Ties in priorities: when two discounts, or two campaigns, can hold for one order, and when a tie harms nobody. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExampleDocument, ExampleProduct } from "../../src/model/rule.js";
import { priorityTies } from "../../src/settings/rules/marketing/search/priority-ties.js";
import { checkDocuments } from "../support/check-rules.js";

type Spec = NonNullable<ExampleDocument["spec"]>;

const discount = (name: string, spec: Spec = {}): ExampleDocument => ({
  kind: "discount",
  name,
  spec: { title: name, rule: { type: "flat", percentOff: "10%" }, maxDiscount: "none", priority: 1, ...spec },
});
const campaign = (name: string, spec: Spec = {}): ExampleDocument => ({
  kind: "campaign",
  name,
  spec: {
    title: name,
    window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" },
    offer: { type: "discount", discounts: ["flat"] },
    exclusive: false,
    priority: 1,
    ...spec,
  },
});
const policy = (choice: string): ExampleDocument => ({
  kind: "stacking_policy",
  spec: { order: ["discount"], floor: { type: "none" }, choice },
});
const tiers = ["gold", "silver"].map(
  (name, level): ExampleDocument => ({
    kind: "member_tier",
    name,
    spec: { title: name, level, growthFrom: level, keepFor: "none" },
  }),
);
const products: readonly ExampleProduct[] = [
  { sku: "TEA", category: "drinks" },
  { sku: "MUG", category: "kitchen" },
];

function ties(documents: readonly ExampleDocument[], options: Parameters<typeof checkDocuments>[1] = {}) {
  const { resolving, findings, notChecked } = checkDocuments([...tiers, ...documents], {
    rules: priorityTies,
    ...options,
  });
  expect(resolving).toEqual([]);
  return notChecked.length > 0 ? ["not checked"] : findings.map(({ detail }) => detail);
}

const skus = (...codes: readonly string[]) => ({ scope: { type: "skus", skus: codes } });
const forTier = (tier: string) => ({ audience: { type: "tiers", tiers: [tier] } });
const hours = (from: string, until: string) => ({ dailyHours: { from, until } });
const days = (from: number, until: number) => ({
  window: { from: `2027-03-0${from}T00:00`, until: `2027-03-0${until}T00:00` },
});

describe("two discounts", () => {
  it.each<[what: string, a: Spec, b: Spec, isTie: boolean]>([
    ["of one priority", {}, {}, true],
    ["of two", {}, { priority: 2 }, false],
    ["one is off", {}, { enabled: false }, false],
    ["windows that touch", days(1, 3), days(3, 5), false],
    ["windows that overlap", days(1, 4), days(3, 5), true],
    ["a window, and always", days(1, 3), {}, true],
    ["hours that touch", hours("08:00", "12:00"), hours("12:00", "14:00"), false],
    ["hours that overlap past midnight", hours("22:00", "02:00"), hours("01:59", "03:00"), true],
    [
      "hours outside a short window",
      { window: { from: "2027-03-01T13:00", until: "2027-03-01T20:00" } },
      hours("08:00", "13:00"),
      false,
    ],
    ["other products", skus("TEA"), skus("MUG"), false],
    ["a product in common", skus("TEA", "MUG"), skus("MUG"), true],
    ["other tiers", forTier("gold"), forTier("silver"), false],
    ["a tier, and new customers", forTier("gold"), { audience: { type: "newCustomers" } }, true],
    [
      "plain shares that combine: the order makes no difference",
      { combinesWith: ["discounts"] },
      { combinesWith: ["discounts"] },
      false,
    ],
    ["where only one agrees, one of them applies", { combinesWith: ["discounts"] }, {}, true],
    [
      "with a cap, the order matters",
      { combinesWith: ["discounts"], maxDiscount: "5.00" },
      { combinesWith: ["discounts"] },
      true,
    ],
  ])("%s", (_, a, b, isTie) => {
    expect(ties([discount("a", a), discount("b", b)]).length).toBe(isTie ? 1 : 0);
  });

  it("do not tie where what takes most off is chosen", () => {
    expect(ties([policy("bestForCustomer"), discount("a"), discount("b")])).toEqual([]);
    expect(ties([policy("priority"), discount("a"), discount("b")])).toHaveLength(1);
  });

  it("are told with when they meet, and once each with all rivals", () => {
    expect(ties([discount("a", days(1, 4)), discount("b", days(3, 5)), discount("c", days(3, 5))])).toEqual([
      "discount.a and discount.b both have the priority 1, and both can hold for all products from 2027-03-03 00:00 to 2027-03-04 00:00.",
      "discount.a and discount.c both have the priority 1, and both can hold for all products from 2027-03-03 00:00 to 2027-03-04 00:00. It also ties with discount.b.",
    ]);
  });

  it("need facts where a category and a SKU may have to do with each other", () => {
    const both = [discount("a", { scope: { type: "categories", categories: ["drinks"] } }), discount("b", skus("TEA"))];
    expect(ties(both)).toEqual(["not checked"]);
    expect(ties(both, { products })).toEqual([expect.stringContaining("SKU TEA")]);
    expect(ties([both[0] ?? discount("a"), discount("b", skus("MUG"))], { products })).toEqual([]);
  });

  it("are found as comparing each pair finds them", () => {
    const drawn = fc.record({
      priority: fc.integer({ min: 1, max: 2 }),
      from: fc.integer({ min: 1, max: 5 }),
      length: fc.integer({ min: 1, max: 3 }),
      scope: fc.constantFrom<readonly string[]>(["all"], ["TEA"], ["MUG"], ["TEA", "MUG"], ["CUP"]),
      tier: fc.constantFrom(null, "gold", "silver"),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 6 }), (list) => {
        const documents = list.map(({ priority, from, length, scope, tier }, index) =>
          discount(`d${index}`, {
            priority,
            ...days(from, from + length),
            ...(scope[0] !== "all" && skus(...scope)),
            ...(tier !== null && forTier(tier)),
          }),
        );
        const later = list.flatMap((a, i) =>
          list.slice(i + 1).flatMap((b, offset) => {
            const j = i + 1 + offset;
            const products =
              a.scope.includes("all") || b.scope.includes("all") || a.scope.some((sku) => b.scope.includes(sku));
            const time = Math.max(a.from, b.from) < Math.min(a.from + a.length, b.from + b.length);
            const customers = a.tier === null || b.tier === null || a.tier === b.tier;
            return products && time && customers && a.priority === b.priority ? [`d${a.from > b.from ? i : j}`] : [];
          }),
        );
        const { findings } = checkDocuments([...tiers, ...documents], { rules: priorityTies });
        expect(findings.map(({ address }) => address?.name).toSorted()).toEqual([...new Set(later)].sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe("two campaigns", () => {
  it.each<[what: string, a: Spec, b: Spec, isTie: boolean]>([
    ["of one priority", {}, {}, true],
    ["of two", {}, { priority: 2 }, false],
    ["one is exclusive: they must not meet at all", {}, { exclusive: true }, false],
    ["one is paused", {}, { enabled: false }, false],
    ["on other platforms", { platforms: ["app"] }, { platforms: ["web"] }, false],
    ["windows that touch", {}, { window: { from: "2027-04-01T00:00", until: "2027-05-01T00:00" } }, false],
  ])("%s", (_, a, b, isTie) => {
    const details = ties([discount("flat"), campaign("a", a), campaign("b", b)]);
    expect(details).toHaveLength(isTie ? 1 : 0);
  });
});
