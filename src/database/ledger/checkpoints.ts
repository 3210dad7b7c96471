/** Checkpoints of a database: made of the end of its chain, and held against what the chain says now. */
import type { Checkpoint } from "../../model/checkpoint.js";
import type { Session } from "../../model/session.js";
import { arrayLiteral } from "../../plan/sql/quote.js";
import { DatabaseError } from "../database-error.js";

/** @throws DatabaseError `XX001` where the head is not that of the last revision: nothing to vouch for. */
export async function readCheckpoint(session: Session): Promise<Checkpoint> {
  const { rows } = await session.query<{ id: string; seq: string; hash: string | null; whole: boolean }>(
    `select database_id as id, h.seq, h.hash, (coalesce(r.seq, 0), r.hash) is not distinct from (h.seq, h.hash) as whole
     from shopwright.meta cross join shopwright.head h
     left join (select seq, hash from shopwright.revisions order by seq desc limit 1) r on true`,
  );
  const [end] = rows;
  if (end === undefined || !end.whole) {
    throw new DatabaseError("XX001", "The history does not end with the revision that its head names.", {
      remedy: "Run shopwright verify, which says more.",
    });
  }
  return { databaseId: end.id, sequence: Number(end.seq), hash: end.hash };
}

/** A checkpoint that the history does not hold to, and why, as a sentence. */
export interface BrokenCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly type: "other-database" | "shortened" | "rewritten";
  readonly problem: string;
}

/** The history's revisions are taken at their word: `verifyLedger` has them recomputed. */
export async function verifyCheckpoints(
  session: Session,
  checkpoints: readonly Checkpoint[],
): Promise<readonly BrokenCheckpoint[]> {
  const { rows: ends } = await session.query<{ id: string; seq: string }>(
    "select database_id as id, (select coalesce(max(seq), 0) from shopwright.revisions) as seq from shopwright.meta",
  );
  const { rows } = await session.query<{ seq: string; hash: string }>(
    "select seq, hash from shopwright.revisions where seq = any ($1::bigint[])",
    [arrayLiteral(checkpoints.map(({ sequence }) => String(sequence)))],
  );
  const hashes = new Map(rows.map(({ seq, hash }) => [Number(seq), hash]));
  const [end] = ends;
  return checkpoints.flatMap((checkpoint): readonly BrokenCheckpoint[] => {
    const { databaseId, sequence, hash } = checkpoint;
    const now = hashes.get(sequence);
    if (databaseId !== end?.id) {
      const problem = `The checkpoint of revision ${sequence} is of database ${databaseId}, and this is ${end?.id ?? "none"}.`;
      return [{ checkpoint, type: "other-database", problem }];
    }
    if (sequence === 0 || now === hash) return [];
    if (now === undefined) {
      const problem = `The checkpoint is of revision ${sequence}, and the history ends with revision ${end.seq}.`;
      return [{ checkpoint, type: "shortened", problem }];
    }
    const problem = `Revision ${sequence} had the hash ${brief(hash)} at the checkpoint, and has ${brief(now)} now.`;
    return [{ checkpoint, type: "rewritten", problem }];
  });
}

function brief(hash: string | null): string {
  return `${(hash ?? "-").slice(0, 16)}…`;
}
