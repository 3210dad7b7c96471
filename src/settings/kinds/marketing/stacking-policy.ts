/** How benefits add up on one order: in which order, how many, and where it ends. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const floor = z.discriminatedUnion("type", [
  f.variant("shareOfList", "A share of the list price.", {
    share: f.percent().describe("The least that is left of an order's list prices, from 0% to 100%, such as 60%."),
  }),
  f.variant("cost", "What the goods cost the shop, and something on top.", {
    margin: f.percent().describe("How much above the goods' cost, as a share of it, from 0% to 100%, such as 5%."),
  }),
  f.variant("none", "No floor.", {}),
]);

export const stackingPolicy = builtInKind({
  name: "stacking_policy",
  table: "stacking_policies",
  module: "marketing",
  singleton: true,
  description: "How benefits add up on one order: in which order, how many, and where it ends.",
  schema: z.strictObject({
    order: f
      .list(z.enum(["memberPrice", "campaign", "discount", "coupon", "points"]), { minItems: 1 })
      .describe(
        "What is applied first, what next; what is not named is applied last, and what is named twice counts once, where it stands first.",
      ),
    percentOf: z
      .enum(["remaining", "list"])
      .default("remaining")
      .describe(
        "What shares are taken of: of what is left after earlier benefits, unless given, or of the list price.",
      ),
    choice: z
      .enum(["priority", "bestForCustomer"])
      .default("priority")
      .describe(
        "Which applies where benefits do not combine: the greater priority, unless given, or what takes most off.",
      ),
    maxCouponsPerOrder: f
      .integer()
      .default(1)
      .describe("How many coupons one order may use, from 0, such as 2: 1 unless given."),
    maxCampaignsPerOrder: f
      .integer()
      .default(1)
      .describe("How many campaigns may apply to one order, from 0, such as 2: 1 unless given."),
    floor: floor.describe("What all benefits together leave of an order's price at least; shipping does not count."),
    rounding: z
      .enum(["nearest", "floor"])
      .default("nearest")
      .describe(
        "How a reduced price is rounded to the currency's smallest coin: to the nearest, unless given, or down.",
      ),
  }),
  examples: {
    default: {
      order: ["memberPrice", "campaign", "discount", "coupon", "points"],
      maxCouponsPerOrder: 2,
      floor: { type: "shareOfList", share: "60%" },
    },
    "above-cost": {
      order: ["campaign", "discount", "coupon"],
      percentOf: "list",
      choice: "bestForCustomer",
      maxCampaignsPerOrder: 2,
      floor: { type: "cost", margin: "5%" },
      rounding: "floor",
    },
    "no-floor": { order: ["coupon", "points"], floor: { type: "none" } },
  },
});
