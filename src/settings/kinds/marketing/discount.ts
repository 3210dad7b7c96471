/** A price reduction that applies by itself: from an amount, from a quantity, or flat. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";
import { discountRule } from "./discount-rule.js";

export const discount = builtInKind({
  name: "discount",
  table: "discounts",
  module: "marketing",
  singleton: false,
  description: "A price reduction that applies by itself: from an amount, from a quantity, or flat.",
  schema: z.strictObject({
    title: f.text().describe("What customers see, such as Spend and save. At most 200 characters."),
    description: f.text(2000).optional().describe("What customers read about it. At most 2000 characters."),
    enabled: z.boolean().default(true).describe("Whether it applies."),
    rule: discountRule.describe("What is taken off, and from when on."),
    scope: f.scope().describe("Which products it holds for: all unless given."),
    audience: f.audience().describe("Which customers get it: all unless given."),
    window: f.window().optional().describe("When it holds; left out: always."),
    dailyHours: f.dailyWindow().optional().describe("The hours of each day in which it holds; left out: all."),
    perCustomer: f
      .limit()
      .default("none")
      .describe('In how many orders one customer gets it, from 1, such as 1; "none", no limit, unless given.'),
    maxDiscount: f
      .orNone(f.positiveMoney())
      .describe('How much off an order at most, in the store\'s currency: 60.00; "none" for no limit.'),
    combinesWith: f.combinesWith(),
    priority: f
      .priority()
      .describe("Which goes first where several could apply: the greater number, within ±1000000, such as 10."),
  }),
  examples: {
    "spend-and-save": {
      title: { "zh-CN": "满减", en: "Spend and save" },
      description: "20 off from 200, 60 off from 500.",
      rule: {
        type: "spend",
        tiers: [
          { spend: "200.00", off: "20.00" },
          { spend: "500.00", off: "60.00" },
        ],
      },
      scope: { type: "all", except: { categories: ["gift-cards"], products: ["TEA-BOX"], skus: ["TEA-1000"] } },
      audience: { type: "all" },
      maxDiscount: "60.00",
      combinesWith: ["coupons"],
      priority: 10,
    },
    "tea-week": {
      title: { "zh-CN": "茶叶周", en: "Tea week" },
      enabled: false,
      rule: { type: "spendPercent", tiers: [{ spend: "100.00", percentOff: "10%" }] },
      scope: { type: "categories", categories: ["tea"] },
      audience: { type: "tiers", tiers: ["gold"] },
      window: { from: "2027-03-01T00:00", until: "2027-03-08T00:00" },
      maxDiscount: "none",
      priority: 20,
    },
    "three-mugs": {
      title: { "zh-CN": "三件七五折", en: "Three for 75 %" },
      rule: { type: "quantity", tiers: [{ quantity: 3, percentOff: "25%" }] },
      scope: { type: "products", products: ["MUG"] },
      maxDiscount: "none",
      priority: 30,
    },
    "second-half-price": {
      title: { "zh-CN": "第二件半价", en: "The second at half its price" },
      rule: { type: "nthPiece", every: 2, percentOff: "50%" },
      scope: { type: "skus", skus: ["MUG-BLUE", "MUG-RED"] },
      audience: { type: "newCustomers" },
      perCustomer: 1,
      maxDiscount: "50.00",
      priority: 40,
    },
    "early-birds": {
      title: { "zh-CN": "早鸟折扣", en: "Early birds" },
      rule: { type: "flat", percentOff: "5%" },
      audience: { type: "tags", tags: ["neighbour"] },
      dailyHours: { from: "06:00", until: "08:00" },
      maxDiscount: "30.00",
      priority: 0,
    },
  },
});
