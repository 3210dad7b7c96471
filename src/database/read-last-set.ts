/** When each setting on record was last set by an apply: for who asks how long nobody has looked at it. */
import { type Address, formatAddress, SINGLETON_NAME } from "../model/address.js";
import type { Kinds } from "../model/kind.js";
import type { Session } from "../model/session.js";

/** By formatted address: ISO 8601, UTC. */
export async function readLastSet(session: Session, kinds: Kinds): Promise<ReadonlyMap<string, string>> {
  const { rows } = await session.query<{ store: string; kind: string; name: string; at: string }>(
    `select store, kind, name, body::json ->> 'at' as at
     from shopwright.resources join shopwright.revisions on seq = revision`,
  );
  return new Map(rows.map(({ at, ...row }) => [formatAddress(addressOf(row, kinds)), at]));
}

function addressOf({ store, kind, name }: Address & { readonly name: string }, kinds: Kinds): Address {
  return { store, kind, name: kinds.get(kind)?.singleton && name === SINGLETON_NAME ? null : name };
}
