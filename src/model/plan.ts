/** A plan: the ordered changes that lead from current to desired, bound to the current it was made from. */
import type { Address } from "./address.js";
import type { Change, Drift } from "./change.js";
import type { Diagnostic } from "./diagnostic.js";
import type { Guard } from "./guard.js";
import type { StoreContext } from "./kind.js";
import type { ChosenPart } from "./plan-part.js";

export interface Plan {
  /** In the order in which they are shown: creates and updates in reference order, then deletes in reverse. */
  readonly changes: readonly Change[];
  readonly drift: readonly Drift[];
  /** Warnings that came with the documents and the current. */
  readonly diagnostics: readonly Diagnostic[];
  /** The guards that found something. Such a plan is shown, and applied only where all of them are consented to. */
  readonly guards: readonly Guard[];
  /** `false`: made for some of what is desired only, by `--target` or `--exclude`. */
  readonly complete: boolean;
  /** What it was made for, and what that brought along; absent where it is complete. */
  readonly part?: ChosenPart | undefined;
  readonly base: PlanBase;
  readonly stores: Readonly<Record<string, StoreContext>>;
  readonly environment: string;
  /** The git commit of the project; `null` outside git or with uncommitted changes. */
  readonly commit: string | null;
  readonly engineVersion: string;
  /** SHA-256 over the changes, the specs desired and the rows they start from: what an approval binds to. */
  readonly contentDigest: string;
  /** SHA-256 over everything else in the plan. */
  readonly digest: string;
}

/** There is something to apply, and nothing stands in its way. */
export function isApplyable(plan: Plan): boolean {
  return plan.changes.length > 0 && obstaclesTo(plan).length === 0;
}

/** Errors, and what guards found that nobody consented to. */
export function obstaclesTo({ diagnostics, guards }: Plan): readonly Diagnostic[] {
  return [
    ...diagnostics.filter(({ severity }) => severity === "error"),
    ...guards.flatMap(({ consented, finding }) => (consented ? [] : [finding])),
  ];
}

export function isErrored(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** What a plan was made from. */
export interface PlanBase {
  readonly databaseId: string;
  /** System identifier and database oid: copies keep the id, but not this. */
  readonly home: string;
  /** The ledger's last revision; informs only, row digests decide. */
  readonly revision: number;
  readonly layout: number;
  /** Rows that the changes refer to without touching them. */
  readonly references: readonly ReferencedRow[];
}

export interface ReferencedRow {
  readonly address: Address;
  readonly rowDigest: string;
}
