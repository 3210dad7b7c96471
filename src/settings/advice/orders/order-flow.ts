/** On the order flow: orders begin pending, move on by themselves, and staff are told when something is wrong. */
import { orderFlow } from "../../kinds/orders/order-flow.js";
import type { Transition } from "../../rules/orders/flow-graph.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { listed } from "../../rules/words.js";
import { has } from "../in-use.js";
import { lacking } from "../lacking.js";

const pending = { name: "pending", title: "Pending" };
const processed = { name: "processed", title: "Processed", final: true };
const paid = { type: "event", event: "paid" } as const;
const accept = { name: "accept", from: ["pending"], to: "processed", on: paid };
const anomalies = [
  { name: "late", when: { type: "stuck", state: "pending", for: "36h" }, prompt: "Look why it is not paid." } as const,
];

const noOrderFlow = lacking({
  code: "orders/no-order-flow",
  module: "orders",
  summary: "Nothing says which states an order goes through",
  why: "The guide wants a new order pending, processed automatically once it is paid, and staff prompted when something is wrong. Without a flow, programs and people each have their own idea of it.",
  remedy: "Add an order flow that begins with `pending`.",
  kind: orderFlow,
  detail: "The store has no order flow.",
  example: [document(orderFlow, null, { states: [pending, processed], transitions: [accept] })],
});

const initialOther: Rule = {
  code: "orders/initial-state-other",
  module: "orders",
  severity: "advice",
  summary: "A new order begins in another state than the guide recommends",
  why: "The guide begins with pending (待处理), which staff, reports and other systems know. Orders that begin elsewhere are missed in lists of what is to be done.",
  remedy: "Call the first state `pending`, and let `initial` name it.",
  subject: has(orderFlow),
  *check(store) {
    const flow = store.one(orderFlow);
    if (flow === undefined || flow.spec.initial === "pending") return;
    yield {
      at: { setting: flow, path: ["initial"] },
      detail: `A new order is ${JSON.stringify(flow.spec.initial)}; the guide recommends "pending".`,
    };
  },
  examples: {
    fails: [
      document(orderFlow, null, {
        initial: "new",
        states: [{ name: "new", title: "New" }, processed],
        transitions: [{ ...accept, from: ["new"] }],
      }),
    ],
    passes: [
      patch(orderFlow, null, {
        initial: "pending",
        states: [pending, { name: "new", $absent: true }],
        transitions: [{ name: "accept", from: ["pending"] }],
      }),
    ],
  },
};

const byHand: Rule = {
  code: "orders/pending-not-automatic",
  module: "orders",
  severity: "advice",
  summary: "A new order waits for somebody to press a button",
  why: "The guide has pending orders processed automatically. By hand, orders of a night or a weekend wait, and on a busy day some are forgotten.",
  remedy:
    "Lead out of the first state by an automatic transition on `paid`, and let `requires` say what must be true of the order.",
  subject: has(orderFlow),
  *check(store) {
    const flow = store.one(orderFlow);
    if (flow === undefined) return;
    const { initial, transitions } = flow.spec;
    const onward = transitions.filter(({ from, on }) => from.includes(initial) && leadsOnward(on));
    if (onward.some(({ automatic }) => automatic)) return;
    const [first] = onward;
    const state = JSON.stringify(initial);
    yield {
      at: {
        setting: flow,
        path: first === undefined ? ["transitions"] : ["transitions", transitions.indexOf(first), "automatic"],
      },
      detail:
        first === undefined
          ? `No transition leads out of ${state} when an order is placed, paid or confirmed.`
          : `Out of ${state} leads ${listed(onward.map(({ name }) => name))}, which staff must make.`,
    };
  },
  examples: {
    fails: [
      document(orderFlow, null, { states: [pending, processed], transitions: [{ ...accept, automatic: false }] }),
    ],
    passes: [patch(orderFlow, null, { transitions: [{ name: "accept", automatic: true }] })],
  },
};

/** Not where an order is cancelled, runs out, or is moved by hand. */
function leadsOnward(on: Transition["on"]): boolean {
  if (on.type === "timeout") return on.policy === "confirmation";
  return on.type === "event" && ["placed", "paid", "confirmed"].includes(on.event);
}

const unprompted: Rule = {
  code: "orders/anomalies-unprompted",
  module: "orders",
  severity: "advice",
  summary: "Nobody is told when something is wrong with an order",
  why: "The guide wants anomalies to prompt staff: a wrong payment or an order that does not move is otherwise found by its customer.",
  remedy: "Add to `anomalies` what should be noticed, with a prompt that says what to do.",
  subject: has(orderFlow),
  *check(store) {
    const flow = store.one(orderFlow);
    if (flow === undefined || flow.spec.anomalies.length > 0) return;
    yield { at: { setting: flow, path: ["anomalies"] }, detail: "The order flow watches for no anomaly." };
  },
  examples: {
    fails: [document(orderFlow, null, { states: [pending, processed], transitions: [accept] })],
    passes: [patch(orderFlow, null, { anomalies })],
  },
};

export const orderFlowAdvice: readonly Rule[] = [noOrderFlow, initialOther, byHand, unprompted];
