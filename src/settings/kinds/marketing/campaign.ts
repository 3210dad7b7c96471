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
  price: f.money().describe("The price in this session, in the store's currency."),
  stock: f.integer().describe("How many pieces are sold at this price, from 0."),
  perCustomer: f.limit().describe('How many one customer may buy, from 1; "none" for no limit.'),
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
    amount: f.positiveMoney().describe("How much in all, above 0, in the store's currency."),
  }),
  f.variant("orders", "It ends after so many orders.", {
    orders: f.integer({ minimum: 1 }).describe("How many orders, from 1."),
  }),
]);

export const campaign = builtInKind({
  name: "campaign",
  table: "campaigns",
  module: "marketing",
  singleton: false,
  description: "A campaign: discounts, coupons or flash sales for a time.",
  schema: z.strictObject({
    title: f.text().describe("What customers see. At most 200 characters."),
    window: f.window().describe("When it runs, to the minute."),
    offer: offer.describe("What it offers."),
    coupons: f.set(f.reference("coupon")).default([]).describe("Names of the coupons that belong to it."),
    scope: f.scope().describe("Which products it holds for: all unless given."),
    exclusive: z.boolean().default(true).describe("Whether no other campaign may run on the same products meanwhile."),
    priority: f.priority().describe("Which goes first where several could apply: the greater number, within ±1000000."),
    budget: budget.prefault({ type: "none" }).describe("When it ends early: never unless given."),
    audience: f.audience().describe("Which customers it is for: all unless given."),
    combinesWith: f.combinesWith(),
    announcement: f.text(5000).optional().describe("What customers read about it. At most 5000 characters."),
  }),
});
