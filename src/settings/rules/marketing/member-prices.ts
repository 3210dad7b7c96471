/** What members pay: no more than everybody. */
import { memberPrice } from "../../kinds/marketing/member-price.js";
import { memberTier } from "../../kinds/marketing/member-tier.js";
import { isOver } from "../is-over.js";
import { document, patch, type Rule } from "../rule.js";
import { listPricesExceeded } from "./list-prices.js";

const aboveList: Rule = {
  code: "marketing/member-price-above-list",
  module: "marketing",
  severity: "error",
  summary: "A member price is above the list price",
  why: "Members pay more than strangers for the same thing. Most often the list price was lowered, and this one forgotten.",
  remedy: "Lower `price` to the list price at most, or remove the item.",
  facts: "needed",
  *check(store) {
    for (const setting of store.all(memberPrice)) {
      const { enabled, window, items } = setting.spec;
      if (!enabled || isOver(window, store.asOf)) continue;
      for (const [index, { sku, price }] of items.entries()) {
        const { minorDigits } = store.context;
        const exceeded = listPricesExceeded(store.products, { code: sku, price, equal: false }, minorDigits);
        if (exceeded === null) continue;
        yield {
          at: { setting, path: ["items", index, "price"] },
          detail: `Members pay ${price} for a piece of ${sku}; ${exceeded}.`,
        };
      }
    }
  },
  examples: {
    fails: [
      document(memberTier, "gold", { title: "Gold", level: 1, growthFrom: 0, default: true, keepFor: "none" }),
      document(memberPrice, "gold", { tier: "gold", items: [{ sku: "TEA-250", price: "39.01" }] }),
    ],
    passes: [patch(memberPrice, "gold", { items: [{ sku: "TEA-250", price: "39.00" }] })],
    products: [{ sku: "TEA-250", listPrice: "39.00" }],
  },
};

export const memberPrices: readonly Rule[] = [aboveList];
