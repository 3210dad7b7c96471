/** How rules are run: none hides what another finds, and what could not be told is never taken for right. */
import { describe, expect, it } from "vitest";
import type { ExampleDocument } from "../../src/model/rule.js";
import { orderPolicy } from "../../src/settings/kinds/orders/order-policy.js";
import { coupon } from "../../src/settings/kinds/payments/coupon.js";
import type { Rule } from "../../src/settings/rules/rule.js";
import { checkDocuments, checkLayers } from "../support/check-rules.js";

const rule = (code: string, check: Rule["check"], more: Partial<Rule> = {}): Rule => ({
  code: `orders/${code}`,
  module: "orders",
  severity: "error",
  summary: "Something is wrong",
  why: "It costs money.",
  remedy: "Mend it.",
  examples: { fails: [], passes: [] },
  check,
  ...more,
});

const found = { at: null, detail: "It is so." };
const finds = rule("finds", () => [found]);

const run = (rules: readonly Rule[], documents: readonly ExampleDocument[] = []) => {
  const { findings, notChecked } = checkDocuments(documents, { rules });
  return {
    codes: findings.map(({ code }) => code),
    details: findings.map(({ detail }) => detail),
    notChecked: notChecked.map((each) => `${each.rule.code} ${each.missing}`),
  };
};

describe("a rule that throws", () => {
  const breaks = rule("breaks", function* () {
    yield found;
    throw new TypeError("states is not iterable");
  });

  it("is told as a bug that names it, beside what it found and what all others find", () => {
    const { codes, details } = run([breaks, finds]);
    expect(codes.toSorted()).toEqual(["orders/breaks", "orders/finds", "settings/rule-broken"]);
    expect(details.find((detail) => detail.includes("TypeError"))).toMatch(
      /^orders\/breaks could not be checked: TypeError: states is not iterable/,
    );
  });
});

describe("a rule that asks for what is not there", () => {
  it.each([
    ["product facts", (store) => [store.products.all.length].map(() => found), "products"],
    [
      "the database",
      (store) => [store.current.lastSet({ store: "flagship", kind: "store", name: null })].map(() => found),
      "database",
    ],
  ] satisfies [string, Rule["check"], string][])("%s: is told as not checked", (_, check, missing) => {
    expect(run([rule("asks", check), finds])).toMatchObject({
      codes: ["orders/finds"],
      notChecked: [`orders/asks ${missing}`],
    });
  });

  it("keeps what it found before", () => {
    const asks = rule("asks", function* (store) {
      yield found;
      yield* store.products.all.map(() => found);
    });
    expect(run([asks])).toMatchObject({ codes: ["orders/asks"], notChecked: ["orders/asks products"] });
  });

  it.each([
    [
      "a column that no row fills: is told as not checked, and keeps what it found",
      [{ sku: "A" }, { sku: "B" }],
      ["orders/asks columns"],
    ],
    ["a column that some row fills: is checked", [{ sku: "A" }, { sku: "B", listPrice: "1.00" }], []],
  ])("%s", (_, products, notChecked) => {
    const asks = rule("asks", (store) =>
      store.products.all.flatMap(({ listPrice }) => (listPrice === null ? [found] : [])),
    );
    const checked = checkDocuments([], { rules: [asks, finds], products });
    expect(checked.findings.length).toBeGreaterThan(1);
    expect(checked.notChecked.map((each) => `${each.rule.code} ${each.missing}`)).toEqual(notChecked);
  });

  it("the store's own document, where that is wrong: is told as not checked, and others go on", () => {
    const asks = rule("asks", (store) => (store.context.currency === "CNY" ? [] : [found]));
    const wrong = { kind: "store", spec: { title: "A shop", currency: "YUAN", timeZone: "Asia/Shanghai" } };
    expect(run([asks, finds], [wrong])).toMatchObject({ codes: ["orders/finds"], notChecked: ["orders/asks context"] });
  });
});

describe("a rule that concludes from a document being absent", () => {
  const none = rule("none", (store) => (store.all(coupon).length === 0 ? [found] : []), {
    concludesFromAbsenceOf: [coupon],
  });
  const wrong = { kind: "coupon", name: "a", spec: {} };

  it.each([
    ["finds so where there is none", [], ["orders/none"], []],
    ["is not checked where one is wrong in itself", [wrong], [], ["orders/none documents"]],
    ["is not touched by another kind's faults", [{ kind: "discount", name: "a", spec: {} }], ["orders/none"], []],
  ])("%s", (_, documents, codes, notChecked) => {
    expect(run([none], documents)).toMatchObject({ codes, notChecked });
  });
});

it("documents that are wrong in themselves are never seen by a rule, the others are", () => {
  const names = rule("names", (store) =>
    store.all(coupon).map(({ address }) => ({ ...found, detail: `${address.name}.` })),
  );
  const sound = {
    title: "A",
    type: "threshold",
    minSpend: "100.00",
    discount: { type: "amount", amount: "10.00" },
    validity: { type: "afterClaim", for: "30d" },
    limits: { total: 100 },
  };
  const documents = [
    { kind: "coupon", name: "a", spec: sound },
    { kind: "coupon", name: "b", spec: { ...sound, minSpend: 100 } },
    { kind: "coupon", name: "c", spec: { ...sound, minSpend: "100.001" } },
  ];
  expect(run([names], documents).details).toEqual(["a."]);
});

it("a finding stands at the line of the layer that wrote the field", () => {
  const late = rule("late", (store) => {
    const setting = store.one(orderPolicy);
    return setting === undefined ? [] : [{ ...found, at: { setting, path: ["payment", "within"] } }];
  });
  const spec = {
    cancellation: { maxPerCustomer: { count: 3, per: "30d" } },
    shipping: { onLate: "notify" },
    payment: { within: "30m" },
  };
  const layers = [[{ kind: "order_policy", spec }], [{ kind: "order_policy", patch: { payment: { within: "1h" } } }]];
  const { findings } = checkLayers(layers, { rules: [late] });
  expect(findings).toMatchObject([
    { field: "payment.within", location: { file: "layer-1/order_policy.json#payment.within" } },
  ]);
});
