/** When stock is ordered again, how much of it, and who has to agree. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const strategy = z.discriminatedUnion("type", [
  f.variant("sales", "By what was sold: stock is filled up to a multiple of one cycle's demand.", {
    multiplier: f
      .decimal({ minimum: 0.1, maximum: 100 })
      .default(1.5)
      .describe("What the demand of one cycle is multiplied by, from 0.1 to 100: 1.5 unless given."),
    window: f
      .duration()
      .default("30d")
      .describe(
        "The time of which sales are counted, up to now: 30d unless given. The stock policy's should be equal.",
      ),
  }),
  f.variant("level", "By what is left: below a level, stock is filled up to another.", {
    reorderPoint: f.integer().describe("It is ordered when so many units or fewer are left, from 0: 40."),
    orderUpTo: f.integer({ minimum: 1 }).describe("Stock is filled up to so many units, from 1: 200."),
  }),
]);

export const replenishmentRule = builtInKind({
  name: "replenishment_rule",
  table: "replenishment_rules",
  module: "inventory",
  singleton: false,
  description: "When stock of some products is ordered again, how much of it, and who has to agree.",
  schema: z.strictObject({
    title: f.text().describe("What staff see. At most 200 characters."),
    enabled: z.boolean().default(true).describe("Whether it is followed: yes unless given."),
    scope: f.scope().describe("Which products it holds for, each SKU by itself: all unless given."),
    strategy: strategy.describe("How much is ordered."),
    cycle: f.duration().default("7d").describe("How often it is looked at: 7d unless given; 14d for slow sellers."),
    startsOn: f
      .date()
      .optional()
      .describe("The day from which cycles count: 2027-03-01; left out: the day on which the rule is first applied."),
    countIncoming: z
      .boolean()
      .default(true)
      .describe("Whether goods that are ordered and not yet there count as stock: yes unless given."),
    multipleOf: f
      .integer({ minimum: 1 })
      .default(1)
      .describe("The quantity is rounded up to multiples of so many units, a carton, from 1: 1 unless given."),
    minQuantity: f
      .integer({ minimum: 1 })
      .default(1)
      .describe("The least that is ordered of a SKU at once, in units, from 1: 1 unless given."),
    maxQuantity: f
      .limit()
      .describe('The most that is ordered of a SKU at once, in units, from 1: 500; "none" for no limit.'),
    trigger: z
      .enum(["auto", "propose"])
      .default("auto")
      .describe("Whether it is ordered by itself, unless given, or proposed to staff."),
    approvalAbove: f
      .money()
      .optional()
      .describe(
        "Orders above this amount, in the store's currency, need a person's approval: 10000.00; left out: none.",
      ),
    channels: f
      .set(f.reference("channel"))
      .default([])
      .describe("Names of the channels that are told of orders and proposals: operations-email."),
    supplier: f
      .string(100)
      .optional()
      .describe(
        "Code of the supplier, as the shop knows it: SUP-001; left out: each SKU's own. At most 100 characters.",
      ),
    warehouse: f
      .string(100)
      .optional()
      .describe(
        "Code of the warehouse it is delivered to: WH-EAST; left out: the store's only one. At most 100 characters.",
      ),
    priority: f
      .priority()
      .default(0)
      .describe("Which holds where several cover a SKU: the greater number, within ±1000000, 0 unless given."),
  }),
  examples: {
    weekly: {
      title: { "zh-CN": "每周按销量补货", en: "Weekly, by sales" },
      strategy: { type: "sales", multiplier: 1.5, window: "30d" },
      cycle: "7d",
      maxQuantity: 500,
      approvalAbove: "10000.00",
      channels: ["operations-email"],
    },
    "slow-sellers": {
      title: { "zh-CN": "滞销商品按库存补货", en: "Slow sellers, by level" },
      enabled: false,
      scope: { type: "categories", categories: ["porcelain"] },
      strategy: { type: "level", reorderPoint: 40, orderUpTo: 200 },
      cycle: "14d",
      startsOn: "2027-03-01",
      countIncoming: false,
      multipleOf: 12,
      minQuantity: 24,
      maxQuantity: 240,
      trigger: "propose",
      supplier: "SUP-001",
      warehouse: "WH-EAST",
      priority: 10,
    },
  },
});
