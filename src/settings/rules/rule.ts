/** A rule: what must hold, or should, across the settings of one store, as data with one small function. */
import type { z } from "zod";
import type { JsonObject } from "../../model/json.js";
import type { ExampleDocument, RuleDescription, Severity } from "../../model/rule.js";
import type { BuiltInKind } from "../kinds/built-in-kind.js";
import type { Place, StoreGraph } from "./store-graph.js";

export interface Rule extends RuleDescription {
  /**
   * Kinds of which a document too few makes a finding: where one of them is wrong in itself, or could not be read, the
   * rule is not run.
   */
  readonly concludesFromAbsenceOf?: readonly BuiltInKind[] | undefined;
  /**
   * Of advice: whether the store has what it is about. Where it has not, other advice tells so, once, and this one is
   * silent, but not followed either.
   */
  readonly subject?: ((store: StoreGraph) => boolean) | undefined;
  /** Every finding. @throws NotChecked, through the graph, where it cannot tell; what it found before counts. */
  readonly check: (store: StoreGraph) => Iterable<RuleFinding>;
}

export interface RuleFinding {
  /** `null`: the store as a whole. */
  readonly at: Place | null;
  /** Where it is less bad than the rule's findings are: nobody could tell, say. */
  readonly severity?: Severity | undefined;
  /** The concrete witness, in whole sentences: the minutes, the states, the basket. */
  readonly detail: string;
  /** Where more can be said than the rule's own. */
  readonly remedy?: string | undefined;
  /** All other places involved. */
  readonly related?: readonly { readonly message: string; readonly at: Place }[] | undefined;
}

/** A document of an example: `document(coupon, "spring", { … })`. */
export function document<S extends z.ZodType>(
  { kind }: BuiltInKind<S>,
  name: string | null,
  spec: z.input<S>,
): ExampleDocument {
  return { kind: kind.name, ...(name !== null && { name }), spec: spec as JsonObject };
}

/** A change to a document of an example, as a later layer writes it. */
export function patch({ kind }: BuiltInKind, name: string | null, changes: JsonObject): ExampleDocument {
  return { kind: kind.name, ...(name !== null && { name }), patch: changes };
}
