/**
 * Makes the record of a layout, `N.sql` here: what the engine ran on a new database, from its tables to two revisions,
 * a protected setting, and edits of the admin screen before and after the second. It runs anywhere, on the embedded
 * database too: the home of the database that it was made on is written as a call. Comments on tables and columns are left
 * out, which halves it; an upgrade writes them anew. `layouts.test.ts` says when to make one.
 */
import { fileURLToPath } from "node:url";
import { planUpgrade } from "../../../src/database/upgrade/plan-upgrade.js";
import { loadDocuments } from "../../../src/documents/load/load-documents.js";
import { resolveStore } from "../../../src/documents/resolve/resolve-store.js";
import { storedName } from "../../../src/model/address.js";
import type { DesiredStore, Resource } from "../../../src/model/resource.js";
import type { Session } from "../../../src/model/session.js";
import { compile } from "../../../src/plan/sql/compile.js";
import { quoteLiteral } from "../../../src/plan/sql/quote.js";
import { renderScript } from "../../../src/plan/sql/script.js";
import { type TableDefinition, tableOf } from "../../../src/plan/sql/table-definition.js";
import { kinds } from "../../../src/settings/kinds/registry.js";
import { planStore } from "../../support/real-settings.js";

export interface LayoutRecord {
  readonly sql: string;
  /** A layer's file with the documents that the database holds, but for the last edit. */
  readonly documents: string;
}

/** Every setting of the guide's shop, so that every kind is among them. */
const STORE = "flagship";
const PROTECTED = "order_policy";

const EDIT_BEFORE = `update store.member_tiers set growth_per_review = growth_per_review + 1
where (store, name) = (select store, max(name) from store.member_tiers group by store)`;
const EDIT_AFTER = `update store.stock_alerts set enabled = not enabled
where (store, name) = (select store, min(name) from store.stock_alerts group by store)`;

/** @param session a superuser's, on an empty database of a server. */
export async function recordLayout(session: Session): Promise<LayoutRecord> {
  const { rows } = await session.query<{ readonly oid: string; readonly system: string }>(
    `select oid::text, (select system_identifier::text from pg_control_system()) as system
     from pg_database where datname = current_database()`,
  );
  const [here] = rows;
  const home = `${here?.system}/${here?.oid}`;
  const parts: string[] = [HEADER];
  const run = async (sql: string) => {
    await session.script(sql);
    parts.push(sql.replaceAll(`'${home}'`, "shopwright.home()"));
  };
  const tables = [...kinds.values()].map((kind) => uncommented(tableOf(kind, kinds)));
  await run(`${SETTINGS}\nbegin;`);
  for (const { sql } of (await planUpgrade(session, tables)).steps) {
    if (!sql.startsWith("comment on ")) await run(asOnServer(sql));
  }
  await run(`update shopwright.meta set database_id = '00000000-0000-4000-8000-000000000001';\ncommit;\nreset role;`);

  const desired = await guide();
  await applyAsScript(session, run, { ...desired, resources: desired.resources.filter((_, at) => at % 5 !== 0) });
  await run(`${EDIT_BEFORE};`);
  await applyAsScript(session, run, desired);
  await run(`${EDIT_AFTER};`);
  return { sql: `${parts.join("\n\n")}\n`, documents: `${JSON.stringify({ documents: documentsOf(desired) })}\n` };
}

async function applyAsScript(
  session: Session,
  run: (sql: string) => Promise<void>,
  desired: DesiredStore,
): Promise<void> {
  const plan = await planStore(session, desired);
  const note = { actor: "ann", message: "For the record of a layout", approvals: [] };
  const script = renderScript(plan, compile(plan, kinds, note), { transaction: false });
  await run(`begin isolation level read committed;\n${script}commit;`);
}

async function guide(): Promise<DesiredStore> {
  const folder = fileURLToPath(new URL("../../../examples/guide", import.meta.url));
  const desired = await desiredOf(folder, ["settings/base", "settings/flagship"]);
  return { ...desired, resources: desired.resources.map(protectedIf) };
}

/** @throws with the findings, where documents are wrong. */
export async function desiredOf(folder: string, layers: readonly string[]): Promise<DesiredStore> {
  const project = {
    format: 1,
    stores: { [STORE]: { layers } },
    environments: { production: { database: "pglite:memory" } },
  } as const;
  const options = { cacheFolder: null, engineVersion: "0.1.0" };
  const { stores, findings } = await loadDocuments(folder, project, { environment: "production" }, kinds, options);
  const resolved = stores[0] && resolveStore(stores[0], kinds);
  if (!resolved?.desired || findings.length > 0) throw new Error(JSON.stringify([findings, resolved?.findings]));
  return resolved.desired;
}

function protectedIf(resource: Resource): Resource {
  const protect = resource.address.kind === PROTECTED;
  return { ...resource, lifecycle: { ...resource.lifecycle, protect } };
}

function documentsOf({ resources }: DesiredStore) {
  return resources.map(({ address, spec, lifecycle }) => ({
    kind: address.kind,
    ...(address.name !== null && { name: storedName(address) }),
    ...(lifecycle.protect && { lifecycle: { protect: true } }),
    spec,
  }));
}

const HEADER = `-- The record of a layout: a database as that engine made it, carried forward by layouts.test.ts. Written by
-- record-layout.ts beside it; never edited.`;

/** What a session of the engine has set; and roles, which the embedded database has no use for. */
const SETTINGS = `set client_encoding = 'UTF8';
set timezone = 'UTC';
set datestyle = 'ISO, YMD';
set intervalstyle = 'iso_8601';
set search_path = pg_catalog, pg_temp;
create or replace procedure pg_temp.on_server(_sql text) language plpgsql as $procedure$
begin
  if version() !~* 'emscripten|wasm' then
    execute _sql;
  end if;
exception when duplicate_object or unique_violation then
  null;
end $procedure$;`;

/** What people read in them makes up most of the record. */
function uncommented(table: TableDefinition): TableDefinition {
  return JSON.parse(
    JSON.stringify(table, (key, value) =>
      (key === "comment" || key === "description") && typeof value === "string" ? "" : value,
    ),
  );
}

function asOnServer(statement: string): string {
  const sql = statement.replace("set local role", "set role");
  return /^(create role|grant|set (local )?role|alter schema)/.test(statement)
    ? `call pg_temp.on_server(${quoteLiteral(sql)});`
    : `${sql};`;
}
