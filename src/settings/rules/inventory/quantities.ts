/** What is ordered: levels in their order, and a cap that leaves room for the least, for a cycle's demand and for the target. */
import { replenishmentRule } from "../../kinds/inventory/replenishment-rule.js";
import { document, patch, type Rule } from "../rule.js";
import type { StoreGraph } from "../store-graph.js";
import { byWarehouse, needProducts, rulesOf, type StatedRule } from "./held-together.js";
import { inForce, type Target, targetsOf, UNSURE } from "./in-force.js";
import { days, wholeUnits } from "./safety-stock.js";

type RuleSpec = Parameters<typeof document<typeof replenishmentRule.schema>>[2];
const rule = (spec: Partial<RuleSpec>) =>
  document(replenishmentRule, "weekly", { title: "Weekly", strategy: { type: "sales" }, maxQuantity: 500, ...spec });
const products = [{ sku: "TEA-250", dailySales: 10 }];

const crossedLevels: Rule = {
  code: "inventory/reorder-point-above-target",
  module: "inventory",
  severity: "error",
  summary: "Goods are ordered again above the level to which stock is filled up",
  why: "Stock that has just been filled up is ordered again at once, or never: the quantity would be negative.",
  remedy: "Make `reorderPoint` at most `orderUpTo`.",
  *check(store) {
    for (const setting of rulesOf(store)) {
      const { strategy } = setting.spec;
      if (strategy.type !== "level" || strategy.reorderPoint <= strategy.orderUpTo) continue;
      const { reorderPoint, orderUpTo } = strategy;
      yield {
        at: { setting, path: ["strategy", "reorderPoint"] },
        detail: `It is ordered when ${reorderPoint} units or fewer are left, and stock is filled up to ${orderUpTo}.`,
        related: [{ message: `filled up to ${orderUpTo}`, at: { setting, path: ["strategy", "orderUpTo"] } }],
      };
    }
  },
  examples: {
    fails: [rule({ strategy: { type: "level", reorderPoint: 41, orderUpTo: 40 } })],
    passes: [patch(replenishmentRule, "weekly", { strategy: { type: "level", reorderPoint: 40 } })],
  },
};

const smallCap: Rule = {
  code: "inventory/least-quantity-above-cap",
  module: "inventory",
  severity: "error",
  summary: "The least that is ordered is more than the most",
  why: "No quantity is allowed, so nothing is ever ordered, and stock runs out quietly.",
  remedy: "Raise `maxQuantity`, or lower `minQuantity` or `multipleOf`.",
  *check(store) {
    for (const setting of rulesOf(store)) {
      const { minQuantity, multipleOf, maxQuantity } = setting.spec;
      const least = roundedUp(1, setting);
      if (maxQuantity === "none" || least <= maxQuantity) continue;
      const rounded = least === minQuantity ? "" : `, in multiples of ${multipleOf}: ${least}`;
      yield {
        at: { setting, path: ["maxQuantity"] },
        detail: `At least ${minQuantity} units are ordered${rounded}, and at most ${maxQuantity}.`,
        related: [
          { message: `at least ${minQuantity}`, at: { setting, path: ["minQuantity"] } },
          { message: `multiples of ${multipleOf}`, at: { setting, path: ["multipleOf"] } },
        ],
      };
    }
  },
  examples: {
    fails: [rule({ minQuantity: 25, multipleOf: 12, maxQuantity: 35 })],
    passes: [patch(replenishmentRule, "weekly", { maxQuantity: 36 })],
  },
};

const outsold: Rule = {
  code: "inventory/cap-below-demand",
  module: "inventory",
  severity: "error",
  summary: "More is sold in one cycle than may be ordered in it",
  why: "Stock shrinks from cycle to cycle until there is none, however often it is ordered.",
  remedy: "Raise `maxQuantity`, or shorten the cycle.",
  facts: "needed",
  *check(store) {
    for (const { setting, target, dailySales, cap } of capped(store, 1)) {
      const { cycle } = setting.spec;
      yield {
        at: { setting, path: ["maxQuantity"] },
        detail: `At ${dailySales} a day, ${wholeUnits(dailySales * days(cycle))} units of ${target.words} are sold in a cycle of ${cycle}, and at most ${cap} are ordered.`,
        related: [{ message: `a cycle of ${cycle}`, at: { setting, path: ["cycle"] } }],
      };
    }
  },
  examples: {
    fails: [rule({ maxQuantity: 69 })],
    passes: [patch(replenishmentRule, "weekly", { maxQuantity: 105 })],
    products,
  },
};

const cutQuantity: Rule = {
  code: "inventory/cap-cuts-quantity",
  module: "inventory",
  severity: "warning",
  summary: "The cap cuts what the strategy orders",
  why: "Stock is never filled up to where the strategy wants it, or only over several cycles: either figure is not meant.",
  remedy: "Raise `maxQuantity`, or lower what the strategy fills stock up to.",
  facts: "used",
  *check(store) {
    const rules = rulesOf(store);
    for (const setting of rules) {
      const { strategy, maxQuantity } = setting.spec;
      if (strategy.type !== "level" || maxQuantity === "none" || roundedUp(1, setting) > maxQuantity) continue;
      const { reorderPoint, orderUpTo } = strategy;
      const quantity = roundedUp(orderUpTo - reorderPoint, setting);
      if (quantity <= maxQuantity) continue;
      yield {
        at: { setting, path: ["maxQuantity"] },
        detail: `From ${reorderPoint} units up to ${orderUpTo}, ${quantity} units are to be ordered, but at most ${maxQuantity} are.`,
        related: [
          { message: `from ${reorderPoint}`, at: { setting, path: ["strategy", "reorderPoint"] } },
          { message: `up to ${orderUpTo}`, at: { setting, path: ["strategy", "orderUpTo"] } },
        ],
      };
    }
    if (!rules.some(({ spec }) => spec.strategy.type === "sales" && spec.maxQuantity !== "none")) return;
    const never = new Set([...capped(store, 1)].map(({ setting }) => setting));
    for (const { setting, target, dailySales, cap, multiplier, quantity } of capped(store, "multiplier")) {
      if (never.has(setting)) continue;
      yield {
        at: { setting, path: ["maxQuantity"] },
        detail: `At ${dailySales} a day, stock of ${target.words} is filled up to ${multiplier} times the demand of ${setting.spec.cycle}: ${quantity} units when there are none, but at most ${cap} are ordered.`,
        related: [{ message: `${multiplier} times the demand`, at: { setting, path: ["strategy", "multiplier"] } }],
      };
    }
  },
  examples: {
    fails: [rule({ maxQuantity: 104 })],
    passes: [patch(replenishmentRule, "weekly", { maxQuantity: 105 })],
    products,
  },
};

export const quantities: readonly Rule[] = [crossedLevels, smallCap, outsold, cutQuantity];

/** What is ordered of so many units: at least the least quantity, in whole multiples. */
function roundedUp(units: number, { spec: { minQuantity, multipleOf } }: StatedRule): number {
  return Math.ceil(Math.max(units, minQuantity) / multipleOf) * multipleOf;
}

interface Capped {
  readonly setting: StatedRule;
  readonly target: Target;
  readonly dailySales: number;
  readonly multiplier: number;
  /** What would be ordered. */
  readonly quantity: number;
  /** The greatest multiple that the cap allows. */
  readonly cap: number;
}

/** Of each rule by sales the SKU of which some cycles' demand is furthest above its cap. */
function* capped(store: StoreGraph, cycles: number | "multiplier"): Generator<Capped> {
  const most = new Map<StatedRule, Capped>();
  for (const rules of byWarehouse(rulesOf(store))) {
    if (!rules.some(({ spec }) => spec.strategy.type === "sales" && spec.maxQuantity !== "none")) continue;
    const products = needProducts(store);
    const ruleOf = inForce(rules, ({ spec }) => spec, products);
    for (const target of targetsOf([], products)) {
      const setting = ruleOf(target);
      const dailySales = target.product?.dailySales ?? null;
      if (setting === undefined || setting === UNSURE || dailySales === null) continue;
      const { strategy, maxQuantity, multipleOf, cycle } = setting.spec;
      if (strategy.type !== "sales" || maxQuantity === "none") continue;
      const { multiplier } = strategy;
      const wanted = dailySales * days(cycle) * (cycles === "multiplier" ? multiplier : cycles);
      const quantity = roundedUp(wholeUnits(wanted), setting);
      const cap = maxQuantity - (maxQuantity % multipleOf);
      if (wanted <= cap || roundedUp(1, setting) > maxQuantity || quantity <= (most.get(setting)?.quantity ?? 0))
        continue;
      most.set(setting, { setting, target, dailySales, multiplier, quantity, cap });
    }
  }
  yield* most.values();
}
