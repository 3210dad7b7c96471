/** Which settings count when advice asks for some: those that are enabled, and not over. */
import type { z } from "zod";
import type { BuiltInKind } from "../kinds/built-in-kind.js";
import type { Stated, StoreGraph } from "../rules/store-graph.js";

/** All of a kind that are not switched off. */
export function enabled<S extends z.ZodType>(store: StoreGraph, kind: BuiltInKind<S>): readonly Stated<S>[] {
  return store.all(kind).filter(isEnabled);
}

/** Kinds without such a field are always on. */
export function isEnabled({ spec }: Stated): boolean {
  return (spec as { readonly enabled?: boolean }).enabled !== false;
}

/** For `subject`: whether the store has one of a kind that is enabled. */
export function has(kind: BuiltInKind): (store: StoreGraph) => boolean {
  return (store) => store.all(kind).some(isEnabled);
}
