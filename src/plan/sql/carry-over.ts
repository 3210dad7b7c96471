/**
 * What a kind declares of its earlier forms, for one table that stands there: values converted, columns renamed, and
 * those dropped that nothing is left of. Comes before everything else that alters columns.
 */
import type { Conversion } from "../../model/kind.js";
import type { UpgradeStep } from "../../model/upgrade.js";
import { earlierColumns, fieldColumn } from "./earlier-columns.js";
import { quoteIdentifier } from "./quote.js";
import { type StandingColumn, type StandingTable, safe, typeClause } from "./table-ddl.js";
import { type Column, qualifiedName, type TableDefinition } from "./table-definition.js";

export interface CarriedOver {
  readonly steps: readonly UpgradeStep[];
  /** The table as it stands afterwards: without columns that are not wanted. */
  readonly table: StandingTable;
  /** Whether a column got another type on the way. */
  readonly retyped: boolean;
}

/** @param layout the database's: conversions of later ones are done. */
export function carryOver(from: StandingTable, to: TableDefinition, layout: number): CarriedOver {
  const table = qualifiedName(to);
  const standing = new Map(from.columns.map((column) => [column.name, column]));
  const renames = renamesOf(standing, to);
  const conversions = conversionsOf(standing, renames, to, layout);
  const used = new Set(conversions.flatMap(({ columns }) => columns));
  const wanted = new Set(to.columns.map(({ name }) => name));
  const lost = from.columns.filter(({ name }) => !wanted.has(name) && !renames.has(name));

  const [retyped, written] = [conversions.filter(isRetyped), conversions.filter((each) => !isRetyped(each))];
  const steps: readonly UpgradeStep[] = [
    ...written.flatMap(({ target, source }) =>
      source === null
        ? [
            safe(
              `alter table ${table} add column ${quoteIdentifier(target.name)} ${typeClause(target.type, target.collation)}`,
            ),
          ]
        : loosened(table, source, target),
    ),
    ...(written.length === 0 ? [] : [update(table, written)]),
    ...retyped.flatMap((each) => retype(table, each)),
    ...lost.map(({ name }) => drop(table, name, used.has(name))),
    ...[...renames].map(([old, { name }]) =>
      safe(`alter table ${table} rename column ${quoteIdentifier(old)} to ${quoteIdentifier(name)}`),
    ),
  ];
  const converted = new Map(conversions.map((each) => [each.target.name, each]));
  const kept = from.columns.flatMap((column) => {
    const now = renames.get(column.name)?.name ?? column.name;
    return wanted.has(now) ? [after({ ...column, name: now }, converted.get(now))] : [];
  });
  const added = written.flatMap(({ target, source }) => (source === null ? [bare(target)] : []));
  return { steps, table: { ...from, columns: [...kept, ...added] }, retyped: retyped.length > 0 };
}

interface Converted extends Conversion {
  readonly target: Column;
  /** The column that stands there now, under the name it has now. */
  readonly source: StandingColumn | null;
}

/** By the column's name now. */
type Renames = ReadonlyMap<string, Column>;

function renamesOf(standing: ReadonlyMap<string, StandingColumn>, to: TableDefinition): Renames {
  const renames = new Map<string, Column>();
  for (const column of to.columns) {
    if (standing.has(column.name)) continue;
    const old = earlierColumns(column, to.earlier).find((name) => standing.has(name) && !renames.has(name));
    if (old !== undefined && !to.columns.some(({ name }) => name === old)) renames.set(old, column);
  }
  return renames;
}

function conversionsOf(
  standing: ReadonlyMap<string, StandingColumn>,
  renames: Renames,
  to: TableDefinition,
  layout: number,
): readonly Converted[] {
  return Object.entries(to.earlier?.converted ?? {}).flatMap(([path, conversion]) => {
    const target = to.columns.find(({ name }) => name === fieldColumn(path));
    if (target === undefined) throw new Error(`${to.kind}: ${path} is converted, and has no column`);
    if (conversion.layout <= layout || !conversion.columns.every((name) => standing.has(name))) return [];
    const old = [...renames].find(([, column]) => column === target)?.[0] ?? target.name;
    return [{ ...conversion, target, source: standing.get(old) ?? null }];
  });
}

function isRetyped({ source, target }: Converted): boolean {
  return source !== null && source.type !== target.type;
}

function update(table: string, written: readonly Converted[]): UpgradeStep {
  const sets = written.map(({ source, target, using }) => `${quoteIdentifier(source?.name ?? target.name)} = ${using}`);
  return { sql: `update ${table} set ${sets.join(",\n  ")}`, risks: ["takes-time", "may-fail"] };
}

/** What holds the old values may stand in the way of the new ones. */
function loosened(table: string, source: StandingColumn, target: Column): readonly UpgradeStep[] {
  const alter = `alter table ${table} alter column ${quoteIdentifier(source.name)}`;
  return source.notNull && !target.notNull ? [safe(`${alter} drop not null`)] : [];
}

function retype(table: string, { source, target, using }: Converted): readonly UpgradeStep[] {
  if (source === null) return [];
  const alter = `alter table ${table} alter column ${quoteIdentifier(source.name)}`;
  const sql = `${alter} type ${typeClause(target.type, target.collation)} using ${using}`;
  return [
    ...loosened(table, source, target),
    ...(source.default === null ? [] : [safe(`${alter} drop default`)]),
    { sql, risks: ["takes-time", "may-fail"] },
  ];
}

function drop(table: string, column: string, takenOver: boolean): UpgradeStep {
  const sql = `alter table ${table} drop column ${quoteIdentifier(column)}`;
  return takenOver ? safe(sql) : { sql, risks: ["loses-data"], loses: { table, column, rows: 0 } };
}

function after(column: StandingColumn, conversion: Converted | undefined): StandingColumn {
  if (conversion === undefined) return column;
  const { target } = conversion;
  const loose = { ...column, notNull: column.notNull && target.notNull };
  return isRetyped(conversion) ? { ...loose, type: target.type, collation: target.collation, default: null } : loose;
}

/** As it is added before its values come: what it must hold follows. */
function bare(column: Column): StandingColumn {
  return { ...column, notNull: false, default: null, comment: "" };
}
