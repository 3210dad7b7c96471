/** The two reads of a plan, as statements: digests of all rows of some stores, then the rows that differ. */
import { type Address, storedName } from "../../model/address.js";
import type { Kind, Kinds } from "../../model/kind.js";
import type { Statement } from "../../model/statement.js";
import type { ColumnType } from "./column-mapping.js";
import { arrayLiteral, quoteIdentifier, quoteLiteral } from "./quote.js";
import { batches } from "./sequence.js";
import { qualifiedName, type TableDefinition, tableOf } from "./table-definition.js";

/** One for each address that has a row, a record, or both. */
export interface DigestRow {
  readonly kind: string;
  readonly store: string;
  readonly name: string;
  /** Of the row as it is; `null`: no row. The other fields are `null` where no record is. */
  readonly row_digest: string | null;
  readonly spec_digest: string | null;
  readonly recorded_row_digest: string | null;
  readonly protect: boolean | null;
  /** A bigint's text. */
  readonly revision: string | null;
}

/** All kinds and stores in one query, in code-point order of kind, store and name; its rows are {@link DigestRow}s. */
export function digestQuery(kinds: Kinds, stores: readonly string[]): Statement {
  const parts = [...kinds.values()].map((kind) => digestsOf(tableOf(kind, kinds)));
  const sql = `select kind, store, name, c.row_digest, r.spec_digest, r.row_digest as recorded_row_digest, r.protect, r.revision
from (
${parts.join("\n  union all\n")}
) c
full join (select * from shopwright.resources where store = any ($1::text[])) r using (kind, store, name)
order by kind collate "C", store collate "C", name collate "C"`;
  return { sql, values: [arrayLiteral(stores)] };
}

export interface ImageRow {
  readonly store: string;
  readonly name: string;
  /** JSON text of a `RowImage`. */
  readonly image: string;
}

/** One statement for each kind among the addresses, in the kinds' order; its rows are {@link ImageRow}s. */
export function imageQueries(kinds: Kinds, addresses: readonly Address[]): readonly (Statement & { kind: string })[] {
  return [...kinds.values()].flatMap((kind) => {
    const wanted = addresses.filter((address) => address.kind === kind.name);
    if (wanted.length === 0) return [];
    const table = tableOf(kind, kinds);
    const sql = `select _row.store, _row.name, ${imageExpression(table)} as image
from ${qualifiedName(table)} _row
join unnest($1::text[], $2::text[]) as a (store, name) on _row.store = a.store and _row.name = a.name
order by _row.store, _row.name`;
    const values = [arrayLiteral(wanted.map((address) => address.store)), arrayLiteral(wanted.map(storedName))];
    return [{ kind: kind.name, sql, values }];
  });
}

/** The digests of these rows, where they are: `{ store, name, digest }`. One statement for each kind among them. */
export function rowDigestQueries(
  kinds: Kinds,
  addresses: readonly Address[],
): readonly (Statement & { kind: string })[] {
  return imageQueries(kinds, addresses).map(({ kind, sql, values }) => ({
    kind,
    sql: `select store, name, shopwright.digest(image) as digest from (\n${sql}\n) rows`,
    values,
  }));
}

/** All rows of one kind; they are {@link ImageRow}s. */
export function allImages(kind: Kind, kinds: Kinds): Statement {
  const table = tableOf(kind, kinds);
  const sql = `select _row.store, _row.name, ${imageExpression(table)} as image
from ${qualifiedName(table)} _row order by _row.store, _row.name`;
  return { sql, values: [] };
}

/** The columns that a row's image and digest are over, as an array literal. */
export function mappedColumns(table: TableDefinition): string {
  return arrayLiteral(table.columns.map((column) => column.name));
}

/** What `jsonb_build_object` takes at most is a hundred arguments. */
const MOST_PROPERTIES = 50;

/**
 * The text that `shopwright.image` gives for a row, with the columns written out: a third of the time, where a plan
 * asks for every row of a store and an apply for all that it wrote.
 */
function imageExpression(table: TableDefinition): string {
  const properties = table.columns.map(({ name, type }) => {
    const column = `_row.${quoteIdentifier(name)}`;
    return `${quoteLiteral(name)}, ${NUMBERS.has(type) ? `${column}::text` : column}`;
  });
  const objects = batches(properties, MOST_PROPERTIES).map((some) => `jsonb_build_object(${some.join(", ")})`);
  return `(${objects.join(" || ")})::text`;
}

/** The types that JSON writes as numbers; an image has them as text. */
const NUMBERS: ReadonlySet<ColumnType> = new Set(["integer", "bigint", "numeric"]);

function digestsOf(table: TableDefinition): string {
  return `  select ${quoteLiteral(table.kind)}::text collate "C" as kind, _row.store, _row.name, shopwright.digest(${imageExpression(table)}) as row_digest
  from ${qualifiedName(table)} _row where _row.store = any ($1::text[])`;
}
