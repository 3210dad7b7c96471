/** A change: one step of a plan, at one address. */
import type { Address } from "./address.js";
import type { Location } from "./diagnostic.js";
import type { JsonObject } from "./json.js";
import type { RecordedResource } from "./recorded-resource.js";

/**
 * `import` takes a row that is there without being on record under management, changing it where it differs;
 * `move` is an update that also renames.
 */
export type Action = "create" | "update" | "delete" | "import" | "move";

export interface Change {
  readonly action: Action;
  readonly address: Address;
  /** `move` only. */
  readonly previousAddress?: Address | undefined;
  /** The current spec, canonical; `null` where no row is. */
  readonly before: JsonObject | null;
  /** The desired spec, canonical; `null` for a delete. */
  readonly after: JsonObject | null;
  /** `lifecycle.protect` on record and desired. */
  readonly protect: { readonly before: boolean; readonly after: boolean };
  /** The fields that are left to the admin screen, as paths: `after` has what is there now. Absent: none. */
  readonly ignore?: readonly string[] | undefined;
  /** Digest of the current row, rechecked under lock before anything is written; `null`: no row may be there. */
  readonly rowDigest: string | null;
  /** What is on record of the row it starts from, for the way back; absent where nothing is. */
  readonly record?: RecordedResource | undefined;
  /** The document that asks for it; absent for a delete. */
  readonly location?: Location | undefined;
}

/** Current differs from what the last revision left at one address. */
export interface Drift {
  readonly address: Address;
  /** As the last revision left it; `null` where it left no row or its image is not on record. */
  readonly before: JsonObject | null;
  /** As it is now; `null` where the row is gone. */
  readonly after: JsonObject | null;
  /** The recorded edits since then, oldest first. Empty: unrecorded drift, past the triggers. */
  readonly edits: readonly DirectEdit[];
}

/** One statement on one row, made by somebody other than an apply. */
export interface DirectEdit {
  /** The trigger's operation: `insert`, `update`, `delete`, `truncate`, `move-from`, `move-to`. */
  readonly operation: string;
  readonly user: string;
  readonly role: string;
  readonly application: string;
  /** The client's network address; `null` over a local socket. */
  readonly clientAddress: string | null;
  /** `session_replication_role` where it was not `origin`: a replica's, or triggers switched off for the session. */
  readonly mode?: string | undefined;
  /** ISO 8601, UTC. */
  readonly at: string;
}
