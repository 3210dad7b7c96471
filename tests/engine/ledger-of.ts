/** The ledger of a test's database as it can be compared with another's. */
import type { ChangeBody } from "../../src/database/ledger/change-body.js";
import type { RevisionBody } from "../../src/database/ledger/revision-body.js";
import type { Session } from "../../src/model/session.js";

export interface Ledger {
  readonly revisions: readonly unknown[];
  readonly changes: readonly unknown[];
  readonly records: readonly unknown[];
}

/** All that does not differ from one database to the next, nor from one moment to the next. */
export async function ledgerOf(session: Session): Promise<Ledger> {
  const read = async (sql: string) =>
    (await session.query<{ body: string }>(sql)).rows.map(({ body }) => JSON.parse(body));
  const revisions: readonly RevisionBody[] = await read("select body from shopwright.revisions order by seq");
  const changes: readonly ChangeBody[] = await read("select body from shopwright.changes order by id");
  const records = await read("select to_jsonb(r)::text as body from shopwright.resources r order by kind, store, name");
  return {
    revisions: revisions.map(({ seq, changes, by, commit, message, actor, approvals, consents, engine, layout }) => ({
      ...{ seq, changes, by, commit, message, actor, approvals, consents, engine, layout },
    })),
    changes: changes.map(({ kind, store, name, op, before, after, mode }) => ({
      ...{ kind, store, name, op, before, after, mode },
    })),
    records,
  };
}
