/** On watching stock: everything that is sold has a low-stock threshold, and somebody is told when it is passed. */
import type { Product } from "../../facts/products.js";
import { stockAlert } from "../../kinds/inventory/stock-alert.js";
import { stockPolicy } from "../../kinds/inventory/stock-policy.js";
import { channel } from "../../kinds/store/channel.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import type { Stated, StoreGraph } from "../../rules/store-graph.js";
import { listed, nameOf } from "../../rules/words.js";
import type { Scope } from "../../scopes/scope.js";
import { enabled, has } from "../in-use.js";

const products = [{ sku: "TEA-250" }, { sku: "MUG-BLUE" }];

const policy = document(stockPolicy, "standard", {
  title: "Standard goods",
  scope: { type: "skus", skus: ["TEA-250"] },
  lowStock: { type: "units", below: 20 },
  leadTime: "5d",
});
const mail = document(channel, "mail", { type: "email", recipients: ["stock@shop.example"] });
const chat = document(channel, "chat", { type: "wecom", webhook: { $secret: "wecom/robot", version: "1" } });

const noThreshold: Rule = {
  code: "inventory/no-low-stock-threshold",
  module: "inventory",
  severity: "advice",
  summary: "Not everything that is sold has a low-stock threshold",
  why: "The guide sets a low-stock threshold for every product. What has none is noticed when a customer cannot buy it.",
  remedy: "Add a stock policy over all products; those of a greater `priority` still decide for theirs.",
  facts: "used",
  concludesFromAbsenceOf: [stockPolicy],
  *check(store) {
    const policies = store.all(stockPolicy);
    if (policies.length === 0) yield { at: null, detail: "The store has no stock policy." };
    else yield* uncovered(store, policies, "No stock policy covers");
  },
  examples: {
    fails: [policy],
    passes: [patch(stockPolicy, "standard", { scope: { type: "all", skus: null } })],
    products,
  },
};

const untold: Rule = {
  code: "inventory/low-stock-untold",
  module: "inventory",
  severity: "advice",
  summary: "Nobody is told by mail or SMS when stock is low",
  why: "The guide has low stock told by email or SMS, which reach whoever orders goods. A threshold alone calls nobody.",
  remedy: "Let a stock alert on `low` go to a channel of type email or sms, for everything that is sold.",
  facts: "used",
  concludesFromAbsenceOf: [stockAlert, channel],
  subject: has(stockPolicy),
  *check(store) {
    if (store.all(stockPolicy).length === 0) return;
    const alerts = enabled(store, stockAlert).filter(({ spec }) => spec.on.includes("low"));
    const reaching = alerts.filter(({ spec }) => spec.channels.some((name) => reaches(store, name)));
    const [first] = alerts;
    if (first === undefined) yield { at: null, detail: "The store has no stock alert on `low` that is enabled." };
    else if (reaching.length === 0)
      yield {
        at: { setting: first, path: ["channels"] },
        detail: `Low stock is told by ${listed(alerts.map(nameOf))} alone, whose channels are neither email nor SMS.`,
      };
    else yield* uncovered(store, reaching, "No alert on `low` by email or SMS covers");
  },
  examples: {
    fails: [policy, chat, mail, document(stockAlert, "low", { title: "Low stock", on: ["low"], channels: ["chat"] })],
    passes: [patch(stockAlert, "low", { channels: ["chat", "mail"] })],
    products,
  },
};

/** Whether it is switched on is a rule's matter. */
function reaches(store: StoreGraph, name: string): boolean {
  const type = store.named(channel, name)?.spec.type;
  return type === "email" || type === "sms";
}

function* uncovered(
  store: StoreGraph,
  settings: readonly (Stated & { readonly spec: { readonly scope: Scope } })[],
  what: string,
): ReturnType<Rule["check"]> extends Iterable<infer F> ? Generator<F> : never {
  if (settings.some(({ spec: { scope } }) => scope.type === "all" && scope.except === undefined)) return;
  const { all, covering } = store.products;
  const left = new Set<Product>(all);
  for (const { spec } of settings) {
    for (const product of covering(spec.scope)) left.delete(product);
    if (left.size === 0) return;
  }
  yield {
    at: null,
    detail: `${what} ${left.size} of ${all.length} SKUs: ${listed([...left].map(({ sku }) => sku))}.`,
  };
}

export const watchAdvice: readonly Rule[] = [noThreshold, untold];
