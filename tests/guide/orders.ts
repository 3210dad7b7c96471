/** The guide on orders. */
import { orderPolicy } from "../../src/authoring.js";
import type { Recommendation } from "./recommendation.js";

const cancellation = { maxPerCustomer: { count: 3, per: "30d" } } as const;
const shipping = { onLate: "notify" } as const;

export const orders: readonly Recommendation[] = [
  {
    says: "An order is confirmed within 24 hours",
    documents: [orderPolicy({ confirmation: { within: "24h" }, cancellation, shipping })],
    sql: "select confirmation_within::text as within, confirmation_on_timeout as on_timeout from store.order_policies where store = $1",
    rows: [{ within: "PT24H", on_timeout: "escalate" }],
  },
  {
    says: "Cancelling is limited in count and to 7 days",
    documents: [orderPolicy({ cancellation: { within: "7d", maxPerCustomer: { count: 3, per: "30d" } }, shipping })],
    sql: `select cancellation_within = interval '7 days' as seven_days, cancellation_max_per_customer_count as times,
        cancellation_max_per_customer_per::text as per
      from store.order_policies where store = $1`,
    rows: [{ seven_days: true, times: 3, per: "P30D" }],
  },
];
