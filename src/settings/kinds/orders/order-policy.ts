/** What happens to an order, and until when: confirmation, payment, cancelling, shipping, receipt, reviews. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const checkout = z.strictObject({
  minAmount: f
    .orNone(f.positiveMoney())
    .default("none")
    .describe('What an order must come to at least, above 0, in the store\'s currency: 20.00; "none" unless given.'),
  maxAmount: f
    .orNone(f.positiveMoney())
    .default("none")
    .describe('What an order may come to at most, above 0, in the store\'s currency: 50000.00; "none" unless given.'),
  maxLines: f
    .limit()
    .default("none")
    .describe('How many different SKUs an order may have, from 1: 100; "none", no limit, unless given.'),
  guests: z.boolean().default(false).describe("Whether customers may order without an account: no unless given."),
});

const numbering = z.strictObject({
  prefix: f
    .identifier()
    .optional()
    .describe("What order numbers begin with: FS-; left out: nothing. At most 63 characters."),
  date: z
    .enum(["none", "year", "month", "day"])
    .default("day")
    .describe("The date after it, with which counting begins anew: day, 20270301, unless given."),
  digits: f
    .integer({ minimum: 1, maximum: 18 })
    .default(6)
    .describe("Digits of the running number at its end, from 1 to 18, filled up with zeros: 6 unless given."),
});

const confirmation = z.strictObject({
  within: f.duration().default("24h").describe("The time in which staff must confirm an order: 24h unless given."),
  onTimeout: z
    .enum(["escalate", "confirm", "cancel"])
    .default("escalate")
    .describe("What happens to an order that nobody confirmed in time: escalate, staff are told, unless given."),
  channels: f
    .set(f.reference("channel"))
    .default([])
    .describe("Names of the channels that are told of a timeout: operations-email."),
});

const payment = z.strictObject({
  within: f.duration().default("30m").describe("The time in which an order must be paid: 30m unless given."),
  flashSaleWithin: f.duration().default("15m").describe("The same for flash sales: 15m unless given."),
  onTimeout: z
    .enum(["cancel", "remind"])
    .default("cancel")
    .describe("What happens to an order not paid in time: cancel unless given."),
  remindBefore: f
    .orNone(f.duration())
    .default("none")
    .describe('How long before that time ends an unpaid customer is reminded: 10m; "none", never, unless given.'),
});

const cancellation = z.strictObject({
  allowed: z.boolean().default(true).describe("Whether customers may cancel at all: yes unless given."),
  within: f
    .duration()
    .default("7d")
    .describe("How long after placing an order a customer may cancel it: 7d unless given."),
  untilStates: f
    .set(f.identifier())
    .default(["shipped"])
    .describe("States of the order flow: an order can be cancelled until it enters one of them, shipped unless given."),
  approval: z
    .enum(["never", "paid", "always"])
    .default("never")
    .describe("When staff must agree: never, unless given; once the order is paid; or always."),
  maxPerCustomer: f.rate().describe("How often one customer may cancel in a length of time."),
  reasons: f
    .set(f.text())
    .default([])
    .describe("Reasons to choose from, each at most 200 characters; empty: customers write their own."),
});

const shipping = z.strictObject({
  within: f
    .workDuration()
    .default("2bd")
    .describe("The time from payment to shipping, in business days too: 2bd unless given."),
  onLate: z.enum(["notify", "offerRefund"]).describe("What a customer gets whose order is late."),
  split: z.boolean().default(true).describe("Whether an order may be shipped in several parcels: yes unless given."),
  calendar: f
    .reference("calendar")
    .optional()
    .describe("Name of the calendar that business days are counted by; left out: the one named default."),
});

const receipt = z.strictObject({
  autoConfirmAfter: f
    .duration()
    .default("15d")
    .describe("How long after shipping an order counts as received when the customer says nothing: 15d unless given."),
  extensions: f
    .integer({ maximum: 10 })
    .default(0)
    .describe("How often a customer may put that off (延长收货), from 0 to 10: 0 unless given."),
  extendBy: f.duration().default("3d").describe("For how long each time: 3d unless given."),
});

const afterSales = z.strictObject({
  within: f
    .duration()
    .default("15d")
    .describe("How long a customer may ask for after-sales service: 15d unless given."),
  from: z
    .enum(["receipt", "shipment"])
    .default("receipt")
    .describe("From when that time counts: receipt unless given."),
});

const reviews = z.strictObject({
  within: f
    .orNone(f.duration())
    .default("none")
    .describe('How long after receipt a customer may review an order: 30d; "none", without end, unless given.'),
  autoAfter: f
    .orNone(f.duration())
    .default("7d")
    .describe(
      'How long after receipt a good review is given in the customer\'s place: 7d unless given; "none": never.',
    ),
});

export const orderPolicy = builtInKind({
  name: "order_policy",
  table: "order_policies",
  module: "orders",
  singleton: true,
  description: "The times and limits of an order's life, from placing to review.",
  schema: z.strictObject({
    checkout: checkout.prefault({}).describe("The customer places an order."),
    numbering: numbering.prefault({}).describe("The order gets a number."),
    confirmation: confirmation.prefault({}).describe("Staff confirm an order."),
    payment: payment.prefault({}).describe("The customer pays."),
    cancellation: cancellation.describe("The customer cancels."),
    shipping: shipping.describe("The order is shipped."),
    receipt: receipt.prefault({}).describe("The customer receives it."),
    afterSales: afterSales.prefault({}).describe("The customer returns or exchanges something."),
    reviews: reviews.prefault({}).describe("The customer reviews it."),
  }),
  examples: {
    default: {
      checkout: { minAmount: "20.00", maxAmount: "50000.00", maxLines: 100, guests: true },
      numbering: { prefix: "FS-", date: "month", digits: 8 },
      confirmation: { within: "12h", onTimeout: "escalate", channels: ["operations-email", "operations-sms"] },
      payment: { within: "1h", flashSaleWithin: "10m", onTimeout: "remind", remindBefore: "10m" },
      cancellation: {
        allowed: true,
        within: "5d",
        untilStates: ["shipped", "completed"],
        approval: "paid",
        maxPerCustomer: { count: 3, per: "30d" },
        reasons: [
          { "zh-CN": "不想要了", en: "Changed my mind" },
          { "zh-CN": "地址填错了", en: "Wrong address" },
        ],
      },
      shipping: { within: "1bd", onLate: "offerRefund", split: false, calendar: "warehouse" },
      receipt: { autoConfirmAfter: "10d", extensions: 1, extendBy: "5d" },
      afterSales: { within: "7d", from: "shipment" },
      reviews: { within: "30d", autoAfter: "none" },
    },
  },
});
