/** Finds out what became of an apply whose connection was lost around COMMIT: the ledger knows. */
import type { Plan } from "../../model/plan.js";
import type { Session } from "../../model/session.js";
import { DatabaseError, OWN_CODES } from "../database-error.js";
import { begin } from "../settings.js";
import { rollback } from "../transaction.js";

export type Resolution = { readonly type: "applied"; readonly revision: number } | { readonly type: "not-applied" };

/**
 * Opens first: that waits until the lost transaction has ended, one way or the other. Changes nothing.
 * @param lockTimeout in milliseconds.
 * @throws DatabaseError `55P03` if the lost transaction has not ended in that time; `SW003` in another database.
 */
export async function resolveApply(session: Session, plan: Plan, lockTimeout: number): Promise<Resolution> {
  await begin(session, "read committed");
  try {
    await session.script(`set local lock_timeout = ${lockTimeout}`);
    const { databaseId, home } = plan.base;
    await session.query("select shopwright.open($1, $2, $3)", [databaseId, home, plan.digest]);
    return { type: "not-applied" };
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== OWN_CODES.alreadyApplied) throw error;
    return { type: "applied", revision: Number(error.detail) };
  } finally {
    await rollback(session);
  }
}
