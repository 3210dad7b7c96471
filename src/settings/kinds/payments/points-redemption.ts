/** What customers do with their points: pay a part of an order, or take coupons and goods for them. */
import { z } from "zod";
import * as f from "../fields/fields.js";

const perCustomer = f
  .limit()
  .default("none")
  .describe('How many one customer may take, from 1, such as 2; "none", no limit, unless given.');

const couponForPoints = z.strictObject({
  coupon: f.reference("coupon").describe("Name of the coupon; each once."),
  points: f.integer({ minimum: 1 }).describe("How many points it costs, from 1, such as 500."),
  perCustomer,
});

const goodForPoints = z.strictObject({
  sku: f.string(100).describe("The SKU; each once."),
  points: f.integer({ minimum: 1 }).describe("How many points one piece costs, from 1, such as 2000."),
  price: f
    .money()
    .default("0")
    .describe("What one piece costs besides the points, in the store's currency, such as 9.90: 0 unless given."),
  perCustomer,
});

export const pointsRedemption = z.strictObject({
  pointsPerUnit: f
    .integer({ minimum: 1 })
    .describe("How many points pay for one unit of the store's currency, from 1: 100 for 100 points a yuan."),
  step: f
    .integer({ minimum: 1 })
    .describe("Points are redeemed in multiples of this, from 1, such as 100; a step is worth a coin at least."),
  maxShareOfOrder: f
    .positivePercent()
    .describe("The share of an order's amount that points may pay at most, above 0%, up to 100%, such as 50%."),
  minOrder: f
    .money()
    .describe("What an order must come to for points to be redeemed, in the store's currency: 50.00; 0: any order."),
  scope: f.scope().describe("Which products may be paid with points: all unless given."),
  coupons: f
    .keyed(["coupon"], couponForPoints)
    .default([])
    .describe("Coupons that can be had for points, told apart by coupon."),
  goods: f
    .keyed(["sku"], goodForPoints)
    .default([])
    .describe("Goods that can be had for points (积分换购), told apart by SKU."),
});
