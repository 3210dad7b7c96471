/** What compiling a plan takes besides the plan, and what it gives. */
import type { Statement } from "../../model/statement.js";

/** Who applies a plan, and why: what the ledger keeps besides the plan's own digest, commit and engine version. */
export interface RevisionNote {
  readonly actor: string;
  readonly message: string | null;
  /** Who approved it. */
  readonly approvals: readonly string[];
}

/** A statement of an apply, and what it does in words, a line each: for the script and for messages. */
export interface Step extends Statement {
  readonly comment: readonly string[];
}
