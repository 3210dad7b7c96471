/** On an order's times: confirmed within a day, and cancelled only so often and so late. */
import { nominalSeconds } from "../../../model/time/duration.js";
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { orderPolicy } from "../../kinds/orders/order-policy.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { has } from "../in-use.js";
import { lacking } from "../lacking.js";

const DAY = nominalSeconds("1d");

const base: WrittenSpec<typeof orderPolicy> = {
  cancellation: { maxPerCustomer: { count: 3, per: "30d" } },
  shipping: { within: "48h", onLate: "notify" },
};

const noOrderPolicy = lacking({
  code: "orders/no-order-policy",
  module: "orders",
  summary: "Nothing says how long an order may take",
  why: "The guide wants an order confirmed within 24 hours, and cancelled within 7 days only. Without an order policy, none of its times is settled, and each customer hears something else.",
  remedy: "Add an order policy; `shopwright init` offers one to begin with.",
  kind: orderPolicy,
  detail: "The store has no order policy.",
  example: [document(orderPolicy, null, base)],
});

const slowConfirmation: Rule = {
  code: "orders/slow-confirmation",
  module: "orders",
  severity: "advice",
  summary: "An order waits longer for its confirmation than the guide recommends",
  why: "The guide recommends 24 hours: who waits longer asks, cancels, or buys elsewhere.",
  remedy: "Set `confirmation.within` to 24h or less.",
  subject: has(orderPolicy),
  *check(store) {
    const policy = store.one(orderPolicy);
    if (policy === undefined) return;
    const { within } = policy.spec.confirmation;
    if (nominalSeconds(within) <= DAY) return;
    yield {
      at: { setting: policy, path: ["confirmation", "within"] },
      detail: `Staff have ${within} to confirm an order; the guide recommends 24h.`,
    };
  },
  examples: {
    fails: [document(orderPolicy, null, { ...base, confirmation: { within: "36h" } })],
    passes: [patch(orderPolicy, null, { confirmation: { within: "24h" } })],
  },
};

const cancellingLate: Rule = {
  code: "orders/cancelling-too-long",
  module: "orders",
  severity: "advice",
  summary: "Orders can be cancelled for longer than the guide recommends",
  why: "The guide limits cancelling to 7 days: what can be cancelled for longer is packed, shipped and then taken back at the shop's cost.",
  remedy: "Set `cancellation.within` to 7d or less; later on, a refund is the way out.",
  subject: has(orderPolicy),
  *check(store) {
    const policy = store.one(orderPolicy);
    if (policy === undefined) return;
    const { allowed, within } = policy.spec.cancellation;
    if (!allowed || nominalSeconds(within) <= 7 * DAY) return;
    yield {
      at: { setting: policy, path: ["cancellation", "within"] },
      detail: `A customer may cancel for ${within} after placing an order; the guide recommends 7d at most.`,
    };
  },
  examples: {
    fails: [document(orderPolicy, null, { ...base, cancellation: { ...base.cancellation, within: "8d" } })],
    passes: [patch(orderPolicy, null, { cancellation: { within: "7d" } })],
  },
};

export const orderPolicyAdvice: readonly Rule[] = [noOrderPolicy, slowConfirmation, cancellingLate];
