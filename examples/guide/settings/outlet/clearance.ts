import { campaign, coupon, memberPrice } from "shopwright";

// What only the outlet does: it clears its shelves, with coupons of its own.
export default [
  // Taking away is written down, never implied by a missing line: prices are low here for everybody.
  memberPrice.absent("gold"),
  coupon("clear-20", {
    title: { "zh-CN": "清仓满减券", en: "Clearance" },
    type: "threshold",
    minSpend: "150.00",
    discount: { type: "amount", amount: "20.00" },
    validity: { type: "afterClaim", for: "30d" },
    limits: { total: 3000, perCustomer: 1, perDay: 200, amount: "50000.00" },
    distribution: [{ name: "on-register", trigger: { type: "register" }, perDay: 100 }],
  }),
  // 限时券: handed out at seven each evening, for the three hours after it.
  coupon("last-hours", {
    title: { "zh-CN": "晚间限时券", en: "Last hours" },
    type: "timed",
    discount: { type: "percent", percentOff: "10%", cap: "10.00" },
    validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" } },
    dailyHours: { from: "19:00", until: "22:00" },
    // Fifty an evening, in March: together no more than there are.
    limits: { total: 1550, perCustomer: 5, perDay: 50 },
    distribution: [
      {
        name: "every-evening",
        trigger: { type: "schedule", at: "19:00", from: "2027-03-01", until: "2027-03-31" },
        perDay: 50,
      },
    ],
  }),
  campaign("clearance", {
    title: { "zh-CN": "春季清仓", en: "Spring clearance" },
    window: { from: "2027-03-01T10:00", until: "2027-04-01T00:00" },
    // The base layer's discount: what a campaign offers is written once.
    offer: { type: "fullReduction", discounts: ["spend-and-save"] },
    coupons: ["clear-20", "last-hours"],
    priority: 10,
    budget: { type: "amount", amount: "20000.00" },
    channels: ["operations-email"],
  }),
];
