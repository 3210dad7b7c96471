/** Points: how customers earn them, what they are worth, how long they last and where they are shown. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";
import { pointsRedemption } from "./points-redemption.js";

const growth = f
  .integer()
  .default(0)
  .describe("The growth given beside the points, which member tiers are reached by, from 0: 0 unless given.");

const earning = z.strictObject({
  name: f.string(63).describe("What this way of earning is called, every-order; one a name. At most 63 characters."),
  per: f.positiveMoney().describe("For each full amount of this much, above 0, in the store's currency: 1.00."),
  points: f.integer({ minimum: 1 }).describe("So many points are given, from 1, such as 1."),
  growth,
  minOrder: f
    .money()
    .describe("What an order must come to before it earns any, in the store's currency: 50.00; 0: any order."),
  scope: f.scope().describe("Which products count towards the amount: all unless given."),
  useTierMultiplier: z
    .boolean()
    .default(true)
    .describe("Whether the points are multiplied by the pointsMultiplier of the customer's member tier."),
});

const product = z.strictObject({
  sku: f.string(100).describe("The SKU, or the product's code for all its SKUs; each once."),
  points: f.integer().describe("The points that one piece gives instead of what `earn` says, from 0, such as 100."),
  growth,
  maxRedeemed: f
    .limit()
    .default("none")
    .describe('How many points may be redeemed for one piece, from 1, such as 1000; "none", no limit, unless given.'),
});

const bonus = z.strictObject({
  for: z
    .enum(["register", "firstOrder", "review", "signIn", "birthday", "referral"])
    .describe("What a customer does, or what happens, that is rewarded; each once."),
  points: f.integer({ minimum: 1 }).describe("So many points are given each time, from 1, such as 10."),
  maxPerDay: f
    .limit()
    .default("none")
    .describe('How often a day one customer is rewarded for it, from 1, such as 3; "none", no limit, unless given.'),
});

const display = z.strictObject({
  orderPage: z.boolean().default(true).describe("On the page of an order: what it earns, and what points can pay."),
  cart: z.boolean().default(false).describe("In the cart: what it would earn."),
  product: z.boolean().default(false).describe("On a product's page: what it would earn."),
  account: z.boolean().default(true).describe("In the customer's account: how many there are, and when they expire."),
});

const refunds = z.strictObject({
  takeBackEarned: z.boolean().default(true).describe("Whether the points that a refunded order earned are taken back."),
  giveBackRedeemed: z.boolean().default(true).describe("Whether the points that paid for it are given back."),
});

export const pointsProgram = builtInKind({
  name: "points_program",
  table: "points_programs",
  module: "payments",
  singleton: true,
  description: "Points: how customers earn them, what they are worth, how long they last and where they are shown.",
  schema: z.strictObject({
    title: f
      .text()
      .optional()
      .describe("What customers see points called, such as Tea leaves; left out: points. At most 200 characters."),
    enabled: z.boolean().default(true).describe("Whether points are earned and redeemed; those that exist are kept."),
    earn: f.keyed(["name"], earning).describe("How orders earn points, told apart by name; an order earns by each."),
    products: f
      .keyed(["sku"], product)
      .default([])
      .describe("Products with points of their own, told apart by SKU; `minOrder` does not hold for them."),
    bonuses: f.keyed(["for"], bonus).default([]).describe("Points for something else than an order, each kind once."),
    maxPerOrder: f.limit().describe('How many points one order may earn, from 1, such as 5000; "none" for no limit.'),
    maxPerDay: f.limit().describe('How many points one customer may earn a day, from 1; "none" for no limit.'),
    redeem: pointsRedemption.describe("What points are worth, and what they can be redeemed for."),
    combinesWith: f.combinesWith(),
    expiry: f
      .orNone(f.duration())
      .describe('How long points last after they were earned, such as 1y; "none": for good.'),
    remindBefore: f
      .orNone(f.duration())
      .default("none")
      .describe('How long before points expire their owner is told, such as 30d; "none", never, unless given.'),
    freezeFor: f
      .duration()
      .describe("How long after an order was received its points cannot be redeemed yet, such as 15d; 0d: at once."),
    refunds: refunds.prefault({}).describe("What becomes of points when an order is refunded."),
    display: display.prefault({}).describe("Where customers are shown their points."),
    rounding: z
      .enum(["floor", "nearest"])
      .default("floor")
      .describe("How parts of a point, from multipliers, are rounded: down, unless given, or to the nearest."),
  }),
  examples: {
    default: {
      title: { "zh-CN": "茶叶积分", en: "Tea leaves" },
      enabled: true,
      earn: [
        { name: "every-order", per: "1.00", points: 1, growth: 1, minOrder: "50.00" },
        {
          name: "snacks",
          per: "10.00",
          points: 5,
          minOrder: "0",
          scope: { type: "categories", categories: ["snacks"] },
          useTierMultiplier: false,
        },
        { name: "teas", per: "5.00", points: 1, minOrder: "0", scope: { type: "products", products: ["TEA"] } },
        { name: "mugs", per: "5.00", points: 1, minOrder: "0", scope: { type: "skus", skus: ["MUG-BLUE"] } },
      ],
      products: [{ sku: "TEA-250", points: 100, growth: 50, maxRedeemed: 1000 }],
      bonuses: [
        { for: "register", points: 100 },
        { for: "review", points: 10, maxPerDay: 3 },
      ],
      maxPerOrder: 5000,
      maxPerDay: 10000,
      redeem: {
        pointsPerUnit: 100,
        step: 100,
        maxShareOfOrder: "50%",
        minOrder: "20.00",
        scope: { type: "all", except: { categories: ["gift-cards"], products: ["TEA-BOX"], skus: ["TEA-1000"] } },
        coupons: [{ coupon: "spring-15", points: 500, perCustomer: 2 }],
        goods: [{ sku: "MUG-BLUE", points: 2000, price: "9.90", perCustomer: 1 }],
      },
      combinesWith: ["coupons", "discounts"],
      expiry: "1y",
      remindBefore: "30d",
      freezeFor: "15d",
      refunds: { takeBackEarned: true, giveBackRedeemed: false },
      display: { orderPage: true, cart: true, product: true, account: true },
      rounding: "nearest",
    },
  },
});
