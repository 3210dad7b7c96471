/**
 * Recomputes the chain from the exact text that is stored, and holds the columns beside it to that text. Tampering shows,
 * but for a chain rewritten as a whole or cut at its end: those take a hash that was published elsewhere.
 */
import { createHash } from "node:crypto";
import { sha256 } from "../../model/canonical-json.js";
import type { Session } from "../../model/session.js";
import { withSnapshot } from "../with-snapshot.js";
import type { ChangeBody } from "./change-body.js";
import type { RevisionBody } from "./revision-body.js";

export type Verification =
  /** `hash` of the last revision; `null` where there is none. */
  | { readonly ok: true; readonly revisions: number; readonly hash: string | null }
  /** The first revision that does not hold, and why, as a sentence without a full stop. */
  | { readonly ok: false; readonly sequence: number; readonly problem: string };

const PAGE = 200;

export function verifyLedger(session: Session): Promise<Verification> {
  return withSnapshot(session, async () => {
    let last: Link = { seq: 0, hash: null };
    for (;;) {
      const revisions = await readRevisions(session, last.seq);
      if (revisions.length === 0) break;
      const changes = await readChanges(session, revisions);
      for (const row of revisions) {
        const seq = last.seq + 1;
        const problem = problemOf(row, last, changes.get(row.batch) ?? []);
        if (problem !== null) return { ok: false, sequence: seq, problem };
        last = { seq, hash: row.hash };
      }
    }
    return await verifyEnd(session, last);
  });
}

interface Link {
  readonly seq: number;
  readonly hash: string | null;
}

interface RevisionRow {
  readonly seq: string;
  readonly batch: string;
  readonly plan: string | null;
  readonly body: string;
  readonly hash: string;
}

interface ChangeRow {
  readonly batch: string;
  readonly id: string;
  readonly kind: string;
  readonly store: string;
  readonly name: string;
  readonly body: string;
}

async function readRevisions(session: Session, after: number): Promise<readonly RevisionRow[]> {
  const { rows } = await session.query<RevisionRow>(
    `select seq, batch, plan, body, hash from shopwright.revisions where seq > $1 order by seq limit ${PAGE}`,
    [String(after)],
  );
  return rows;
}

async function readChanges(
  session: Session,
  revisions: readonly RevisionRow[],
): Promise<ReadonlyMap<string, readonly ChangeRow[]>> {
  const { rows } = await session.query<ChangeRow>(
    "select batch, id, kind, store, name, body from shopwright.changes where batch = any ($1::bigint[]) order by batch, id",
    [`{${revisions.map(({ batch }) => batch).join(",")}}`],
  );
  const byBatch = new Map<string, ChangeRow[]>();
  for (const row of rows) {
    const batch = byBatch.get(row.batch);
    if (batch === undefined) byBatch.set(row.batch, [row]);
    else batch.push(row);
  }
  return byBatch;
}

function problemOf(row: RevisionRow, last: Link, changes: readonly ChangeRow[]): string | null {
  if (row.seq !== String(last.seq + 1)) return `it is missing: revision ${row.seq} follows revision ${last.seq}`;
  if (sha256(row.body) !== row.hash) return "its text does not have the hash that is stored with it";
  const body: RevisionBody = JSON.parse(row.body);
  if (body.previous !== last.hash) return "it was not made after the revision that stands before it";
  const columns = [String(body.seq), String(body.batch), body.plan];
  if (!same(columns, [row.seq, row.batch, row.plan])) return "its columns differ from its text";
  if ((body.plan === null) !== (body.by === "direct")) return "it is neither an apply nor direct edits";
  if (body.changes !== changes.length)
    return `it has ${changes.length} changes on record, and was sealed with ${body.changes}`;
  if (body.digest !== digestOfChanges(changes)) return "its changes are not those that it was sealed with";
  return changes.every(holdsToItsText) ? null : "the columns of a change differ from its text";
}

async function verifyEnd(session: Session, last: Link): Promise<Verification> {
  const { rows: heads } = await session.query<{ seq: string; hash: string | null }>(
    "select seq, hash from shopwright.head",
  );
  const [head] = heads;
  if (head === undefined || head.seq !== String(last.seq) || head.hash !== last.hash) {
    const problem = `the chain ends with revision ${last.seq}, but its head says ${head?.seq ?? "nothing"}`;
    return { ok: false, sequence: Math.min(last.seq, Number(head?.seq ?? 0)) + 1, problem };
  }
  const { rows: strays } = await session.query<{ id: string }>(
    `select id from shopwright.changes c
     where not exists (select from shopwright.revisions r where r.batch = c.batch) order by id limit 1`,
  );
  const [stray] = strays;
  if (stray !== undefined) {
    return { ok: false, sequence: last.seq + 1, problem: `recorded change ${stray.id} belongs to no revision` };
  }
  return { ok: true, revisions: last.seq, hash: last.hash };
}

function digestOfChanges(changes: readonly ChangeRow[]): string {
  const all = createHash("sha256");
  for (const { body } of changes) all.update(createHash("sha256").update(body, "utf8").digest());
  return all.digest("hex");
}

function holdsToItsText(row: ChangeRow): boolean {
  const body: ChangeBody = JSON.parse(row.body);
  return same([String(body.id), body.kind, body.store, body.name], [row.id, row.kind, row.store, row.name]);
}

function same(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a.every((value, index) => value === b[index]);
}
