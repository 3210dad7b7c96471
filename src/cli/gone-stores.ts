/** Stores that are on record and that the environment names no more: nothing is desired of them. */
import type { StoreContext } from "../model/kind.js";
import type { DesiredStore } from "../model/resource.js";
import { NO_CONTEXT } from "../model/store-context.js";

/**
 * @param recorded the stores that have settings on record. @param named those that the environment has.
 * @param contexts by which the rows of those that are gone are read.
 */
export function goneStores(
  recorded: readonly string[],
  named: readonly string[],
  contexts: Readonly<Record<string, StoreContext>>,
): readonly DesiredStore[] {
  return recorded
    .filter((store) => !named.includes(store))
    .map((store) => {
      const context = Object.hasOwn(contexts, store) ? contexts[store] : undefined;
      return { store, context: context ?? NO_CONTEXT, resources: [] };
    });
}
