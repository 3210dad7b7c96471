/**
 * On caps of replenishment that are far above what is sold: above a year's sales of the best seller, a cap stops no
 * mistake. One below a cycle's demand breaks a rule.
 */
import { replenishmentRule } from "../../kinds/inventory/replenishment-rule.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { enabled, has } from "../in-use.js";
import { bySales, governed, selling } from "./governed.js";

const YEAR_DAYS = 365;

const tooLoose: Rule = {
  code: "inventory/replenishment-cap-too-loose",
  module: "inventory",
  severity: "advice",
  summary: "More may be ordered at once than is sold in a year",
  why: "The guide caps each order, and wants limits neither too tight nor too loose: a cap above a year's sales lets any mistake through.",
  remedy: "Set `maxQuantity` to a few cycles' demand of the best seller that the rule holds for.",
  facts: "needed",
  subject: has(replenishmentRule),
  *check(store) {
    const rules = enabled(store, replenishmentRule);
    if (!rules.some(({ spec }) => spec.maxQuantity !== "none")) return;
    const warehouses = new Set(rules.map(({ spec }) => spec.warehouse));
    const groups = [...warehouses].map((each) => rules.filter(({ spec }) => spec.warehouse === each));
    for (const { setting, decides } of groups.flatMap((group) => governed(group, store.products))) {
      const { maxQuantity } = setting.spec;
      const best = bySales(selling(decides), true);
      if (maxQuantity === "none" || best === undefined || maxQuantity <= best.dailySales * YEAR_DAYS) continue;
      yield {
        at: { setting, path: ["maxQuantity"] },
        detail: `Of SKU ${best.sku}, which sells best of what it holds for, ${best.dailySales} are sold a day: ${maxQuantity} at once last for ${Math.floor(maxQuantity / best.dailySales)} days.`,
      };
    }
  },
  examples: {
    fails: [
      document(replenishmentRule, "weekly", {
        title: "Weekly, by sales",
        strategy: { type: "sales" },
        maxQuantity: 20_000,
      }),
    ],
    passes: [patch(replenishmentRule, "weekly", { maxQuantity: 3650 })],
    products: [{ sku: "TEA-250", dailySales: 10 }],
  },
};

export const replenishmentCapAdvice: readonly Rule[] = [tooLoose];
