/** The store's points program, where it has one that is on: one that is off neither earns nor redeems. */
import { pointsProgram } from "../../kinds/payments/points-program.js";
import type { StoreGraph } from "../store-graph.js";

export function runningProgram(store: StoreGraph) {
  const program = store.one(pointsProgram);
  return program?.spec.enabled ? program : undefined;
}
