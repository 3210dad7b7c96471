import { channel, orderPolicy, paymentMethod } from "shopwright";

// Where the outlet differs from the base layer.
export default [
  // A patch changes only the fields it names; the rest stays as the base layer has it.
  orderPolicy.patch({ cancellation: { within: "2d" }, afterSales: { within: "7d" } }),
  // Keyed lists merge by their key: one limit is tightened, the other stays.
  paymentMethod.patch("bank-card", { limits: [{ name: "per-card", count: 5 }] }),
  // `null` in a patch means: back to the default. Here: the outlet is told at night, too.
  channel.patch("operations-sms", { quietHours: null }),
  // Taking away is written down, never implied by a missing line.
  paymentMethod.absent("wechat-pay"),
];
