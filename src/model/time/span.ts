/** A span of time as numbers: seconds since 1970, from the first (included) to the last (excluded). */
export interface Span {
  readonly from: number;
  /** Excluded. */
  readonly until: number;
}
