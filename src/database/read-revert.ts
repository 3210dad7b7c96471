/** What it takes to take a revision back: what it did, what was done to the same settings since, and what is there now. */
import { type Address, formatAddress, SINGLETON_NAME, storedName } from "../model/address.js";
import type { RowImage } from "../model/current.js";
import type { Kinds } from "../model/kind.js";
import type { RevisionChange } from "../model/revision.js";
import type { Session } from "../model/session.js";
import type { CurrentImage, LaterChange, RevertState } from "../plan/revert/revert-state.js";
import { arrayLiteral } from "../plan/sql/quote.js";
import { allImages, type ImageRow } from "../plan/sql/read.js";
import { type ChangeBody, revisionChange } from "./ledger/change-body.js";
import { readRevision } from "./ledger/read-ledger.js";
import { type RevisionBody, revision } from "./ledger/revision-body.js";
import { readContexts } from "./read-contexts.js";
import { readDetails } from "./read-details.js";
import { readIndex } from "./read-index.js";
import { withSnapshot } from "./with-snapshot.js";

/** Of one moment; `null` where no revision has this number. */
export function readRevert(session: Session, kinds: Kinds, sequence: number): Promise<RevertState | null> {
  return withSnapshot(session, async () => {
    const found = await readRevision(session, kinds, sequence);
    if (found === null) return null;
    const known = found.changes.filter(({ address }) => kinds.has(address.kind));
    const addresses = distinct(known);
    const stores = [...new Set(addresses.map(({ store }) => store))];
    return {
      ...found,
      contexts: await readContexts(session, kinds),
      index: await readIndex(session, kinds, stores),
      details: await readDetails(session, kinds, addresses),
      later: await readLater(session, kinds, sequence, addresses),
      others: mayLeave(found.changes) ? await readAll(session, kinds, stores) : [],
    };
  });
}

/** Taking it back removes a setting from where it is: others may refer to it. */
function mayLeave(changes: readonly RevisionChange[]): boolean {
  return changes.some(({ before }) => before === null);
}

function distinct(changes: readonly RevisionChange[]): readonly Address[] {
  return [...new Map(changes.map(({ address }) => [formatAddress(address), address])).values()];
}

/** In the order in which they were made; those that no revision holds yet last. */
async function readLater(
  session: Session,
  kinds: Kinds,
  sequence: number,
  addresses: readonly Address[],
): Promise<readonly LaterChange[]> {
  const { rows } = await session.query<{ body: string; revision: string | null; hash: string | null }>(
    `with wanted as (select * from unnest($1::text[], $2::text[], $3::text[]) as w (kind, store, name))
     select c.body, r.body as revision, r.hash, r.seq, c.id from wanted
     join shopwright.changes c using (kind, store, name) join shopwright.revisions r using (batch) where r.seq > $4
     union all
     select p.body, null, null, null, p.id from wanted join shopwright.pending p using (kind, store, name)
     order by seq nulls last, id`,
    [
      arrayLiteral(addresses.map(({ kind }) => kind)),
      arrayLiteral(addresses.map(({ store }) => store)),
      arrayLiteral(addresses.map(storedName)),
      String(sequence),
    ],
  );
  const isSingleton = (kind: string) => kinds.get(kind)?.singleton === true;
  return rows.map(({ body, revision: sealed, hash }) => ({
    revision: sealed === null ? null : revision(JSON.parse(sealed) as RevisionBody, hash ?? ""),
    change: revisionChange(JSON.parse(body) as ChangeBody, isSingleton),
  }));
}

async function readAll(session: Session, kinds: Kinds, stores: readonly string[]): Promise<readonly CurrentImage[]> {
  const images: CurrentImage[] = [];
  for (const kind of kinds.values()) {
    const { sql, values } = allImages(kind, kinds);
    const { rows } = await session.query<ImageRow>(sql, values);
    for (const { store, name, image } of rows) {
      if (!stores.includes(store)) continue;
      const address = { store, kind: kind.name, name: kind.singleton && name === SINGLETON_NAME ? null : name };
      images.push({ address, image: JSON.parse(image) as RowImage });
    }
  }
  return images;
}
