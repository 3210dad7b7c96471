/** What stands in the catalogue of the settings' tables, and what of a definition is missing there. */
import { primaryKeyName, type StandingTable } from "../../plan/sql/table-ddl.js";
import type { TableDefinition } from "../../plan/sql/table-definition.js";
import { plainDefinition } from "./layout.js";

/** By the table's name. */
export type Catalogue = Readonly<Record<string, CatalogueTable>>;

interface CatalogueTable {
  readonly columns: Readonly<Record<string, readonly [type: string, notNull: boolean]>>;
  readonly constraints: readonly string[];
  /** Those that record changes, and are always enabled. */
  readonly triggers: readonly string[];
}

/** A {@link Catalogue} as a JSON expression. Looks at the catalogue alone, so that every plan can afford it. */
export const CATALOGUE = `(
  select coalesce(json_object_agg(c.relname, json_build_object(
    'columns', (select coalesce(json_object_agg(attname, json_build_array(format_type(atttypid, atttypmod), attnotnull)), '{}')
      from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped),
    'constraints', (select coalesce(json_agg(conname), '[]') from pg_constraint where conrelid = c.oid),
    'triggers', (select coalesce(json_agg(tgname), '[]') from pg_trigger
      where tgrelid = c.oid and tgenabled = 'A' and tgfoid = to_regproc('shopwright.record'))
  )), '{}')
  from pg_class c where c.relnamespace = to_regnamespace('store') and c.relkind in ('r', 'p')
)`;

/** What is left of a table as it was defined. */
export interface Standing {
  readonly table: StandingTable;
  readonly primaryKey: boolean;
  /** Whether all columns and constraints are as defined. */
  readonly whole: boolean;
  readonly recorded: boolean;
}

/** `null`: the table is gone. Columns that are nobody's business here are left out. */
export function standing(definition: TableDefinition, catalogue: Catalogue): Standing | null {
  const found = catalogue[definition.name];
  if (found === undefined) return null;
  const defined = plainDefinition(definition);
  const holds = ({ name }: { readonly name: string }) => found.constraints.includes(name);
  const table: StandingTable = {
    ...defined,
    columns: defined.columns.flatMap((column) => {
      const there = found.columns[column.name];
      if (there === undefined) return [];
      const [type, notNull] = there;
      return [{ ...column, type: SHORT_NAMES.get(type) ?? type, notNull }];
    }),
    checks: defined.checks.filter(holds),
    foreignKeys: defined.foreignKeys.filter(holds),
  };
  const primaryKey = found.constraints.includes(primaryKeyName(definition));
  return {
    table,
    primaryKey,
    whole: primaryKey && isWhole(table, defined),
    recorded: ["shopwright_record", "shopwright_record_truncate"].every((name) => found.triggers.includes(name)),
  };
}

/** `table` is what is left of `defined`, so that counting tells what is gone. */
function isWhole(table: StandingTable, defined: TableDefinition): boolean {
  return (
    table.columns.length === defined.columns.length &&
    table.columns.every(({ type, notNull }, index) => {
      const column = defined.columns[index];
      return type === column?.type && notNull === column.notNull;
    }) &&
    table.checks.length === defined.checks.length &&
    table.foreignKeys.length === defined.foreignKeys.length
  );
}

/** Whether nothing of these tables is missing. */
export function allStand(tables: readonly TableDefinition[], catalogue: Catalogue): boolean {
  return tables.every((table) => {
    const left = standing(table, catalogue);
    return left?.whole === true && left.recorded;
  });
}

/** Where the catalogue and a definition name one type differently. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ["timestamp with time zone", "timestamptz"],
  ["time without time zone", "time"],
]);
