/** The guide on orders. */

import type { OrderFlowSpec } from "../../schemas/types/order_flow.js";
import { channel, orderFlow, orderPolicy, refundPolicy } from "../../src/authoring.js";
import type { Recommendation } from "./recommendation.js";

const cancellation = { maxPerCustomer: { count: 3, per: "30d" } } as const;
const shipping = { onLate: "notify" } as const;

const states: OrderFlowSpec["states"] = [
  { name: "pending", title: { "zh-CN": "待处理", en: "Pending" } },
  { name: "processed", title: { "zh-CN": "已处理", en: "Processed" }, final: true },
];

const accept: OrderFlowSpec["transitions"][number] = {
  name: "accept",
  from: ["pending"],
  to: "processed",
  on: { type: "event", event: "paid" },
  automatic: true,
  requires: ["paymentSettled", "stockReserved"],
};

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
  {
    says: "A customer who has cancelled as often as allowed, or whose order is shipped, cannot cancel",
    documents: [orderPolicy({ cancellation, shipping })],
    sql: `select cancelled_before, state,
        cancellation_allowed
          and cancelled_before < cancellation_max_per_customer_count
          and not state = any (cancellation_until_states) as may_cancel
      from store.order_policies, (values (2, 'pending'), (3, 'pending'), (0, 'shipped')) as orders (cancelled_before, state)
      where store = $1`,
    rows: [
      { cancelled_before: 2, state: "pending", may_cancel: true },
      { cancelled_before: 3, state: "pending", may_cancel: false },
      { cancelled_before: 0, state: "shipped", may_cancel: false },
    ],
  },
  {
    says: "A refund is bounded both ways",
    documents: [
      refundPolicy({
        amount: { min: "0.01", max: "5000.00" },
        flow: [{ step: "review", actor: "support", within: "1bd" }],
      }),
    ],
    sql: `select refund::text, refund between amount_min and amount_max as allowed
      from store.refund_policies, (values (0), (120.5), (5000), (5000.01)) as asked (refund) where store = $1`,
    rows: [
      { refund: "0", allowed: false },
      { refund: "120.5", allowed: true },
      { refund: "5000", allowed: true },
      { refund: "5000.01", allowed: false },
    ],
  },
  {
    says: "A refund takes 3 business days, in at most four steps",
    documents: [
      refundPolicy({
        amount: { min: "0.01", max: "5000.00" },
        flow: [
          { step: "review", actor: "support", within: "4h", autoApproveBelow: "50.00", onTimeout: "approve" },
          { step: "inspection", actor: "warehouse", within: "1bd" },
          { step: "payout", actor: "finance", within: "1bd" },
        ],
      }),
    ],
    sql: `select within, jsonb_array_length(flow) <= 4 as at_most_four, step ->> 'step' as step, step ->> 'actor' as actor,
        step ->> 'within' as time, coalesce(30 < (step ->> 'autoApproveBelow')::numeric, false) as passes_30_yuan
      from store.refund_policies, jsonb_array_elements(flow) with ordinality as steps (step, place)
      where store = $1 order by place`,
    rows: [
      { within: "3bd", at_most_four: true, step: "review", actor: "support", time: "4h", passes_30_yuan: true },
      { within: "3bd", at_most_four: true, step: "inspection", actor: "warehouse", time: "1bd", passes_30_yuan: false },
      { within: "3bd", at_most_four: true, step: "payout", actor: "finance", time: "1bd", passes_30_yuan: false },
    ],
  },
  {
    says: "A new order is pending (待处理)",
    documents: [orderFlow({ states: states, transitions: [accept] })],
    sql: `select initial, state -> 'title' ->> 'zh-CN' as title
      from store.order_flows, jsonb_array_elements(states) as state where store = $1 and state ->> 'name' = initial`,
    rows: [{ initial: "pending", title: "待处理" }],
  },
  {
    says: "A pending order is processed by itself once it is paid, settled and in stock",
    documents: [orderFlow({ states: states, transitions: [accept] })],
    sql: `select transition ->> 'to' as becomes, transition -> 'requires' as requires
      from store.order_flows, jsonb_array_elements(transitions) as transition
      where store = $1 and transition -> 'from' ? 'pending' and (transition ->> 'automatic')::boolean
        and transition -> 'on' = '{"type": "event", "event": "paid"}'`,
    rows: [{ becomes: "processed", requires: ["paymentSettled", "stockReserved"] }],
  },
  {
    says: "Staff are prompted when something is wrong with an order, or when it does not move on",
    documents: [
      channel("duty", { type: "email", recipients: ["duty@shop.example"] }),
      orderFlow({
        states: states,
        transitions: [accept],
        anomalies: [
          {
            name: "wrong-address",
            when: { type: "event", event: "addressInvalid" },
            prompt: { "zh-CN": "收货地址无效，请联系客户。", en: "The address is not valid: ask the customer." },
            severity: "critical",
            channels: ["duty"],
          },
          {
            name: "forgotten",
            when: { type: "stuck", state: "pending", for: "36h" },
            prompt: "Nobody has looked at it for 36 hours.",
          },
        ],
      }),
    ],
    sql: `select anomaly -> 'when' ->> 'type' as on, coalesce(anomaly -> 'prompt' ->> 'zh-CN', anomaly ->> 'prompt') as prompt,
        anomaly ->> 'severity' as severity, array_to_string(recipients, ', ') as recipients
      from store.order_flows as flow
        cross join jsonb_array_elements(anomalies) as anomaly
        left join store.channels as channel on channel.store = flow.store and anomaly -> 'channels' ? channel.name
      where flow.store = $1`,
    rows: [
      { on: "event", prompt: "收货地址无效，请联系客户。", severity: "critical", recipients: "duty@shop.example" },
      { on: "stuck", prompt: "Nobody has looked at it for 36 hours.", severity: "warning", recipients: null },
    ],
  },
];
