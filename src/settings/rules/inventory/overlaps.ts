/** One stock policy and one replenishment rule a SKU: where two cover it, one of them has the greater priority. */
import { canonicalJson } from "../../../model/canonical-json.js";
import { groupBy } from "../../../model/group-by.js";
import type { Product, Products } from "../../facts/products.js";
import { replenishmentRule } from "../../kinds/inventory/replenishment-rule.js";
import { stockPolicy } from "../../kinds/inventory/stock-policy.js";
import { codesOf, type Scope } from "../../scopes/scope.js";
import { scopesMeet } from "../../scopes/scopes-meet.js";
import { document, patch, type Rule, type RuleFinding } from "../rule.js";
import type { Stated, StoreGraph } from "../store-graph.js";
import { nameOf } from "../words.js";
import { byWarehouse, needProducts, rulesOf } from "./held-together.js";
import type { Scoped } from "./in-force.js";

const tea = { scope: { type: "skus" as const, skus: ["TEA-250", "TEA-500"] } };
const green = { scope: { type: "skus" as const, skus: ["TEA-500"] } };

const twoPolicies: Rule = {
  code: "inventory/stock-policies-overlap",
  module: "inventory",
  severity: "error",
  summary: "Two stock policies of the same priority cover the same products",
  why: "Nobody can tell which threshold, lead time and safety stock hold for them: they change with the order in which programs read.",
  remedy: "Give one of them the greater `priority`, or make their scopes disjoint.",
  facts: "used",
  *check(store) {
    yield* overlaps(store, [store.all(stockPolicy)]);
  },
  examples: {
    fails: [stockPolicyOf("tea", tea), stockPolicyOf("green", green)],
    passes: [patch(stockPolicy, "green", { priority: 1 })],
  },
};

const twoRules: Rule = {
  code: "inventory/replenishment-rules-overlap",
  module: "inventory",
  severity: "error",
  summary: "Two replenishment rules of the same priority cover the same products",
  why: "They are ordered twice, or by a rule that chance picks.",
  remedy: "Give one of them the greater `priority`, make their scopes disjoint, or turn one off.",
  facts: "used",
  *check(store) {
    yield* overlaps(store, byWarehouse(rulesOf(store)));
  },
  examples: {
    fails: [replenishmentRuleOf("tea", tea), replenishmentRuleOf("green", green)],
    passes: [patch(replenishmentRule, "green", { enabled: false })],
  },
};

export const overlapping: readonly Rule[] = [twoPolicies, twoRules];

function stockPolicyOf(name: string, scope: { readonly scope: { type: "skus"; skus: string[] } }) {
  return document(stockPolicy, name, {
    title: name,
    lowStock: { type: "cover", below: "7d" },
    leadTime: "5d",
    ...scope,
  });
}

function replenishmentRuleOf(name: string, scope: { readonly scope: { type: "skus"; skus: string[] } }) {
  return document(replenishmentRule, name, {
    title: name,
    strategy: { type: "level", reorderPoint: 40, orderUpTo: 200 },
    maxQuantity: "none",
    ...scope,
  });
}

type ScopedSetting = Pick<Stated, "address"> & { readonly spec: Scoped };

/** One finding for each that an earlier one of the same priority meets. */
function* overlaps(store: StoreGraph, families: readonly (readonly ScopedSetting[])[]): Generator<RuleFinding> {
  let unsure = false;
  for (const family of families) {
    for (const [priority, peers] of groupBy(family, ({ spec }) => spec.priority)) {
      if (peers.length === 1) continue;
      const search = earlierOnes(store.productsIfGiven);
      for (const setting of peers) {
        const met = search(setting);
        if (met === "unsure") unsure = true;
        else if (met !== null) {
          const at = { setting: met.earlier, path: ["priority"] };
          yield {
            at: { setting, path: ["priority"] },
            detail: `Its priority is ${priority}, as that of ${nameOf(met.earlier)}, and both cover ${met.shared}.`,
            related: [{ message: `the priority ${priority} as well`, at }],
          };
        }
      }
    }
  }
  if (unsure) needProducts(store);
}

interface Met {
  readonly earlier: ScopedSetting;
  readonly shared: string;
}

/** What each setting that is given meets among those given before; `unsure`: only product facts could tell. */
function earlierOnes(products: Products | null): (setting: ScopedSetting) => Met | "unsure" | null {
  return products === null ? earlierByCodes() : earlierBySku(products);
}

function earlierBySku(products: Products): (setting: ScopedSetting) => Met | null {
  const holders = new Map<Product, ScopedSetting>();
  // Scopes that are the same are gone through once.
  const scopes = new Map<string, Met | null>();
  return (setting) => {
    const key = canonicalJson(setting.spec.scope);
    const same = scopes.get(key);
    if (same !== undefined) return same;
    let met: Met | null = null;
    let first: Met | null = null;
    for (const product of products.covering(setting.spec.scope)) {
      const earlier = holders.get(product);
      if (earlier === undefined) holders.set(product, setting);
      else met ??= { earlier, shared: `SKU ${product.sku}` };
      first ??= { earlier: setting, shared: `SKU ${product.sku}` };
      if (met !== null && holders.size === products.all.length) break;
    }
    scopes.set(key, first);
    return met;
  };
}

function earlierByCodes(): (setting: ScopedSetting) => Met | "unsure" | null {
  const known = new Map<string, ScopedSetting[]>();
  const sorts = new Set<Scope["type"]>();
  function* candidates(keys: Iterable<string>) {
    for (const key of keys) yield* known.get(key) ?? [];
  }
  const meeting = (setting: ScopedSetting, among: Iterable<ScopedSetting>): Met | "unsure" | null => {
    let unsure = false;
    for (const earlier of among) {
      const met = scopesMeet(earlier.spec.scope, setting.spec.scope, null);
      if (met.type === "yes") return { earlier, shared: met.shared };
      unsure ||= met.type === "unknown";
    }
    return unsure ? "unsure" : null;
  };
  return (setting) => {
    const { scope } = setting.spec;
    const keys = scope.type === "all" ? ["all"] : codesOf(scope).map((code) => `${scope.type} ${code}`);
    const otherSorts = [...sorts].some((sort) => sort !== scope.type && sort !== "all" && scope.type !== "all");
    const met =
      meeting(setting, candidates(scope.type === "all" ? known.keys() : ["all", ...keys])) ??
      (otherSorts ? "unsure" : null);
    for (const key of keys) {
      const others = known.get(key);
      if (others === undefined) known.set(key, [setting]);
      else others.push(setting);
    }
    sorts.add(scope.type);
    return met;
  };
}
