import { duration, pointsProgram } from "shopwright";

// How long goods can be returned (orders.ts): points of an order stay frozen until they cannot be lost again.
const afterSalesDays = 15;

export default pointsProgram({
  title: { "zh-CN": "积分", en: "Points" },
  earn: [
    // A point a yuan, once an order comes to 50. Members of higher tiers get more: their tier's multiplier counts.
    { name: "every-order", per: "1.00", points: 1, growth: 1, minOrder: "50.00" },
  ],
  bonuses: [
    { for: "review", points: 10, maxPerDay: 3 },
    { for: "signIn", points: 1, maxPerDay: 1 },
  ],
  maxPerOrder: 5000,
  maxPerDay: 10000,
  redeem: {
    // 100 points are worth one yuan, so a purchase gives back 1 % of its price.
    pointsPerUnit: 100,
    step: 100,
    maxShareOfOrder: "50%",
    minOrder: "20.00",
    scope: { type: "all", except: { skus: ["GIFT-CARD"] } },
    coupons: [{ coupon: "points-5", points: 400, perCustomer: 10 }],
    goods: [{ sku: "MUG-BLUE", points: 1500, price: "4.90", perCustomer: 1 }],
  },
  combinesWith: ["coupons", "memberPrice"],
  expiry: "1y",
  remindBefore: "30d",
  freezeFor: duration(afterSalesDays, "d"),
  display: { orderPage: true, cart: true },
});
