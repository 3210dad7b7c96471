/** What the ledger knows of settings that a plan touches: their newest changes, and what protects them. */
import { type Address, formatAddress } from "../../model/address.js";
import type { Session } from "../../model/session.js";
import type { AppliedSince } from "../../model/stale-setting.js";
import type { ChangeBody } from "../ledger/change-body.js";
import { keysOf, WANTED } from "../wanted-addresses.js";

/** The newest changes of a row that are looked at. */
export const MOST_CHANGES = 50;

export interface LedgerRow {
  readonly body: ChangeBody;
  /** Digests of the row before and after it; `null`: no row. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of the revision that an apply made of it; a bigint's text. */
  readonly seq: string | null;
  readonly actor: string | null;
}

/** The newest changes of each, sealed or not, oldest first. */
export async function readNewestChanges(
  session: Session,
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, readonly LedgerRow[]>> {
  const ledger = new Map<string, LedgerRow[]>();
  if (addresses.length === 0) return ledger;
  const { rows } = await session.query<{ body: string } & Omit<LedgerRow, "body">>(
    `select newest.body, r.seq, r.body::json ->> 'actor' as actor,
       shopwright.digest(nullif((newest.body::json -> 'before')::text, 'null')) as before,
       shopwright.digest(nullif((newest.body::json -> 'after')::text, 'null')) as after
     from ${WANTED}
     cross join lateral (
       select id, body, batch from (
         select c.id, c.body, c.batch from shopwright.changes c
         where (c.store, c.kind, c.name) = (wanted.store, wanted.kind, wanted.name)
         union all
         select p.id, p.body, null::bigint from shopwright.pending p
         where (p.store, p.kind, p.name) = (wanted.store, wanted.kind, wanted.name)
       ) every
       order by id desc limit ${MOST_CHANGES}
     ) newest
     left join shopwright.revisions r on r.batch = newest.batch and r.plan is not null
     order by newest.id`,
    keysOf(addresses),
  );
  for (const { body: text, ...row } of rows) {
    const body: ChangeBody = JSON.parse(text);
    const key = formatAddress({ kind: body.kind, store: body.store, name: body.name });
    ledger.set(key, [...(ledger.get(key) ?? []), { ...row, body }]);
  }
  return ledger;
}

/** By address, singletons by name: what is on record as protected, and who applied that. */
export async function readProtections(
  session: Session,
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, AppliedSince>> {
  const { rows } = await session.query<Address & { name: string; revision: string; actor: string | null }>(
    `select r.store, r.kind, r.name, r.revision, v.body::json ->> 'actor' as actor
     from ${WANTED} join shopwright.resources r using (kind, store, name) left join shopwright.revisions v on v.seq = r.revision
     where r.protect`,
    keysOf(addresses),
  );
  return new Map(
    rows.map(({ store, kind, name, revision, actor }) => [
      formatAddress({ store, kind, name }),
      { revision: Number(revision), actor },
    ]),
  );
}
