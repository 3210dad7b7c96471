/** The states of an order, what leads from one to another, and what staff are told when something goes wrong. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const state = z.strictObject({
  name: f.identifier().describe("What other settings and programs call it, one state a name: pending."),
  title: f.text().describe("What staff see. At most 200 characters."),
  customerTitle: f
    .text()
    .optional()
    .describe("What customers see instead; left out: what staff see. At most 200 characters."),
  final: z.boolean().default(false).describe("Whether an order ends here: no unless given."),
  notifyCustomer: z
    .boolean()
    .default(false)
    .describe("Whether the customer is told when an order enters it: no unless given."),
});

const trigger = z.discriminatedUnion("type", [
  f.variant("event", "Something happens to the order.", {
    event: z
      .enum([
        "placed",
        "paid",
        "paymentFailed",
        "confirmed",
        "partlyShipped",
        "shipped",
        "delivered",
        "received",
        "cancelRequested",
        "refundRequested",
        "returned",
        "refunded",
        "manual",
      ])
      .describe("What happens; delivered: as the carrier says, received: as the customer says, manual: staff do it."),
  }),
  f.variant("timeout", "A time of the order policy is over; the policy alone holds its length.", {
    policy: z
      .enum(["confirmation", "payment", "receipt", "afterSales", "reviews"])
      .describe("Which of the order policy's times."),
  }),
  f.variant("after", "An order has been in the state for some time.", {
    after: f.duration().describe("How long it has been there: 2h."),
  }),
]);

const transition = z.strictObject({
  name: f.identifier().describe("What this transition is called, one a name: accept. At most 63 characters."),
  title: f
    .text()
    .optional()
    .describe("What staff see on the button that makes it; left out: its name. At most 200 characters."),
  from: f
    .set(f.identifier(), { minItems: 1 })
    .describe("Names of the states that it leads out of, at least one: pending."),
  to: f.identifier().describe("Name of the state that it leads to: processed."),
  on: trigger.describe("What triggers it."),
  automatic: z
    .boolean()
    .default(true)
    .describe(
      "Whether it is made at once when triggered, or offered to staff: at once unless given. On manual, staff always make it.",
    ),
  requires: f
    .set(z.enum(["paymentSettled", "stockReserved", "addressValid", "noOpenRefund"]))
    .default([])
    .describe("What must be true of the order as well; it waits until all of these are."),
  priority: f
    .priority()
    .default(0)
    .describe(
      "Which goes first where one trigger leads two ways: the greater number, within ±1000000, 0 unless given.",
    ),
});

const occasion = z.discriminatedUnion("type", [
  f.variant("stuck", "An order stays in a state for too long.", {
    state: f.identifier().describe("Name of the state: pending."),
    for: f.duration().describe("How long is too long: 36h."),
  }),
  f.variant("event", "Something is found to be wrong.", {
    event: z
      .enum(["paymentMismatch", "stockMissing", "addressInvalid", "duplicate", "shipmentLost", "fraudSuspected"])
      .describe("What is wrong; paymentMismatch: paid more or less than owed, duplicate: the same order twice."),
  }),
]);

const anomaly = z.strictObject({
  name: f.identifier().describe("What this anomaly is called, one a name: late. At most 63 characters."),
  when: occasion.describe("When there is one."),
  prompt: f.text(500).describe("What staff read: what is wrong and what to do. At most 500 characters."),
  severity: z.enum(["info", "warning", "critical"]).default("warning").describe("How bad it is: warning unless given."),
  channels: f
    .set(f.reference("channel"))
    .default([])
    .describe("Names of the channels that the prompt goes to; none: it shows on the order alone."),
  hold: z
    .boolean()
    .default(false)
    .describe("Whether automatic transitions of the order wait until staff have dealt with it: no unless given."),
  moveTo: f
    .identifier()
    .optional()
    .describe("Name of the state that the order is moved to: review; left out: it stays where it is."),
});

export const orderFlow = builtInKind({
  name: "order_flow",
  table: "order_flows",
  module: "orders",
  singleton: true,
  description:
    "The states of an order, what leads from one to another, and what staff are told when something is wrong.",
  schema: z.strictObject({
    initial: f
      .identifier()
      .default("pending")
      .describe("Name of the state of a new order: pending (待处理) unless given."),
    states: f.keyed(["name"], state, { minItems: 1 }).describe("At least one, told apart by name."),
    transitions: f
      .keyed(["name"], transition)
      .describe("What leads from state to state, told apart by name; empty only where an order never moves."),
    anomalies: f.keyed(["name"], anomaly).default([]).describe("What is watched for, told apart by name."),
  }),
  examples: {
    default: {
      initial: "pending",
      states: [
        { name: "pending", title: { "zh-CN": "待处理", en: "Pending" }, customerTitle: "We have your order" },
        { name: "review", title: { "zh-CN": "人工核查", en: "Under review" } },
        { name: "processed", title: { "zh-CN": "已处理", en: "Processed" } },
        { name: "shipped", title: { "zh-CN": "已发货", en: "Shipped" }, notifyCustomer: true },
        { name: "completed", title: { "zh-CN": "已完成", en: "Completed" }, final: true },
        { name: "cancelled", title: { "zh-CN": "已取消", en: "Cancelled" }, final: true },
      ],
      transitions: [
        {
          name: "accept",
          from: ["pending"],
          to: "processed",
          on: { type: "event", event: "paid" },
          requires: ["paymentSettled", "stockReserved"],
        },
        { name: "expire", from: ["pending"], to: "cancelled", on: { type: "timeout", policy: "payment" } },
        {
          name: "ship",
          title: { "zh-CN": "发货", en: "Ship" },
          from: ["processed"],
          to: "shipped",
          on: { type: "event", event: "manual" },
        },
        { name: "receive", from: ["shipped"], to: "completed", on: { type: "timeout", policy: "receipt" } },
        {
          name: "cancel",
          from: ["pending", "processed", "review"],
          to: "cancelled",
          on: { type: "event", event: "cancelRequested" },
          automatic: false,
          priority: 10,
        },
        { name: "give-up", from: ["review"], to: "cancelled", on: { type: "after", after: "3d" } },
      ],
      anomalies: [
        {
          name: "late",
          when: { type: "stuck", state: "processed", for: "48h" },
          prompt: {
            "zh-CN": "订单超过48小时未发货，请联系仓库。",
            en: "Not shipped for 48 hours: call the warehouse.",
          },
          severity: "critical",
          channels: ["operations-email", "operations-sms"],
        },
        {
          name: "bad-address",
          when: { type: "event", event: "addressInvalid" },
          prompt: { "zh-CN": "收货地址无效，请联系客户。", en: "The address is not valid: ask the customer." },
          hold: true,
          moveTo: "review",
        },
      ],
    },
  },
});
