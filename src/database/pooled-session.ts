/**
 * A session through a pooler such as PgBouncer in transaction mode, where every transaction may run in another server
 * process: what is set for a session would be lost to us, and stay behind for whoever gets that process next.
 */
import type { Session } from "../model/session.js";
import { begin } from "./settings.js";
import { rollback } from "./transaction.js";

/**
 * The same session, whose statements outside of a transaction get one each, with the settings pinned in it.
 * @param isIdle whether no transaction is open
 */
export function pooledSession(session: Session, isIdle: () => boolean): Session {
  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: a statement of somebody else must not slip into the transaction that is made for one. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    ...session,
    query: <Row extends object>(sql: string, values?: readonly (string | null)[]) =>
      inTurn(async () => {
        if (!isIdle()) return await session.query<Row>(sql, values);
        await begin(session, "read committed");
        try {
          const result = await session.query<Row>(sql, values);
          await session.query("commit");
          return result;
        } catch (error) {
          await rollback(session);
          throw error;
        }
      }),
    script: (sql) => inTurn(() => session.script(sql)),
  };
}
