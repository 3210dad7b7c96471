/** Facts by a query that a project names: one statement, in a transaction that cannot write, for half a minute at most. */
import type { Session } from "../model/session.js";
import { DatabaseError } from "./database-error.js";
import { withSnapshot } from "./with-snapshot.js";

export type FactsRead =
  | { readonly ok: true; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  /** What the database says against the query. */
  | { readonly ok: false; readonly message: string };

/**
 * The query stands inside of another one that has a parameter: so it is prepared, and the server takes one statement
 * alone. @throws DatabaseError where the connection itself fails.
 */
export async function readFacts(session: Session, query: string): Promise<FactsRead> {
  return withSnapshot(session, async () => {
    await session.script("set local statement_timeout = '30s'");
    try {
      const { rows } = await session.query(
        `select * from (${withoutEnd(query)}\n) as facts where $1::integer is not null limit ${MOST_ROWS}`,
        ["1"],
      );
      return { ok: true, rows };
    } catch (error) {
      // Classes of SQLSTATE in which the query is at fault; all else is the connection's trouble.
      if (error instanceof DatabaseError && /^(?:0A|21|22|23|25|26|2F|42|54|57014)/.test(error.code)) {
        return { ok: false, message: error.message };
      }
      throw error;
    }
  });
}

const MOST_ROWS = 1_000_000;

/** A semicolon at its end is what people are used to. */
function withoutEnd(query: string): string {
  return query.trim().replace(/;\s*$/, "");
}
