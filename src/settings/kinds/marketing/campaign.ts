/** A campaign: discounts, coupons or flash sales for a time. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const discounts = f.set(f.reference("discount"), { minItems: 1 }).describe("Names of discounts, at least one.");

const flashItem = z.strictObject({
  session: f
    .reference("flash_session")
    .describe("Name of the session; one product may be in several, each at its price."),
  sku: f.string(100).describe("The SKU; once a session."),
  price: f.money().describe("The price in this session, in the store's currency: 35.00."),
  stock: f.integer().describe("How many pieces are sold at this price, from 0, such as 100."),
  perCustomer: f.limit().describe('How many one customer may buy, from 1, such as 1; "none" for no limit.'),
});

const offer = z.discriminatedUnion("type", [
  f.variant("fullReduction", "Amounts off from an amount on (满减).", { discounts }),
  f.variant("discount", "Shares off (折扣).", { discounts }),
  f.variant("flashSale", "Few pieces at a low price in daily sessions (秒杀).", {
    items: f
      .keyed(["session", "sku"], flashItem, { minItems: 1 })
      .describe("At least one, told apart by session and SKU."),
  }),
]);

const budget = z.discriminatedUnion("type", [
  f.variant("none", "No budget.", {}),
  f.variant("amount", "It ends when this much was taken off.", {
    amount: f.positiveMoney().describe("How much in all, above 0, in the store's currency: 100000.00."),
  }),
  f.variant("orders", "It ends after so many orders.", {
    orders: f.integer({ minimum: 1 }).describe("How many orders, from 1, such as 300."),
  }),
]);

export const campaign = builtInKind({
  name: "campaign",
  table: "campaigns",
  module: "marketing",
  singleton: false,
  description: "A campaign: discounts, coupons or flash sales for a time.",
  schema: z.strictObject({
    title: f.text().describe("What customers see, such as Spring sale. At most 200 characters."),
    enabled: z.boolean().default(true).describe("Whether it runs when its window comes; off, it is paused."),
    window: f.window().describe("When it runs, to the minute."),
    announceBefore: f
      .duration()
      .default("0d")
      .describe(
        "How long before it begins customers see that it is coming (预热), such as 3d: 0d, not before, unless given.",
      ),
    offer: offer.describe("What it offers."),
    coupons: f.set(f.reference("coupon")).default([]).describe("Names of the coupons that belong to it."),
    scope: f.scope().describe("Which products it holds for: all unless given."),
    exclusive: z.boolean().default(true).describe("Whether no other campaign may run on the same products meanwhile."),
    priority: f
      .priority()
      .describe("Which goes first where several could apply: the greater number, within ±1000000, such as 10."),
    budget: budget.prefault({ type: "none" }).describe("When it ends early: never unless given."),
    perCustomer: f
      .limit()
      .default("none")
      .describe('In how many orders one customer gets it, from 1, such as 2; "none", no limit, unless given.'),
    audience: f.audience().describe("Which customers it is for: all unless given."),
    platforms: f.platforms(),
    combinesWith: f.combinesWith(),
    announcement: f.text(5000).optional().describe("What customers read about it. At most 5000 characters."),
    channels: f
      .set(f.reference("channel"))
      .default([])
      .describe("Names of the channels that are told when it begins, when it ends, and when its budget is used up."),
  }),
  examples: {
    "spring-sale": {
      title: { "zh-CN": "春季满减", en: "Spring sale" },
      window: { from: "2027-03-01T10:00", until: "2027-04-01T00:00" },
      announceBefore: "3d",
      offer: { type: "fullReduction", discounts: ["spend-and-save"] },
      coupons: ["spring-15"],
      scope: { type: "all", except: { categories: ["gift-cards"], products: ["TEA-BOX"], skus: ["TEA-1000"] } },
      priority: 10,
      budget: { type: "amount", amount: "100000.00" },
      perCustomer: 2,
      audience: { type: "all" },
      combinesWith: ["coupons", "points"],
      announcement: { "zh-CN": "满200减20，满500减60。", en: "20 off from 200, 60 off from 500." },
      channels: ["operations-email"],
    },
    "tea-days": {
      title: "Tea days",
      enabled: false,
      window: { from: "2027-05-01T00:00", until: "2027-05-04T00:00" },
      offer: { type: "discount", discounts: ["tea-week"] },
      scope: { type: "categories", categories: ["tea"] },
      exclusive: false,
      priority: 20,
      budget: { type: "none" },
      audience: { type: "tiers", tiers: ["gold"] },
      platforms: ["app"],
    },
    "mug-days": {
      title: "Mugs for our neighbours",
      window: { from: "2027-06-01T00:00", until: "2027-06-08T00:00" },
      offer: { type: "discount", discounts: ["three-mugs"] },
      scope: { type: "products", products: ["MUG"] },
      priority: 30,
      audience: { type: "tags", tags: ["neighbour"] },
    },
    "spring-flash": {
      title: { "zh-CN": "春季秒杀", en: "Spring flash sale" },
      window: { from: "2027-04-05T00:00", until: "2027-04-08T00:00" },
      offer: {
        type: "flashSale",
        items: [
          { session: "noon", sku: "TEA-250", price: "39.00", stock: 100, perCustomer: 1 },
          { session: "weekend-night", sku: "TEA-250", price: "35.00", stock: 50, perCustomer: "none" },
        ],
      },
      scope: { type: "skus", skus: ["TEA-250"] },
      priority: 40,
      budget: { type: "orders", orders: 300 },
      audience: { type: "newCustomers" },
    },
  },
});
