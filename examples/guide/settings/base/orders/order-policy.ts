import { orderPolicy } from "shopwright";

// One order policy a store: a singleton has no name.
export default orderPolicy({
  // A parcel costs more than an order of a few yuan brings in.
  checkout: { minAmount: "9.90", maxLines: 100 },
  // Staff confirm an order within a day; after that the order is escalated to them, never cancelled behind their backs.
  confirmation: { within: "24h", onTimeout: "escalate", channels: ["operations-email", "operations-sms"] },
  // Unpaid orders hold stock: half an hour is enough, and a flash sale cannot wait that long.
  payment: { within: "30m", flashSaleWithin: "15m", onTimeout: "cancel", remindBefore: "10m" },
  cancellation: {
    allowed: true,
    within: "7d",
    untilStates: ["shipped"],
    // Cancelling without limit is how bots block stock.
    maxPerCustomer: { count: 3, per: "30d" },
    reasons: [
      { "zh-CN": "不想要了", en: "Changed my mind" },
      { "zh-CN": "地址填错了", en: "Wrong address" },
      { "zh-CN": "价格变了", en: "The price has changed" },
    ],
  },
  shipping: { within: "2bd", onLate: "notify" },
  receipt: { autoConfirmAfter: "15d" },
  afterSales: { within: "15d", from: "receipt" },
  reviews: { autoAfter: "7d" },
});
