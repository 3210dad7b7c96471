/** Safety stock: it can be kept, and neither the reorder point nor the threshold of low stock lies below it. */
import { replenishmentRule } from "../../kinds/inventory/replenishment-rule.js";
import { stockPolicy } from "../../kinds/inventory/stock-policy.js";
import { document, patch, type Rule } from "../rule.js";
import type { StoreGraph } from "../store-graph.js";
import { nameOf } from "../words.js";
import { heldTogether, needProducts, policyFor, type StatedPolicy, type StatedRule } from "./held-together.js";
import { type Target, targetsOf, UNSURE } from "./in-force.js";
import { days, lowUnits, safetyUnits, safetyWords, shareDays } from "./safety-stock.js";

type PolicySpec = Parameters<typeof document<typeof stockPolicy.schema>>[2];
const policy = (spec: Partial<PolicySpec>) =>
  document(stockPolicy, "tea", {
    title: "Tea",
    lowStock: { type: "units", below: 100 },
    leadTime: "4d",
    ...spec,
  });
const level = document(replenishmentRule, "weekly", {
  title: "Weekly",
  strategy: { type: "level", reorderPoint: 40, orderUpTo: 200 },
  maxQuantity: 500,
});

const unreachableLevel: Rule = {
  code: "inventory/service-level-unreachable",
  module: "inventory",
  severity: "error",
  summary: "A service level promises that stock never runs out",
  why: "No stock is large enough for that: demand is never surely below any number, so the safety stock has no bound.",
  remedy: "Name a level below 100%: 95% and 99% are usual.",
  *check(store) {
    for (const setting of store.all(stockPolicy)) {
      const { safetyStock } = setting.spec;
      if (safetyStock.type !== "serviceLevel" || safetyStock.level !== "100%") continue;
      yield {
        at: { setting, path: ["safetyStock", "level"] },
        detail: `It asks for a safety stock that lasts in ${safetyStock.level} of replenishment cycles.`,
      };
    }
  },
  examples: {
    fails: [policy({ safetyStock: { type: "serviceLevel", level: "100%", demandDeviation: 4.5 } })],
    passes: [patch(stockPolicy, "tea", { safetyStock: { type: "serviceLevel", level: "99.9999%" } })],
  },
};

const lateReorder: Rule = {
  code: "inventory/reorder-point-below-safety",
  module: "inventory",
  severity: "error",
  summary: "Goods are ordered again only when the safety stock is broken into already",
  why: "What is kept for the unforeseen is then sold on every ordinary day, and is gone when it is needed.",
  remedy: "Raise `reorderPoint` to the safety stock and to what is sold until the goods arrive, or keep less.",
  facts: "used",
  *check(store) {
    const { pairs, unsure } = heldTogether(store);
    let undecided = unsure;
    const worst = new Map<StatedRule, Shortfall>();
    for (const { policy, rule, targets } of pairs) {
      const { strategy } = rule.spec;
      if (strategy.type !== "level") continue;
      for (const target of targets) {
        const dailySales = target.product?.dailySales ?? null;
        const safety = safetyUnits(policy.spec, dailySales);
        undecided ||= safety === null && policy.spec.safetyStock.type === "share";
        if (safety === null || safety <= strategy.reorderPoint) continue;
        const known = worst.get(rule);
        const policies = (known?.policies ?? new Set()).add(policy);
        if (known !== undefined && known.safety >= safety) continue;
        worst.set(rule, { policies, policy, target, safety, dailySales, reorderPoint: strategy.reorderPoint });
      }
    }
    for (const [rule, { policies, policy, target, safety, dailySales, reorderPoint }] of worst) {
      yield {
        at: { setting: rule, path: ["strategy", "reorderPoint"] },
        detail: `For ${target.words}, goods are ordered when ${reorderPoint} units or fewer are left, but ${nameOf(policy)} keeps ${safety} units of safety stock (${safetyWords(policy.spec, dailySales)}).`,
        related: [...policies].map((setting) => ({
          message: `the safety stock of ${nameOf(setting)}`,
          at: { setting, path: ["safetyStock"] },
        })),
      };
    }
    if (undecided) needProducts(store);
  },
  examples: {
    fails: [policy({ safetyStock: { type: "units", units: 41 } }), level],
    passes: [patch(stockPolicy, "tea", { safetyStock: { type: "units", units: 40 } })],
  },
};

const lateAlarm: Rule = {
  code: "inventory/low-stock-below-safety",
  module: "inventory",
  severity: "error",
  summary: "Stock counts as low only when the safety stock is broken into already",
  why: "The alert that is to give time for ordering comes when the reserve is being sold.",
  remedy: "Raise the threshold of low stock at least to the safety stock, or keep less.",
  facts: "used",
  *check(store) {
    const policies = store.all(stockPolicy);
    const open = new Set<StatedPolicy>();
    for (const setting of policies) {
      const said = lateWithoutDemand(setting);
      if (said === "unknown") open.add(setting);
      else if (said !== null) yield findingOf(setting, said);
    }
    if (open.size === 0) return;
    for (const [setting, said] of lateByDemand(open, store)) yield findingOf(setting, said);
  },
  examples: {
    fails: [policy({ safetyStock: { type: "units", units: 101 } })],
    passes: [patch(stockPolicy, "tea", { lowStock: { type: "units", below: 101 } })],
  },
};

export const safety: readonly Rule[] = [unreachableLevel, lateReorder, lateAlarm];

interface Shortfall {
  readonly policies: Set<StatedPolicy>;
  readonly policy: StatedPolicy;
  readonly target: Target;
  readonly safety: number;
  readonly dailySales: number | null;
  readonly reorderPoint: number;
}

/** `null`: in time. */
function lateWithoutDemand({ spec }: StatedPolicy): string | "unknown" | null {
  const { lowStock, safetyStock } = spec;
  if (safetyStock.type === "share" && lowStock.type === "cover") {
    const kept = shareDays(safetyStock);
    if (days(lowStock.below) >= kept) return null;
    return `Stock is low when it lasts less than ${lowStock.below}, but ${safetyStock.share} of ${safetyStock.horizon}, what lasts ${kept} days, is kept as safety stock.`;
  }
  const low = lowUnits(spec, null);
  const safety = safetyUnits(spec, null);
  if (safetyStock.type === "serviceLevel" && safety === null) return null;
  if (low === null || safety === null) return "unknown";
  return low >= safety ? null : unitsText(low, safety, safetyWords(spec, null));
}

/** By the SKU of each policy that is furthest from it. */
function lateByDemand(open: ReadonlySet<StatedPolicy>, store: StoreGraph): ReadonlyMap<StatedPolicy, string> {
  const policyOf = policyFor(store);
  const late = new Map<StatedPolicy, { readonly short: number; readonly said: string }>();
  for (const target of targetsOf([], needProducts(store))) {
    const setting = policyOf(target);
    const dailySales = target.product?.dailySales ?? null;
    if (setting === undefined || setting === UNSURE || !open.has(setting) || dailySales === null) continue;
    const [low, safety] = [lowUnits(setting.spec, dailySales), safetyUnits(setting.spec, dailySales)];
    if (low === null || safety === null || safety - low <= (late.get(setting)?.short ?? 0)) continue;
    const said = `For ${target.words}: ${unitsText(low, safety, safetyWords(setting.spec, dailySales))}`;
    late.set(setting, { short: safety - low, said });
  }
  return new Map([...late].map(([setting, { said }]) => [setting, said]));
}

function unitsText(low: number, safety: number, how: string): string {
  return `Stock is low below ${low} units, but ${safety} units of safety stock are kept (${how}).`;
}

function findingOf(setting: StatedPolicy, detail: string) {
  const related = [{ message: "the safety stock", at: { setting, path: ["safetyStock"] } }];
  return { at: { setting, path: ["lowStock", "below"] }, detail, related };
}
