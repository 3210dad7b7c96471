/**
 * Recomputes the chain from the exact text that is stored, here and not in the database, and holds to that text what
 * stands beside it: columns, the head, and what is on record of each setting. Tampering shows, but for a chain rewritten
 * as a whole or cut at its end: those take a checkpoint that was kept elsewhere (`checkpoints.ts`).
 */
import { sha256 } from "../../model/canonical-json.js";
import type { Session } from "../../model/session.js";
import { openStream, type Stream } from "../stream.js";
import { withSnapshot } from "../with-snapshot.js";
import type { RevisionBody } from "./revision-body.js";
import { type ChangeRow, tallyChanges } from "./verify-changes.js";
import { type Link, verifyEnd } from "./verify-end.js";

export type Verification =
  /** `hash` of the last revision; `null` where there is none. */
  | { readonly ok: true; readonly revisions: number; readonly changes: number; readonly hash: string | null }
  /** The first revision that does not hold, and why, as a sentence without a full stop. */
  | { readonly ok: false; readonly sequence: number; readonly problem: string };

export function verifyLedger(session: Session): Promise<Verification> {
  return withSnapshot(session, async () => {
    const layout = await readLayout(session);
    const revisions = await openStream<RevisionRow>(session, "shopwright_revisions", REVISIONS);
    const changes = await openStream<ChangeRow>(session, "shopwright_changes", CHANGES);
    let last: Link = { seq: 0, hash: null };
    let count = 0;
    for (let row = await revisions.next(); row !== undefined; row = await revisions.next()) {
      const seq = last.seq + 1;
      const checked = checkRevision(row, last);
      if ("problem" in checked) return { ok: false, sequence: seq, problem: checked.problem };
      const problem = await checkChanges(checked.body, row.seq, changes, layout);
      if (problem !== null) return { ok: false, sequence: seq, problem };
      last = { seq, hash: row.hash };
      count += checked.body.changes;
    }
    const end = await verifyEnd(session, last);
    return end === null ? { ok: true, revisions: last.seq, changes: count, hash: last.hash } : { ok: false, ...end };
  });
}

interface RevisionRow {
  readonly seq: string;
  readonly batch: string;
  readonly plan: string | null;
  readonly body: string;
  readonly hash: string;
}

const REVISIONS = "select seq, batch, plan, body, hash from shopwright.revisions order by seq";

/** With the digest on record, where the revision is the one that set it. */
const CHANGES = `select r.seq, c.id, c.kind, c.store, c.name, c.body, s.row_digest as recorded
  from shopwright.changes c
  join shopwright.revisions r using (batch)
  left join shopwright.resources s on (s.store, s.kind, s.name) = (c.store, c.kind, c.name) and s.revision = r.seq
  order by r.seq, c.id`;

async function readLayout(session: Session): Promise<number | null> {
  const { rows } = await session.query<{ layout: number }>("select layout from shopwright.meta");
  return rows[0]?.layout ?? null;
}

function checkRevision(row: RevisionRow, last: Link): { readonly body: RevisionBody } | { readonly problem: string } {
  if (row.seq !== String(last.seq + 1)) {
    return { problem: `it is missing: revision ${row.seq} follows revision ${last.seq}` };
  }
  if (sha256(row.body) !== row.hash) return { problem: "its text does not have the hash that is stored with it" };
  const body = parsed(row.body);
  if (body === null) return { problem: "its text is not one that a seal writes" };
  if (body.previous !== last.hash) return { problem: "it was not made after the revision that stands before it" };
  const columns = [String(body.seq), String(body.batch), body.plan];
  if (![row.seq, row.batch, row.plan].every((value, index) => value === columns[index])) {
    return { problem: "its columns differ from its text" };
  }
  if ((body.plan !== null) !== (body.by === "apply")) return { problem: "it is neither an apply nor direct edits" };
  return { body };
}

async function checkChanges(
  body: RevisionBody,
  seq: string,
  changes: Stream<ChangeRow>,
  layout: number | null,
): Promise<string | null> {
  // An upgrade gives rows other columns, and the digests on record with them.
  const tally = tallyChanges(body.layout === layout);
  for (let row = await changes.peek(); row?.seq === seq; row = await changes.peek()) {
    tally.add(row);
    await changes.next();
  }
  const { count, digest, unlike, unrecorded } = tally.end();
  if (body.changes !== count) return `it has ${count} changes on record, and was sealed with ${body.changes}`;
  if (body.digest !== digest) return "its changes are not those that it was sealed with";
  if (unlike) return "the columns of a change differ from its text";
  return unrecorded === null ? null : `what is on record of ${unrecorded} is not what it left there`;
}

function parsed(text: string): RevisionBody | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? (body as RevisionBody) : null;
  } catch {
    return null;
  }
}
