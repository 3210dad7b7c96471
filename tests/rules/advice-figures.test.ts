/** The guide's figures, at their boundaries: what just follows them, and what just does not. */
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import type { ExampleDocument, ExampleProduct } from "../../src/model/rule.js";
import { rules } from "../../src/settings/rules/rules.js";
import { type CheckOptions, checkDocuments } from "../support/check-rules.js";

type Told = "told" | "silent";

function hears(code: string, documents: readonly ExampleDocument[], options: CheckOptions = {}): Told {
  const rule = rules.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`no rule ${code}`);
  const { resolving, findings } = checkDocuments(documents, { ...options, rules: [rule] });
  expect(resolving).toEqual([]);
  return findings.length > 0 ? "told" : "silent";
}

describe("orders", () => {
  const policy = (spec: object) => ({
    kind: "order_policy",
    spec: { shipping: { onLate: "notify" }, cancellation: { maxPerCustomer: { count: 3, per: "30d" } }, ...spec },
  });
  const cancelling = (spec: object) => policy({ cancellation: { maxPerCustomer: { count: 3, per: "30d" }, ...spec } });
  const refunds = (spec: object) => ({
    kind: "refund_policy",
    spec: {
      amount: { min: "0.01", max: "100.00" },
      flow: [{ step: "review", actor: "support", within: "1h" }],
      ...spec,
    },
  });

  it.each([
    ["orders/slow-confirmation", policy({ confirmation: { within: "1440m" } }), "silent"],
    ["orders/slow-confirmation", policy({ confirmation: { within: "1d" } }), "silent"],
    ["orders/slow-confirmation", policy({ confirmation: { within: "1441m" } }), "told"],
    ["orders/cancelling-too-long", cancelling({ within: "1w" }), "silent"],
    ["orders/cancelling-too-long", cancelling({ within: "169h" }), "told"],
    ["orders/cancelling-too-long", cancelling({ within: "30d", allowed: false }), "silent"],
    ["orders/slow-refund", refunds({ within: "3bd" }), "silent"],
    ["orders/slow-refund", refunds({ within: "3d" }), "silent"],
    ["orders/slow-refund", refunds({ within: "4bd" }), "told"],
    ["orders/refund-unbounded", refunds({ amount: { min: "0.00", max: "100.00" } }), "told"],
  ] as const)("%s, of %j: %s", (code, document, told) => {
    expect(hears(code, [document])).toBe(told);
  });

  it.each([
    [{ on: { type: "event", event: "paid" } }, "silent"],
    [{ on: { type: "event", event: "placed" } }, "silent"],
    [{ on: { type: "timeout", policy: "confirmation" } }, "silent"],
    [{ on: { type: "event", event: "paid" }, automatic: false }, "told"],
    [{ on: { type: "event", event: "manual" } }, "told"],
    [{ on: { type: "event", event: "cancelRequested" } }, "told"],
    [{ on: { type: "timeout", policy: "payment" } }, "told"],
    [{ on: { type: "after", after: "2h" } }, "told"],
  ])("a pending order moves on by itself, or not: %j: %s", (way, told) => {
    const states = [
      { name: "pending", title: "Pending" },
      { name: "processed", title: "Processed", final: true },
    ];
    const transitions = [{ name: "accept", from: ["pending"], to: "processed", ...way }];
    expect(hears("orders/pending-not-automatic", [{ kind: "order_flow", spec: { states, transitions } }])).toBe(told);
  });
});

describe("inventory", () => {
  const policy = (spec: object, name = "all") => ({
    kind: "stock_policy",
    name,
    spec: { title: "Standard", lowStock: { type: "units", below: 20 }, leadTime: "5d", ...spec },
  });
  const rule = (spec: object) => ({
    kind: "replenishment_rule",
    name: "weekly",
    spec: { title: "Weekly", strategy: { type: "sales" }, maxQuantity: 500, ...spec },
  });
  const sold = (...dailySales: readonly number[]): readonly ExampleProduct[] =>
    dailySales.map((each, index) => ({ sku: `SKU-${index}`, dailySales: each }));
  const units = (below: number) => ({ lowStock: { type: "units", below }, safetyStock: { type: "units", units: 0 } });

  it.each([
    ["7d", "silent"],
    ["168h", "silent"],
    ["2w", "silent"],
    ["8d", "told"],
    ["1mo", "told"],
  ])("goods are ordered again every %s: %s", (cycle, told) => {
    expect(hears("inventory/replenishment-cycle-other", [rule({ cycle })])).toBe(told);
    expect(hears("inventory/replenishment-cycle-other", [rule({ cycle, enabled: false })])).toBe("silent");
  });

  it.each([
    [{ type: "share", share: "10%", horizon: "30d" }, "silent"],
    [{ type: "share", share: "10%", horizon: "1mo" }, "silent"],
    [{ type: "share", share: "5%", horizon: "60d" }, "silent"],
    [{ type: "share", share: "9.9999%", horizon: "30d" }, "told"],
    [{ type: "share", share: "20%", horizon: "14d" }, "told"],
    [{ type: "units", units: 12 }, "silent"],
    [{ type: "units", units: 11 }, "told"],
    [{ type: "serviceLevel", level: "80%", demandDeviation: 1 }, "silent"],
  ])("four a day are sold, and %j is kept: %s", (safetyStock, told) => {
    const code = "inventory/safety-stock-thin";
    expect(hears(code, [policy({ safetyStock })], { products: sold(4, 1) })).toBe(told);
    expect(hears(code, [policy({ safetyStock, backorders: "preorder" })], { products: sold(4, 1) })).toBe("silent");
  });

  it.each([
    ["as much as a day sells", units(20), sold(20), "silent"],
    ["less than a day sells of one of many", units(20), sold(1, 1, 1, 1, 1, 21), "told"],
    ["what the usual one sells in 90 days", units(90), sold(1, 1, 50), "silent"],
    ["more than the usual one sells in 90 days", units(91), sold(1, 1, 50), "told"],
    ["too much for one that hardly sells alone", units(91), sold(0.1, 2, 2), "silent"],
    ["anything where nothing is sold", units(1000), sold(0, 0), "silent"],
    ["what lasts 90 days", { lowStock: { type: "cover", below: "90d" } }, [], "silent"],
    ["what lasts longer", { lowStock: { type: "cover", below: "13w" } }, [], "told"],
  ] as const)("a low-stock threshold of %s", (_, spec, products, told) => {
    expect(hears("inventory/low-stock-threshold-far-off", [policy(spec)], { products })).toBe(told);
  });

  it("lets the policy of the greatest priority decide about a SKU", () => {
    const documents = [
      policy(units(20)),
      policy({ ...units(100), scope: { type: "skus", skus: ["SKU-1"] }, priority: 10 }, "best-sellers"),
    ];
    expect(hears("inventory/low-stock-threshold-far-off", documents, { products: sold(5, 80) })).toBe("silent");
    expect(hears("inventory/low-stock-threshold-far-off", documents, { products: sold(5, 101) })).toBe("told");
  });

  it.each([
    ["all products", { type: "all" }, "silent"],
    ["all with an exception that nothing is in", { type: "all", except: { skus: ["GONE"] } }, "silent"],
    ["all with an exception", { type: "all", except: { skus: ["SKU-1"] } }, "told"],
    ["each by name", { type: "skus", skus: ["SKU-0", "SKU-1"] }, "silent"],
    ["one of two", { type: "skus", skus: ["SKU-0"] }, "told"],
  ])("a threshold for everything sold: %s", (_, scope, told) => {
    expect(hears("inventory/no-low-stock-threshold", [policy({ scope })], { products: sold(1, 1) })).toBe(told);
  });

  it.each([
    [["mail"], "low", "silent"],
    [["chat", "mail"], "low", "silent"],
    [["chat"], "low", "told"],
    [["mail"], "out", "told"],
  ] as const)("low stock told to %j on %s: %s", (channels, on, told) => {
    const alert = { kind: "stock_alert", name: "low", spec: { title: "Low", on: [on], channels } };
    const mail = { kind: "channel", name: "mail", spec: { type: "email", recipients: ["a@shop.example"] } };
    const webhook = { $secret: "wecom/robot", version: "1" };
    const chat = { kind: "channel", name: "chat", spec: { type: "wecom", webhook } };
    expect(hears("inventory/low-stock-untold", [policy({}), alert, mail, chat])).toBe(told);
    expect(hears("inventory/low-stock-untold", [alert, mail, chat])).toBe("silent");
  });
});

describe("backups", () => {
  const plan = (schedule: string, name: string) => ({
    kind: "backup_plan",
    name,
    spec: {
      title: name,
      schedule,
      storage: [{ name: "disk", type: "local", location: "/backups" }],
      retention: { type: "count", count: 7 },
    },
  });
  const berlin = { kind: "store", spec: { title: "A shop", currency: "EUR", timeZone: "Europe/Berlin" } };

  it.each([
    ["every night", ["0 3 * * *"], "silent"],
    ["on working days alone", ["0 3 * * 1-5"], "told"],
    ["on working days, and by another plan at the weekend", ["0 3 * * 1-5", "0 3 * * 0,6"], "silent"],
    ["not on the 31st", ["0 3 1-30 * *"], "told"],
  ])("a backup %s, also where clocks change: %s", (_, schedules, told) => {
    const documents = schedules.map((schedule, index) => plan(schedule, `plan-${index}`));
    expect(hears("security/no-daily-backup", documents)).toBe(told);
    expect(hears("security/no-daily-backup", documents, { store: berlin })).toBe(told);
  });
});

describe("thresholds beside list prices", () => {
  const coupon = (minSpend: string, scope: JsonObject = { type: "all" }) => ({
    kind: "coupon",
    name: "spring",
    spec: {
      title: "Spring",
      type: "threshold",
      minSpend,
      discount: { type: "amount", amount: "1" },
      validity: { type: "afterClaim", for: "7d" },
      limits: { total: 10 },
      scope,
    },
  });
  const tokyo = { kind: "store", spec: { title: "A shop", currency: "JPY", timeZone: "Asia/Tokyo" } };
  const products = [{ sku: "CUP", listPrice: "300" }, { sku: "POT", listPrice: "4000" }, { sku: "NEW" }];

  it.each([
    ["300", undefined, "told"],
    ["301", undefined, "silent"],
    ["80000", undefined, "silent"],
    ["80001", undefined, "told"],
    ["6001", { type: "skus", skus: ["CUP"] }, "told"],
    ["6000", { type: "skus", skus: ["CUP"] }, "silent"],
    ["1", { type: "skus", skus: ["NEW"] }, "silent"],
  ])("%s yen, of %j: %s", (minSpend, scope, told) => {
    expect(hears("payments/coupon-threshold-far-off", [coupon(minSpend, scope)], { products, store: tokyo })).toBe(
      told,
    );
  });
});
