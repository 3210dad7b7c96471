/** Rows in full, as they are and as they were left, with the edits in between: for the addresses that differ. */
import { type Address, formatAddress, storedName } from "../model/address.js";
import type { CurrentDetail, RowImage } from "../model/current.js";
import type { Kinds } from "../model/kind.js";
import type { Session } from "../model/session.js";
import { type ImageRow, imageQueries } from "../plan/sql/read.js";
import { type ChangeBody, directEdit } from "./ledger/change-body.js";
import { readFormerNames } from "./read-former-names.js";
import { keysOf, WANTED } from "./wanted-addresses.js";

/** To be called within `withSnapshot`. One for each address, in their order. @param moved those whose former names are asked for. */
export async function readDetails(
  session: Session,
  kinds: Kinds,
  addresses: readonly Address[],
  moved: readonly Address[] = [],
): Promise<readonly CurrentDetail[]> {
  if (addresses.length === 0) return [];
  const images = await readImages(session, kinds, addresses);
  const recorded = await readRecorded(session, addresses);
  const edits = await readEdits(session, addresses);
  const formerNames = await readFormerNames(session, moved);
  return addresses.map((address) => {
    const key = keyOf(address.kind, address.store, storedName(address));
    return {
      address,
      image: images.get(key) ?? null,
      recordedImage: recorded.get(key)?.at(-1)?.after ?? null,
      edits: (edits.get(key) ?? []).map(directEdit),
      ...(formerNames.has(key) && { formerNames: formerNames.get(key) }),
      editedImage: edits.get(key)?.at(-1)?.after,
    };
  });
}

/** The rows that are there, by {@link imageKey}. */
export async function readImages(
  session: Session,
  kinds: Kinds,
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, RowImage>> {
  const images = new Map<string, RowImage>();
  for (const { kind, sql, values } of imageQueries(kinds, addresses)) {
    const { rows } = await session.query<ImageRow>(sql, values);
    for (const { store, name, image } of rows) images.set(keyOf(kind, store, name), JSON.parse(image));
  }
  return images;
}

export function imageKey(address: Address): string {
  return keyOf(address.kind, address.store, storedName(address));
}

/** The last change at or before the revision that set each one. */
function readRecorded(session: Session, addresses: readonly Address[]): Promise<ChangesByKey> {
  return readChanges(
    session,
    addresses,
    `select last.body from ${WANTED}
     join shopwright.resources using (kind, store, name)
     cross join lateral (
       select c.body from shopwright.changes c join shopwright.revisions r using (batch)
       where (c.store, c.kind, c.name) = (wanted.store, wanted.kind, wanted.name) and r.seq <= resources.revision
       order by r.seq desc, c.id desc limit 1
     ) last`,
  );
}

/** What others than an apply did since, sealed or not, oldest first. */
function readEdits(session: Session, addresses: readonly Address[]): Promise<ChangesByKey> {
  return readChanges(
    session,
    addresses,
    `select edit.body from ${WANTED}
     left join shopwright.resources using (kind, store, name)
     cross join lateral (
       select c.id, c.body from shopwright.changes c join shopwright.revisions r using (batch)
       where (c.store, c.kind, c.name) = (wanted.store, wanted.kind, wanted.name)
         and r.plan is null and r.seq > coalesce(resources.revision, 0)
       union all
       select p.id, p.body from shopwright.pending p
       where (p.store, p.kind, p.name) = (wanted.store, wanted.kind, wanted.name)
     ) edit
     order by edit.id`,
  );
}

type ChangesByKey = ReadonlyMap<string, readonly ChangeBody[]>;

async function readChanges(session: Session, addresses: readonly Address[], sql: string): Promise<ChangesByKey> {
  const { rows } = await session.query<{ body: string }>(sql, keysOf(addresses));
  const changes = new Map<string, ChangeBody[]>();
  for (const { body } of rows) {
    const change: ChangeBody = JSON.parse(body);
    const key = keyOf(change.kind, change.store, change.name);
    changes.set(key, [...(changes.get(key) ?? []), change]);
  }
  return changes;
}

function keyOf(kind: string, store: string, name: string): string {
  return formatAddress({ kind, store, name });
}
