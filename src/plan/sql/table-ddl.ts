/** Table definitions as DDL: a table created, and the clauses that `table-alteration.ts` shares. Used by `upgrade` alone. */
import type { UpgradeStep } from "../../model/upgrade.js";
import { quoteIdentifier, quoteLiteral } from "./quote.js";
import { type Check, type Column, type ForeignKey, qualifiedName, type TableDefinition } from "./table-definition.js";

/** A table as it stands, whose columns may have any type. */
export type StandingTable = Omit<TableDefinition, "columns"> & { readonly columns: readonly StandingColumn[] };

export type StandingColumn = Omit<Column, "type"> & { readonly type: string };

export function safe(sql: string): UpgradeStep {
  return { sql, risks: [] };
}

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

/** From one definition's name to the other's, the primary key too where it is there. */
export function renameTable(from: TableDefinition, to: TableDefinition, primaryKey: boolean): string[] {
  if (from.name === to.name) return [];
  const [old, now] = [primaryKeyName(from), primaryKeyName(to)].map(quoteIdentifier);
  return [
    `alter table ${qualifiedName(from)} rename to ${quoteIdentifier(to.name)}`,
    ...(primaryKey ? [`alter table ${qualifiedName(to)} rename constraint ${old} to ${now}`] : []),
  ];
}

/** To a table that has lost it. */
export function addPrimaryKey(definition: TableDefinition): string {
  return `alter table ${qualifiedName(definition)} add ${primaryKeyClause(definition)}`;
}

/** To be run after every table is created. */
export function addForeignKeys(definition: TableDefinition): string[] {
  return definition.foreignKeys.map((key) => `alter table ${qualifiedName(definition)} add ${foreignKeyClause(key)}`);
}

export function columnClause({ name, type, collation, notNull, default: standing }: StandingColumn): string {
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

export function typeClause(type: string, collation: "C" | null): string {
  return collation === null ? type : `${type} collate "${collation}"`;
}

export function checkClause({ name, expression }: Check): string {
  return `constraint ${quoteIdentifier(name)} check (${expression})`;
}

/** NO ACTION and deferrable: an apply may change both sides in any order, a direct edit is checked at once. */
export function foreignKeyClause({ name, column, table }: ForeignKey): string {
  return [
    `constraint ${quoteIdentifier(name)} foreign key (store, ${quoteIdentifier(column)})`,
    `references store.${quoteIdentifier(table)} (store, name) deferrable initially immediate`,
  ].join(" ");
}

export function commentOnTable(definition: TableDefinition): string {
  return `comment on table ${qualifiedName(definition)} is ${quoteLiteral(definition.comment)}`;
}

export function commentOnColumn(table: string, { name, comment }: Column): string {
  return `comment on column ${table}.${quoteIdentifier(name)} is ${quoteLiteral(comment)}`;
}
