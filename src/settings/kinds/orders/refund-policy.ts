/** What a customer gets back, from whom, how and how fast: bounds, the steps of a refund, ways of paying it, return costs. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const amount = z.strictObject({
  min: f.money().describe("The least that is refunded at once, in the store's currency: 0.01."),
  max: f.positiveMoney().describe("The most that is refunded at once, above 0, in the store's currency: 5000.00."),
});

const step = z.strictObject({
  step: f.identifier().describe("What this step is called, one step a name: review. At most 63 characters."),
  title: f.text().optional().describe("What staff and customers see; left out: its name. At most 200 characters."),
  actor: z
    .enum(["customer", "support", "warehouse", "finance", "system"])
    .describe("Who does it; system: the shop's programs, without anybody's doing."),
  within: f
    .workDuration()
    .describe("The time for this step alone, in business days too: 1bd, 4h. The steps follow one another."),
  autoApproveBelow: f
    .positiveMoney()
    .optional()
    .describe("Refunds below this amount, in the store's currency, pass it by themselves: 50.00; left out: none."),
  onTimeout: z
    .enum(["escalate", "approve", "reject"])
    .default("escalate")
    .describe("What happens when it is not done in time: escalate, staff are told, unless given."),
});

const method = z.strictObject({
  paymentMethod: f.reference("payment_method").describe("Name of the payment method that the order was paid by."),
  within: f
    .workDuration()
    .describe("How long the provider takes to pay back after the last step, in business days too: 3bd."),
  fee: f
    .percent()
    .default("0%")
    .describe("The provider's share of each refund, which the store bears, from 0% to 100%: 0% unless given."),
});

const reason = z.strictObject({
  reason: f.identifier().describe("What the shop's programs call it, one reason a name: damaged."),
  title: f.text().describe("What customers choose. At most 200 characters."),
  returnShipping: z
    .enum(["customer", "store"])
    .describe("Who pays for sending goods back; counts where the policy's `returnShipping` is byReason."),
  evidence: z.boolean().default(false).describe("Whether photos are asked for: no unless given."),
});

const goods = z.strictObject({
  returnWithin: f
    .duration()
    .default("7d")
    .describe("The time in which goods must be sent back once a return is approved: 7d unless given."),
  keepBelow: f
    .positiveMoney()
    .optional()
    .describe("Refunds below this amount, in the store's currency, need no return: 10.00; left out: all need one."),
});

export const refundPolicy = builtInKind({
  name: "refund_policy",
  table: "refund_policies",
  module: "orders",
  singleton: true,
  description: "What a customer gets back, how, and how fast: bounds, steps, ways of paying back, costs of a return.",
  schema: z.strictObject({
    amount: amount.describe("The bounds of one refund."),
    partial: z.boolean().default(true).describe("Whether a part of an order can be refunded: yes unless given."),
    within: f
      .workDuration()
      .default("3bd")
      .describe("The time from a request to the end of the last step, in business days too: 3bd unless given."),
    calendar: f
      .reference("calendar")
      .optional()
      .describe("Name of the calendar that business days are counted by; left out: the one named default."),
    flow: f
      .keyed(["step"], step, { minItems: 1 })
      .describe("The steps of a refund, in their order, at least one; four or fewer are advised."),
    channels: f
      .set(f.reference("channel"))
      .default([])
      .describe("Names of the channels that are told when a step is late: operations-email."),
    method: z
      .enum(["original", "balance", "choice"])
      .default("original")
      .describe("Where money goes: the way it came, the customer's balance, or as the customer likes."),
    methods: f
      .keyed(["paymentMethod"], method)
      .default([])
      .describe("What differs by payment method, one entry each; others pay back at once and free of charge."),
    restockingFee: f
      .percent()
      .default("0%")
      .describe("The share of the price kept for returned goods without fault, from 0% to 100%: 0% unless given."),
    returnShipping: z
      .enum(["customer", "store", "byReason"])
      .default("byReason")
      .describe("Who pays for sending goods back; byReason, as the reason says, unless given."),
    reasons: f
      .keyed(["reason"], reason)
      .default([])
      .describe("Reasons to choose from, told apart by name; none: customers write their own and pay for the return."),
    goods: goods.prefault({}).describe("What becomes of the goods."),
    maxPerCustomer: f
      .rate()
      .optional()
      .describe("How often one customer may get a refund in a length of time; left out: no limit."),
    exceptions: f
      .scope()
      .unwrap()
      .optional()
      .describe("Products that are never refunded (final sale); left out: none."),
  }),
  examples: {
    default: {
      amount: { min: "0.01", max: "5000.00" },
      partial: false,
      within: "3bd",
      calendar: "default",
      flow: [
        { step: "review", title: { "zh-CN": "客服审核", en: "Review" }, actor: "support", within: "4h" },
        { step: "inspection", actor: "warehouse", within: "1bd", autoApproveBelow: "50.00", onTimeout: "approve" },
        { step: "payout", actor: "finance", within: "1bd" },
      ],
      channels: ["operations-email"],
      method: "choice",
      methods: [{ paymentMethod: "bank-card", within: "2bd", fee: "0.3%" }],
      restockingFee: "5%",
      returnShipping: "byReason",
      reasons: [
        { reason: "damaged", title: { "zh-CN": "商品破损", en: "Damaged" }, returnShipping: "store", evidence: true },
        { reason: "changed-mind", title: { "zh-CN": "不想要了", en: "Changed my mind" }, returnShipping: "customer" },
      ],
      goods: { returnWithin: "10d", keepBelow: "10.00" },
      maxPerCustomer: { count: 5, per: "90d" },
      exceptions: { type: "categories", categories: ["fresh-food", "gift-cards"] },
    },
  },
});
