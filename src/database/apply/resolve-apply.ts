/** Finds out what became of an apply whose connection was lost around COMMIT: the ledger knows. */
import type { PlanBase } from "../../model/plan.js";
import type { Session } from "../../model/session.js";
import { DatabaseError, OWN_CODES } from "../database-error.js";
import { begin, waiting } from "../settings.js";
import { rollback } from "../transaction.js";

/** The plan that is asked about. */
export interface SoughtPlan {
  /** Its digest, or the beginning of it. */
  readonly digest: string;
  /** The database that it was made for; `null`: this one. */
  readonly base: Pick<PlanBase, "databaseId" | "home"> | null;
}

export type Resolution = { readonly type: "applied"; readonly revision: number } | { readonly type: "not-applied" };

/**
 * Looks, then waits until every apply that is under way has ended, one way or the other, and looks again. Changes nothing.
 * Who may open an apply waits in line for it; who may only read is told at once that one is under way.
 * @param lockTimeout in milliseconds.
 * @throws DatabaseError `55P03` if an apply that may be this one has not ended in that time; `SW003` in another database;
 * `25006` where only the primary server would know; `21000` where several plans begin like this.
 */
export async function resolveApply(session: Session, sought: SoughtPlan, lockTimeout: number): Promise<Resolution> {
  await begin(session, "read committed");
  try {
    await session.script(`set local lock_timeout = ${waiting(lockTimeout)}`);
    if (sought.base !== null) await demandDatabase(session, sought.base);
    const earlier = await look(session, sought.digest);
    if (earlier !== null) return earlier;
    await waitForOthers(session);
    return (await look(session, sought.digest)) ?? { type: "not-applied" };
  } finally {
    await rollback(session);
  }
}

async function demandDatabase(session: Session, { databaseId, home }: NonNullable<SoughtPlan["base"]>): Promise<void> {
  const { rows } = await session.query(
    "select from shopwright.meta where database_id::text = $1 and home = $2 and home = shopwright.home()",
    [databaseId, home],
  );
  if (rows.length === 0) {
    throw new DatabaseError(
      OWN_CODES.otherDatabase,
      "The plan was made for another database, or this one is a copy of it.",
    );
  }
}

async function look(session: Session, digest: string): Promise<Resolution | null> {
  const { rows } = await session.query<{ revision: string }>(
    "select seq as revision from shopwright.revisions where starts_with(plan, $1) order by seq limit 2",
    [digest],
  );
  const [first, second] = rows;
  if (second !== undefined) throw new DatabaseError("21000", `Several applied plans begin with ${digest}.`);
  return first === undefined ? null : { type: "applied", revision: Number(first.revision) };
}

/** An apply holds the head from its opening until it has ended, and its end can be seen before the head is free. */
async function waitForOthers(session: Session): Promise<void> {
  await session.script("savepoint waiting");
  try {
    await session.query("select shopwright.open(database_id::text, home, null) from shopwright.meta");
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== "42501") throw error;
    await session.script("rollback to savepoint waiting");
    await demandNoOthers(session);
  }
}

/** For who may not open: locks can be seen by everybody, but only where they are held. */
async function demandNoOthers(session: Session): Promise<void> {
  const { rows } = await session.query<{ standby: boolean; held: boolean }>(
    `select pg_is_in_recovery() as standby, exists (
       select from pg_locks where relation = 'shopwright.head'::regclass and mode = 'RowExclusiveLock' and granted
         and database = (select oid from pg_database where datname = current_database())
     ) as held`,
  );
  const [state] = rows;
  if (state?.standby !== false) throw new DatabaseError("25006", "This server is a standby; the primary would know.");
  if (state.held) throw new DatabaseError("55P03", "An apply is under way.");
}
