import { campaign } from "shopwright";

const flash = { stock: 100, perCustomer: 1 };

export default [
  campaign("spring-sale", {
    title: { "zh-CN": "春季满减", en: "Spring sale" },
    // Half-open, to the minute: live at 10:00 on the first day, over at midnight of the last.
    window: { from: "2027-03-01T10:00", until: "2027-04-01T00:00" },
    // 预热: customers see it coming.
    announceBefore: "3d",
    offer: { type: "fullReduction", discounts: ["spend-and-save"] },
    coupons: ["spring-10"],
    scope: { type: "all" },
    audience: { type: "all" },
    priority: 10,
    budget: { type: "amount", amount: "100000.00" },
    channels: ["operations-email"],
  }),
  campaign("spring-flash", {
    title: { "zh-CN": "春季秒杀", en: "Spring flash sale" },
    window: { from: "2027-04-05T00:00", until: "2027-04-08T00:00" },
    offer: {
      type: "flashSale",
      // One product may be in two sessions at two prices.
      items: [
        { session: "noon", sku: "TEA-250", price: "39.00", ...flash },
        { session: "evening", sku: "TEA-250", price: "35.00", ...flash },
        { session: "evening", sku: "MUG-BLUE", price: "9.90", ...flash },
      ],
    },
    coupons: [],
    scope: { type: "skus", skus: ["TEA-250", "MUG-BLUE"] },
    audience: { type: "all" },
    priority: 20,
    budget: { type: "orders", orders: 300 },
    announcement: { "zh-CN": "每天两场，先到先得。", en: "Twice a day, first come, first served." },
  }),
];
