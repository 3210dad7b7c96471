/** What an apply is given and how it may end. Whatever is not `applied` or `unknown` has changed nothing. */
import type { Address } from "../../model/address.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Kinds } from "../../model/kind.js";
import type { Plan } from "../../model/plan.js";
import type { Session } from "../../model/session.js";
import type { Statement } from "../../model/statement.js";

export interface ApplyInput {
  readonly plan: Plan;
  readonly kinds: Kinds;
  /** The plan, compiled: `open` is the first and `seal` the last. */
  readonly statements: readonly Statement[];
}

export interface ApplyOptions {
  /** How long to wait for another apply, in milliseconds. */
  readonly lockTimeout: number;
  /** In milliseconds. */
  readonly sleep: (duration: number) => Promise<void>;
  /** A new session on the same database, where the first one was lost. */
  readonly reconnect: <T>(use: (session: Session) => Promise<T>) => Promise<T>;
  /** Asked before every statement and before COMMIT; true rolls back. */
  readonly interrupted?: (() => boolean) | undefined;
  /** Called just before COMMIT is sent: until then it is certain that a cut changes nothing. */
  readonly onCommit?: (() => void) | undefined;
  /** After how many milliseconds without a word of this client the server rolls back and frees the locks; 30 seconds. */
  readonly idleTimeout?: number | undefined;
  /** After how many milliseconds without an answer of the server the connection counts as lost; 5 minutes. */
  readonly answerTimeout?: number | undefined;
  /** Called after every statement. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export type ApplyOutcome =
  | { readonly type: "applied"; readonly revision: number }
  /** This very plan was applied before. */
  | { readonly type: "already-applied"; readonly revision: number }
  /** Rows are not as the plan found them. */
  | { readonly type: "stale"; readonly rows: readonly StaleRow[] }
  /** Another apply, or whoever edits the rows, did not end in time. */
  | { readonly type: "locked"; readonly holders: readonly LockHolder[] }
  /** The plan was made for another database, or this is a copy of it. */
  | { readonly type: "other-database" }
  | { readonly type: "interrupted" }
  | { readonly type: "refused"; readonly diagnostics: readonly Diagnostic[] }
  /** The connection was lost around COMMIT, and the database cannot be asked. */
  | { readonly type: "unknown"; readonly planDigest: string; readonly reason: string };

interface StaleRow {
  readonly address: Address;
  /** Digest of the row that the plan was made from; `null`: no row. */
  readonly expected: string | null;
  readonly found: string | null;
  /** The revision that protected it, of which the plan does not know. */
  readonly protectedSince?: number;
}

/** A session that holds locks of the bookkeeping or of settings, as far as this user may see it. */
export interface LockHolder {
  readonly user: string | null;
  readonly application: string | null;
  readonly clientAddress: string | null;
  /** When its transaction began: ISO 8601, UTC. */
  readonly since: string | null;
}
