/**
 * Spec digests are of canonical rows, which SQL does not make: an upgrade that is run by the engine rewrites them, so
 * that the next plan need not look at the rows. After one that was run as a script it does, and finds them as desired.
 */
import type { RowImage } from "../../model/current.js";
import type { Session } from "../../model/session.js";
import { imageSpecDigest } from "../../plan/sql/image-digest.js";
import { quoteLiteral } from "../../plan/sql/quote.js";
import { mappedColumns } from "../../plan/sql/read.js";
import { qualifiedName, type TableDefinition } from "../../plan/sql/table-definition.js";
import type { Alteration } from "./upgrade-statements.js";

/** A table, and the rows of it that are exactly what was specified: not drifted, and no field of theirs ignored. */
interface KnownSpecs {
  readonly to: TableDefinition;
  /** `[store, name]`. */
  readonly rows: readonly (readonly [string, string])[];
}

/** Before the tables are altered, within the same transaction. */
export async function knownSpecs(session: Session, altered: readonly Alteration[]): Promise<readonly KnownSpecs[]> {
  const known: KnownSpecs[] = [];
  for (const { from, to } of altered) {
    const rows = await readRecorded(session, from);
    const same = rows.filter(({ image, spec_digest }) => imageSpecDigest(from, image) === spec_digest);
    known.push({ to, rows: same.map(({ store, name }) => [store, name]) });
  }
  return known;
}

/** Afterwards. */
export async function restampSpecs(session: Session, known: readonly KnownSpecs[]): Promise<void> {
  for (const { to, rows } of known) {
    const wanted = new Set(rows.map((key) => JSON.stringify(key)));
    const digests = (await readRecorded(session, to))
      .filter(({ store, name }) => wanted.has(JSON.stringify([store, name])))
      .map(({ store, name, image }) => [store, name, imageSpecDigest(to, image)]);
    await session.query(
      `update shopwright.resources _record set spec_digest = _new ->> 2 from jsonb_array_elements($1::jsonb) _new
       where _record.kind = $2 and _record.store = _new ->> 0 and _record.name = _new ->> 1`,
      [JSON.stringify(digests), to.kind],
    );
  }
}

interface RecordedRow {
  readonly store: string;
  readonly name: string;
  readonly spec_digest: string;
  readonly image: RowImage;
}

async function readRecorded(session: Session, table: TableDefinition): Promise<readonly RecordedRow[]> {
  const image = `shopwright.image(to_jsonb(_row.*), ${quoteLiteral(mappedColumns(table))})`;
  const { rows } = await session.query<RecordedRow>(
    `select _row.store, _row.name, _record.spec_digest, (${image})::json as image
     from ${qualifiedName(table)} _row
     join shopwright.resources _record on _record.kind = $1 and _record.store = _row.store and _record.name = _row.name
     where _record.row_digest = shopwright.digest(${image})`,
    [table.kind],
  );
  return rows;
}
