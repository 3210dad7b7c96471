/** The order flow's states: all that are named exist, none is cut off, and every order ends. */
import { orderFlow } from "../../kinds/orders/order-flow.js";
import { document, patch, type Rule } from "../rule.js";
import { didYouMean, listed } from "../words.js";
import { flowOf, leadsTo, reachedFrom, statesOf } from "./flow-graph.js";

const pending = { name: "pending", title: "Pending" };
const done = { name: "done", title: "Done", final: true };
const paid = { type: "event", event: "paid" } as const;
const finish = { name: "finish", from: ["pending"], to: "done", on: paid };

const flow = (spec: Parameters<typeof document<typeof orderFlow.schema>>[2]) => document(orderFlow, null, spec);

const initialState: Rule = {
  code: "orders/initial-state-unknown",
  module: "orders",
  severity: "error",
  summary: "A new order gets a state that the flow does not have",
  why: "Every order starts there. A state that the flow does not have means that no order can be placed, or that it never moves.",
  remedy: "Name a state of the flow as `initial`, or add this one to `states`.",
  *check(store) {
    const flow = flowOf(store);
    if (flow === undefined) return;
    const { initial } = flow.spec;
    const states = statesOf(flow.spec);
    if (states.has(initial)) return;
    yield {
      at: { setting: flow, path: ["initial"] },
      detail: `A new order is ${JSON.stringify(initial)}, but the flow has only ${listed(states)}.`,
      remedy: didYouMean(initial, states),
    };
  },
  examples: {
    fails: [flow({ initial: "new", states: [pending, done], transitions: [finish] })],
    passes: [patch(orderFlow, null, { initial: "pending" })],
  },
};

const transitionEnds: Rule = {
  code: "orders/transition-end-unknown",
  module: "orders",
  severity: "error",
  summary: "A transition leads out of or to a state that the flow does not have",
  why: "It can never be made, or it puts an order where nothing knows how to go on.",
  remedy: "Correct the state's name, or add the state to `states`.",
  *check(store) {
    const flow = flowOf(store);
    if (flow === undefined) return;
    const states = statesOf(flow.spec);
    for (const [index, { name, from, to }] of flow.spec.transitions.entries()) {
      for (const [position, state] of from.entries()) {
        if (states.has(state)) continue;
        yield {
          at: { setting: flow, path: ["transitions", index, "from", position] },
          detail: `The transition ${JSON.stringify(name)} leads out of ${JSON.stringify(state)}; the flow has ${listed(states)}.`,
          remedy: didYouMean(state, states),
        };
      }
      if (states.has(to)) continue;
      yield {
        at: { setting: flow, path: ["transitions", index, "to"] },
        detail: `The transition ${JSON.stringify(name)} leads to ${JSON.stringify(to)}; the flow has ${listed(states)}.`,
        remedy: didYouMean(to, states),
      };
    }
  },
  examples: {
    fails: [flow({ states: [pending, done], transitions: [finish, { ...finish, name: "pack", to: "packed" }] })],
    passes: [patch(orderFlow, null, { transitions: [{ name: "pack", to: "done", priority: 1 }] })],
  },
};

const unreachableState: Rule = {
  code: "orders/unreachable-state",
  module: "orders",
  severity: "error",
  summary: "No order can get into a state of the flow",
  why: "What hangs on the state, as shipping or the customer's message, never happens; most often a transition was forgotten.",
  remedy: "Add a transition that leads to it, or remove the state.",
  *check(store) {
    const flow = flowOf(store);
    if (flow === undefined || !statesOf(flow.spec).has(flow.spec.initial)) return;
    const { initial, states, anomalies } = flow.spec;
    const out = leadsTo(flow.spec);
    const moved = anomalies.flatMap(({ moveTo, when }) =>
      moveTo === undefined ? [] : [{ to: moveTo, from: when.type === "stuck" ? when.state : null }],
    );
    const reached = reachedFrom([initial], (state) => [
      ...(out.get(state) ?? []).map(({ to }) => to),
      ...moved.filter(({ from }) => from === null || from === state).map(({ to }) => to),
    ]);
    const known = [...reached].filter((state) => states.some(({ name }) => name === state));
    for (const [index, { name }] of states.entries()) {
      if (reached.has(name)) continue;
      yield {
        at: { setting: flow, path: ["states", index] },
        detail: `From ${JSON.stringify(initial)}, transitions and anomalies lead to ${listed(known)} only: never to ${JSON.stringify(name)}.`,
      };
    }
  },
  examples: {
    fails: [
      flow({
        states: [pending, { name: "review", title: "Review" }, done],
        transitions: [finish, { ...finish, name: "approve", from: ["review"] }],
      }),
    ],
    passes: [
      patch(orderFlow, null, {
        transitions: [{ name: "check", from: ["pending"], to: "review", on: { type: "event", event: "manual" } }],
      }),
    ],
  },
};

const endlessState: Rule = {
  code: "orders/no-way-to-an-end",
  module: "orders",
  severity: "error",
  summary: "An order in this state can never come to an end",
  why: "Orders pile up there for good: they are never closed, refunded or counted, and staff find out one by one.",
  remedy: "Add a transition that leads on to a final state, or mark the state as `final`.",
  *check(store) {
    const flow = flowOf(store);
    if (flow === undefined) return;
    const { states, transitions, anomalies } = flow.spec;
    const back = new Map<string, string[]>();
    const lead = (from: string, to: string) => back.set(to, [...(back.get(to) ?? []), from]);
    for (const { from, to } of transitions) for (const state of from) lead(state, to);
    // An anomaly of an event may come in any state, and never need to: only being stuck surely leads on.
    for (const { when, moveTo } of anomalies)
      if (when.type === "stuck" && moveTo !== undefined) lead(when.state, moveTo);
    const finals = states.filter(({ final }) => final).map(({ name }) => name);
    const ending = reachedFrom(finals, (state) => back.get(state) ?? []);
    for (const [index, { name, final }] of states.entries()) {
      if (final || ending.has(name)) continue;
      const trapped = reachedFrom([name], (state) =>
        transitions.flatMap(({ from, to }) => (from.includes(state) ? [to] : [])),
      );
      const ways =
        trapped.size === 1 ? "No transition leads out of it" : `From it, transitions lead only to ${listed(trapped)}`;
      yield {
        at: { setting: flow, path: ["states", index] },
        detail: `${ways}; the final states are ${finals.length === 0 ? "none" : listed(finals)}.`,
      };
    }
  },
  examples: {
    fails: [
      flow({
        states: [pending, { name: "held", title: "Held" }, done],
        transitions: [finish, { ...finish, name: "hold", to: "held", on: { type: "event", event: "manual" } }],
      }),
    ],
    passes: [patch(orderFlow, null, { states: [{ name: "held", final: true }] })],
  },
};

export const flowStates: readonly Rule[] = [initialState, transitionEnds, unreachableState, endlessState];
