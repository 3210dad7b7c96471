/** The statements that bring a database to this engine's layout, in the order in which they must run. */
import { canonicalJson } from "../../model/canonical-json.js";
import type { Loss, UpgradeStep } from "../../model/upgrade.js";
import { quoteIdentifier, quoteLiteral } from "../../plan/sql/quote.js";
import { mappedColumns } from "../../plan/sql/read.js";
import { alterTable } from "../../plan/sql/table-alteration.js";
import { addForeignKeys, addPrimaryKey, createTable, renameTable, safe } from "../../plan/sql/table-ddl.js";
import { qualifiedName, type TableDefinition } from "../../plan/sql/table-definition.js";
import { APPLY_FUNCTIONS } from "../bookkeeping/apply-functions.js";
import { GUARD_FUNCTIONS } from "../bookkeeping/guard-functions.js";
import { IMAGE_FUNCTIONS } from "../bookkeeping/image-functions.js";
import { LATER_TABLES, LEDGER_GUARDS, LEDGER_TABLES } from "../bookkeeping/ledger-tables.js";
import { BOOKKEEPING_GRANTS, REVOKE_FROM_PUBLIC, tableGrants } from "../bookkeeping/privileges.js";
import { dropRecordingTriggers, RECORDING_FUNCTIONS, recordingTriggers } from "../bookkeeping/recording-functions.js";
import { SEAL_FUNCTIONS } from "../bookkeeping/seal-functions.js";
import { OWN_CODES } from "../database-error.js";
import { recordCatalogue } from "./catalogue/mend-statements.js";
import { LAYOUT, layoutDigest, plainDefinition } from "./layout.js";
import { type Catalogue, standing } from "./standing-tables.js";

const FUNCTIONS = [...RECORDING_FUNCTIONS, ...APPLY_FUNCTIONS, ...SEAL_FUNCTIONS, ...GUARD_FUNCTIONS];

export interface Alteration {
  readonly from: TableDefinition;
  readonly to: TableDefinition;
}

interface Wanted {
  readonly tables: readonly TableDefinition[];
  /** On a server; the embedded database has one user. */
  readonly withRoles: boolean;
  readonly engineVersion: string | null;
}

/** Into empty schemas. */
export function installStatements({ tables, withRoles, engineVersion }: Wanted): readonly UpgradeStep[] {
  return [
    ...IMAGE_FUNCTIONS,
    ...LEDGER_TABLES,
    ...FUNCTIONS,
    ...LEDGER_GUARDS,
    REVOKE_FROM_PUBLIC,
    ...(withRoles ? BOOKKEEPING_GRANTS : []),
    ...tables.flatMap(createTable),
    ...tables.flatMap(addForeignKeys),
    ...tables.flatMap((table) => finishTable(table, withRoles)),
    `insert into shopwright.meta (layout, layout_digest, engine) values (${LAYOUT}, ${quoteLiteral(layoutDigest(tables))}, ${engineLiteral(engineVersion)})`,
    recordCatalogue(),
  ].map(safe);
}

interface Behind extends Wanted {
  /** The definitions on record, and what is left of them. */
  readonly recorded: readonly TableDefinition[];
  readonly catalogue: Catalogue;
  readonly layout: number;
  /** Without it a statement comes before every loss that refuses where there is something to lose. */
  readonly allowDataLoss: boolean;
}

interface AlterStatements {
  readonly steps: readonly UpgradeStep[];
  /** The tables whose records are to have digests of their new form. */
  readonly stamped: readonly Alteration[];
}

/** A table whose kind is gone stays, with its rows. */
export function alterStatements(behind: Behind): AlterStatements {
  const { recorded, catalogue, tables, withRoles, layout, allowDataLoss, engineVersion } = behind;
  const before = new Map(recorded.map((table) => [table.kind, table]));
  const left = (from: TableDefinition | undefined) => (from === undefined ? null : standing(from, catalogue));
  const created = tables.filter((table) => left(before.get(table.kind)) === null);
  const altered = tables.flatMap((to) => {
    const from = before.get(to.kind);
    const now = left(from);
    if (from === undefined || now === null) return [];
    const same = canonicalJson(from) === canonicalJson(plainDefinition(to));
    return same && now.whole && now.recorded ? [] : [{ from, now, to }];
  });
  // Of a table that lost a column, every row may have lost a value: those must show as drift.
  const stamped = altered.filter(({ now }) => now.whole);
  const alterations = altered.flatMap(({ now, to }) =>
    // Constraints that were lost must let rows be that broke them meanwhile: an apply puts those right, after this.
    alterTable(now.table, to, { valid: now.whole, layout }).flatMap((step) =>
      step.loses && !allowDataLoss ? [safe(refuseLoss(step.loses)), step] : [step],
    ),
  );
  const steps = [
    ...[
      ...IMAGE_FUNCTIONS,
      DROP_EARLIER_FUNCTIONS,
      ...LATER_TABLES,
      ...FUNCTIONS,
      REVOKE_FROM_PUBLIC,
      ...(withRoles ? BOOKKEEPING_GRANTS : []),
      ...altered.flatMap(({ from }) => dropRecordingTriggers(from)),
      ...stamped.map(({ from }) => markUndrifted(from)),
      ...altered.flatMap(({ from, now, to }) => renameTable(from, to, now.primaryKey)),
      ...created.flatMap(createTable),
      ...altered.filter(({ now }) => !now.primaryKey).map(({ to }) => addPrimaryKey(to)),
    ].map(safe),
    ...alterations,
    ...[
      ...created.flatMap(addForeignKeys),
      ...stamped.map(({ to }) => restampUndrifted(to)),
      ...[...created, ...altered.map(({ to }) => to)].flatMap((table) => finishTable(table, withRoles)),
      `update shopwright.meta set layout = ${LAYOUT}, layout_digest = ${quoteLiteral(layoutDigest(tables))}, engine = ${engineLiteral(engineVersion)}`,
    ].map(safe),
  ];
  return { steps, stamped };
}

/** Its table is locked already, so that no value comes after this. */
function refuseLoss({ table, column }: Loss): string {
  return `do $check$ begin
  perform from ${table} where ${quoteIdentifier(column)} is not null;
  if found then
    raise '${table} holds values in column ${column}, which this upgrade drops' using errcode = '${OWN_CODES.dataLoss}';
  end if;
end $check$`;
}

function engineLiteral(version: string | null): string {
  return version === null ? "null" : quoteLiteral(version);
}

/** With other parameters a function is another one. */
const DROP_EARLIER_FUNCTIONS = "drop function if exists shopwright.open(text, text)";

function finishTable(table: TableDefinition, withRoles: boolean): readonly string[] {
  const values = `(${quoteLiteral(table.kind)}, ${quoteLiteral(JSON.stringify(plainDefinition(table)))})`;
  return [
    ...recordingTriggers(table),
    ...(withRoles ? tableGrants(table) : []),
    `insert into shopwright.tables (kind, definition) values ${values}
  on conflict (kind) do update set definition = excluded.definition`,
  ];
}

const MARK = quoteLiteral("undrifted");

/** A new column changes every row's digest. Rows that are as an apply left them shall still count as that afterwards. */
function markUndrifted(table: TableDefinition): string {
  return `update shopwright.resources _record set row_digest = ${MARK} from ${qualifiedName(table)} _row
  where ${sameAddress(table)} and _record.row_digest = ${rowDigest(table)}`;
}

function restampUndrifted(table: TableDefinition): string {
  return `update shopwright.resources _record set row_digest = ${rowDigest(table)} from ${qualifiedName(table)} _row
  where ${sameAddress(table)} and _record.row_digest = ${MARK}`;
}

function sameAddress(table: TableDefinition): string {
  return `_record.kind = ${quoteLiteral(table.kind)} and _record.store = _row.store and _record.name = _row.name`;
}

function rowDigest(table: TableDefinition): string {
  return `shopwright.digest(shopwright.image(to_jsonb(_row.*), ${quoteLiteral(mappedColumns(table))}))`;
}
