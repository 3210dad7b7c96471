/**
 * On stock of flash sales that is far from what is sold. A tenth of an ordinary day is gone before the page is loaded;
 * 90 days' sales are no few pieces, and are not sold in a session either.
 */
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { campaign } from "../../kinds/marketing/campaign.js";
import { flashSession } from "../../kinds/marketing/flash-session.js";
import { isOver } from "../../rules/is-over.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { enabled, has } from "../in-use.js";

const LEAST_DAYS = 0.1;
const MOST_DAYS = 90;

const items = [{ session: "noon", sku: "TEA-250", price: "35.00", stock: 1000, perCustomer: 1 }];
const flash: WrittenSpec<typeof campaign> = {
  title: "Spring flash sale",
  window: { from: "2027-04-05T00:00", until: "2027-04-08T00:00" },
  offer: { type: "flashSale", items },
  priority: 10,
};

const stockFarOff: Rule = {
  code: "marketing/flash-stock-far-off",
  module: "marketing",
  severity: "advice",
  summary: "A flash sale's stock is far from what is sold",
  why: "The guide wants limits neither too tight nor too loose. Less than a tenth of an ordinary day's sales only makes customers angry; 90 days' sales at the lowest price is what the shop would have sold anyway.",
  remedy: "Set `stock` to a few days' sales.",
  facts: "needed",
  subject: has(campaign),
  *check(store) {
    for (const setting of enabled(store, campaign)) {
      const { offer, window } = setting.spec;
      if (offer.type !== "flashSale" || isOver(window, store.asOf)) continue;
      const { products } = store;
      const far = offer.items.flatMap(({ sku, stock, session }, index) => {
        const [product] = products.called(sku);
        const sold = product?.dailySales ?? 0;
        if (sold <= 0 || stock === 0 || (stock >= sold * LEAST_DAYS && stock <= sold * MOST_DAYS)) return [];
        const lasts =
          stock > sold ? `as many as ${Math.floor(stock / sold)} days sell` : "not a tenth of a day's sales";
        const at = { setting, path: ["offer", "items", index, "stock"] };
        return [
          {
            at,
            message: `In ${JSON.stringify(session)}, ${stock} pieces of SKU ${sku}, of which ${sold} are sold a day: ${lasts}.`,
          },
        ];
      });
      const [first, ...others] = far;
      if (first !== undefined) yield { at: first.at, detail: first.message, related: others };
    }
  },
  examples: {
    fails: [
      document(flashSession, "noon", { title: "Noon", window: { from: "12:00", until: "14:00" } }),
      document(campaign, "spring-flash", flash),
    ],
    passes: [patch(campaign, "spring-flash", { offer: { items: [{ session: "noon", sku: "TEA-250", stock: 900 }] } })],
    products: [{ sku: "TEA-250", listPrice: "49.00", stock: 5000, dailySales: 10 }],
  },
};

export const flashStockAdvice: readonly Rule[] = [stockFarOff];
