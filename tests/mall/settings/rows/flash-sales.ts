import { campaign, flashSession } from "shopwright";
import { datetime, dayAfter, grouped, integer, type Row, tables, text } from "./_tables";

// sms_flash_promotion_session: seven sessions a day.
const sessions = tables.flashSessions.map((row) =>
  flashSession(`${row["id"]}`, {
    title: text(row, "name"),
    window: { from: datetime(row, "start_time"), until: datetime(row, "end_time") },
    enabled: row["status"] === "1",
  }),
);

// sms_flash_promotion with its items. Items whose promotion is not there make a campaign all the same: it comes out
// without title and window, and is reported.
const campaigns = grouped(tables.flashItems, "flash_promotion_id").map(([id, items]) => {
  const promotion: Row = tables.flashPromotions.find((row) => row["id"] === id) ?? {};
  const from = promotion["start_date"];
  const until = promotion["end_date"];
  return campaign(`flash-${id}`, {
    title: text(promotion, "title"),
    window: (from && until ? { from: `${from}T00:00`, until: `${dayAfter(until)}T00:00` } : undefined) as never,
    offer: {
      type: "flashSale",
      items: items.map((item) => ({
        session: text(item, "flash_promotion_session_id"),
        sku: text(item, "product_id"),
        price: text(item, "flash_promotion_price"),
        stock: integer(item, "flash_promotion_count"),
        perCustomer: integer(item, "flash_promotion_limit"),
      })),
    },
    scope: { type: "products", products: [...new Set(items.map((item) => `${item["product_id"]}`))] },
    audience: { type: "all" },
    priority: 0,
    budget: { type: "none" },
  });
});

export default [sessions, campaigns];
