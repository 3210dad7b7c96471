/** The tables of some kinds in a test's database, and rows in and out of them. */
import { IMAGE_FUNCTIONS } from "../../src/database/bookkeeping/image-functions.js";
import { planUpgrade } from "../../src/database/upgrade/plan-upgrade.js";
import { runUpgrade } from "../../src/database/upgrade/run-upgrade.js";
import type { RowImage } from "../../src/model/current.js";
import type { Json } from "../../src/model/json.js";
import type { Kind, Kinds } from "../../src/model/kind.js";
import type { Session } from "../../src/model/session.js";
import { parameterText } from "../../src/plan/sql/column-codecs.js";
import type { EncodedRow } from "../../src/plan/sql/encode.js";
import { quoteIdentifier } from "../../src/plan/sql/quote.js";
import { mappedColumns } from "../../src/plan/sql/read.js";
import { createTable } from "../../src/plan/sql/table-ddl.js";
import { qualifiedName, type TableDefinition, tableOf } from "../../src/plan/sql/table-definition.js";

/** Everything that an upgrade makes: tables, triggers, ledger. */
export async function installTables(session: Session, kinds: Kinds): Promise<void> {
  await runUpgrade(
    session,
    await planUpgrade(
      session,
      [...kinds.values()].map((kind) => tableOf(kind, kinds)),
    ),
  );
}

/** Tables alone, and the functions that take a row's image: no ledger, no triggers, and references need not hold. */
export async function createBareTables(session: Session, kinds: Kinds): Promise<void> {
  const tables = [...kinds.values()].map((kind) => tableOf(kind, kinds));
  const statements = [
    "create schema store",
    "create schema shopwright",
    ...IMAGE_FUNCTIONS,
    ...tables.flatMap(createTable),
  ];
  for (const statement of statements) await session.script(statement);
}

export interface StoredRow {
  readonly store: string;
  readonly name: string;
  readonly row: EncodedRow;
}

/** Inserts rows of one kind, in one statement, as parameters. */
export async function insertRows(
  session: Session,
  kind: Kind,
  kinds: Kinds,
  rows: readonly StoredRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const table = tableOf(kind, kinds);
  const values = rows.flatMap(({ store, name, row }) =>
    table.columns.map((column) => parameterText(column.type, heldBy(column.name, store, name, row))),
  );
  const width = table.columns.length;
  const tuples = rows.map((_, index) => `(${table.columns.map((_, at) => `$${index * width + at + 1}`).join(", ")})`);
  await session.query(`insert into ${qualifiedName(table)} (${columnList(table)}) values ${tuples.join(", ")}`, values);
}

/** The images of all rows of a kind by name. */
export async function readImages(session: Session, kind: Kind, kinds: Kinds): Promise<ReadonlyMap<string, RowImage>> {
  const table = tableOf(kind, kinds);
  const { rows } = await session.query<{ name: string; image: string }>(
    `select name, shopwright.image(to_jsonb(_row), $1::text[]) as image from ${qualifiedName(table)} _row`,
    [mappedColumns(table)],
  );
  return new Map(rows.map(({ name, image }) => [name, JSON.parse(image) as RowImage]));
}

function heldBy(column: string, store: string, name: string, row: EncodedRow): Json {
  return column === "store" ? store : column === "name" ? name : (row[column] ?? null);
}

function columnList(table: TableDefinition): string {
  return table.columns.map((column) => quoteIdentifier(column.name)).join(", ");
}
