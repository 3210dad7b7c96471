/** Which part of the history is meant. Each condition narrows; `null` is none. */
import type { AddressFilter } from "./address-filter.js";

export interface HistoryFilter {
  /** Any of these. */
  readonly stores: readonly string[] | null;
  /** Any of these. */
  readonly addresses: readonly AddressFilter[] | null;
  /** Of an apply, who applied or the database user; of a direct edit, the database user. */
  readonly actor: string | null;
  /** ISO 8601, inclusive. An apply is of the time of its seal, a direct edit of its own. */
  readonly since: string | null;
  /** ISO 8601, exclusive. */
  readonly before: string | null;
  /** How the commit begins; lower case. */
  readonly commit: string | null;
}

export const EVERYTHING: HistoryFilter = {
  stores: null,
  addresses: null,
  actor: null,
  since: null,
  before: null,
  commit: null,
};
