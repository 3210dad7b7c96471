/** A coupon: what it is worth, to whom, when, how often, and how it is handed out. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const discount = z.discriminatedUnion("type", [
  f.variant("amount", "A fixed amount off.", {
    amount: f.positiveMoney().describe("How much off, above 0, in the store's currency."),
  }),
  f.variant("percent", "A share of the price off.", {
    percentOff: f.positivePercent().describe("The share of the price taken off, above 0%, up to 100%."),
    cap: f.orNone(f.positiveMoney()).describe('How much off at most, in the store\'s currency; "none" for no cap.'),
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
  total: f.limit().describe('How many are issued in all, from 1; "none" for no limit.'),
  perCustomer: f
    .limit()
    .default(1)
    .describe('How many one customer may get, from 1; "none" for no limit. 1 unless given.'),
  perDay: f.limit().default("none").describe('How many are issued a day, from 1; "none", no limit, unless given.'),
});

const trigger = z.discriminatedUnion("type", [
  f.variant("schedule", "Every day at a time.", {
    at: f.timeOfDay().describe("When it is issued, on the store's wall clock: 10:00."),
    from: f.date().describe("The first day: 2027-03-01."),
    until: f.date().describe("The last day, included: 2027-03-31."),
  }),
  f.variant("register", "When a customer registers.", {}),
  f.variant("firstOrder", "After a customer's first order.", {}),
  f.variant("birthday", "On a customer's birthday.", {}),
]);

const distribution = z.strictObject({
  name: f.string(63).describe("What this way of handing out is called; one a name. At most 63 characters."),
  trigger: trigger.describe("What hands it out."),
  perDay: f.limit().describe('How many are handed out this way a day, from 1; "none" for no limit.'),
  audience: f.audience().describe("Which customers get it: all unless given."),
});

const common = {
  title: f.text().describe("What customers see. At most 200 characters."),
  code: f
    .string(64)
    .optional()
    .describe("What customers type to use it; left out: it is claimed or handed out. At most 64 characters."),
  discount: discount.describe("What it is worth."),
  claim: f.window().optional().describe("When it can be claimed; left out: as long as it can be used."),
  validity: validity.describe("When it can be used."),
  dailyHours: f.dailyWindow().optional().describe("The hours of each day in which it can be used; left out: all."),
  limits: limits.describe("How many there are."),
  scope: f.scope().describe("Which products it holds for: all unless given."),
  audience: f.audience().describe("Which customers may use it: all unless given."),
  combinesWith: f.combinesWith(),
  distribution: f.keyed(["name"], distribution).default([]).describe("How it is handed out, told apart by name."),
};

const minSpend = f.positiveMoney().describe("What an order must come to at least, above 0, in the store's currency.");

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
});
