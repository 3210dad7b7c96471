// What is wrong in the shop's tables, each mended and explained; nothing in settings/rows knows of it.
import { campaign, coupon, discount } from "shopwright";
import { grouped, tables } from "../rows/_tables";

// Coupon 31 may be claimed from 2022-12-23 on, a day after it ends: nobody could ever claim it. It is handed out from
// the day on which it can be used.
const claimBeforeEnd = coupon.patch("31", { claim: { from: "2022-12-01T00:00" } });

// Promotion 2 was deleted, its items were left behind.
const promotionGone = campaign.absent("flash-2");

// Promotion 14's items were chosen, but price, quantity and limit never filled in: nine tenths of the list price, ten
// pieces, one a customer.
const pricedItems = campaign.patch("flash-14", {
  offer: {
    type: "flashSale",
    items: tables.flashItems
      .filter((item) => item["flash_promotion_id"] === "14")
      .map((item) => {
        const product = tables.products.find((row) => row["id"] === item["product_id"]);
        return {
          session: `${item["flash_promotion_session_id"]}`,
          sku: `${item["product_id"]}`,
          price: `${Math.round(Number(product?.["price"]) * 90) / 100}` as never,
          stock: 10,
          perCustomer: 1,
        };
      }),
  },
});

// The admin screen writes a row of zeros for a product without a ladder or reduction: from 0 pieces on, 100 % off. Such
// a tier is taken away, and the discount with it where no other tier is left.
const zeroLadders = grouped(tables.ladders, "product_id").flatMap(([product, rows]) => {
  const zeros = rows.filter((row) => row["count"] === "0");
  if (zeros.length === 0) return [];
  if (zeros.length === rows.length) return [discount.absent(`ladder-${product}`)];
  return [discount.patch(`ladder-${product}`, { rule: { type: "quantity", tiers: [{ quantity: 0, $absent: true }] } })];
});
const zeroReductions = grouped(tables.reductions, "product_id").flatMap(([product, rows]) => {
  const zeros = rows.filter((row) => row["full_price"] === "0.00");
  if (zeros.length === 0) return [];
  if (zeros.length === rows.length) return [discount.absent(`reduction-${product}`)];
  return [
    discount.patch(`reduction-${product}`, { rule: { type: "spend", tiers: [{ spend: "0.00", $absent: true }] } }),
  ];
});

export default [claimBeforeEnd, promotionGone, pricedItems, zeroLadders, zeroReductions];
