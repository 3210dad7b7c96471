/** How much stock of some products is enough: thresholds, safety stock, and what happens when there is none. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const lowStock = z.discriminatedUnion("type", [
  f.variant("units", "Below a number of units.", {
    below: f.integer({ minimum: 1 }).describe("Stock of a SKU is low below so many units, from 1: 20."),
  }),
  f.variant("cover", "Below what some time needs.", {
    below: f.duration().describe("Stock of a SKU is low when it will not last so long at the present demand: 7d."),
  }),
]);

const overStock = z.discriminatedUnion("type", [
  f.variant("units", "Above a number of units.", {
    above: f.integer({ minimum: 1 }).describe("Stock of a SKU is too much above so many units, from 1: 2000."),
  }),
  f.variant("cover", "Above what some time needs.", {
    above: f.duration().describe("Stock of a SKU is too much when it lasts longer than this: 180d."),
  }),
]);

const demand = z.strictObject({
  window: f.duration().default("30d").describe("The time of which sales are counted, up to now: 30d unless given."),
  method: z
    .enum(["average", "weighted"])
    .default("average")
    .describe("Whether all its days count alike, or later days more: average unless given."),
});

const safetyStock = z.discriminatedUnion("type", [
  f.variant("share", "A share of the demand of some time.", {
    share: f
      .percent()
      .default("10%")
      .describe("The share of the horizon's demand that is kept, from 0% to 100%: 10% unless given."),
    horizon: f
      .duration()
      .default("30d")
      .describe("The time to which the demand is scaled, whatever its window: 30d unless given."),
  }),
  f.variant("serviceLevel", "What a chance of never running out needs, by the deviation of demand and the lead time.", {
    level: f
      .positivePercent()
      .describe("The share of replenishment cycles without a stock-out, above 0%: 95%; 100% cannot be reached."),
    demandDeviation: f
      .decimal({ maximum: 1_000_000 })
      .describe("The standard deviation of one day's demand, in units, from 0 to 1000000: 4.5."),
  }),
  f.variant("units", "A number of units.", {
    units: f.integer().describe("How many units of each SKU are kept, from 0: 30."),
  }),
]);

const perOrder = z.strictObject({
  min: f
    .integer({ minimum: 1 })
    .default(1)
    .describe("The least that an order may have of a SKU, in units, from 1: 1 unless given."),
  max: f
    .limit()
    .default("none")
    .describe('The most that an order may have of a SKU, in units, from 1; "none", no limit, unless given.'),
  multipleOf: f
    .integer({ minimum: 1 })
    .default(1)
    .describe("It is sold in multiples of so many units, from 1: 1 unless given."),
});

export const stockPolicy = builtInKind({
  name: "stock_policy",
  table: "stock_policies",
  module: "inventory",
  singleton: false,
  description: "How much stock of some products is enough, and what happens when there is none.",
  schema: z.strictObject({
    title: f.text().describe("What staff see. At most 200 characters."),
    scope: f.scope().describe("Which products it holds for, each SKU by itself: all unless given."),
    lowStock: lowStock.describe("From when on stock is low, which stock alerts tell of."),
    overStock: overStock.optional().describe("From when on stock is too much; left out: never."),
    demand: demand.prefault({}).describe("How demand is estimated from sales."),
    leadTime: f.duration().describe("The time from ordering goods until they can be sold: 5d."),
    safetyStock: safetyStock
      .prefault({ type: "share" })
      .describe("What is kept for the unforeseen: 10% of 30 days' demand unless given."),
    reserveOn: z
      .enum(["order", "payment"])
      .default("order")
      .describe(
        "What takes units out of stock: placing an order (拍下减库存), unless given, or paying it (付款减库存).",
      ),
    backorders: z
      .enum(["no", "allow", "preorder"])
      .default("no")
      .describe("Whether more may be sold than is there: no, unless given; later delivery; or as a preorder."),
    outOfStockAt: f
      .integer({ minimum: -1_000_000 })
      .default(0)
      .describe(
        "A SKU is sold out at so many units: 0 unless given. Above 0: units never sold; below 0, from -1000000, for backorders: how many may be owed.",
      ),
    showRemainingBelow: f
      .integer({ minimum: 1 })
      .optional()
      .describe("Customers see how many are left below so many units, from 1: 10; left out: never."),
    perOrder: perOrder.prefault({}).describe("How many units one order may have of each SKU."),
    priority: f
      .priority()
      .default(0)
      .describe("Which holds where several cover a SKU: the greater number, within ±1000000, 0 unless given."),
  }),
  examples: {
    standard: {
      title: { "zh-CN": "常规商品", en: "Standard goods" },
      lowStock: { type: "units", below: 20 },
      overStock: { type: "cover", above: "180d" },
      leadTime: "5d",
      safetyStock: { type: "share", share: "10%", horizon: "30d" },
      showRemainingBelow: 10,
      perOrder: { max: 50 },
    },
    bestsellers: {
      title: { "zh-CN": "畅销商品", en: "Best sellers" },
      scope: { type: "categories", categories: ["tea", "snacks"] },
      lowStock: { type: "cover", below: "7d" },
      overStock: { type: "units", above: 2000 },
      demand: { window: "14d", method: "weighted" },
      leadTime: "3d",
      safetyStock: { type: "serviceLevel", level: "95%", demandDeviation: 4.5 },
      reserveOn: "payment",
      priority: 10,
    },
    "made-to-order": {
      title: { "zh-CN": "定制商品", en: "Made to order" },
      scope: { type: "products", products: ["MUG-PRINTED"] },
      lowStock: { type: "units", below: 5 },
      leadTime: "2w",
      safetyStock: { type: "units", units: 0 },
      backorders: "preorder",
      outOfStockAt: -100,
      perOrder: { min: 6, multipleOf: 6 },
      priority: 20,
    },
  },
});
