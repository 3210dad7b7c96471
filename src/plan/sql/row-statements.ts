/** INSERT, UPDATE and DELETE over several rows of one kind, a row on a line. Values are typed by their columns. */

import { groupBy } from "../../model/group-by.js";
import { quoteIdentifier } from "./quote.js";
import type { Cell, RowChange } from "./row-changes.js";
import { batches } from "./sequence.js";
import type { Step } from "./step.js";
import { describeRows } from "./step-comments.js";
import { qualifiedName } from "./table-definition.js";

/** PostgreSQL counts a statement's parameters in 16 bits; people scroll sooner. */
const MOST_PARAMETERS = 20_000;
const MOST_ROWS = 500;

export function insertRows(rows: readonly RowChange[]): readonly Step[] {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = ["store", "name", ...first.cells.map((cell) => cell.column.name)];
  return batches(rows, batchSize(columns.length)).map((batch) => ({
    comment: describeRows("create", batch),
    sql: `insert into ${qualifiedName(first.table)} (${columns.map(quoteIdentifier).join(", ")}) values\n${tuples(batch.length, columns.length)}`,
    values: batch.flatMap((row) => [row.store, row.name, ...row.cells.map((cell) => cell.after)]),
  }));
}

/** Rows that change the same columns share a statement. */
export function updateRows(rows: readonly RowChange[]): readonly Step[] {
  return [...groupBy(rows, columnsOf).values()].flatMap((group) =>
    batches(group, batchSize((group[0]?.cells.length ?? 0) + 2)).flatMap(updateBatch),
  );
}

function updateBatch(rows: readonly RowChange[]): readonly Step[] {
  const [first, second] = rows;
  if (first === undefined) return [];
  return [
    { comment: describeRows("update", rows), ...(second === undefined ? updateOne(first) : updateMany(first, rows)) },
  ];
}

/** Also for a move, which sets the name as well. */
export function updateOne({ table, cells, store, name, previousName }: RowChange): {
  sql: string;
  values: readonly (string | null)[];
} {
  const moved = name === previousName ? [] : [{ column: "name", after: name }];
  const set = [...moved, ...cells.map((cell: Cell) => ({ column: cell.column.name, after: cell.after }))];
  const assignments = set.map(({ column }, index) => `${quoteIdentifier(column)} = $${index + 1}`);
  return {
    sql: `update ${qualifiedName(table)} set ${assignments.join(", ")}\nwhere store = $${set.length + 1} and name = $${set.length + 2}`,
    values: [...set.map(({ after }) => after), store, previousName],
  };
}

/** VALUES are text; each column's is cast to its type. */
function updateMany(first: RowChange, rows: readonly RowChange[]): { sql: string; values: readonly (string | null)[] } {
  const columns = first.cells.map(({ column }) => ({ name: quoteIdentifier(column.name), type: column.type }));
  const assignments = columns.map(({ name, type }) => `${name} = _new.${name}::${type}`);
  return {
    sql: `update ${qualifiedName(first.table)} _row set ${assignments.join(", ")}
from (values
${tuples(rows.length, columns.length + 2)}
) as _new (store, name, ${columns.map(({ name }) => name).join(", ")})
where _row.store = _new.store and _row.name = _new.name`,
    values: rows.flatMap((row) => [row.store, row.name, ...row.cells.map((cell) => cell.after)]),
  };
}

export function deleteRows(rows: readonly RowChange[]): readonly Step[] {
  return batches(rows, MOST_ROWS).flatMap((batch) => {
    const [first] = batch;
    if (first === undefined) return [];
    return [
      {
        comment: describeRows("delete", batch),
        sql: `delete from ${qualifiedName(first.table)} where (store, name) in (\n${tuples(batch.length, 2)}\n)`,
        values: batch.flatMap((row) => [row.store, row.name]),
      },
    ];
  });
}

function columnsOf({ cells }: RowChange): string {
  return cells.map(({ column }) => column.name).join();
}

function batchSize(width: number): number {
  return Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_PARAMETERS / width)));
}

/** `  ($1, $2),` newline `  ($3, $4)`. */
function tuples(rows: number, width: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const parameters = Array.from({ length: width }, (_, column) => `$${row * width + column + 1}`);
    return `  (${parameters.join(", ")})`;
  });
  return lines.join(",\n");
}
