/** What triggers the order flow's transitions: no order goes round in circles, stands at a fork, or waits for nothing. */
import { orderFlow } from "../../kinds/orders/order-flow.js";
import { orderPolicy } from "../../kinds/orders/order-policy.js";
import { document, patch, type Rule } from "../rule.js";
import type { Place, StoreGraph } from "../store-graph.js";
import { joined, listed } from "../words.js";
import { flowOf, isAutomatic, type StatedFlow, statesOf } from "./flow-graph.js";
import { type InstantStep, instantCycles } from "./instant-cycle.js";

const pending = { name: "pending", title: "Pending" };
const checked = { name: "checked", title: "Checked" };
const done = { name: "done", title: "Done", final: true };
const gone = { name: "gone", title: "Gone", final: true };
const paid = { type: "event", event: "paid" } as const;

const endlessCycle: Rule = {
  code: "orders/endless-automatic-cycle",
  module: "orders",
  severity: "error",
  summary: "Automatic transitions lead an order round in a circle without a halt",
  why: "An order that gets there changes its state without end: the shop's programs are busy with it alone, and customers and staff may be told each time.",
  remedy: "Let one of the steps wait: for a time above 0s, for another event, or for staff with `automatic: false`.",
  *check(store) {
    const flow = flowOf(store);
    if (flow === undefined) return;
    for (const { event, given, steps } of instantCycles(flow.spec, timeoutsOf(store))) {
      const [first, ...rest] = steps;
      if (first === undefined) continue;
      const reason =
        event === null
          ? "None of them waits, so an order never rests."
          : `All hang on the same event, ${event}: what leads an order there leads it back again.`;
      const condition =
        given.length === 0 ? "" : ` So it goes while ${joined(given)} hold${given.length === 1 ? "s" : ""}.`;
      yield {
        at: { setting: flow, path: first.path },
        detail: `${capitalised(joined(steps.map(stepWords)))}. ${reason}${condition}`,
        related: rest.map((step) => ({ message: stepWords(step), at: { setting: flow, path: step.path } })),
      };
    }
  },
  examples: {
    fails: [
      document(orderFlow, null, {
        states: [pending, checked, done],
        transitions: [
          { name: "check", from: ["pending"], to: "checked", on: { type: "after", after: "0s" } },
          { name: "again", from: ["checked"], to: "pending", on: { type: "after", after: "0s" } },
          { name: "finish", from: ["checked"], to: "done", on: paid },
        ],
      }),
    ],
    passes: [patch(orderFlow, null, { transitions: [{ name: "again", on: { type: "after", after: "1s" } }] })],
  },
};

const fork: Rule = {
  code: "orders/ambiguous-transition",
  module: "orders",
  severity: "error",
  summary: "One trigger leads an order two ways, and nothing says which goes first",
  why: "Which way an order goes is then left to chance: one like another is confirmed and cancelled. Conditions do not tell them apart, since all of them can be true at once.",
  remedy: "Give one of the transitions the greater `priority`, or let it hang on another trigger.",
  *check(store) {
    const flow = flowOf(store);
    if (flow === undefined) return;
    for (const { states, transitions } of forks(flow)) {
      const [first, ...rest] = transitions.map((index) => ({ index, ...flow.spec.transitions[index] }));
      const last = rest.at(-1);
      if (first === undefined || last === undefined) continue;
      const ways = [first, ...rest].map(({ name, to }) => `${JSON.stringify(name)} to ${JSON.stringify(to)}`);
      const at = (index: number): Place => ({ setting: flow, path: ["transitions", index, "priority"] });
      yield {
        at: at(last.index),
        detail: `Out of ${listed(states)}, the same trigger makes the transitions ${joined(ways)}, all with the priority ${last.priority}.`,
        related: [first, ...rest.slice(0, -1)].map(({ index, name }) => ({
          message: `the transition ${JSON.stringify(name)}, with the same trigger and priority`,
          at: at(index),
        })),
      };
    }
  },
  examples: {
    fails: [
      document(orderFlow, null, {
        states: [pending, done, gone],
        transitions: [
          { name: "finish", from: ["pending"], to: "done", on: paid, requires: ["paymentSettled"] },
          { name: "drop", from: ["pending"], to: "gone", on: paid },
        ],
      }),
    ],
    passes: [patch(orderFlow, null, { transitions: [{ name: "finish", priority: 1 }] })],
  },
};

const neverInTime: Rule = {
  code: "orders/timeout-never-comes",
  module: "orders",
  severity: "error",
  summary: "A transition waits for the end of a time that the order policy does not limit",
  why: "It is never made, so orders that wait for it stay where they are.",
  remedy: "Give the order policy a length of time there, or let the transition hang on another trigger.",
  *check(store) {
    const flow = flowOf(store);
    const policy = store.one(orderPolicy);
    if (flow === undefined || policy === undefined || policy.spec.reviews.autoAfter !== "none") return;
    const waiting = [...flow.spec.transitions.entries()].filter(
      ([, { on }]) => on.type === "timeout" && on.policy === "reviews",
    );
    for (const [index, { name, from, to }] of waiting) {
      yield {
        at: { setting: flow, path: ["transitions", index, "on"] },
        detail: `The transition ${JSON.stringify(name)} leads from ${listed(from)} to ${JSON.stringify(to)} when the order policy's time for reviews is over, but \`reviews.autoAfter\` is "none": that time never ends.`,
        related: [{ message: "never", at: { setting: policy, path: ["reviews", "autoAfter"] } }],
      };
    }
  },
  examples: {
    fails: [
      document(orderFlow, null, {
        states: [pending, done],
        transitions: [{ name: "close", from: ["pending"], to: "done", on: { type: "timeout", policy: "reviews" } }],
      }),
      document(orderPolicy, null, {
        cancellation: { allowed: false, maxPerCustomer: { count: 3, per: "30d" } },
        shipping: { onLate: "notify" },
        reviews: { autoAfter: "none" },
      }),
    ],
    passes: [patch(orderPolicy, null, { reviews: { autoAfter: "1d" } })],
  },
};

export const flowTriggers: readonly Rule[] = [endlessCycle, fork, neverInTime];

/** The lengths of the order policy's times, by the words with which a flow cites them. */
function timeoutsOf(store: StoreGraph): ReadonlyMap<string, string> {
  const policy = store.one(orderPolicy);
  if (policy === undefined) return new Map();
  const { confirmation, payment, receipt, afterSales, reviews } = policy.spec;
  const times = new Map([
    ["confirmation", confirmation.within],
    ["payment", payment.within],
    ["receipt", receipt.autoConfirmAfter],
    ["afterSales", afterSales.within],
  ]);
  return reviews.autoAfter === "none" ? times : times.set("reviews", reviews.autoAfter);
}

interface Fork {
  readonly states: readonly string[];
  /** Positions in the flow. */
  readonly transitions: readonly number[];
}

/** Transitions that one trigger makes at one priority out of the same states, to different ones. */
function forks({ spec }: StatedFlow): readonly Fork[] {
  const known = statesOf(spec);
  const rivals = new Map<string, { readonly state: string; readonly transitions: number[] }>();
  for (const [index, transition] of spec.transitions.entries()) {
    const { from, to, on, priority } = transition;
    if (!isAutomatic(transition) || !known.has(to)) continue;
    for (const state of from) {
      const key = JSON.stringify([state, priority, Object.entries(on).toSorted()]);
      const others = rivals.get(key);
      if (others === undefined) rivals.set(key, { state, transitions: [index] });
      else others.transitions.push(index);
    }
  }
  const found = new Map<string, { readonly states: string[]; readonly transitions: readonly number[] }>();
  for (const { state, transitions } of rivals.values()) {
    if (new Set(transitions.map((index) => spec.transitions[index]?.to)).size < 2) continue;
    const same = found.get(transitions.join());
    if (same === undefined) found.set(transitions.join(), { states: [state], transitions });
    else same.states.push(state);
  }
  return [...found.values()];
}

function stepWords({ name, from, to }: InstantStep): string {
  return `the ${name} leads from ${JSON.stringify(from)} to ${JSON.stringify(to)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
