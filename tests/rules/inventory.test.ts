/** Stock policies and replenishment rules: what holds for a SKU, what overlaps, and figures at their boundaries. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import type { ExampleProduct } from "../../src/model/rule.js";
import { productsOf } from "../../src/settings/facts/products.js";
import { inForce, targetsOf } from "../../src/settings/rules/inventory/in-force.js";
import { normalQuantile, normalShare } from "../../src/settings/rules/inventory/normal.js";
import { type StockPolicy, safetyUnits } from "../../src/settings/rules/inventory/safety-stock.js";
import { inventoryRules } from "../../src/settings/rules/inventory.js";
import type { Scope } from "../../src/settings/scopes/scope.js";
import { checkDocuments, product } from "../support/check-rules.js";

const policy = (name: string, more: JsonObject = {}) => ({
  kind: "stock_policy",
  name,
  spec: { title: name, lowStock: { type: "cover", below: "30d" }, leadTime: "4d", ...more },
});
const rule = (name: string, more: JsonObject = {}) => ({
  kind: "replenishment_rule",
  name,
  spec: { title: name, strategy: { type: "sales" }, maxQuantity: "none", ...more },
});
const skus = (...codes: string[]) => ({ type: "skus", skus: codes });
const categories = (...codes: string[]) => ({ type: "categories", categories: codes });
const all = { type: "all" };
const units = (count: number) => ({ type: "units", units: count });
const level = (reorderPoint: number, orderUpTo = 1000) => ({ type: "level", reorderPoint, orderUpTo });

function check(documents: Parameters<typeof checkDocuments>[0], products?: readonly ExampleProduct[]) {
  const { resolving, findings, notChecked } = checkDocuments(documents, { rules: inventoryRules, products });
  expect(resolving).toEqual([]);
  return { findings, codes: findings.map(({ code }) => code), notChecked: notChecked.map((each) => each.rule.code) };
}

describe("safety stock", () => {
  const [late, low] = ["inventory/reorder-point-below-safety", "inventory/low-stock-below-safety"];
  const service = (percent: string) => ({ type: "serviceLevel", level: percent, demandDeviation: 10 });
  const below = (count: number) => ({ lowStock: { type: "units", below: count } });

  it.each<[string, JsonObject, JsonObject, ExampleProduct[] | undefined, string[]]>([
    ["as large as the reorder point", { safetyStock: units(40) }, level(40), undefined, []],
    ["a unit above it", { safetyStock: units(41) }, level(40), undefined, [late]],
    // 1.6449 × 10 × √4 = 32.9
    ["of 95% of cycles, within it", { safetyStock: service("95%") }, level(33), undefined, []],
    ["of 95% of cycles, above it", { safetyStock: service("95%") }, level(32), undefined, [late]],
    ["of half the cycles: none is needed", { safetyStock: service("50%") }, level(0), undefined, []],
    ["of seldom service: none, and never less", { safetyStock: service("10%") }, level(0), undefined, []],
    // 10% of 30 days at 2 a day
    ["by demand, within it", {}, level(6), [{ sku: "A", dailySales: 2 }], []],
    // 7% of 100 days at 1 a day, which binary fractions make a little more than 7
    [
      "by demand, exactly",
      { safetyStock: { type: "share", share: "7%", horizon: "100d" } },
      level(7),
      [{ sku: "A", dailySales: 1 }],
      [],
    ],
    ["by demand, above it", {}, level(5), [{ sku: "A", dailySales: 2 }], [late]],
    ["by a demand that is not known", {}, level(0), [{ sku: "A" }], []],
    ["of units with facts, for a SKU without sales", { safetyStock: units(41) }, level(40), [{ sku: "A" }], [late]],
    ["where nothing is sold", { safetyStock: units(41) }, level(40), [], []],
  ])("%s", (_, stock, strategy, products, expected) => {
    expect(check([policy("all", stock), rule("all", { strategy })], products).codes).toEqual(expected);
  });

  it.each<[string, JsonObject, ExampleProduct[] | undefined, string[]]>([
    ["units and units", { ...below(40), safetyStock: units(40) }, undefined, []],
    ["units and more units", { ...below(40), safetyStock: units(41) }, undefined, [low]],
    ["units and a service level", { ...below(32), safetyStock: service("95%") }, undefined, [low]],
    ["cover and as long a share, whatever is sold", { lowStock: { type: "cover", below: "3d" } }, undefined, []],
    ["cover and a longer share, whatever is sold", { lowStock: { type: "cover", below: "71h" } }, undefined, [low]],
    [
      "cover and units",
      { lowStock: { type: "cover", below: "3d" }, safetyStock: units(6) },
      [{ sku: "A", dailySales: 2 }],
      [],
    ],
    [
      "cover and a unit more",
      { lowStock: { type: "cover", below: "3d" }, safetyStock: units(7) },
      [{ sku: "A", dailySales: 2 }],
      [low],
    ],
    ["units and a share", below(6), [{ sku: "A", dailySales: 2 }], []],
    [
      "units and the share of the best seller",
      below(6),
      [
        { sku: "A", dailySales: 2 },
        { sku: "B", dailySales: 2.01 },
      ],
      [low],
    ],
  ])("against low stock: %s", (_, stock, products, expected) => {
    expect(check([policy("all", stock)], products).codes).toEqual(expected);
  });

  it.each<[string, JsonObject, string[]]>([
    ["are needed where a share meets units", below(6), [low]],
    ["are not where cover meets a share", {}, []],
  ])("facts %s", (_, stock, expected) => {
    expect(check([policy("all", stock)]).notChecked.filter((code) => code === low)).toEqual(expected);
  });

  it("is never less than none", () => {
    expect(safetyUnits({ safetyStock: service("10%"), leadTime: "4d" } as StockPolicy, null)).toBe(0);
  });

  it("is told of the SKU that is furthest from it, once a policy", () => {
    const products = [
      { sku: "A", dailySales: 3 },
      { sku: "B", dailySales: 40.5 },
      { sku: "C", dailySales: 4 },
    ];
    expect(check([policy("all", below(6))], products).findings.map(({ detail }) => detail)).toEqual([
      "For SKU B: Stock is low below 6 units, but 122 units of safety stock are kept (10% of 30d at 40.5 a day).",
    ]);
  });
});

describe("quantities", () => {
  const [least, outsold, cut] = [
    "inventory/least-quantity-above-cap",
    "inventory/cap-below-demand",
    "inventory/cap-cuts-quantity",
  ];
  const sold = [{ sku: "A", dailySales: 10 }];

  it.each<[string, JsonObject, string[]]>([
    ["the least is the most", { minQuantity: 120, multipleOf: 12, maxQuantity: 120 }, []],
    ["the least is more when rounded up", { minQuantity: 121, multipleOf: 12, maxQuantity: 131 }, [least]],
    ["one carton is more than the most", { multipleOf: 12, maxQuantity: 11 }, [least]],
    ["without a cap", { minQuantity: 1000, maxQuantity: "none" }, []],
    ["turned off", { enabled: false, multipleOf: 12, maxQuantity: 11 }, []],
    ["a cycle's demand and the target fit", { maxQuantity: 105 }, []],
    ["a cycle's demand fits, the target does not", { maxQuantity: 104 }, [cut]],
    ["a cycle's demand just fits", { maxQuantity: 70 }, [cut]],
    ["a cycle's demand does not fit", { maxQuantity: 69 }, [outsold]],
    ["a cycle's demand does not fit whole cartons", { maxQuantity: 80, multipleOf: 48 }, [outsold]],
    ["from the reorder point to the target in one order", { strategy: level(40, 240), maxQuantity: 200 }, []],
    ["from the reorder point to the target in more orders", { strategy: level(40, 240), maxQuantity: 199 }, [cut]],
    ["levels that are equal", { strategy: level(40, 40) }, []],
    ["levels that are crossed", { strategy: level(41, 40) }, ["inventory/reorder-point-above-target"]],
  ])("%s", (_, more, expected) => {
    expect(check([rule("weekly", more)], sold).codes).toEqual(expected);
  });
});

describe("times", () => {
  const [horizon, window] = ["inventory/safety-horizon-too-short", "inventory/demand-windows-differ"];

  it.each<[string, JsonObject, JsonObject, string[]]>([
    ["lead time and cycle fill the horizon", { leadTime: "23d" }, {}, []],
    ["lead time and cycle are longer", { leadTime: "553h" }, {}, [horizon]],
    ["a number of units has no horizon", { leadTime: "90d", safetyStock: units(5) }, {}, []],
    ["windows are equal in other units", {}, { strategy: { type: "sales", window: "1mo" } }, []],
    ["windows differ", { demand: { window: "14d" } }, {}, [window]],
    ["levels count no sales", { demand: { window: "14d" } }, { strategy: level(200) }, []],
    ["what is turned off differs from nothing", { demand: { window: "14d" } }, { enabled: false }, []],
  ])("%s", (_, stock, more, expected) => {
    expect(check([policy("all", stock), rule("all", more)]).codes).toEqual(expected);
  });

  const special = policy("tea", { scope: categories("tea"), demand: { window: "14d" }, priority: 10 });
  const sold = [{ sku: "A", category: "tea" }, { sku: "B" }];

  it.each<[string, Parameters<typeof checkDocuments>[0], ExampleProduct[] | undefined, string[]]>([
    ["of a category are compared with a rule for all", [policy("all"), special, rule("all")], undefined, [window]],
    [
      "of what is overruled are not",
      [
        policy("all"),
        special,
        rule("all"),
        rule("tea", { scope: categories("tea"), strategy: { type: "sales", window: "14d" }, priority: 1 }),
      ],
      undefined,
      [],
    ],
    [
      "of a category in which nothing is sold are not",
      [policy("all"), special, rule("all")],
      [{ sku: "B", category: "other" }],
      [],
    ],
    ["of a category in which something is sold are", [policy("all"), special, rule("all")], sold, [window]],
    [
      "of a SKU that may be of the category wait for facts",
      [policy("all"), special, rule("a", { scope: skus("A") })],
      undefined,
      [],
    ],
    [
      "of a SKU that is of the category are compared",
      [policy("all"), special, rule("a", { scope: skus("A") })],
      sold,
      [window],
    ],
    ["of a SKU that is not are not", [policy("all"), special, rule("b", { scope: skus("B") })], sold, []],
  ])("%s", (_, documents, products, expected) => {
    const { codes, notChecked } = check(documents, products);
    expect(codes).toEqual(expected);
    const waits = documents.some(({ name }) => name === "a") && products === undefined;
    expect(notChecked.includes(window)).toBe(waits);
  });
});

describe("of several settings with one priority", () => {
  const [policies, rules] = ["inventory/stock-policies-overlap", "inventory/replenishment-rules-overlap"];
  const sold = [
    { sku: "A", category: "tea" },
    { sku: "B", category: "mugs" },
  ];

  it.each<[string, JsonObject, JsonObject, ExampleProduct[] | undefined, number, boolean]>([
    ["SKUs that are apart", skus("A"), skus("B"), undefined, 0, false],
    ["SKUs that are shared", skus("A", "B"), skus("B", "C"), undefined, 1, false],
    ["all and a SKU", all, skus("B"), undefined, 1, false],
    ["all but a SKU and the SKU", { type: "all", except: { skus: ["B"] } }, skus("B"), undefined, 0, false],
    ["a category and a SKU, perhaps in it", categories("tea"), skus("A"), undefined, 0, true],
    ["a category and a SKU in it", categories("tea"), skus("A"), sold, 1, false],
    ["a category and a SKU of another", categories("tea"), skus("B"), sold, 0, false],
    ["all and all, where nothing is sold", all, all, [], 0, false],
    ["a category twice", categories("tea"), categories("tea"), sold, 1, false],
  ])("%s", (_, first, second, products, count, waits) => {
    const documents = [first, second].map((scope, index) => ({ scope, name: `x${index}` }));
    const stock = check(
      documents.map(({ name, scope }) => policy(name, { scope })),
      products,
    );
    expect(stock.codes.filter((code) => code === policies)).toHaveLength(count);
    expect(stock.notChecked.includes(policies)).toBe(waits);
    const orders = check(
      documents.map(({ name, scope }) => rule(name, { scope })),
      products,
    );
    expect(orders.codes.filter((code) => code === rules)).toHaveLength(count);
  });

  it("each is told once, with one that it meets", () => {
    const { findings } = check(["a", "b", "c"].map((name) => policy(name)));
    expect(findings.map(({ detail }) => detail)).toEqual([
      "Its priority is 0, as that of stock_policy.a, and both cover all products.",
      "Its priority is 0, as that of stock_policy.a, and both cover all products.",
    ]);
  });

  it("those of different warehouses do not meet, nor those that are turned off", () => {
    const documents = [
      rule("a", { warehouse: "EAST" }),
      rule("b", { warehouse: "WEST" }),
      rule("c", { enabled: false }),
    ];
    expect(check(documents).codes).toEqual([]);
  });

  const codes = ["A", "B", "C", "D"];
  const someCodes = fc.subarray(codes, { minLength: 1 });
  const except = fc.option(fc.record({ skus: someCodes }), { nil: undefined, freq: 2 });
  const scope = fc.oneof(
    fc.record({ type: fc.constant("all" as const), except }),
    fc.record({ type: fc.constant("skus" as const), skus: someCodes, except }),
  );
  const settings = fc.array(fc.record({ scope, priority: fc.integer({ min: 0, max: 1 }) }), { maxLength: 6 });
  const covers = (each: Scope, sku: string) =>
    (each.type === "all" || (each.type === "skus" && each.skus.includes(sku))) && !each.except?.skus?.includes(sku);

  it.each([
    ["with facts", codes.map((sku) => ({ sku }))],
    ["without", undefined],
  ])("each that meets an earlier one is found, %s", (_, products) => {
    fc.assert(
      fc.property(settings, (list) => {
        const documents = list.map((each, index) =>
          policy(`p${index}`, JSON.parse(JSON.stringify(each)) as JsonObject),
        );
        const met = list.filter((each, index) =>
          list.slice(0, index).some(
            (earlier) =>
              earlier.priority === each.priority &&
              // Two that cover all meet in what is not named, too.
              ((products === undefined && earlier.scope.type === "all" && each.scope.type === "all") ||
                codes.some((sku) => covers(earlier.scope, sku) && covers(each.scope, sku))),
          ),
        );
        expect(check(documents, products).codes.filter((code) => code === policies)).toHaveLength(met.length);
      }),
    );
  });

  it("the one of the greatest priority holds, told by SKU as by what scopes name", () => {
    fc.assert(
      fc.property(settings, (list) => {
        const products = productsOf(codes.map((sku) => product({ sku })));
        const byFacts = inForce(list, (each) => each, products);
        const byWords = inForce(list, (each) => each, null);
        for (const target of targetsOf([], products)) {
          const covering = list.filter((each) => covers(each.scope, target.code));
          const greatest = Math.max(...covering.map(({ priority }) => priority));
          for (const held of [byFacts(target), byWords({ ...target, product: null })]) {
            if (covering.length === 0) expect(held).toBeUndefined();
            else expect(covering.filter(({ priority }) => priority === greatest)).toContain(held);
          }
        }
      }),
    );
  });
});

describe("an alert", () => {
  const alert = { kind: "stock_alert", name: "low", spec: { title: "Low", on: ["low"], channels: ["a", "b"] } };
  const channel = (name: string, more: JsonObject) => ({
    kind: "channel",
    name,
    spec: { type: "email", recipients: ["ops@shop.example"], ...more },
  });
  const off = { enabled: false };

  it.each<[string, JsonObject, JsonObject, number]>([
    ["one of two channels is on", off, {}, 0],
    ["both are off", off, off, 1],
    ["one is off, one leaves it out", off, { minSeverity: "critical" }, 1],
    ["one is off, one lets just it through", off, { minSeverity: "warning" }, 0],
  ])("%s", (_, a, b, count) => {
    expect(check([alert, channel("a", a), channel("b", b)]).codes).toHaveLength(count);
    const turnedOff = { ...alert, spec: { ...alert.spec, enabled: false } };
    expect(check([turnedOff, channel("a", a), channel("b", b)]).codes).toEqual([]);
  });
});

describe("the normal distribution", () => {
  // Tables of the normal distribution, to five digits.
  it.each([
    [0.5, 0],
    [0.9, 1.28155],
    [0.95, 1.64485],
    [0.99, 2.32635],
    [0.999999, 4.75342],
    [0.05, -1.64485],
  ])("exceeds its quantile of %d at %d", (probability, z) => {
    expect(normalQuantile(probability)).toBeCloseTo(z, 5);
    expect(normalShare(z)).toBeCloseTo(probability, 5);
  });
});
