/** A way to pay, with its limits, checks and costs. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const amount = z.strictObject({
  min: f
    .money()
    .default("0.01")
    .describe("The least that can be paid: 0.01 unless given; say it where the currency has no such digits."),
  max: f.positiveMoney().describe("The most that can be paid at once, in the store's currency."),
});

const limit = z.strictObject({
  name: f.string(63).describe("What this limit is called; one limit a name. At most 63 characters."),
  by: z.enum(["customer", "card", "ip", "device"]).describe("What payments are counted by."),
  count: f.limit().describe('How many payments at most, from 1; "none" for no limit.'),
  per: f.duration().describe("The length of time over which is counted, such as 1h."),
});

const verification = z.strictObject({
  method: z
    .enum(["smsCode", "idDocument", "password", "threeDs", "face"])
    .describe("How the customer proves who pays; each method once."),
  above: f
    .money()
    .default("0")
    .describe("Asked for above this amount, in the store's currency: 0, always, unless given."),
});

export const paymentMethod = builtInKind({
  name: "payment_method",
  table: "payment_methods",
  module: "payments",
  singleton: false,
  description: "A way to pay, with its limits, checks and costs.",
  schema: z.strictObject({
    title: f.text().describe("What customers see. At most 200 characters."),
    provider: z
      .enum(["alipay", "wechat_pay", "bank_card", "unionpay", "paypal", "apple_pay", "cash_on_delivery", "balance"])
      .describe("Who carries the payment out."),
    enabled: z.boolean().default(true).describe("Whether customers can choose it."),
    currencies: f
      .set(f.currency())
      .default([])
      .describe("ISO 4217 codes of the currencies that it takes; empty: all that the store accepts."),
    amount: amount.describe("The least and the most that can be paid at once."),
    limits: f.keyed(["name"], limit).default([]).describe("How often it may be used, told apart by name."),
    verification: f
      .keyed(["method"], verification)
      .default([])
      .describe("How customers prove who they are, by method."),
    credentials: f
      .map(f.secret())
      .default({})
      .describe("Secrets that the provider's interface needs, by the name that the shop knows each by."),
    settlementDelay: f
      .workDuration()
      .default("1bd")
      .describe("When the provider pays out, in business days too: 1bd unless given."),
    fee: f.percent().default("0%").describe("The provider's share of each payment, from 0% to 100%: 0% unless given."),
    order: f.integer().describe("Its place among the methods that customers see, from 0, small numbers first."),
    audience: f.audience().describe("Which customers may use it: all unless given."),
    availability: f
      .reference("calendar")
      .optional()
      .describe("Name of the calendar in whose hours it can be used; left out: always."),
  }),
});
