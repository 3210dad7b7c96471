/** Reads the part of the ledger that a filter means: its revisions, or its changes one after the other. */
import type { Address } from "../../model/address.js";
import { matchesAddress } from "../../model/address-filter.js";
import type { HistoryFilter } from "../../model/history-filter.js";
import type { Kinds } from "../../model/kind.js";
import type { Revision, RevisionChange } from "../../model/revision.js";
import type { Session } from "../../model/session.js";
import { openStream } from "../stream.js";
import { withSnapshot } from "../with-snapshot.js";
import { type ChangeBody, revisionChange } from "./change-body.js";
import { changesQuery, pendingQuery, revisionsQuery } from "./history-query.js";
import { recordedAddresses } from "./recorded-addresses.js";
import { type RevisionBody, revision } from "./revision-body.js";

export interface ListedRevision extends Revision {
  /** How many of its changes are meant; all, where nothing tells them apart. */
  readonly matching: number;
}

/** Newest first. */
export function readHistory(session: Session, kinds: Kinds, filter: HistoryFilter): Promise<readonly ListedRevision[]> {
  return withSnapshot(session, async () => findRevisions(session, filter, await meant(session, kinds, filter)));
}

/**
 * Gives each change that is meant to `use`, with its revision: first the edits that are not sealed and in none, then
 * those of newer revisions before older ones. `null` as a change: the revision changed no row.
 */
export function eachChange(
  session: Session,
  kinds: Kinds,
  filter: HistoryFilter,
  use: (revision: Revision | null, change: RevisionChange | null) => void,
): Promise<void> {
  return withSnapshot(session, async () => {
    const addresses = await meant(session, kinds, filter);
    const revisions = new Map(
      (await findRevisions(session, filter, addresses)).map((each) => [String(each.sequence), each]),
    );
    const isSingleton = (kind: string) => kinds.get(kind)?.singleton === true;
    const pending = pendingQuery(filter, addresses);
    for (const { body } of (await session.query<{ body: string }>(pending.sql, pending.values)).rows) {
      use(null, revisionChange(JSON.parse(body) as ChangeBody, isSingleton));
    }
    const { sql, values } = changesQuery(filter, addresses);
    const changes = await openStream<{ seq: string; body: string | null }>(session, "shopwright_history", sql, values);
    for (let row = await changes.next(); row !== undefined; row = await changes.next()) {
      const of = revisions.get(row.seq);
      if (of === undefined) continue;
      use(of, row.body === null ? null : revisionChange(JSON.parse(row.body) as ChangeBody, isSingleton));
    }
  });
}

async function findRevisions(
  session: Session,
  filter: HistoryFilter,
  addresses: readonly Address[] | null,
): Promise<readonly ListedRevision[]> {
  const { sql, values } = revisionsQuery(filter, addresses);
  const { rows } = await session.query<{ body: string; hash: string; matching: string | null }>(sql, values);
  return rows.map(({ body, hash, matching }) => {
    const listed = revision(JSON.parse(body) as RevisionBody, hash);
    return { ...listed, matching: matching === null ? listed.changes : Number(matching) };
  });
}

/** The addresses on record that the filter means; `null`: all. */
async function meant(
  session: Session,
  kinds: Kinds,
  { stores, addresses }: HistoryFilter,
): Promise<readonly Address[] | null> {
  if (stores === null && addresses === null) return null;
  return (await recordedAddresses(session, kinds)).filter(
    (address) =>
      (stores?.includes(address.store) ?? true) &&
      (addresses?.some((filter) => matchesAddress(filter, address)) ?? true),
  );
}
