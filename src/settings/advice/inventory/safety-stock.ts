/** On safety stock: a tenth of what thirty days sell, at least. */
import { nominalSeconds } from "../../../model/time/duration.js";
import { stockPolicy } from "../../kinds/inventory/stock-policy.js";
import { share } from "../../rules/amounts.js";
import { document, patch, type Rule, type RuleFinding } from "../../rules/rule.js";
import type { StoreGraph } from "../../rules/store-graph.js";
import { has } from "../in-use.js";
import { bySales, governed, selling } from "./governed.js";

const RECOMMENDED = share("10%") * BigInt(nominalSeconds("30d"));
/** 10 % of the demand of 30 days. */
const RECOMMENDED_DAYS = 3;

const thin: Rule = {
  code: "inventory/safety-stock-thin",
  module: "inventory",
  severity: "advice",
  summary: "Less is kept for the unforeseen than the guide recommends",
  why: "The guide keeps 10 % of the demand of 30 days, which is three days' sales. With less, one late delivery or one good weekend ends in a stock-out.",
  remedy: "Set `safetyStock` to a share of 10% over 30d, or to as many units as three days sell.",
  facts: "used",
  subject: has(stockPolicy),
  *check(store) {
    // What may be sold without being there needs no reserve.
    const reserving = store.all(stockPolicy).filter(({ spec }) => spec.backorders === "no");
    for (const policy of reserving) {
      const { safetyStock } = policy.spec;
      if (safetyStock.type !== "share") continue;
      if (share(safetyStock.share) * BigInt(nominalSeconds(safetyStock.horizon)) >= RECOMMENDED) continue;
      yield {
        at: { setting: policy, path: ["safetyStock"] },
        detail: `It keeps ${safetyStock.share} of the demand of ${safetyStock.horizon}; the guide recommends 10% of 30d.`,
      };
    }
    if (reserving.some(({ spec }) => spec.safetyStock.type === "units")) yield* unitsTooFew(store);
  },
  examples: {
    fails: [
      document(stockPolicy, "standard", {
        title: "Standard goods",
        lowStock: { type: "cover", below: "14d" },
        leadTime: "5d",
        safetyStock: { type: "share", share: "5%", horizon: "30d" },
      }),
    ],
    passes: [patch(stockPolicy, "standard", { safetyStock: { share: "10%" } })],
  },
};

function* unitsTooFew(store: StoreGraph): Generator<RuleFinding> {
  for (const { setting, decides } of governed(store.all(stockPolicy), store.products)) {
    const { safetyStock, backorders } = setting.spec;
    if (safetyStock.type !== "units" || backorders !== "no") continue;
    const best = bySales(selling(decides), true);
    if (best === undefined || safetyStock.units >= best.dailySales * RECOMMENDED_DAYS) continue;
    yield {
      at: { setting, path: ["safetyStock", "units"] },
      detail: `It keeps ${safetyStock.units} units; of SKU ${best.sku}, ${best.dailySales} are sold a day, so that 10% of 30 days' demand are ${best.dailySales * RECOMMENDED_DAYS}.`,
    };
  }
}

export const safetyStockAdvice: readonly Rule[] = [thin];
