/** One statement of an upgrade, and what it may do to the rows that are there. */

export type Risk =
  /** Reads or rewrites the whole table, which is locked meanwhile. */
  | "takes-time"
  /** Rows that are there may stand against it; then the whole upgrade is rolled back. */
  | "may-fail"
  /** Drops values that nothing takes over. */
  | "loses-data";

export interface UpgradeStep {
  readonly sql: string;
  /** None: safe whatever rows are there. */
  readonly risks: readonly Risk[];
  readonly loses?: Loss | undefined;
}

/** A column that goes, with what it holds. */
export interface Loss {
  /** As SQL writes it: `store.coupons`. */
  readonly table: string;
  readonly column: string;
  /** How many rows hold a value there; 0 where that was not counted yet. */
  readonly rows: number;
}
