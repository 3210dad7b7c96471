/** The order flow's anomalies: they watch states that exist, reach somebody, and leave an order a way out. */
import { orderFlow } from "../../kinds/orders/order-flow.js";
import { channel } from "../../kinds/store/channel.js";
import { document, patch, type Rule } from "../rule.js";
import { silentChannels } from "../silent-channels.js";
import { didYouMean, joined, listed } from "../words.js";
import { flowOf, statesOf } from "./flow-graph.js";

const states = [
  { name: "pending", title: "Pending" },
  { name: "review", title: "Review" },
  { name: "done", title: "Done", final: true },
];
const manual = { type: "event", event: "manual" } as const;
const transitions = [
  { name: "check", from: ["pending"], to: "review", on: manual },
  { name: "finish", from: ["review"], to: "done", on: manual },
];
type Anomaly = NonNullable<Parameters<typeof document<typeof orderFlow.schema>>[2]["anomalies"]>[number];
const flow = (anomaly: Omit<Anomaly, "name" | "prompt">) =>
  document(orderFlow, null, { states, transitions, anomalies: [{ name: "late", prompt: "Look at it.", ...anomaly }] });

const unknownState: Rule = {
  code: "orders/anomaly-state-unknown",
  module: "orders",
  severity: "error",
  summary: "An anomaly names a state that the order flow does not have",
  why: "It is never noticed, or it moves an order where nothing knows how to go on.",
  remedy: "Correct the state's name, or add the state to `states`.",
  *check(store) {
    const flow = flowOf(store);
    if (flow === undefined) return;
    const known = statesOf(flow.spec);
    for (const [index, { name, when, moveTo }] of flow.spec.anomalies.entries()) {
      if (when.type === "stuck" && !known.has(when.state)) {
        yield {
          at: { setting: flow, path: ["anomalies", index, "when", "state"] },
          detail: `The anomaly ${JSON.stringify(name)} watches for orders stuck in ${JSON.stringify(when.state)}; the flow has ${listed(known)}.`,
          remedy: didYouMean(when.state, known),
        };
      }
      if (moveTo === undefined || known.has(moveTo)) continue;
      yield {
        at: { setting: flow, path: ["anomalies", index, "moveTo"] },
        detail: `The anomaly ${JSON.stringify(name)} moves an order to ${JSON.stringify(moveTo)}; the flow has ${listed(known)}.`,
        remedy: didYouMean(moveTo, known),
      };
    }
  },
  examples: {
    fails: [flow({ when: { type: "stuck", state: "pendig", for: "36h" } })],
    passes: [
      patch(orderFlow, null, {
        anomalies: [{ name: "late", when: { type: "stuck", state: "pending", for: "36h" } }],
      }),
    ],
  },
};

const noWayOut: Rule = {
  code: "orders/anomaly-without-way-out",
  module: "orders",
  severity: "error",
  summary: "An anomaly leaves an order where it found it, or watches where every order ends",
  why: "It comes again and again for the same orders, and staff soon overlook it together with all others.",
  remedy: "Let it move the order to a state in which staff look at it, and watch only states that orders leave.",
  *check(store) {
    const flow = flowOf(store);
    if (flow === undefined) return;
    const finals = new Map(flow.spec.states.flatMap(({ name, final }, index) => (final ? [[name, index]] : [])));
    for (const [index, { name, when, moveTo }] of flow.spec.anomalies.entries()) {
      if (when.type !== "stuck") continue;
      const called = `The anomaly ${JSON.stringify(name)} watches for orders stuck in ${JSON.stringify(when.state)} for ${when.for}`;
      const final = finals.get(when.state);
      if (final !== undefined) {
        yield {
          at: { setting: flow, path: ["anomalies", index, "when", "state"] },
          detail: `${called}, but that is a final state: each order that ends there is stuck after ${when.for}.`,
          related: [{ message: "a final state", at: { setting: flow, path: ["states", final, "final"] } }],
        };
      } else if (moveTo === when.state) {
        yield {
          at: { setting: flow, path: ["anomalies", index, "moveTo"] },
          detail: `${called}, and moves them to ${JSON.stringify(moveTo)}, where they are already.`,
          related: [
            { message: "the state it watches", at: { setting: flow, path: ["anomalies", index, "when", "state"] } },
          ],
        };
      }
    }
  },
  examples: {
    fails: [flow({ when: { type: "stuck", state: "pending", for: "36h" }, moveTo: "pending" })],
    passes: [patch(orderFlow, null, { anomalies: [{ name: "late", moveTo: "review" }] })],
  },
};

const unheard: Rule = {
  code: "orders/anomaly-reaches-nobody",
  module: "orders",
  severity: "warning",
  summary: "None of the channels that an anomaly names lets its prompt through",
  why: "The prompt then shows on the order alone, where nobody looks who does not know that something is wrong.",
  remedy: "Turn one of its channels on, lower the channel's `minSeverity`, or name another channel.",
  *check(store) {
    const flow = flowOf(store);
    if (flow === undefined) return;
    for (const [index, { name, severity, channels }] of flow.spec.anomalies.entries()) {
      const silent = silentChannels(channels, severity, store);
      if (silent.length === 0) continue;
      yield {
        at: { setting: flow, path: ["anomalies", index, "channels"] },
        detail: `The anomaly ${JSON.stringify(name)} is of the severity ${severity}; ${joined(silent.map(({ reason }) => reason))}.`,
        related: silent.map(({ message, at }) => ({ message, at })),
      };
    }
  },
  examples: {
    fails: [
      flow({ when: { type: "event", event: "duplicate" }, channels: ["operations"] }),
      document(channel, "operations", { type: "email", recipients: ["ops@shop.example"], minSeverity: "critical" }),
    ],
    passes: [patch(channel, "operations", { minSeverity: "warning" })],
  },
};

export const anomalies: readonly Rule[] = [unknownState, noWayOut, unheard];
