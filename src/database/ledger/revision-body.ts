/** A revision as `append()` writes it, and what the rest of the engine sees of it. */
import type { Json } from "../../model/json.js";
import type { Protection, Revision } from "../../model/revision.js";

/** The JSON of `revisions.body`. */
export interface RevisionBody {
  readonly seq: number;
  /** Hash of the revision before; `null` in the first. */
  readonly previous: string | null;
  readonly batch: number;
  readonly changes: number;
  /** SHA-256 over the SHA-256s of the changes' texts, in the order of their ids. */
  readonly digest: string;
  readonly by: "apply" | "direct" | "adopt";
  readonly plan: string | null;
  readonly commit: string | null;
  readonly message: string | null;
  readonly actor: string | null;
  readonly approvals: Json;
  /** Not in revisions of earlier layouts, nor in direct edits. */
  readonly consents?: readonly string[] | null;
  readonly protection?: Protection | null;
  readonly engine: string | null;
  readonly layout: number;
  readonly user: string;
  readonly at: string;
}

export function revision(body: RevisionBody, hash: string): Revision {
  return {
    sequence: body.seq,
    by: body.by,
    actor: body.actor,
    user: body.user,
    at: body.at,
    commit: body.commit,
    message: body.message,
    planDigest: body.plan,
    engineVersion: body.engine,
    consents: body.consents ?? [],
    protection: body.protection ?? { set: [], lifted: [] },
    changes: body.changes,
    hash,
  };
}
