/** The order flow's states: all that are named exist, none is cut off, and every order ends. */
import { orderFlow } from "../../kinds/orders/order-flow.js";
import { document, patch, type Rule } from "../rule.js";
import type { Place } from "../store-graph.js";
import { didYouMean, listed } from "../words.js";
import { flowOf, leadsTo, reachedFrom, type StatedFlow, statesAmong, statesOf } from "./flow-graph.js";

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
    const { initial, states } = flow.spec;
    const next = leadsTo(flow.spec);
    const reached = reachedFrom([initial], next);
    const cutOff = states.map(({ name }) => name).filter((name) => !reached.has(name));
    for (const [state, others] of causes(cutOff, next)) {
      const also = others.length === 0 ? "" : ` Without it, ${listed(others)} cannot be reached either.`;
      yield {
        at: stateOf(flow, state),
        detail: `From ${JSON.stringify(initial)}, transitions and anomalies lead to ${listed(statesAmong(flow.spec, reached))} only: never to ${JSON.stringify(state)}.${also}`,
        related: others.map((other) => ({ message: "reached through it alone", at: stateOf(flow, other) })),
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
    const { states } = flow.spec;
    const next = leadsTo(flow.spec, "whatSurelyComes");
    const finals = states.filter(({ final }) => final).map(({ name }) => name);
    // What leads to a state that the flow does not have is told as such.
    const known = statesOf(flow.spec);
    const unknown = [...known].flatMap(next).filter((state) => !known.has(state));
    const ending = reachedFrom([...finals, ...unknown], turned(known, next));
    const endless = states.map(({ name }) => name).filter((name) => !ending.has(name));
    for (const [state, others] of causes(endless, turned(endless, next))) {
      const trapped = [...reachedFrom([state], next)];
      const ways =
        trapped.length === 1 ? "Nothing leads out of it" : `From it, an order gets only to ${listed(trapped)}`;
      const also = others.length === 0 ? "" : ` From ${listed(others)}, an order only gets there.`;
      const ends = finals.length === 0 ? "no state of the flow is final" : `the final states are ${listed(finals)}`;
      yield {
        at: stateOf(flow, state),
        detail: `${ways}; ${ends}.${also}`,
        related: others.map((other) => ({ message: "no end either, since it leads there", at: stateOf(flow, other) })),
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

/** Of faulty states those that others follow from, each with these: a fault is told once. */
function* causes(
  faulty: readonly string[],
  next: (state: string) => readonly string[],
): Generator<readonly [string, readonly string[]]> {
  const places = new Map(faulty.map((state, index) => [state, index]));
  const among = (state: string) => next(state).filter((other) => places.has(other));
  const following = faulty.map((state) => reachedFrom([state], among));
  for (const [index, state] of faulty.entries()) {
    // Of states that lead to each other, the first speaks for all.
    const follows = following.some(
      (others, before) =>
        before !== index && others.has(state) && (before < index || !following[index]?.has(faulty[before] ?? "")),
    );
    if (!follows) yield [state, faulty.filter((other) => other !== state && following[index]?.has(other))];
  }
}

/** The same steps, walked the other way. */
function turned(
  states: Iterable<string>,
  next: (state: string) => readonly string[],
): (state: string) => readonly string[] {
  const back = new Map<string, string[]>();
  for (const from of states) {
    for (const to of next(from)) {
      const others = back.get(to);
      if (others === undefined) back.set(to, [from]);
      else others.push(from);
    }
  }
  return (state) => back.get(state) ?? [];
}

function stateOf(flow: StatedFlow, state: string): Place {
  return { setting: flow, path: ["states", flow.spec.states.findIndex(({ name }) => name === state)] };
}
