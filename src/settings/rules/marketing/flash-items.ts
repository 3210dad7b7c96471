/** What flash sales offer: below the list price, no more than there is, in sessions that take place. */

import { groupBy } from "../../../model/group-by.js";
import { occurrences } from "../../calendar/daily-window.js";
import { spanOf, spanText } from "../../calendar/wall-time.js";
import type { SpecOf } from "../../kinds/built-in-kind.js";
import { campaign } from "../../kinds/marketing/campaign.js";
import { flashSession } from "../../kinds/marketing/flash-session.js";
import { isOver } from "../is-over.js";
import { document, patch, type Rule } from "../rule.js";
import type { Stated, StoreGraph } from "../store-graph.js";
import { joined, nameOf } from "../words.js";
import { listPricesExceeded, stockOnHand } from "./list-prices.js";

const noon = document(flashSession, "noon", { title: "Noon", window: { from: "12:00", until: "14:00" } });
const tea = { session: "noon", sku: "TEA-250", price: "35.00", stock: 100, perCustomer: 1 } as const;
const products = [{ sku: "TEA-250", listPrice: "39.00", stock: 120 }];

const flash = (item: Partial<FlashItem>) =>
  document(campaign, "flash", {
    title: "Flash sale",
    window: { from: "2027-05-03T00:00", until: "2027-05-08T00:00" },
    offer: { type: "flashSale", items: [{ ...tea, ...item }] },
    priority: 10,
  });

const now = (item: Partial<FlashItem>) =>
  patch(campaign, "flash", { offer: { items: [{ session: "noon", sku: "TEA-250", ...item }] } });

const notBelowList: Rule = {
  code: "marketing/flash-price-not-below-list",
  module: "marketing",
  severity: "error",
  summary: "A flash sale's price is not below the list price",
  why: "Customers who waited for the session find that nothing is cheaper. In many places, such a sale is against the law.",
  remedy: "Lower the item's `price` below the list price, or remove the item.",
  facts: "needed",
  *check(store) {
    for (const { setting, index, item } of itemsIn(store)) {
      const { sku, price } = item;
      const { minorDigits } = store.context;
      const exceeded = listPricesExceeded(store.products, { code: sku, price, equal: true }, minorDigits);
      if (exceeded === null) continue;
      yield {
        at: { setting, path: ["offer", "items", index, "price"] },
        detail: `A piece of ${sku} costs ${price} in the session ${JSON.stringify(item.session)}; ${exceeded}.`,
      };
    }
  },
  examples: { fails: [noon, flash({ price: "39.00" })], passes: [now({ price: "38.99" })], products },
};

const perCustomerAboveStock: Rule = {
  code: "marketing/flash-limit-above-stock",
  module: "marketing",
  severity: "error",
  summary: "One customer may buy more of a flash sale's item than there are",
  why: "The limit for a customer does nothing: the first who is quick takes all of them.",
  remedy: "Lower the item's `perCustomer`, or raise its `stock`.",
  *check(store) {
    for (const { setting, index, item } of itemsIn(store)) {
      const { sku, stock, perCustomer } = item;
      // Without any, it is sold out, which is no matter of limits.
      if (perCustomer === "none" || perCustomer <= stock || stock === 0) continue;
      yield {
        at: { setting, path: ["offer", "items", index, "perCustomer"] },
        detail: `One customer may buy ${perCustomer} of ${sku} in the session ${JSON.stringify(item.session)}, but only ${stock} are sold.`,
        related: [{ message: "so many are sold", at: { setting, path: ["offer", "items", index, "stock"] } }],
      };
    }
  },
  examples: { fails: [noon, flash({ perCustomer: 101 })], passes: [now({ perCustomer: 100 })], products },
};

const stockNotThere: Rule = {
  code: "marketing/flash-stock-above-stock-on-hand",
  module: "marketing",
  severity: "error",
  summary: "A flash sale offers more pieces than there are on hand",
  why: "Orders are taken and paid that cannot be shipped, in the hour in which the shop has most visitors.",
  remedy: "Lower the item's `stock` to what is on hand, or stock up before the sale.",
  facts: "needed",
  *check(store) {
    for (const { setting, index, item } of itemsIn(store)) {
      const onHand = stockOnHand(store.products, item.sku);
      if (onHand === null || item.stock <= onHand) continue;
      yield {
        at: { setting, path: ["offer", "items", index, "stock"] },
        detail: `The session ${JSON.stringify(item.session)} sells ${item.stock} of ${item.sku}; there are ${onHand}.`,
      };
    }
  },
  examples: { fails: [noon, flash({ stock: 121 })], passes: [now({ stock: 120 })], products },
};

const sessionOutside: Rule = {
  code: "marketing/session-outside-campaign",
  module: "marketing",
  severity: "error",
  summary: "A flash sale's session does not take place while the campaign runs",
  why: "Its items are announced and never sold.",
  remedy: "Choose another session, or a campaign's window that the session falls into.",
  *check(store) {
    for (const [setting, items] of groupBy(itemsIn(store), (each) => each.setting)) {
      const { timeZone } = store.context;
      const span = spanOf(setting.spec.window, timeZone);
      for (const [name, [first, ...others]] of groupBy(items, ({ item }) => item.session)) {
        const session = store.named(flashSession, name);
        if (first === undefined || session === undefined || !session.spec.enabled) continue;
        const { window, days } = session.spec;
        // Each day of the week comes twice in two weeks and a day, and one of both without a change of clocks.
        if (span.until - span.from >= 15 * DAY || occurrences(window, span, timeZone, days).length > 0) continue;
        const goods = joined([first, ...others].slice(0, MOST).map(({ item }) => item.sku));
        const hidden = others.length + 1 - MOST;
        const place = (index: number) => ({ setting, path: ["offer", "items", index, "session"] });
        yield {
          at: place(first.index),
          detail: `The campaign runs ${spanText(span, timeZone)}; ${nameOf(session)} is open from ${window.from} to ${window.until}${days.length === 0 ? "" : ` on ${joined(days)}`}: ${hidden > 0 ? `${goods} and ${hidden} more` : goods} cannot be bought.`,
          related: [
            { message: "the session's hours", at: { setting: session, path: ["window"] } },
            ...others.map(({ index }) => ({ message: "the same session", at: place(index) })),
          ],
        };
      }
    }
  },
  examples: {
    fails: [
      document(flashSession, "noon", { title: "Noon", window: { from: "12:00", until: "14:00" }, days: ["sat"] }),
      flash({}),
    ],
    passes: [patch(campaign, "flash", { window: { until: "2027-05-08T12:01" } })],
    products,
  },
};

export const flashItems: readonly Rule[] = [notBelowList, perCustomerAboveStock, stockNotThere, sessionOutside];

const DAY = 86_400;

/** More are counted. */
const MOST = 5;

type FlashItem = Extract<SpecOf<typeof campaign>["offer"], { type: "flashSale" }>["items"][number];

interface PlacedItem {
  readonly setting: Stated<typeof campaign.schema>;
  readonly index: number;
  readonly item: FlashItem;
}

/** Of campaigns that run, or are to come. */
function* itemsIn(store: StoreGraph): Generator<PlacedItem> {
  for (const setting of store.all(campaign)) {
    const { enabled, offer, window } = setting.spec;
    if (!enabled || offer.type !== "flashSale" || isOver(window, store.asOf)) continue;
    for (const [index, item] of offer.items.entries()) yield { setting, index, item };
  }
}
