/** A table brought from one definition to the next, as DDL with the risk of each statement. Used by `upgrade` alone. */
import type { Risk, UpgradeStep } from "../../model/upgrade.js";
import { carryOver } from "./carry-over.js";
import { quoteIdentifier } from "./quote.js";
import {
  checkClause,
  columnClause,
  commentOnColumn,
  commentOnTable,
  foreignKeyClause,
  type StandingColumn,
  type StandingTable,
  safe,
  typeClause,
} from "./table-ddl.js";
import { type Column, qualifiedName, type TableDefinition } from "./table-definition.js";

export interface AlterOptions {
  /** `false`: new constraints hold for what is written from now on, whatever rows are there. */
  readonly valid?: boolean | undefined;
  /** The database's. Without one it is this engine's, and nothing is converted. */
  readonly layout?: number | undefined;
}

/**
 * What leads a table from one definition to another; empty if they are the same. Existing rows get the new columns'
 * defaults; a new required column without one is refused by the database where rows are there. New foreign keys come
 * last, so tables that are new must be created before.
 */
export function alterTable(
  from: StandingTable,
  to: TableDefinition,
  { valid = true, layout = Number.POSITIVE_INFINITY }: AlterOptions = {},
): readonly UpgradeStep[] {
  const table = qualifiedName(to);
  const carried = carryOver(from, to, layout);
  const before = byName(carried.table.columns);
  const retyped = carried.retyped || to.columns.some(({ name, type }) => (before.get(name)?.type ?? type) !== type);
  const checks = difference(from.checks, to.checks, (check) => check.expression, retyped);
  const keys = difference(from.foreignKeys, to.foreignKeys, (key) => `${key.column} ${key.table}`, retyped);
  const validity = valid ? "" : " not valid";
  const held: readonly Risk[] = valid ? ["takes-time", "may-fail"] : [];
  return [
    ...[...keys.dropped, ...checks.dropped].map(({ name }) =>
      safe(`alter table ${table} drop constraint ${quoteIdentifier(name)}`),
    ),
    ...carried.steps,
    ...to.columns.flatMap((column) => {
      const old = before.get(column.name);
      return old === undefined ? addColumn(table, column) : alterColumn(table, old, column);
    }),
    ...checks.added.map((check) => ({ sql: `alter table ${table} add ${checkClause(check)}${validity}`, risks: held })),
    ...keys.added.map((key) => ({ sql: `alter table ${table} add ${foreignKeyClause(key)}${validity}`, risks: held })),
    ...(from.comment === to.comment ? [] : [safe(commentOnTable(to))]),
    ...to.columns
      .filter((column) => before.get(column.name)?.comment !== column.comment)
      .map((column) => safe(commentOnColumn(table, column))),
  ];
}

function addColumn(table: string, column: Column): readonly UpgradeStep[] {
  const name = quoteIdentifier(column.name);
  const mustBeGiven = column.notNull && column.default === null;
  return [
    { sql: `alter table ${table} add column ${columnClause(column)}`, risks: mustBeGiven ? ["may-fail"] : [] },
    ...column.fills.map(({ value, where }) => takesTime(`update ${table} set ${name} = ${value} where ${where}`)),
  ];
}

function takesTime(sql: string): UpgradeStep {
  return { sql, risks: ["takes-time"] };
}

function alterColumn(table: string, from: StandingColumn, to: Column): readonly UpgradeStep[] {
  const alter = `alter table ${table} alter column ${quoteIdentifier(to.name)}`;
  const retyped = from.type !== to.type || from.collation !== to.collation;
  const steps: UpgradeStep[] = [];
  // A default of the old type may not convert by itself.
  const redefaulted = from.default !== to.default || (from.type !== to.type && to.default !== null);
  if (redefaulted && from.default !== null) steps.push(safe(`${alter} drop default`));
  if (retyped) {
    const sql = `${alter} type ${typeClause(to.type, to.collation)} using ${converted(from, to)}`;
    steps.push({ sql, risks: alwaysConverts(from, to) ? ["takes-time"] : ["takes-time", "may-fail"] });
  }
  if (redefaulted && to.default !== null) steps.push(safe(`${alter} set default ${to.default}`));
  if (to.notNull && !from.notNull) {
    // NULL meant "left out" or "none" before; what stands for that now is the default.
    if (to.default !== null) {
      const name = quoteIdentifier(to.name);
      steps.push(takesTime(`update ${table} set ${name} = default where ${name} is null`));
    }
    steps.push({ sql: `${alter} set not null`, risks: to.default === null ? ["may-fail"] : [] });
  }
  if (!to.notNull && from.notNull) steps.push(safe(`${alter} drop not null`));
  return steps;
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

/** Whether every value of the old type has one in the new. */
function alwaysConverts(from: StandingColumn, to: Column): boolean {
  const wider: Readonly<Record<string, readonly string[]>> = {
    integer: ["bigint", "numeric"],
    bigint: ["numeric"],
    text: ["text[]"],
    date: ["timestamptz"],
  };
  return (
    from.type === to.type || to.type === "text" || to.type === "jsonb" || wider[from.type]?.includes(to.type) === true
  );
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
