/** The order flow as a graph: its states are where an order may stand, its transitions lead on. */

import type { SpecOf } from "../../kinds/built-in-kind.js";
import { orderFlow } from "../../kinds/orders/order-flow.js";
import type { StoreGraph } from "../store-graph.js";

export type Flow = SpecOf<typeof orderFlow>;
export type Transition = Flow["transitions"][number];

/** The names of the states. */
export function statesOf({ states }: Flow): ReadonlySet<string> {
  return new Set(states.map(({ name }) => name));
}

/** What leads out of each state, in the order of the document. Anomalies that move an order lead on as well. */
export function leadsTo({ transitions }: Flow): ReadonlyMap<string, readonly Transition[]> {
  const out = new Map<string, Transition[]>();
  for (const transition of transitions) {
    for (const state of transition.from) {
      const others = out.get(state);
      if (others === undefined) out.set(state, [transition]);
      else others.push(transition);
    }
  }
  return out;
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

/** The store's flow, where it has one. */
export function flowOf(store: StoreGraph) {
  return store.one(orderFlow);
}
