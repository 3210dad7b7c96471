import { coupon } from "shopwright";
import partners from "./partner-coupons.csv";

export default [
  // 无门槛: a gift to everyone who registers.
  coupon("welcome", {
    title: { "zh-CN": "新人礼券", en: "Welcome" },
    type: "basic",
    discount: { type: "amount", amount: "5.00" },
    validity: { type: "afterClaim", for: "30d" },
    limits: { total: 10000, perCustomer: 1 },
    scope: { type: "all" },
    audience: { type: "newCustomers" },
    distribution: [
      { name: "on-register", trigger: { type: "register" }, perDay: 500, audience: { type: "newCustomers" } },
    ],
  }),
  // 满减券: needs a minimum spend.
  coupon("spring-10", {
    title: { "zh-CN": "春季满减券", en: "Spring" },
    type: "threshold",
    minSpend: "100.00",
    discount: { type: "amount", amount: "10.00" },
    claim: { from: "2027-02-20T00:00", until: "2027-03-20T00:00" },
    validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" } },
    // Limited in count and in what all of them may take off together.
    limits: { total: 5000, perCustomer: 1, perDay: 500, amount: "40000.00" },
    scope: { type: "all" },
    audience: { type: "all" },
    combinesWith: ["points"],
  }),
  // 限时券: two hours a day, handed out every morning.
  coupon("lunch-hour", {
    title: { "zh-CN": "午间限时券", en: "Lunch hour" },
    type: "timed",
    discount: { type: "percent", percentOff: "20%", cap: "15.00" },
    validity: { type: "window", window: { from: "2027-03-08T00:00", until: "2027-03-13T00:00" } },
    dailyHours: { from: "11:00", until: "13:00" },
    limits: { total: 2000, perCustomer: 5, perDay: 400 },
    scope: { type: "categories", categories: ["meals"] },
    audience: { type: "all" },
    distribution: [
      {
        name: "every-morning",
        trigger: { type: "schedule", at: "08:00", from: "2027-03-08", until: "2027-03-12" },
        perDay: 400,
        audience: { type: "all" },
      },
    ],
  }),
  // Coupons for partners live in a spreadsheet: one row each, as text; the units are checked like everywhere.
  ...partners.map((row) =>
    coupon(`partner-${row["partner"]}`, {
      title: `${row["title"]}`,
      type: "threshold",
      code: `${row["code"]}`,
      minSpend: `${Number(row["minSpend"])}`,
      discount: { type: "amount", amount: `${Number(row["amount"])}` },
      validity: { type: "afterClaim", for: "60d" },
      limits: { total: Number(row["total"]), perCustomer: 1 },
      scope: { type: "all" },
      audience: { type: "all" },
      combinesWith: ["points"],
    }),
  ),
];
