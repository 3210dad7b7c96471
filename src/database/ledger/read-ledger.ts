/** Reads the ledger: its revisions, and the changes of one. */
import type { Kinds } from "../../model/kind.js";
import type { Revision, RevisionChange } from "../../model/revision.js";
import type { Session } from "../../model/session.js";
import { type ChangeBody, revisionChange } from "./change-body.js";
import { type RevisionBody, revision } from "./revision-body.js";

/** Newest first. */
export async function listRevisions(session: Session): Promise<readonly Revision[]> {
  const { rows } = await session.query<RevisionRow>("select body, hash from shopwright.revisions order by seq desc");
  return rows.map(fromRow);
}

/** One revision and its changes in the order in which they were made; `null` where no revision has this number. */
export async function readRevision(
  session: Session,
  kinds: Kinds,
  sequence: number,
): Promise<{ readonly revision: Revision; readonly changes: readonly RevisionChange[] } | null> {
  const number = [String(sequence)];
  const { rows: revisions } = await session.query<RevisionRow>(
    "select body, hash from shopwright.revisions where seq = $1",
    number,
  );
  const [row] = revisions;
  if (row === undefined) return null;
  const { rows: changes } = await session.query<{ body: string }>(
    "select c.body from shopwright.changes c join shopwright.revisions r using (batch) where r.seq = $1 order by c.id",
    number,
  );
  const isSingleton = (kind: string) => kinds.get(kind)?.singleton === true;
  return {
    revision: fromRow(row),
    changes: changes.map(({ body }) => revisionChange(JSON.parse(body) as ChangeBody, isSingleton)),
  };
}

/** The revision that applied the plan of this digest; `null` where none did. */
export async function findRevision(session: Session, planDigest: string): Promise<Revision | null> {
  const { rows } = await session.query<RevisionRow>("select body, hash from shopwright.revisions where plan = $1", [
    planDigest,
  ]);
  return rows[0] === undefined ? null : fromRow(rows[0]);
}

interface RevisionRow {
  readonly body: string;
  readonly hash: string;
}

function fromRow({ body, hash }: RevisionRow): Revision {
  return revision(JSON.parse(body) as RevisionBody, hash);
}
