/** Cancelling: limited, until states that exist, and followed by refunds. */
import { orderFlow } from "../../kinds/orders/order-flow.js";
import { orderPolicy } from "../../kinds/orders/order-policy.js";
import { refundPolicy } from "../../kinds/orders/refund-policy.js";
import { document, patch, type Rule } from "../rule.js";
import type { StoreGraph } from "../store-graph.js";
import { didYouMean, listed } from "../words.js";
import { flowOf, leadsTo, reachedFrom, statesOf, type Transition } from "./flow-graph.js";

const event = (name: "paid" | "shipped" | "received" | "refundRequested") => ({ type: "event", event: name }) as const;
const flow = document(orderFlow, null, {
  states: [
    { name: "pending", title: "Pending" },
    { name: "shipped", title: "Shipped" },
    { name: "done", title: "Done", final: true },
  ],
  transitions: [
    { name: "ship", from: ["pending"], to: "shipped", on: event("shipped") },
    { name: "finish", from: ["shipped"], to: "done", on: event("received") },
  ],
});
const refunds = document(refundPolicy, null, {
  amount: { min: "0.01", max: "5000.00" },
  within: "3d",
  flow: [{ step: "payout", actor: "finance", within: "1d" }],
});
const orders = (cancellation: Parameters<typeof document<typeof orderPolicy.schema>>[2]["cancellation"]) =>
  document(orderPolicy, null, { cancellation, shipping: { onLate: "notify" } });
const maxPerCustomer = { count: 3, per: "30d" } as const;

const unknownState: Rule = {
  code: "orders/cancelling-until-unknown-state",
  module: "orders",
  severity: "error",
  summary: "Orders can be cancelled until they enter a state that the flow does not have",
  why: "No order ever enters it, so customers cancel what is packed or on its way already.",
  remedy: "Name states of the order flow in `cancellation.untilStates`.",
  *check(store) {
    const { flow, policy } = settingsOf(store);
    if (flow === undefined || policy === undefined || !policy.spec.cancellation.allowed) return;
    const states = statesOf(flow.spec);
    for (const [index, state] of policy.spec.cancellation.untilStates.entries()) {
      if (states.has(state)) continue;
      yield {
        at: { setting: policy, path: ["cancellation", "untilStates", index] },
        detail: `An order can be cancelled until it is ${JSON.stringify(state)}; the flow has only ${listed(states)}.`,
        remedy: didYouMean(state, states),
        related: [{ message: "the flow's states", at: { setting: flow, path: ["states"] } }],
      };
    }
  },
  examples: {
    fails: [flow, refunds, orders({ maxPerCustomer, untilStates: ["shiped"] })],
    passes: [patch(orderPolicy, null, { cancellation: { untilStates: ["shipped"] } })],
  },
};

/** What in a flow pays money back: either a refund is asked for, or goods or money are back. */
const REFUNDS: readonly string[] = ["refundRequested", "returned", "refunded"];

/**
 * A flow that knows refunds must lead to one from each state in which cancelling ends, at once or later. One that does
 * not leaves them to the refund policy, so there must be that.
 */
const noRefund: Rule = {
  code: "orders/no-refund-after-cancelling",
  module: "orders",
  severity: "error",
  summary: "Where an order can no longer be cancelled, it cannot be refunded either",
  why: "A customer whose goods are lost or broken has no way to the money, and staff have no way to give it back but by hand.",
  remedy:
    "Add a transition on refundRequested to the flow that leads on from there, or a refund policy if the flow has none.",
  concludesFromAbsenceOf: [refundPolicy],
  *check(store) {
    const { flow, policy } = settingsOf(store);
    if (flow === undefined || policy === undefined || !policy.spec.cancellation.allowed) return;
    const refunding = flow.spec.transitions.filter(isRefund);
    if (refunding.length === 0 && store.one(refundPolicy) !== undefined) return;
    const from = new Set(refunding.flatMap((transition) => transition.from));
    const next = leadsTo(flow.spec);
    const finals = new Set(flow.spec.states.filter(({ final }) => final).map(({ name }) => name));
    const states = statesOf(flow.spec);
    for (const [index, state] of policy.spec.cancellation.untilStates.entries()) {
      if (!states.has(state) || finals.has(state)) continue;
      const reached = reachedFrom([state], next);
      if ([...reached].some((each) => from.has(each))) continue;
      const ways =
        refunding.length === 0
          ? "the flow has no transition on refundRequested, returned or refunded, and the store has no refund policy"
          : `from there an order gets only to ${listed(reached)}, and refunds lead out of ${listed(from)} alone`;
      yield {
        at: { setting: policy, path: ["cancellation", "untilStates", index] },
        detail: `Once an order is ${JSON.stringify(state)}, it cannot be cancelled; ${ways}.`,
        related: [{ message: "the flow's transitions", at: { setting: flow, path: ["transitions"] } }],
      };
    }
  },
  examples: {
    fails: [flow, orders({ maxPerCustomer })],
    passes: [
      patch(orderFlow, null, {
        transitions: [{ name: "refund", from: ["shipped"], to: "done", on: event("refundRequested") }],
      }),
    ],
  },
};

const noLimit: Rule = {
  code: "orders/cancelling-without-limit",
  module: "orders",
  severity: "error",
  summary: "A customer may cancel orders without limit",
  why: "Ordering and cancelling over and over blocks stock that others would buy, and coupons and flash sales are emptied so.",
  remedy: "Say in `cancellation.maxPerCustomer` how often one customer may cancel: 3 times in 30d, say.",
  *check(store) {
    const { policy } = settingsOf(store);
    if (policy === undefined) return;
    const { allowed, maxPerCustomer } = policy.spec.cancellation;
    if (!allowed || maxPerCustomer.count !== "none") return;
    yield {
      at: { setting: policy, path: ["cancellation", "maxPerCustomer", "count"] },
      detail: `Customers may cancel, and one customer as often in ${maxPerCustomer.per} as they like: the count is "none".`,
    };
  },
  examples: {
    fails: [orders({ maxPerCustomer: { count: "none", per: "30d" } })],
    passes: [patch(orderPolicy, null, { cancellation: { maxPerCustomer: { count: 1 } } })],
  },
};

export const cancelling: readonly Rule[] = [unknownState, noRefund, noLimit];

function settingsOf(store: StoreGraph) {
  return { flow: flowOf(store), policy: store.one(orderPolicy) };
}

function isRefund({ on }: Transition): boolean {
  return on.type === "event" && REFUNDS.includes(on.event);
}
