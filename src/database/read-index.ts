/** Where the database stands, and digests of every row and record of some stores: what a plan begins with. */
import { SINGLETON_NAME } from "../model/address.js";
import type { CurrentEntry, CurrentIndex } from "../model/current.js";
import type { Kinds } from "../model/kind.js";
import type { RecordedResource } from "../model/recorded-resource.js";
import type { Session } from "../model/session.js";
import { type DigestRow, digestQuery } from "../plan/sql/read.js";

/**
 * To be called within `withSnapshot`. Records of kinds that this engine does not know are left out.
 * @throws DatabaseError `42P01` where `upgrade` never ran, `42501` where a policy would hide rows.
 */
export async function readIndex(session: Session, kinds: Kinds, stores: readonly string[]): Promise<CurrentIndex> {
  const { sql, values } = digestQuery(kinds, stores);
  const { rows } = await session.query<DigestRow>(sql, values); // first of all: it is what takes long
  const { rows: heads } = await session.query<{ id: string; home: string; layout: number; revision: string }>(
    `select database_id as id, shopwright.home() as home, layout, seq as revision from shopwright.meta, shopwright.head`,
  );
  const [head] = heads;
  if (head === undefined) throw new Error("the bookkeeping has no head");
  return {
    databaseId: head.id,
    home: head.home,
    layout: head.layout,
    revision: Number(head.revision),
    entries: rows.flatMap((row) => entry(row, kinds)),
  };
}

function entry(row: DigestRow, kinds: Kinds): readonly CurrentEntry[] {
  const kind = kinds.get(row.kind);
  if (kind === undefined) return [];
  const name = kind.singleton && row.name === SINGLETON_NAME ? null : row.name;
  return [{ address: { store: row.store, kind: row.kind, name }, rowDigest: row.row_digest, record: record(row) }];
}

function record({ spec_digest, recorded_row_digest, protect, revision }: DigestRow): RecordedResource | null {
  if (spec_digest === null || recorded_row_digest === null || protect === null || revision === null) return null;
  return { specDigest: spec_digest, rowDigest: recorded_row_digest, protect, revision: Number(revision) };
}
