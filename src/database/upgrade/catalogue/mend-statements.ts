/** What puts back what was altered by hand in the tables and the bookkeeping, as far as that is ours to do. Pure. */
import { quoteLiteral } from "../../../plan/sql/quote.js";
import type { TableDefinition } from "../../../plan/sql/table-definition.js";
import { APPLY_FUNCTIONS } from "../../bookkeeping/apply-functions.js";
import { GUARD_FUNCTIONS } from "../../bookkeeping/guard-functions.js";
import { IMAGE_FUNCTIONS } from "../../bookkeeping/image-functions.js";
import { LEDGER_GUARDS } from "../../bookkeeping/ledger-tables.js";
import { BOOKKEEPING_GRANTS, OWNER, REVOKE_FROM_PUBLIC, tableGrants } from "../../bookkeeping/privileges.js";
import {
  dropRecordingTriggers,
  RECORDING_FUNCTIONS,
  recordingTriggers,
} from "../../bookkeeping/recording-functions.js";
import { SEAL_FUNCTIONS } from "../../bookkeeping/seal-functions.js";
import type { CatalogueDifference } from "./catalogue-differences.js";
import { CATALOGUE_SNAPSHOT, SERVER_VERSION } from "./catalogue-snapshot.js";

export function isMendable({ sort, object, part, recorded, found, ours }: CatalogueDifference): boolean {
  if (sort === "privileges" && part === "public") return object.startsWith("shopwright.") && object.includes("(");
  if (!ours || recorded === null) return false;
  switch (sort) {
    case "function":
    case "owner":
    case "row security":
    case "trigger":
    case "index":
      return true;
    case "constraint":
      return true;
    case "privileges":
      // Grants add rights; those that are too many are for the owner to take back.
      return (found ?? "").split(", ").every((right) => right === "" || recorded.split(", ").includes(right));
    case "column":
    case "table":
      return object.startsWith("store.");
    default:
      return false;
  }
}

/**
 * Lost tables, columns and constraints of settings are not among this: an upgrade makes them again in any case.
 * @param tables the definitions on record: what they were altered from.
 */
export function mendStatements(
  differences: readonly CatalogueDifference[],
  tables: readonly TableDefinition[],
  withRoles: boolean,
): readonly string[] {
  const mended = differences.filter(isMendable);
  if (mended.length === 0) return [];
  const of = (sort: CatalogueDifference["sort"]) => mended.filter((each) => each.sort === sort);
  const named = new Map(tables.map((table) => [`store.${table.name}`, table]));
  const retriggered = [...new Set(of("trigger").map(({ object }) => object))].flatMap((name) => named.get(name) ?? []);
  const gone = new Set(of("table").map(({ object }) => object));
  const standing = tables.filter((table) => !gone.has(`store.${table.name}`));
  const owners = withRoles ? of("owner").map(ownerStatement) : [];
  return [
    ...(owners.length === 0 ? [] : ["reset role", ...owners, `set local role ${OWNER}`]),
    ...IMAGE_FUNCTIONS,
    ...RECORDING_FUNCTIONS,
    ...APPLY_FUNCTIONS,
    ...SEAL_FUNCTIONS,
    ...GUARD_FUNCTIONS,
    ...of("trigger")
      .filter(({ object }) => object.startsWith("shopwright."))
      .map(({ object, part }) => `drop trigger if exists ${part} on ${object}`),
    ...guards(of("trigger")),
    ...retriggered.flatMap((table) => [...dropRecordingTriggers(table), ...recordingTriggers(table)]),
    ...of("constraint").flatMap(constraintStatements),
    ...of("index").flatMap(({ object, part, recorded }) => [
      `drop index if exists ${object.split(".")[0]}.${part}`,
      recorded ?? "",
    ]),
    ...of("row security").flatMap(({ object, recorded }) =>
      recorded === "off"
        ? [`alter table ${object} disable row level security`, `alter table ${object} no force row level security`]
        : [],
    ),
    ...of("column").flatMap((each) => defaultStatements(each, named.get(each.object))),
    REVOKE_FROM_PUBLIC,
    ...(withRoles ? [...BOOKKEEPING_GRANTS, ...standing.flatMap(tableGrants)] : []),
  ];
}

/** Those of the bookkeeping's tables whose trigger was dropped just before. */
function guards(triggers: readonly CatalogueDifference[]): readonly string[] {
  return LEDGER_GUARDS.filter((statement) =>
    triggers.some(({ object, part }) => statement.includes(` ${part}`) && new RegExp(`${object}\\b`).test(statement)),
  );
}

function ownerStatement({ object, recorded }: CatalogueDifference): string {
  const sort = object.includes("(") ? "function" : object.includes(".") ? "table" : "schema";
  return `alter ${sort} ${object} owner to ${recorded}`;
}

/** One of settings that is gone is made by the upgrade itself. */
function constraintStatements({ object, part, recorded, found }: CatalogueDifference): readonly string[] {
  if (found === null && object.startsWith("store.")) return [];
  return [
    `alter table ${object} drop constraint if exists ${part}`,
    `alter table ${object} add constraint ${part} ${recorded}`,
  ];
}

function defaultStatements(
  { object, part, found }: CatalogueDifference,
  table: TableDefinition | undefined,
): readonly string[] {
  const column = table?.columns.find(({ name }) => name === part);
  if (column === undefined || found === null) return [];
  const what = column.default === null ? "drop default" : `set default ${column.default}`;
  return [`alter table ${object} alter column ${part} ${what}`];
}

/**
 * The end of every upgrade: what is altered by hand from now on can be named.
 * @param left what was altered before, and stays named until it is put back or adopted
 */
export function recordCatalogue(left: readonly CatalogueDifference[] = []): string {
  const keys = quoteLiteral(JSON.stringify(left.map(({ sort, object, part }) => [sort, object, part])));
  const isLeft = `jsonb_build_array(e -> 0, e -> 1, e -> 2) in (select jsonb_array_elements(${keys}::jsonb))`;
  const entries =
    left.length === 0
      ? CATALOGUE_SNAPSHOT
      : `(select jsonb_agg(e) from (
    select e from jsonb_array_elements(${CATALOGUE_SNAPSHOT}) e where not ${isLeft}
    union all select e from shopwright.catalogue, jsonb_array_elements(entries) e where ${isLeft}
  ) _)`;
  return `insert into shopwright.catalogue (server, entries)
  select ${SERVER_VERSION}, ${entries}
  on conflict (one) do update set server = excluded.server, entries = excluded.entries`;
}
