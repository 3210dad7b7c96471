import { orderPolicy } from "shopwright";

// How long an order may take, from placing it to reviewing it. A store has one of these, so it has no name.
export default orderPolicy({
  // An unpaid order holds stock: cancel it after half an hour.
  payment: { within: "30m", onTimeout: "cancel" },
  // Cancelling without limit is how bots block stock.
  cancellation: { within: "7d", maxPerCustomer: { count: 3, per: "30d" } },
  // Two business days: add a calendar document named "default" to say which days those are.
  shipping: { within: "2bd", onLate: "notify" },
});
