import { channel, orderFlow, orderPolicy, paymentMethod, refundPolicy, replenishmentRule } from "shopwright";

// Where the outlet differs from the base layer.
export default [
  // A patch changes only the fields it names; the rest stays as the base layer has it.
  orderPolicy.patch({ numbering: { prefix: "OL-" }, cancellation: { within: "2d" }, afterSales: { within: "12d" } }),
  // An outlet sells what is left: less comes back, and what is gone is not ordered again.
  refundPolicy.patch({ amount: { max: "1000.00" }, restockingFee: "10%" }),
  replenishmentRule.absent("weekly"),
  // But mugs are always there, and nobody at the outlet has the time to agree to each carton.
  replenishmentRule.patch("mugs", { trigger: "auto" }),
  // An item of a keyed list is taken away by its key: at the outlet, customers often order the same thing twice.
  orderFlow.patch({ anomalies: [{ name: "twice", $absent: true }] }),
  // Keyed lists merge by their key: one limit is tightened, the other stays.
  paymentMethod.patch("bank-card", { limits: [{ name: "per-card", count: 5 }] }),
  // `null` in a patch means: back to the default. Here: the outlet is told at night, too.
  channel.patch("operations-sms", { quietHours: null }),
];
