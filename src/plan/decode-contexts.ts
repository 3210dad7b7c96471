/** Every store's currency and time zone, from the rows that give them: all other rows are read by these. */
import type { RowImage } from "../model/current.js";
import type { Kinds, StoreContext } from "../model/kind.js";
import { contextKindOf, contextOf, NO_CONTEXT } from "../model/store-context.js";
import { decodeRow } from "./sql/decode.js";

export interface ContextRow {
  readonly store: string;
  /** Of the kind that is the context. */
  readonly image: RowImage;
}

/** By store; one whose row gives no usable context is left out. */
export function decodeContexts(rows: readonly ContextRow[], kinds: Kinds): Readonly<Record<string, StoreContext>> {
  const kind = contextKindOf(kinds);
  // The fields that make a context are text: they read the same without one.
  return Object.fromEntries(
    rows.flatMap(({ store, image }) => {
      const context = contextOf(decodeRow(kind, image, NO_CONTEXT));
      return context === null ? [] : [[store, context] as const];
    }),
  );
}
