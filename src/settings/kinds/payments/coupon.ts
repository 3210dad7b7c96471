/** A coupon: what it is worth, to whom, when, how often, and how it is handed out. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";
import { couponDistribution } from "./coupon-distribution.js";

const discount = z.discriminatedUnion("type", [
  f.variant("amount", "A fixed amount off.", {
    amount: f.positiveMoney().describe("How much off, above 0, in the store's currency: 10.00."),
  }),
  f.variant("percent", "A share of the price off.", {
    percentOff: f.positivePercent().describe("The share of the price taken off, above 0%, up to 100%, such as 15%."),
    cap: f
      .orNone(f.positiveMoney())
      .describe('How much off at most, in the store\'s currency: 50.00; "none" for no cap.'),
  }),
  f.variant("freeShipping", "No charge for shipping.", {}),
]);

const validity = z.discriminatedUnion("type", [
  f.variant("window", "The same window for everybody.", { window: f.window().describe("When it can be used.") }),
  f.variant("afterClaim", "For a time after each customer got it.", {
    for: f.duration().describe("How long it can be used after it was claimed, such as 7d."),
  }),
]);

const limits = z.strictObject({
  total: f.limit().describe('How many are issued in all, from 1, such as 5000; "none" for no limit.'),
  perCustomer: f
    .limit()
    .default(1)
    .describe('How many one customer may get, from 1, such as 3; "none" for no limit. 1 unless given.'),
  perDay: f
    .limit()
    .default("none")
    .describe('How many are issued a day, from 1, such as 500; "none", no limit, unless given.'),
  amount: f
    .orNone(f.positiveMoney())
    .default("none")
    .describe(
      'How much all of them may take off together, in the store\'s currency: 50000.00; "none", no limit, unless given.',
    ),
});

const common = {
  title: f.text().describe("What customers see, such as Spring. At most 200 characters."),
  description: f
    .text(2000)
    .optional()
    .describe("What customers read about its use: not for gift cards. At most 2000 characters."),
  enabled: z.boolean().default(true).describe("Whether it can be claimed and used; what was claimed is kept."),
  code: f
    .string(64)
    .optional()
    .describe(
      "What customers type to use it, SPRING-27; left out: it is claimed or handed out. At most 64 characters.",
    ),
  discount: discount.describe("What it is worth."),
  claim: f.window().optional().describe("When it can be claimed; left out: as long as it can be used."),
  validity: validity.describe("When it can be used."),
  dailyHours: f.dailyWindow().optional().describe("The hours of each day in which it can be used; left out: all."),
  limits: limits.describe("How many there are."),
  scope: f.scope().describe("Which products it holds for: all unless given."),
  audience: f.audience().describe("Which customers may use it: all unless given."),
  platforms: f.platforms(),
  combinesWith: f.combinesWith(),
  returnOnRefund: z
    .boolean()
    .default(true)
    .describe("Whether a customer gets it back whose whole order is cancelled or refunded while it is valid."),
  transferable: z.boolean().default(false).describe("Whether a customer may give it to another (转赠)."),
  remindBefore: f
    .orNone(f.duration())
    .default("none")
    .describe('How long before it ends its owner is reminded, such as 2d; "none", never, unless given.'),
  distribution: couponDistribution,
};

const minSpend = f
  .positiveMoney()
  .describe("What an order must come to at least, above 0, in the store's currency: 100.00.");

export const coupon = builtInKind({
  name: "coupon",
  table: "coupons",
  module: "payments",
  singleton: false,
  description: "A coupon: what it is worth, to whom, when, how often, and how it is handed out.",
  schema: z.discriminatedUnion("type", [
    f.variant("basic", "Without a threshold.", common),
    f.variant("threshold", "From an order's amount on (满减).", { ...common, minSpend }),
    f.variant("timed", "For a short time (限时): valid for at most 7d, or in daily hours.", {
      ...common,
      minSpend: minSpend.optional(),
    }),
  ]),
  examples: {
    welcome: {
      title: { "zh-CN": "新人礼券", en: "Welcome" },
      description: "Three of them, for your first orders. Not for gift cards.",
      type: "basic",
      discount: { type: "amount", amount: "5.00" },
      validity: { type: "afterClaim", for: "30d" },
      limits: { total: 10000, perCustomer: 3, perDay: 500, amount: "50000.00" },
      scope: { type: "all", except: { categories: ["gift-cards"], products: ["TEA-BOX"], skus: ["TEA-1000"] } },
      audience: { type: "newCustomers" },
      remindBefore: "3d",
      distribution: [
        { name: "on-register", trigger: { type: "register" }, quantity: 2, perDay: 500 },
        { name: "on-first-order", trigger: { type: "firstOrder" }, perDay: "none", audience: { type: "newCustomers" } },
      ],
    },
    "free-shipping": {
      title: "Free shipping before noon",
      enabled: false,
      type: "basic",
      code: "NOSHIP-27",
      discount: { type: "freeShipping" },
      claim: { from: "2027-02-20T00:00", until: "2027-03-20T00:00" },
      validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" } },
      dailyHours: { from: "06:00", until: "12:00" },
      limits: { total: "none", perCustomer: "none" },
      audience: { type: "all" },
      platforms: ["app", "miniProgram"],
      combinesWith: ["coupons", "points"],
      returnOnRefund: false,
      transferable: true,
    },
    "spring-15": {
      title: { "zh-CN": "春季满减券", en: "Spring" },
      description: "Snacks and drinks.",
      type: "threshold",
      minSpend: "100.00",
      discount: { type: "percent", percentOff: "15%", cap: "50.00" },
      claim: { from: "2027-02-20T00:00", until: "2027-03-20T00:00" },
      validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" } },
      limits: { total: 5000, perCustomer: 1 },
      scope: { type: "categories", categories: ["snacks", "drinks"] },
      platforms: ["web", "mobileWeb"],
      combinesWith: ["discounts"],
      remindBefore: "2d",
    },
    "gold-birthday": {
      title: "Happy birthday",
      enabled: false,
      type: "threshold",
      code: "BIRTHDAY-GOLD",
      minSpend: "200.00",
      discount: { type: "amount", amount: "50.00" },
      validity: { type: "afterClaim", for: "14d" },
      dailyHours: { from: "08:00", until: "24:00" },
      limits: { total: 2000 },
      audience: { type: "tiers", tiers: ["gold"] },
      returnOnRefund: false,
      transferable: true,
      distribution: [
        { name: "birthday", trigger: { type: "birthday" }, perDay: 50, audience: { type: "tiers", tiers: ["gold"] } },
      ],
    },
    "lunch-hour": {
      title: { "zh-CN": "午间限时券", en: "Lunch hour" },
      description: "Every working day of the week, from 11 to 13.",
      type: "timed",
      minSpend: "30.00",
      discount: { type: "percent", percentOff: "20%", cap: "none" },
      claim: { from: "2027-03-08T00:00", until: "2027-03-12T13:00" },
      validity: { type: "window", window: { from: "2027-03-08T00:00", until: "2027-03-13T00:00" } },
      dailyHours: { from: "11:00", until: "13:00" },
      limits: { total: 2000, perCustomer: 5, perDay: 400 },
      scope: { type: "skus", skus: ["LUNCH-A", "LUNCH-B"] },
      platforms: ["miniProgram"],
      combinesWith: ["memberPrice"],
      remindBefore: "1h",
      distribution: [
        {
          name: "every-morning",
          trigger: { type: "schedule", at: "08:00", from: "2027-03-08", until: "2027-03-12" },
          perDay: 400,
          audience: { type: "all" },
        },
      ],
    },
    "come-back": {
      title: "We miss you",
      enabled: false,
      type: "timed",
      code: "COME-BACK",
      discount: { type: "amount", amount: "20.00" },
      validity: { type: "afterClaim", for: "7d" },
      limits: { total: 1000, perCustomer: 2 },
      scope: { type: "products", products: ["TEA", "MUG"] },
      audience: { type: "tags", tags: ["sleeping"] },
      returnOnRefund: false,
      transferable: true,
      distribution: [
        {
          name: "after-a-quarter",
          trigger: { type: "inactive", after: "90d" },
          perDay: 100,
          audience: { type: "tags", tags: ["sleeping"] },
        },
        { name: "after-a-large-order", trigger: { type: "purchase", minOrder: "500.00" }, perDay: "none" },
      ],
    },
  },
});
