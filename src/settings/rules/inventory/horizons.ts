/** Lengths of time of stock policies and replenishment rules that hold for the same things. */

import { groupBy } from "../../../model/group-by.js";
import { nominalSeconds } from "../../../model/time/duration.js";
import { replenishmentRule } from "../../kinds/inventory/replenishment-rule.js";
import { stockPolicy } from "../../kinds/inventory/stock-policy.js";
import { document, patch, type Rule } from "../rule.js";
import { nameOf } from "../words.js";
import { type HeldTogether, heldTogether, needProducts } from "./held-together.js";
import { days } from "./safety-stock.js";

const policy = document(stockPolicy, "all", {
  title: "All goods",
  lowStock: { type: "cover", below: "7d" },
  leadTime: "24d",
});
const rule = document(replenishmentRule, "weekly", {
  title: "Weekly",
  strategy: { type: "sales" },
  maxQuantity: "none",
});

const shortHorizon: Rule = {
  code: "inventory/safety-horizon-too-short",
  module: "inventory",
  severity: "error",
  summary: "The safety stock covers less time than goods take to arrive",
  why: "Between two looks at stock and until the goods arrive, demand may run away for longer than the reserve was meant for.",
  remedy: "Lengthen the policy's `safetyStock.horizon`, or shorten the rule's `cycle`.",
  facts: "used",
  *check(store) {
    const { pairs, unsure } = heldTogether(store);
    const late = pairs.filter((pair) => excessOf(pair) > 0);
    for (const [setting, ofPolicy] of groupBy(late, ({ policy }) => policy)) {
      const { safetyStock, leadTime } = setting.spec;
      const [worst] = ofPolicy.toSorted((a, b) => excessOf(b) - excessOf(a));
      if (worst === undefined || safetyStock.type !== "share") continue;
      const { rule, targets } = worst;
      const { cycle } = rule.spec;
      yield {
        at: { setting, path: ["safetyStock", "horizon"] },
        detail: `For ${targets[0]?.words}, goods take ${leadTime} and ${nameOf(rule)} looks every ${cycle}: ${days(leadTime) + days(cycle)} days together, but the safety stock is for ${safetyStock.horizon}.`,
        related: [
          { message: `a lead time of ${leadTime}`, at: { setting, path: ["leadTime"] } },
          ...ofPolicy.map((each) => ({
            message: `a cycle of ${each.rule.spec.cycle}`,
            at: { setting: each.rule, path: ["cycle"] },
          })),
        ],
      };
    }
    if (unsure) needProducts(store);
  },
  examples: {
    fails: [policy, rule],
    passes: [patch(stockPolicy, "all", { leadTime: "23d" })],
  },
};

const otherWindow: Rule = {
  code: "inventory/demand-windows-differ",
  module: "inventory",
  severity: "error",
  summary: "Stock is judged by the sales of one time, and ordered by those of another",
  why: "Low stock and what is ordered then rest on two demands: after a campaign, stock is called low while nothing is ordered, or the other way round.",
  remedy: "Give the rule's `strategy.window` the length of the policy's `demand.window`.",
  facts: "used",
  *check(store) {
    const { pairs, unsure } = heldTogether(store);
    const differing = pairs.filter(({ policy, rule }) => {
      const { strategy } = rule.spec;
      return strategy.type === "sales" && nominalSeconds(strategy.window) !== nominalSeconds(policy.spec.demand.window);
    });
    for (const [setting, ofRule] of groupBy(differing, ({ rule }) => rule)) {
      const { strategy } = setting.spec;
      const [first] = ofRule;
      if (strategy.type !== "sales") continue;
      yield {
        at: { setting, path: ["strategy", "window"] },
        detail: `For ${first.targets[0]?.words}, it orders by the sales of ${strategy.window}, but ${nameOf(first.policy)} counts those of ${first.policy.spec.demand.window}.`,
        related: ofRule.map(({ policy }) => ({
          message: `sales of ${policy.spec.demand.window}`,
          at: { setting: policy, path: ["demand", "window"] },
        })),
      };
    }
    if (unsure) needProducts(store);
  },
  examples: {
    fails: [
      document(stockPolicy, "all", { title: "All goods", lowStock: { type: "cover", below: "7d" }, leadTime: "5d" }),
      document(replenishmentRule, "weekly", {
        title: "Weekly",
        strategy: { type: "sales", window: "4w" },
        maxQuantity: "none",
      }),
    ],
    passes: [patch(replenishmentRule, "weekly", { strategy: { type: "sales", window: "1mo" } })],
  },
};

export const horizons: readonly Rule[] = [shortHorizon, otherWindow];

/** By how many days a share's horizon is too short. */
function excessOf({ policy: { spec }, rule }: HeldTogether): number {
  if (spec.safetyStock.type !== "share") return 0;
  return days(spec.leadTime) + days(rule.spec.cycle) - days(spec.safetyStock.horizon);
}
