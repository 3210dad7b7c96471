/** What happens to an order, and until when: confirmation, payment, cancelling, shipping, receipt, reviews. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import { duration, identifier, orNone, rate, reference, set, text, workDuration } from "../fields/fields.js";

const confirmation = z.strictObject({
  within: duration().default("24h").describe("The time in which staff must confirm an order: 24h unless given."),
  onTimeout: z
    .enum(["escalate", "confirm", "cancel"])
    .default("escalate")
    .describe("What happens to an order that nobody confirmed in time."),
  channels: set(reference("channel")).default([]).describe("Names of the channels that are told of a timeout."),
});

const payment = z.strictObject({
  within: duration().default("30m").describe("The time in which an order must be paid: 30m unless given."),
  flashSaleWithin: duration().default("15m").describe("The same for flash sales: 15m unless given."),
  onTimeout: z.enum(["cancel", "remind"]).default("cancel").describe("What happens to an order not paid in time."),
});

const cancellation = z.strictObject({
  allowed: z.boolean().default(true).describe("Whether customers may cancel at all."),
  within: duration()
    .default("7d")
    .describe("How long after placing an order a customer may cancel it: 7d unless given."),
  untilStates: set(identifier())
    .default(["shipped"])
    .describe("States of the order flow: an order can be cancelled until it enters one of them."),
  maxPerCustomer: rate().describe("How often one customer may cancel in a length of time."),
  reasons: set(text()).default([]).describe("Reasons to choose from; empty: customers write their own."),
});

const shipping = z.strictObject({
  within: workDuration()
    .default("2bd")
    .describe("The time from payment to shipping, in business days too: 2bd unless given."),
  onLate: z.enum(["notify", "offerRefund"]).describe("What a customer gets whose order is late."),
  calendar: reference("calendar")
    .optional()
    .describe("Name of the calendar that business days are counted by; left out: the one named default."),
});

const receipt = z.strictObject({
  autoConfirmAfter: duration()
    .default("15d")
    .describe("How long after shipping an order counts as received when the customer says nothing: 15d unless given."),
});

const afterSales = z.strictObject({
  within: duration().default("15d").describe("How long a customer may ask for after-sales service: 15d unless given."),
  from: z.enum(["receipt", "shipment"]).default("receipt").describe("From when that time counts."),
});

const reviews = z.strictObject({
  autoAfter: orNone(duration())
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
    confirmation: confirmation.prefault({}).describe("Staff confirm an order."),
    payment: payment.prefault({}).describe("The customer pays."),
    cancellation: cancellation.describe("The customer cancels."),
    shipping: shipping.describe("The order is shipped."),
    receipt: receipt.prefault({}).describe("The customer receives it."),
    afterSales: afterSales.prefault({}).describe("The customer returns or exchanges something."),
    reviews: reviews.prefault({}).describe("The customer reviews it."),
  }),
});
