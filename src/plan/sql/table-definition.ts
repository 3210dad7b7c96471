/**
 * The table of a kind, as data: columns, CHECKs and foreign keys that hold rows to the kind's shape. `table-ddl.ts`
 * writes it as SQL; what reads and writes rows goes by its columns.
 */
import { sha256 } from "../../model/canonical-json.js";
import { type FieldPath, formatFieldPath } from "../../model/field-path.js";
import type { EarlierForms, Kind, Kinds } from "../../model/kind.js";
import { type ColumnShape, type ColumnType, columnType } from "./column-mapping.js";
import { type Fill, type MappedColumn, objectColumns } from "./object-columns.js";
import { quoteIdentifier } from "./quote.js";
import { unionColumns } from "./variant-columns.js";

export interface TableDefinition {
  readonly kind: string;
  readonly schema: "store";
  readonly name: string;
  readonly comment: string;
  /** `store` and `name`, the primary key, come first. */
  readonly columns: readonly Column[];
  readonly checks: readonly Check[];
  readonly foreignKeys: readonly ForeignKey[];
  /** The kind's; not on record. */
  readonly earlier?: EarlierForms | undefined;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** `"C"` for names, so that their order and equality are the same on every machine. */
  readonly collation: "C" | null;
  readonly notNull: boolean;
  /** An SQL expression. */
  readonly default: string | null;
  /** What rows that are there already get when the column is added and `default` is null: values by SQL condition. */
  readonly fills: readonly Fill[];
  /** The field within the spec; `[]` for `store` and `name`; of a presence column, the optional object's. */
  readonly path: FieldPath;
  readonly shape: ColumnShape;
  readonly comment: string;
}

export interface Check {
  readonly name: string;
  readonly expression: string;
}

/** `(store, column)` refers to `(store, name)` of the other table. */
export interface ForeignKey {
  readonly name: string;
  readonly column: string;
  readonly table: string;
}

const definitions = new WeakMap<Kinds, Map<Kind, TableDefinition>>();

/**
 * Made once for a kind.
 * @throws Error where the shape has no table: two fields of one column, a reference to an unknown kind, names too long.
 */
export function tableOf(kind: Kind, kinds: Kinds): TableDefinition {
  const known = definitions.get(kinds) ?? new Map<Kind, TableDefinition>();
  definitions.set(kinds, known);
  const definition = known.get(kind) ?? defineTable(kind, kinds);
  known.set(kind, definition);
  return definition;
}

/** `store.coupons`, with quotes where SQL needs them. */
export function qualifiedName({ schema, name }: TableDefinition): string {
  return `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}

function defineTable(kind: Kind, kinds: Kinds): TableDefinition {
  const spec = kind.spec.type === "object" ? objectColumns(kind.spec) : unionColumns(kind.spec);
  const columns = [keyColumn("store", "The store."), keyColumn("name", nameComment(kind)), ...spec.columns.map(column)];
  refuseDuplicates(kind, columns);
  for (const name of [kind.table, ...columns.map((each) => each.name)]) quoteIdentifier(name);
  return {
    kind: kind.name,
    schema: "store",
    name: kind.table,
    comment: kind.description,
    columns,
    checks: spec.checks.map(({ what, expression }) => ({ name: constraintName(kind.table, what), expression })),
    foreignKeys: columns.flatMap((each) => foreignKey(each, kind, kinds)),
    ...(kind.earlier && { earlier: kind.earlier }),
  };
}

function column(mapped: MappedColumn): Column {
  const { name, shape, firm, path, fills, comment } = mapped;
  const type = columnType(shape);
  const collation = shape.type === "reference" ? "C" : null;
  return { name, type, collation, notNull: firm, default: mapped.default, fills, path, shape, comment };
}

function keyColumn(name: string, comment: string): Column {
  const shape = { type: "string" } as const;
  return { name, type: "text", collation: "C", notNull: true, default: null, fills: [], path: [], shape, comment };
}

function nameComment(kind: Kind): string {
  return kind.singleton ? "Always 'default': a store has one." : "The name, unique in its store.";
}

function foreignKey({ name, shape }: Column, kind: Kind, kinds: Kinds): readonly ForeignKey[] {
  if (shape.type !== "reference") return [];
  const target = shape.kind === undefined ? undefined : kinds.get(shape.kind);
  if (target === undefined) throw new Error(`${kind.name}: column ${name} refers to an unknown kind ${shape.kind}`);
  return [{ name: constraintName(kind.table, `${name}_fkey`), column: name, table: target.table }];
}

const LONGEST_NAME = 63;

/** PostgreSQL would cut a long name without a word, and two might become one. */
function constraintName(table: string, what: string): string {
  const name = `${table}_${what}`;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 9)}_${sha256(name).slice(0, 8)}`;
}

function refuseDuplicates(kind: Kind, columns: readonly Column[]): void {
  const seen = new Map<string, Column>();
  for (const each of columns) {
    const other = seen.get(each.name);
    if (other !== undefined) {
      const paths = [other, each].map(({ path, name }) => formatFieldPath(path) || name);
      throw new Error(`${kind.name}: ${paths.join(" and ")} would both be column ${each.name}`);
    }
    seen.set(each.name, each);
  }
}
