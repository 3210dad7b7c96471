/** What stands beside the chain: its head, changes of no revision, the records of settings, and edits not sealed yet. */
import { formatAddress } from "../../model/address.js";
import type { Session } from "../../model/session.js";
import { openStream } from "../stream.js";
import { holdsToItsText, type RecordedText } from "./verify-changes.js";

/** Where the chain has got to. */
export interface Link {
  readonly seq: number;
  readonly hash: string | null;
}

interface Problem {
  readonly sequence: number;
  readonly problem: string;
}

/** @param last the end of the chain */
export async function verifyEnd(session: Session, last: Link): Promise<Problem | null> {
  return (
    (await verifyHead(session, last)) ??
    (await verifyStrays(session, last)) ??
    (await verifyRecords(session)) ??
    (await verifyPending(session, last))
  );
}

async function verifyHead(session: Session, last: Link): Promise<Problem | null> {
  const { rows } = await session.query<{ seq: string; hash: string | null }>("select seq, hash from shopwright.head");
  const [head] = rows;
  if (head !== undefined && head.seq === String(last.seq) && head.hash === last.hash) return null;
  const problem = `the chain ends with revision ${last.seq}, but its head says ${head?.seq ?? "nothing"}`;
  return { sequence: Math.min(last.seq, Number(head?.seq ?? 0)) + 1, problem };
}

async function verifyStrays(session: Session, last: Link): Promise<Problem | null> {
  const { rows } = await session.query<{ id: string }>(
    `select id from shopwright.changes c
     where not exists (select from shopwright.revisions r where r.batch = c.batch) order by id limit 1`,
  );
  const [stray] = rows;
  if (stray === undefined) return null;
  return { sequence: last.seq + 1, problem: `recorded change ${stray.id} belongs to no revision` };
}

async function verifyRecords(session: Session): Promise<Problem | null> {
  const { rows } = await session.query<{ store: string; kind: string; name: string; revision: string }>(
    `select store, kind, name, revision from shopwright.resources s
     where not exists (select from shopwright.revisions r where r.seq = s.revision and r.plan is not null)
     order by revision, store, kind, name limit 1`,
  );
  const [record] = rows;
  if (record === undefined) return null;
  const problem = `what is on record of ${formatAddress(record)} is said to be of this revision, which is no apply`;
  return { sequence: Number(record.revision), problem };
}

async function verifyPending(session: Session, last: Link): Promise<Problem | null> {
  const edits = await openStream<RecordedText>(
    session,
    "shopwright_pending",
    "select id, kind, store, name, body from shopwright.pending order by id",
  );
  for (let edit = await edits.next(); edit !== undefined; edit = await edits.next()) {
    if (holdsToItsText(edit)) continue;
    return { sequence: last.seq + 1, problem: `the columns of edit ${edit.id}, not sealed yet, differ from its text` };
  }
  return null;
}
