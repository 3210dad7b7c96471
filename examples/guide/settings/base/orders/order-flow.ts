import { orderFlow } from "shopwright";

// The states of an order and what leads from one to another. Times come from the order policy: each figure has one home.
export default orderFlow({
  // A new order is pending (待处理); `initial` says so unless another state is named.
  states: [
    { name: "pending", title: { "zh-CN": "待处理", en: "Pending" } },
    { name: "processed", title: { "zh-CN": "已处理", en: "Processed" } },
    {
      name: "review",
      title: { "zh-CN": "人工核查", en: "Under review" },
      // Customers need not know that somebody is looking twice.
      customerTitle: { "zh-CN": "处理中", en: "Being processed" },
    },
    { name: "shipped", title: { "zh-CN": "已发货", en: "Shipped" }, notifyCustomer: true },
    { name: "received", title: { "zh-CN": "已收货", en: "Received" } },
    { name: "refunding", title: { "zh-CN": "退款中", en: "Being refunded" }, notifyCustomer: true },
    { name: "refunded", title: { "zh-CN": "已退款", en: "Refunded" }, final: true, notifyCustomer: true },
    { name: "completed", title: { "zh-CN": "已完成", en: "Completed" }, final: true },
    { name: "cancelled", title: { "zh-CN": "已取消", en: "Cancelled" }, final: true, notifyCustomer: true },
  ],
  transitions: [
    // Paid, in stock and deliverable: nobody has to press a button.
    {
      name: "accept",
      from: ["pending"],
      to: "processed",
      on: { type: "event", event: "paid" },
      requires: ["paymentSettled", "stockReserved", "addressValid"],
    },
    { name: "expire", from: ["pending"], to: "cancelled", on: { type: "timeout", policy: "payment" } },
    {
      name: "release",
      title: { "zh-CN": "核查通过", en: "Release" },
      from: ["review"],
      to: "processed",
      on: { type: "event", event: "manual" },
      requires: ["paymentSettled", "addressValid"],
    },
    { name: "ship", from: ["processed"], to: "shipped", on: { type: "event", event: "shipped" } },
    { name: "receive", from: ["shipped"], to: "received", on: { type: "event", event: "received" } },
    { name: "receive-late", from: ["shipped"], to: "received", on: { type: "timeout", policy: "receipt" } },
    // Until it is shipped, a customer cancels; from then on, the way out is a refund.
    {
      name: "cancel",
      from: ["pending", "processed", "review"],
      to: "cancelled",
      on: { type: "event", event: "cancelRequested" },
    },
    {
      name: "ask-refund",
      from: ["shipped", "received"],
      to: "refunding",
      on: { type: "event", event: "refundRequested" },
      // Staff look at the request first; it only offers itself to them.
      automatic: false,
    },
    { name: "refund", from: ["refunding"], to: "refunded", on: { type: "event", event: "refunded" } },
    {
      name: "complete",
      from: ["received"],
      to: "completed",
      on: { type: "timeout", policy: "afterSales" },
      requires: ["noOpenRefund"],
    },
  ],
  // What staff are told of, in words that say what to do.
  anomalies: [
    {
      name: "wrong-payment",
      when: { type: "event", event: "paymentMismatch" },
      prompt: {
        "zh-CN": "实付金额与订单金额不符，请与财务核对后再发货。",
        en: "Paid is not what was owed: check with finance before it is shipped.",
      },
      severity: "critical",
      channels: ["operations-email", "operations-sms"],
      hold: true,
      moveTo: "review",
    },
    {
      name: "wrong-address",
      when: { type: "event", event: "addressInvalid" },
      prompt: { "zh-CN": "收货地址无效，请联系客户修改。", en: "The address is not valid: ask the customer." },
      channels: ["operations-email"],
      hold: true,
      moveTo: "review",
    },
    {
      name: "not-shipped",
      when: { type: "stuck", state: "processed", for: "72h" },
      prompt: { "zh-CN": "订单超过72小时未发货，请联系仓库。", en: "Not shipped for 72 hours: call the warehouse." },
      channels: ["operations-email"],
    },
    {
      name: "twice",
      when: { type: "event", event: "duplicate" },
      prompt: { "zh-CN": "疑似重复下单，请与客户确认。", en: "Looks like the same order twice: ask the customer." },
      severity: "info",
    },
  ],
});
