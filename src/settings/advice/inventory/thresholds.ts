/**
 * On low-stock thresholds that are far from what is sold. Too low hurts SKU by SKU: one that sells more in a day is gone
 * before anybody can act, so a single one is told. Too high only costs where it holds for most: the usual SKU counts.
 * A threshold below a safety stock that is a share of sales breaks a rule, and is not told again.
 */
import { nominalSeconds } from "../../../model/time/duration.js";
import { stockPolicy } from "../../kinds/inventory/stock-policy.js";
import { document, patch, type Rule, type RuleFinding } from "../../rules/rule.js";
import type { StoreGraph } from "../../rules/store-graph.js";
import { has } from "../in-use.js";
import { bySales, governed, selling } from "./governed.js";

const MOST_DAYS = 90;
const DAY = nominalSeconds("1d");

const farOff: Rule = {
  code: "inventory/low-stock-threshold-far-off",
  module: "inventory",
  severity: "advice",
  summary: "A low-stock threshold is far from what is sold",
  why: "The guide wants thresholds neither too tight nor too loose. Less than a day's sales is gone before goods can be ordered; more than 90 days' is always low, so that the alert is soon ignored.",
  remedy:
    "Set `lowStock` to what is sold until new goods are there; a policy of a greater `priority` can hold for what sells otherwise.",
  facts: "used",
  subject: has(stockPolicy),
  *check(store) {
    const policies = store.all(stockPolicy);
    for (const policy of policies) {
      const { lowStock, safetyStock } = policy.spec;
      if (lowStock.type !== "cover") continue;
      const days = nominalSeconds(lowStock.below) / DAY;
      if ((days >= 1 || safetyStock.type !== "units") && days <= MOST_DAYS) continue;
      yield {
        at: { setting: policy, path: ["lowStock", "below"] },
        detail: `Stock is low when it lasts less than ${lowStock.below}: ${days < 1 ? "less than a day" : `more than ${MOST_DAYS} days`} of sales.`,
      };
    }
    if (policies.some(({ spec }) => spec.lowStock.type === "units")) yield* unitsFarOff(store);
  },
  examples: {
    fails: [
      document(stockPolicy, "standard", {
        title: "Standard goods",
        lowStock: { type: "units", below: 20 },
        leadTime: "5d",
        safetyStock: { type: "units", units: 0 },
        backorders: "preorder",
      }),
    ],
    passes: [patch(stockPolicy, "standard", { lowStock: { below: 35 } })],
    products: [
      { sku: "MUG-BLUE", dailySales: 2 },
      { sku: "TEA-250", dailySales: 35 },
    ],
  },
};

function* unitsFarOff(store: StoreGraph): Generator<RuleFinding> {
  for (const { setting, decides } of governed(store.all(stockPolicy), store.products)) {
    const { lowStock, safetyStock } = setting.spec;
    if (lowStock.type !== "units") continue;
    const sold = selling(decides).toSorted((a, b) => a.dailySales - b.dailySales);
    const best = bySales(sold, true);
    const usual = sold[Math.floor((sold.length - 1) / 2)];
    if (best === undefined || usual === undefined) continue;
    const at = { setting, path: ["lowStock", "below"] };
    if (safetyStock.type === "units" && best.dailySales > lowStock.below) {
      const many = sold.filter(({ dailySales }) => dailySales > lowStock.below).length;
      yield {
        at,
        detail: `Of SKU ${best.sku}, ${best.dailySales} are sold a day, and stock is low only below ${lowStock.below}: not a day's sales. So it is for ${many} of ${sold.length} SKUs that sell.`,
      };
    } else if (lowStock.below > usual.dailySales * MOST_DAYS) {
      yield {
        at,
        detail: `Half of its ${sold.length} SKUs sell no more than ${usual.dailySales} a day, as ${usual.sku}: ${lowStock.below} last for ${Math.floor(lowStock.below / usual.dailySales)} days.`,
      };
    }
  }
}

export const thresholdAdvice: readonly Rule[] = [farOff];
