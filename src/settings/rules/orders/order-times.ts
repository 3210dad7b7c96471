/** The order policy's times among themselves: each is over before what hangs on its end. */
import { nominalSeconds } from "../../../model/time/duration.js";
import { orderPolicy } from "../../kinds/orders/order-policy.js";
import { document, patch, type Rule } from "../rule.js";

const cancellation = { maxPerCustomer: { count: 3, per: "30d" } } as const;
const shipping = { onLate: "notify" } as const;
const orders = (spec: Partial<Parameters<typeof document<typeof orderPolicy.schema>>[2]>) =>
  document(orderPolicy, null, { cancellation, shipping, ...spec });

const paymentWindow: Rule = {
  code: "orders/payment-outlasts-confirmation",
  module: "orders",
  severity: "error",
  summary: "An order may be paid when its time for confirmation is over already",
  why: "Staff are warned of orders, or these are confirmed or cancelled by themselves, while customers may still be paying.",
  remedy: "Make `payment.within` shorter than `confirmation.within`.",
  *check(store) {
    const policy = store.one(orderPolicy);
    if (policy === undefined) return;
    const { payment, confirmation } = policy.spec;
    if (nominalSeconds(payment.within) < nominalSeconds(confirmation.within)) return;
    yield {
      at: { setting: policy, path: ["payment", "within"] },
      detail: `A customer may pay for ${payment.within} after ordering, but staff have only ${confirmation.within} to confirm the order.`,
      related: [
        {
          message: `to be confirmed within ${confirmation.within}`,
          at: { setting: policy, path: ["confirmation", "within"] },
        },
      ],
    };
  },
  examples: {
    fails: [orders({ payment: { within: "24h" } })],
    passes: [patch(orderPolicy, null, { payment: { within: "1439m" } })],
  },
};

const flashSaleWindow: Rule = {
  code: "orders/flash-sale-payment-too-long",
  module: "orders",
  severity: "error",
  summary: "Flash sales give more time for payment than other orders have",
  why: "Unpaid orders hold the few pieces of a flash sale: whoever means to pay finds it sold out, and it ends with stock left.",
  remedy: "Make `payment.flashSaleWithin` no longer than `payment.within`.",
  *check(store) {
    const policy = store.one(orderPolicy);
    if (policy === undefined) return;
    const { within, flashSaleWithin } = policy.spec.payment;
    if (nominalSeconds(flashSaleWithin) <= nominalSeconds(within)) return;
    yield {
      at: { setting: policy, path: ["payment", "flashSaleWithin"] },
      detail: `An order of a flash sale may wait ${flashSaleWithin} for its payment, any other only ${within}.`,
      related: [{ message: `other orders: ${within}`, at: { setting: policy, path: ["payment", "within"] } }],
    };
  },
  examples: {
    fails: [orders({ payment: { within: "10m" } })],
    passes: [patch(orderPolicy, null, { payment: { within: "15m" } })],
  },
};

const afterSalesWindow: Rule = {
  code: "orders/after-sales-shorter-than-cancelling",
  module: "orders",
  severity: "error",
  summary: "After-sales service ends sooner than cancelling does",
  why: "A customer may then cancel an order for longer than goods that arrived can be returned: disputes about which of the two counts.",
  remedy: "Make `afterSales.within` at least as long as `cancellation.within`.",
  *check(store) {
    const policy = store.one(orderPolicy);
    if (policy === undefined || !policy.spec.cancellation.allowed) return;
    const { cancellation, afterSales } = policy.spec;
    if (nominalSeconds(afterSales.within) >= nominalSeconds(cancellation.within)) return;
    yield {
      at: { setting: policy, path: ["afterSales", "within"] },
      detail: `A customer may ask for after-sales service for ${afterSales.within}, but cancel for ${cancellation.within}.`,
      related: [
        { message: `cancelling: ${cancellation.within}`, at: { setting: policy, path: ["cancellation", "within"] } },
      ],
    };
  },
  examples: {
    fails: [orders({ afterSales: { within: "6d" } })],
    passes: [patch(orderPolicy, null, { afterSales: { within: "7d" } })],
  },
};

export const orderTimes: readonly Rule[] = [paymentWindow, flashSaleWindow, afterSalesWindow];
