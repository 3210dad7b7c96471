/** The order flow as a graph: its states are where an order may stand; transitions and anomalies lead on. */

import type { SpecOf } from "../../kinds/built-in-kind.js";
import { orderFlow } from "../../kinds/orders/order-flow.js";
import type { Stated, StoreGraph } from "../store-graph.js";

export type Flow = SpecOf<typeof orderFlow>;
export type StatedFlow = Stated<typeof orderFlow.schema>;
export type Transition = Flow["transitions"][number];

/** The store's flow, where it has one. */
export function flowOf(store: StoreGraph): StatedFlow | undefined {
  return store.one(orderFlow);
}

/** The names of the states. */
export function statesOf({ states }: Flow): ReadonlySet<string> {
  return new Set(states.map(({ name }) => name));
}

/** Some of them, in the order of the document. */
export function statesAmong({ states }: Flow, chosen: ReadonlySet<string>): readonly string[] {
  return states.flatMap(({ name }) => (chosen.has(name) ? [name] : []));
}

/** Whether it is made without staff: what `manual` triggers never is. */
export function isAutomatic({ automatic, on }: Transition): boolean {
  return automatic && !(on.type === "event" && on.event === "manual");
}

/**
 * Where an order may go from a state: by transitions, and by anomalies that move it. An anomaly of being stuck surely
 * comes; one of an event may come in any state, and need never come.
 */
export function leadsTo(
  { transitions, anomalies }: Flow,
  of: "whatMayCome" | "whatSurelyComes" = "whatMayCome",
): (state: string) => readonly string[] {
  const next = new Map<string, Set<string>>();
  const anywhere = new Set<string>();
  const lead = (from: string, to: string) => {
    const known = next.get(from);
    if (known === undefined) next.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { from, to } of transitions) for (const state of from) lead(state, to);
  for (const { when, moveTo } of anomalies) {
    if (moveTo === undefined) continue;
    if (when.type === "stuck") lead(when.state, moveTo);
    else if (of === "whatMayCome") anywhere.add(moveTo);
  }
  return (state) => [...(next.get(state) ?? []), ...anywhere];
}

/** All that can be reached from some states over steps, these included. */
export function reachedFrom(
  starts: Iterable<string>,
  stepsFrom: (state: string) => Iterable<string>,
): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const state of reached) for (const next of stepsFrom(state)) reached.add(next);
  return reached;
}
