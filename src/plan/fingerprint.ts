/** The two digests of a plan: of its content, to which approvals bind, and of all of it, which the ledger remembers. */
import { digestOf } from "../model/canonical-json.js";
import type { Plan } from "../model/plan.js";

/** Digests that the plan already has are not counted in. Of the changes, the second adds only what the first leaves out. */
export function withDigests(plan: Omit<Plan, "contentDigest" | "digest"> & Partial<Plan>): Plan {
  const { digest, ...rest } = { ...plan, contentDigest: contentDigestOf(plan) };
  return { ...rest, digest: digestOf({ ...rest, changes: plan.changes.map(({ location = null }) => location) }) };
}

/**
 * Over what would be written and what it starts from, in which database and in which units of each store. The commit and
 * the places of documents are left out: a squash merge of the same content keeps its approval.
 */
function contentDigestOf({ changes, stores, base }: Pick<Plan, "changes" | "stores" | "base">): string {
  return digestOf({
    database: base.databaseId,
    stores,
    // One by one: the text of 100,000 changes at once would not fit into a string.
    changes: changes.map(({ location, ...change }) => digestOf(change)),
  });
}
