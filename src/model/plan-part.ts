/** What a plan is for where it is not for all that is desired. */
import type { Address } from "./address.js";

/** Patterns of addresses, as they were written. */
export interface PartWishes {
  /** Empty: everything. */
  readonly target: readonly string[];
  readonly exclude: readonly string[];
}

export interface ChosenPart extends PartWishes {
  /** Changes that no pattern named, and that `of` needs; `refers`: because it refers to them. */
  readonly along: readonly { readonly address: Address; readonly of: Address; readonly refers: boolean }[];
  /** Changes that no pattern left out, and that need one that is. */
  readonly leftOut: readonly { readonly address: Address; readonly needs: Address }[];
  /** How many changes are not in this part. */
  readonly others: number;
}
