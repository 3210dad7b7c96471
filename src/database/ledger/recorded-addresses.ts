/** Every address of which the ledger tells, sealed or not: few beside the changes, and in an index. */
import { type Address, SINGLETON_NAME } from "../../model/address.js";
import type { Kinds } from "../../model/kind.js";
import type { Session } from "../../model/session.js";

/** By store, kind and name. */
export async function recordedAddresses(session: Session, kinds: Kinds): Promise<readonly Address[]> {
  const { rows } = await session.query<{ store: string; kind: string; name: string }>(
    `select store, kind, name from shopwright.changes union select store, kind, name from shopwright.pending
     union select store, kind, name from shopwright.resources order by store, kind, name`,
  );
  return rows.map((row) => ({ ...row, name: nameOf(row, kinds) }));
}

function nameOf({ kind, name }: { readonly kind: string; readonly name: string }, kinds: Kinds): string | null {
  return name === SINGLETON_NAME && kinds.get(kind)?.singleton === true ? null : name;
}
