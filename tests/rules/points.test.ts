/** What points are worth, how long they are kept back, and what they give back of an order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberTier } from "../../src/settings/kinds/marketing/member-tier.js";
import { stackingPolicy } from "../../src/settings/kinds/marketing/stacking-policy.js";
import { orderPolicy } from "../../src/settings/kinds/orders/order-policy.js";
import { orderPaidBack, pointsOf, type Terms, type Way } from "../../src/settings/rules/payments/earned-back.js";
import { points, redeem } from "../../src/settings/rules/payments/points-example.js";
import { document } from "../../src/settings/rules/rule.js";
import { checkDocuments } from "../support/check-rules.js";
import { foundBy } from "../support/found-by.js";

const shopIn = (currency: string) => ({ kind: "store", spec: { title: "A shop", currency, timeZone: "Asia/Tokyo" } });

describe("a redemption step is worth a coin at least", () => {
  it.each([
    { currency: "CNY", pointsPerUnit: 100, step: 1, holds: true }, // a cent
    { currency: "CNY", pointsPerUnit: 101, step: 1, holds: false },
    { currency: "CNY", pointsPerUnit: 101, step: 2, holds: true },
    { currency: "JPY", pointsPerUnit: 100, step: 99, holds: false }, // its smallest coin is the unit
    { currency: "JPY", pointsPerUnit: 100, step: 100, holds: true },
    { currency: "KWD", pointsPerUnit: 1000, step: 1, holds: true }, // a thousandth
  ])("$step points in $currency, $pointsPerUnit a unit: $holds", ({ currency, pointsPerUnit, step, holds }) => {
    const program = points({ redeem: { ...redeem, pointsPerUnit, step } });
    const found = foundBy("payments/redemption-step-below-coin", [program], { store: shopIn(currency) });
    expect(found).toHaveLength(holds ? 0 : 1);
  });

  it("names the step that would do", () => {
    const program = points({ redeem: { ...redeem, pointsPerUnit: 250, step: 2 } });
    expect(foundBy("payments/redemption-step-below-coin", [program])).toEqual([
      "points_program redeem.step: 250 points pay for 1 CNY, so the smallest coin, 0.01 CNY, takes 3; a step is 2.",
    ]);
  });
});

describe("an order earns no more than a day", () => {
  it.each([
    { maxPerOrder: 100, maxPerDay: 100, holds: true },
    { maxPerOrder: 101, maxPerDay: 100, holds: false },
    { maxPerOrder: 101, maxPerDay: "none", holds: true },
    { maxPerOrder: "none", maxPerDay: 100, holds: true }, // the day's limit is the only one
  ] as const)("$maxPerOrder an order, $maxPerDay a day: $holds", ({ maxPerOrder, maxPerDay, holds }) => {
    const found = foundBy("payments/order-points-above-daily", [points({ maxPerOrder, maxPerDay })]);
    expect(found).toHaveLength(holds ? 0 : 1);
  });

  it("says nothing of a program that is off", () => {
    const program = points({ maxPerOrder: 101, maxPerDay: 100, enabled: false });
    expect(foundBy("payments/order-points-above-daily", [program])).toEqual([]);
  });
});

describe("points stay frozen until nothing can be returned any more", () => {
  const orders = [{ name: "orders", per: "1.00", points: 1, minOrder: "0" }];
  const policy = (within: string) =>
    document(orderPolicy, null, {
      shipping: { onLate: "notify" },
      cancellation: { maxPerCustomer: { count: 3, per: "30d" } },
      afterSales: { within: within as "15d" },
    });

  it.each([
    { freezeFor: "15d", within: "15d", holds: true },
    { freezeFor: "360h", within: "15d", holds: true },
    { freezeFor: "359h", within: "15d", holds: false },
    { freezeFor: "1mo", within: "30d", holds: true },
    { freezeFor: "1mo", within: "31d", holds: false },
  ] as const)("$freezeFor for returns within $within: $holds", ({ freezeFor, within, holds }) => {
    const found = foundBy("payments/points-freed-before-returns-end", [
      points({ earn: orders, freezeFor }),
      policy(within),
    ]);
    expect(found).toHaveLength(holds ? 0 : 1);
  });

  it.each([
    ["orders earn none", { freezeFor: "0d" } as const],
    ["they are never taken back", { earn: orders, freezeFor: "0d", refunds: { takeBackEarned: false } } as const],
  ])("says nothing where %s", (_, program) => {
    expect(foundBy("payments/points-freed-before-returns-end", [points(program), policy("15d")])).toEqual([]);
  });
});

describe("an order never pays for itself", () => {
  const code = "payments/points-pay-whole-order";
  const earning = (name: string, points: number, more: object = {}) => ({
    name,
    per: "1.00" as const,
    points,
    minOrder: "0" as const,
    ...more,
  });
  const categories = (...codes: string[]) => ({ scope: { type: "categories" as const, categories: codes } });
  const skus = (...codes: string[]) => ({ scope: { type: "skus" as const, skus: codes } });
  const tier = (name: string, level: number, pointsMultiplier: number) =>
    document(memberTier, name, { title: name, level, growthFrom: level, pointsMultiplier, keepFor: "none" });

  it.each([
    ["99 of 100 points", { earn: [earning("orders", 99)] }, 0],
    ["all 100 points", { earn: [earning("orders", 100)] }, 1],
    ["two halves on everything", { earn: [earning("a", 50), earning("b", 50)] }, 1],
    ["a half and a little less", { earn: [earning("a", 50), earning("b", 49)] }, 0],
    ["halves on different SKUs", { earn: [earning("a", 50, skus("A")), earning("b", 50, skus("B"))] }, 0],
    ["halves that share a SKU", { earn: [earning("a", 50, skus("A", "C")), earning("b", 50, skus("B", "C"))] }, 1],
    ["a half, and one on a category", { earn: [earning("a", 50), earning("b", 50, categories("tea"))] }, 1],
    [
      "a half that leaves out the category of the other",
      {
        earn: [
          earning("a", 50, { scope: { type: "all", except: { categories: ["tea"] } } }),
          earning("b", 50, categories("tea")),
        ],
      },
      0,
    ],
    ["both, told once", { earn: [earning("a", 100), earning("b", 50, categories("tea"))] }, 1],
    ["two of their own, told twice", { earn: [earning("a", 100, skus("A")), earning("b", 100, skus("B"))] }, 2],
    [
      "much, but 100 points an order at most",
      { earn: [earning("a", 100, { minOrder: "50.00" })], maxPerOrder: 100 },
      0,
    ],
    ["a limit that the least order does not reach", { earn: [earning("a", 100)], maxPerOrder: 100 }, 1],
    ["full hundreds alone", { earn: [earning("a", 9999, { per: "100.00" })] }, 0],
    ["a full hundred", { earn: [earning("a", 10000, { per: "100.00" })] }, 1],
  ])("%s", (_, program, count) => {
    expect(foundBy(code, [points(program as Parameters<typeof points>[0])])).toHaveLength(count);
  });

  it("counts the multiplier of the best tier, where it is used", () => {
    const tiers = [tier("basic", 1, 1), tier("gold", 2, 2.5)];
    expect(foundBy(code, [points({ earn: [earning("orders", 40)] }), ...tiers])).toEqual([
      `points_program earn["orders"].points: An order of 1.00 CNY (all products) earns 100 points: 40 for each 1.00 by "orders" times 2.5 of member_tier.gold. At 100 points a unit they are worth 1.00 CNY: 100% of what is paid.`,
    ]);
    const unused = points({ earn: [earning("orders", 40, { useTierMultiplier: false })] });
    expect(foundBy(code, [unused, ...tiers])).toEqual([]);
  });

  it("finds with facts which ways of earning meet on a product", () => {
    const program = points({ earn: [earning("a", 50, categories("tea")), earning("b", 50, skus("TEA-250"))] });
    const sold = [{ sku: "TEA-250", category: "tea" }];
    expect(foundBy(code, [program], { products: sold })).toEqual([
      expect.stringContaining("An order of 1.00 CNY (SKU TEA-250) earns 100 points"),
    ]);
    expect(foundBy(code, [program], { products: [{ sku: "TEA-250", category: "mugs" }] })).toEqual([]);
    const { notChecked } = checkDocuments([program]);
    expect(notChecked.filter(({ rule }) => rule.code === code)).toMatchObject([{ missing: "products" }]);
  });

  it.each([
    { points: 3899, listPrice: "39.00", count: 0 },
    { points: 3900, listPrice: "39.00", count: 1 },
    { points: 3900, listPrice: "0.00", count: 0 }, // given away anyhow
  ])("a product of $listPrice with $points points of its own: $count", ({ points: own, listPrice, count }) => {
    const program = points({ earn: [earning("all", 99)], products: [{ sku: "TEA", points: own }] });
    const sold = [
      { sku: "TEA-250", product: "TEA", listPrice },
      { sku: "TEA-1000", product: "TEA", listPrice: "120.00" },
    ];
    expect(foundBy(code, [program], { products: sold })).toHaveLength(count);
  });

  it("finds an order wherever one is, as trying all amounts does", () => {
    const ways = fc.array(
      fc.record({
        per: fc.bigInt({ min: 1n, max: 6n }),
        millionths: fc.bigInt({ min: 0n, max: 6n }).map((halves) => halves * 500_000n),
        minOrder: fc.bigInt({ min: 0n, max: 12n }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    const terms = fc.record({ pointsPerUnit: fc.bigInt({ min: 1n, max: 12n }), coins: fc.constantFrom(1n, 10n) });
    fc.assert(
      fc.property(ways, terms, (each: readonly Way[], some) => {
        const all: Terms = { ...some, most: null, rounding: "floor" };
        // Steps of at most 6 and halves come out even at 120; twice that is beyond every least order.
        const paidBack = Array.from({ length: 240 }, (_, index) => BigInt(index + 1)).some(
          (amount) => pointsOf(amount, each, all) * all.coins >= amount * all.pointsPerUnit,
        );
        const order = orderPaidBack(each, all);
        expect(order !== null).toBe(paidBack);
        if (order !== null) expect(order.points).toBe(pointsOf(order.amount, each, all));
      }),
    );
  });
});

describe("points and the stacking policy", () => {
  const stack = (order: readonly string[], more: object = {}) =>
    document(stackingPolicy, null, { order: order as ["points"], floor: { type: "none" }, ...more });

  it.each([
    { order: ["coupon", "points"], combinesWith: ["memberPrice"], count: 0 },
    { order: ["coupon"], combinesWith: ["coupons"], count: 0 }, // alone at the end: last
    { order: ["coupon"], combinesWith: ["coupons", "memberPrice", "discounts"], count: 1 },
    { order: ["coupon"], combinesWith: [], count: 0 },
  ] as const)("$combinesWith in the order $order: $count", ({ order, combinesWith, count }) => {
    const found = foundBy("payments/points-without-place", [points({ combinesWith: [...combinesWith] }), stack(order)]);
    expect(found).toHaveLength(count);
  });

  it.each([
    { combinesWith: ["coupons"], policy: { maxCouponsPerOrder: 0 }, count: 1 },
    { combinesWith: ["campaigns"], policy: { maxCouponsPerOrder: 0 }, count: 0 },
    { combinesWith: ["coupons", "campaigns"], policy: { maxCouponsPerOrder: 0, maxCampaignsPerOrder: 0 }, count: 2 },
  ] as const)("$combinesWith where an order may have $policy: $count", ({ combinesWith, policy, count }) => {
    const documents = [points({ combinesWith: [...combinesWith] }), stack(["points"], policy)];
    expect(foundBy("payments/points-combine-with-none-allowed", documents)).toHaveLength(count);
  });
});
