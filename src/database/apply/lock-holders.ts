/** Who stands in the way of an apply. */
import type { Session } from "../../model/session.js";
import type { LockHolder } from "./apply-outcome.js";

/** Others that have written to the ledger's head or to settings in a transaction that is still open. */
export async function lockHolders(session: Session): Promise<readonly LockHolder[]> {
  const { rows } = await session.query<LockHolder>(
    `select a.usename as user, a.application_name as application, host(a.client_addr) as "clientAddress",
       to_json(a.xact_start) #>> '{}' as since
     from pg_stat_activity a
     where a.pid <> pg_backend_pid() and exists (
       select from pg_locks l join pg_class c on c.oid = l.relation
       where l.pid = a.pid and l.granted and l.database = a.datid and l.mode in ('RowShareLock', 'RowExclusiveLock')
         and (c.oid = 'shopwright.head'::regclass or c.relnamespace = 'store'::regnamespace and c.relkind in ('r', 'p'))
     )
     order by a.xact_start, a.pid`,
  );
  return rows;
}
