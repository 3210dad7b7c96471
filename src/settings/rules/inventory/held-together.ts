/** Which stock policy and which replenishment rule hold for the same things. */

import { groupBy } from "../../../model/group-by.js";
import type { Products } from "../../facts/products.js";
import { replenishmentRule } from "../../kinds/inventory/replenishment-rule.js";
import { stockPolicy } from "../../kinds/inventory/stock-policy.js";
import type { Stated, StoreGraph } from "../store-graph.js";
import { type Holder, inForce, type Target, targetsOf, UNSURE } from "./in-force.js";

export type StatedPolicy = Stated<typeof stockPolicy.schema>;
export type StatedRule = Stated<typeof replenishmentRule.schema>;

export interface HeldTogether {
  readonly policy: StatedPolicy;
  readonly rule: StatedRule;
  /** At least one. */
  readonly targets: readonly Target[];
}

export interface Holdings {
  readonly pairs: readonly HeldTogether[];
  /** Whether only product facts could tell of more. */
  readonly unsure: boolean;
}

/** The policy that holds for a SKU: the one of the greatest priority among those that cover it. */
export function policyFor(store: StoreGraph): Holder<StatedPolicy> {
  return inForce(store.all(stockPolicy), ({ spec }) => spec, store.productsIfGiven);
}

/** The rules that are followed. */
export function rulesOf(store: StoreGraph): readonly StatedRule[] {
  return store.all(replenishmentRule).filter(({ spec }) => spec.enabled);
}

/** Those of each warehouse by themselves: each is filled up on its own. */
export function byWarehouse(rules: readonly StatedRule[]): readonly (readonly StatedRule[])[] {
  return [...groupBy(rules, ({ spec }) => spec.warehouse).values()];
}

export function heldTogether(store: StoreGraph): Holdings {
  const policyOf = policyFor(store);
  const targets = targetsOf(scopesOf(store), store.productsIfGiven);
  const pairs = new Map<StatedRule, Map<StatedPolicy, Target[]>>();
  let unsure = false;
  for (const rules of byWarehouse(rulesOf(store))) {
    const ruleOf = inForce(rules, ({ spec }) => spec, store.productsIfGiven);
    for (const target of targets) {
      const [policy, rule] = [policyOf(target), ruleOf(target)];
      if (policy === undefined || rule === undefined) continue;
      if (policy === UNSURE || rule === UNSURE) {
        unsure = true;
        continue;
      }
      const ofRule = pairs.get(rule) ?? new Map<StatedPolicy, Target[]>();
      pairs.set(rule, ofRule);
      const ofBoth = ofRule.get(policy);
      if (ofBoth === undefined) ofRule.set(policy, [target]);
      else ofBoth.push(target);
    }
  }
  return {
    pairs: [...pairs].flatMap(([rule, policies]) =>
      [...policies].map(([policy, together]) => ({ policy, rule, targets: together })),
    ),
    unsure,
  };
}

/** @throws NotChecked where the project gives none: called when the rest of a rule cannot be told without them. */
export function needProducts(store: StoreGraph): Products {
  return store.products;
}

function* scopesOf(store: StoreGraph) {
  for (const { spec } of store.all(stockPolicy)) yield spec.scope;
  for (const { spec } of rulesOf(store)) yield spec.scope;
}
