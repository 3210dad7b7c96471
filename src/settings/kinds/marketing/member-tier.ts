/** A level of membership and what it brings. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

export const memberTier = builtInKind({
  name: "member_tier",
  table: "member_tiers",
  module: "marketing",
  singleton: false,
  description: "A level of membership and what it brings.",
  schema: z.strictObject({
    title: f.text().describe("What customers see, such as Gold. At most 200 characters."),
    level: f.integer().describe("Its place among the tiers, from 0, the lowest first."),
    growthFrom: f.integer().describe("The growth points from which a customer has this tier, from 0, such as 1000."),
    inviteOnly: z
      .boolean()
      .default(false)
      .describe("Whether staff alone can give it, however much growth a customer has."),
    percentOff: f
      .percent()
      .default("0%")
      .describe("The share of the price taken off for its members, such as 5%: 0% unless given."),
    combinesWith: f
      .combinesWith()
      .describe(
        "The other benefits that `percentOff` may apply with, as a member price. It holds only where the other side agrees.",
      ),
    pointsMultiplier: f
      .decimal({ maximum: 1000 })
      .default(1)
      .describe("What points earned are multiplied by, from 0 to 1000, such as 1.5: 1 unless given."),
    freeShippingFrom: f
      .orNone(f.money())
      .default("none")
      .describe(
        'What an order must come to for its members to pay no shipping, in the store\'s currency: 99.00; "none", never, unless given.',
      ),
    growthPerReview: f
      .integer()
      .default(0)
      .describe("The growth that members get for each review, from 0, such as 5: 0 unless given."),
    benefits: f.set(f.text()).default([]).describe("Other benefits, in words: a coupon on your birthday."),
    default: z.boolean().default(false).describe("Whether new customers begin with it; true for exactly one tier."),
    keepFor: f
      .orNone(f.duration())
      .describe('How long a customer keeps it once reached, such as 1y; "none": for good.'),
  }),
  examples: {
    basic: {
      title: { "zh-CN": "普通会员", en: "Member" },
      level: 1,
      growthFrom: 0,
      growthPerReview: 20,
      default: true,
      keepFor: "none",
    },
    gold: {
      title: { "zh-CN": "黄金会员", en: "Gold" },
      level: 2,
      growthFrom: 1000,
      percentOff: "5%",
      combinesWith: ["coupons", "points"],
      pointsMultiplier: 1.5,
      freeShippingFrom: "99.00",
      benefits: [{ "zh-CN": "生日礼券", en: "A coupon on your birthday" }],
      keepFor: "1y",
    },
    founders: { title: "Founders", level: 9, growthFrom: 0, inviteOnly: true, percentOff: "20%", keepFor: "none" },
  },
});
