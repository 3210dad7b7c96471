/** A revision: one applied plan, or one sealed batch of direct edits, as the ledger holds it. */
import type { Address } from "./address.js";
import type { DirectEdit } from "./change.js";
import type { RowImage } from "./current.js";
import type { JsonObject } from "./json.js";

export interface Revision {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** `direct`: edits made outside of Shopwright, sealed by the next apply; `adopt`: the owner said that it goes on. */
  readonly by: "apply" | "direct" | "adopt";
  /** Who applied, as the command was told; `null` for direct edits. */
  readonly actor: string | null;
  /** The database user that sealed it. */
  readonly user: string;
  /** When it was sealed: ISO 8601, UTC. */
  readonly at: string;
  readonly commit: string | null;
  readonly message: string | null;
  /** `null` for direct edits. */
  readonly planDigest: string | null;
  /** `null` for direct edits. */
  readonly engineVersion: string | null;
  /** The guards that somebody consented to, by name. */
  readonly consents: readonly string[];
  /** Addresses that it protected, and whose protection it lifted; neither changes a row. */
  readonly protection: Protection;
  /** How many row changes it holds. */
  readonly changes: number;
  /** SHA-256 of its exact text, which holds the hash of the one before; lower-case hex. */
  readonly hash: string;
}

export interface Protection {
  readonly set: readonly string[];
  readonly lifted: readonly string[];
}

/** One row change as its trigger recorded it: `operation` and the rest of `DirectEdit` say what was done, and by whom. */
export interface RevisionChange extends DirectEdit {
  readonly address: Address;
  /** `null`: no row was there. */
  readonly before: RowImage | null;
  /** `null`: no row is there afterwards. */
  readonly after: RowImage | null;
}

/** A recorded change with its rows read as specs, the way histories show it. */
export interface DecodedChange {
  readonly change: RevisionChange;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}
