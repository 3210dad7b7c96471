// What is wrong in the shop's tables, each mended and explained; nothing in settings/rows knows of it.
import {
  campaign,
  coupon,
  discount,
  memberPrice,
  orderPolicy,
  pointsProgram,
  refundPolicy,
  stockPolicy,
} from "shopwright";
import { grouped, tables } from "../rows/_tables";

// No table limits how often a customer may cancel, and the shop's code does not either.
const cancellingLimited = orderPolicy.patch({ cancellation: { maxPerCustomer: { count: 3, per: "30d" } } });

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

// A promotion that ends when it begins is what the admin screen writes where none was filled in.
const emptyPromotions = tables.products
  .filter((row) => row["promotion_start_time"] !== null && row["promotion_start_time"] === row["promotion_end_time"])
  .map((row) => discount.absent(`promotion-${row["id"]}`));

// The admin screen writes a row for every level of a product, whether or not a member price was filled in; and some that
// were are above the list price. Neither is a member price.
const memberPrices = tables.memberPrices
  .filter((row) => {
    const listed = tables.products.find((product) => product["id"] === row["product_id"])?.["price"];
    return row["member_price"] === null || Number(row["member_price"]) > Number(listed);
  })
  .map((row) => memberPrice.absent(`level-${row["member_level_id"]}-product-${row["product_id"]}`));

// Points could be spent before the order that gave them is sent back: they are frozen while it can be.
const frozenPoints = tables.orderSettings.map((row) =>
  pointsProgram.patch({ freezeFor: `${Number(row["finish_overtime"])}d` }),
);

// The tables bound no refund and name no step; who pays for sending goods back stands in the reason's own words.
const boundedRefunds = refundPolicy.patch({
  amount: { min: "0.01", max: "10000.00" },
  flow: [{ step: "review", actor: "support", within: "3bd" }],
  reasons: tables.returnReasons
    .filter((row) => row["status"] === "1")
    .map((row) => ({
      reason: `${row["id"]}`,
      returnShipping: row["name"]?.includes("无理由") ? "customer" : "store",
    })),
});

// No table says how long it takes to get goods: a week.
const leadTimes = [
  ...tables.skuStock.map((row) => ["sku", row] as const),
  ...tables.products.map((row) => ["product", row] as const),
]
  .filter(([, row]) => row["low_stock"] !== null && row["low_stock"] !== "0")
  .map(([what, row]) => `${what}-below-${row["low_stock"]}`);
const leadTimeGiven = [...new Set(leadTimes)].map((name) => stockPolicy.patch(name, { leadTime: "7d" }));

export default [
  cancellingLimited,
  claimBeforeEnd,
  promotionGone,
  pricedItems,
  zeroLadders,
  zeroReductions,
  emptyPromotions,
  memberPrices,
  frozenPoints,
  boundedRefunds,
  leadTimeGiven,
];
