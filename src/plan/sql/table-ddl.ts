/** Table definitions as DDL: a table created, or altered from one definition to the next. Used by `upgrade` alone. */
import { quoteIdentifier, quoteLiteral } from "./quote.js";
import { type Check, type Column, type ForeignKey, qualifiedName, type TableDefinition } from "./table-definition.js";

/** A table as it stands, whose columns may have any type. */
export type StandingTable = Omit<TableDefinition, "columns"> & { readonly columns: readonly StandingColumn[] };

type StandingColumn = Omit<Column, "type"> & { readonly type: string };

/** The table with its primary key, CHECKs and comments. Foreign keys come when all tables are there. */
export function createTable(definition: TableDefinition): string[] {
  const table = qualifiedName(definition);
  const lines = [
    ...definition.columns.map(columnClause),
    primaryKeyClause(definition),
    ...definition.checks.map(checkClause),
  ];
  return [
    `create table ${table} (\n  ${lines.join(",\n  ")}\n)`,
    commentOnTable(definition),
    ...definition.columns.map((column) => commentOnColumn(table, column)),
  ];
}

export function primaryKeyName({ name }: TableDefinition): string {
  return `${name}_pkey`;
}

/** To a table that has lost it. */
export function addPrimaryKey(definition: TableDefinition): string {
  return `alter table ${qualifiedName(definition)} add ${primaryKeyClause(definition)}`;
}

/** To be run after every table is created. */
export function addForeignKeys(definition: TableDefinition): string[] {
  return definition.foreignKeys.map((key) => `alter table ${qualifiedName(definition)} add ${foreignKeyClause(key)}`);
}

/**
 * What leads a table from one definition to another; empty if they are the same. Existing rows get the new columns'
 * defaults; a new required column without one is refused by the database where rows are there. New foreign keys come
 * last, so tables that are new must be created before.
 * @param valid `false`: new constraints hold for what is written from now on, whatever rows are there.
 */
export function alterTable(from: StandingTable, to: TableDefinition, { valid = true } = {}): string[] {
  const table = qualifiedName(to);
  const retyped = to.columns.some((column) => {
    const before = byName(from.columns).get(column.name);
    return before !== undefined && before.type !== column.type;
  });
  const checks = difference(from.checks, to.checks, (check) => check.expression, retyped);
  const keys = difference(from.foreignKeys, to.foreignKeys, (key) => `${key.column} ${key.table}`, retyped);
  const columns = difference<StandingColumn>(from.columns, to.columns, () => "");
  const before = byName(from.columns);
  const validity = valid ? "" : " not valid";
  return [
    ...[...keys.dropped, ...checks.dropped].map(
      ({ name }) => `alter table ${table} drop constraint ${quoteIdentifier(name)}`,
    ),
    ...columns.dropped.map(({ name }) => `alter table ${table} drop column ${quoteIdentifier(name)}`),
    ...columns.added.flatMap((column) => addColumn(table, column)),
    ...to.columns.flatMap((column) => {
      const old = before.get(column.name);
      return old === undefined ? [] : alterColumn(table, old, column);
    }),
    ...checks.added.map((check) => `alter table ${table} add ${checkClause(check)}${validity}`),
    ...keys.added.map((key) => `alter table ${table} add ${foreignKeyClause(key)}${validity}`),
    ...(from.comment === to.comment ? [] : [commentOnTable(to)]),
    ...to.columns
      .filter((column) => before.get(column.name)?.comment !== column.comment)
      .map((column) => commentOnColumn(table, column)),
  ];
}

function columnClause({ name, type, collation, notNull, default: standing }: StandingColumn): string {
  return [
    quoteIdentifier(name),
    typeClause(type, collation),
    ...(notNull ? ["not null"] : []),
    ...(standing === null ? [] : [`default ${standing}`]),
  ].join(" ");
}

function primaryKeyClause(definition: TableDefinition): string {
  return `constraint ${quoteIdentifier(primaryKeyName(definition))} primary key (store, name)`;
}

function typeClause(type: string, collation: "C" | null): string {
  return collation === null ? type : `${type} collate "${collation}"`;
}

function checkClause({ name, expression }: Check): string {
  return `constraint ${quoteIdentifier(name)} check (${expression})`;
}

/** NO ACTION and deferrable: an apply may change both sides in any order, a direct edit is checked at once. */
function foreignKeyClause({ name, column, table }: ForeignKey): string {
  return [
    `constraint ${quoteIdentifier(name)} foreign key (store, ${quoteIdentifier(column)})`,
    `references store.${quoteIdentifier(table)} (store, name) deferrable initially immediate`,
  ].join(" ");
}

function addColumn(table: string, column: StandingColumn): string[] {
  const name = quoteIdentifier(column.name);
  return [
    `alter table ${table} add column ${columnClause(column)}`,
    ...column.fills.map(({ value, where }) => `update ${table} set ${name} = ${value} where ${where}`),
  ];
}

function alterColumn(table: string, from: StandingColumn, to: Column): string[] {
  const alter = `alter table ${table} alter column ${quoteIdentifier(to.name)}`;
  const retyped = from.type !== to.type || from.collation !== to.collation;
  const statements: string[] = [];
  // A default of the old type may not convert by itself.
  const redefaulted = from.default !== to.default || (from.type !== to.type && to.default !== null);
  if (redefaulted && from.default !== null) statements.push(`${alter} drop default`);
  if (retyped) statements.push(`${alter} type ${typeClause(to.type, to.collation)} using ${converted(from, to)}`);
  if (redefaulted && to.default !== null) statements.push(`${alter} set default ${to.default}`);
  if (to.notNull && !from.notNull) {
    // NULL meant "left out" or "none" before; what stands for that now is the default.
    if (to.default !== null) {
      statements.push(
        `update ${table} set ${quoteIdentifier(to.name)} = default where ${quoteIdentifier(to.name)} is null`,
      );
    }
    statements.push(`${alter} set not null`);
  }
  if (!to.notNull && from.notNull) statements.push(`${alter} drop not null`);
  return statements;
}

/** An existing value in the new type: a value becomes a list of one, JSON becomes its text, all else goes by its text. */
function converted(from: StandingColumn, to: Column): string {
  const name = quoteIdentifier(to.name);
  if (from.type === to.type) return name;
  if (to.type === "jsonb") return `to_jsonb(${name})`;
  if (to.type === "text[]" && from.type === "text") return `array[${name}]`;
  const text = from.type === "jsonb" ? `(${name} #>> '{}')` : `${name}::text`;
  return to.type === "text" ? text : `${text}::${to.type}`;
}

function commentOnTable(definition: TableDefinition): string {
  return `comment on table ${qualifiedName(definition)} is ${quoteLiteral(definition.comment)}`;
}

function commentOnColumn(table: string, { name, comment }: Column): string {
  return `comment on column ${table}.${quoteIdentifier(name)} is ${quoteLiteral(comment)}`;
}

interface Named {
  readonly name: string;
}

/** By name; what stayed by name but differs in `content` counts as dropped and added, or all does. */
function difference<T extends Named>(from: readonly T[], to: readonly T[], content: (each: T) => string, all = false) {
  const before = byName(from);
  const after = byName(to);
  const stays = (each: T, others: ReadonlyMap<string, T>) => {
    const other = others.get(each.name);
    return !all && other !== undefined && content(other) === content(each);
  };
  return { dropped: from.filter((each) => !stays(each, after)), added: to.filter((each) => !stays(each, before)) };
}

function byName<T extends Named>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.name, each]));
}
