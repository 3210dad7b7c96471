/**
 * Databases in which an upgrade has run already, to be copied: running it takes longer than most tests do. One is made
 * for each set of tables; of what a test changes, nothing is in the next copy.
 */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { withSession } from "../../src/database/connect.js";
import type { DatabaseTarget } from "../../src/database/parse-target.js";
import { installStatements } from "../../src/database/upgrade/upgrade-statements.js";
import type { Kinds } from "../../src/model/kind.js";
import type { Session } from "../../src/model/session.js";
import { tableOf } from "../../src/plan/sql/table-definition.js";
import { installTables } from "./settings-tables.js";

/** Where tests keep PGlite's empty cluster between runs. */
export const TEMPLATE_CACHE: string = join(tmpdir(), "shopwright-test-templates");

/** The copy is a database of its own, as an upgrade there would have made it. */
export async function becomeOriginal(session: Session): Promise<void> {
  await session.script("update shopwright.meta set database_id = gen_random_uuid(), home = shopwright.home()");
}

/** A folder that `templateCache` may name: its cluster has these tables. */
export async function embeddedTemplate(kinds: Kinds): Promise<string> {
  const cache = join(TEMPLATE_CACHE, keyOf(kinds, false));
  if (existsSync(cache)) return cache;
  const folder = mkdtempSync(join(tmpdir(), "shopwright-template-"));
  const data = join(folder, "db");
  await withSession({ type: "pglite", folder: data, templateCache: TEMPLATE_CACHE }, (session) =>
    installTables(session, kinds),
  );
  const cluster = await PGlite.create(data);
  const archive = new Uint8Array(await (await cluster.dumpDataDir("none")).arrayBuffer());
  await cluster.close();
  const made = join(folder, "cache");
  mkdirSync(made);
  const [file = ""] = readdirSync(TEMPLATE_CACHE).filter((name) => name.endsWith(".cluster"));
  writeFileSync(join(made, file), Buffer.concat([createHash("sha256").update(archive).digest(), archive]));
  try {
    renameSync(made, cache); // whoever comes second finds it there
  } catch (error) {
    if (!existsSync(cache)) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return cache;
}

/** The name of a database with these tables, to be copied. */
export async function serverTemplate(
  maintenance: DatabaseTarget & { type: "postgres" },
  kinds: Kinds,
): Promise<string> {
  const name = `template_${keyOf(kinds, true)}`;
  await withSession(maintenance, async (session) => {
    // Several test files may want it at once: one makes it, the others wait.
    await session.script("select pg_advisory_lock(5309)");
    const { rows } = await session.query("select from pg_database where datname = $1", [name]);
    if (rows.length > 0) return;
    const building = `${name}_${randomBytes(4).toString("hex")}`;
    await session.script(`create database ${building}`);
    const url = new URL(maintenance.url);
    url.pathname = `/${building}`;
    await withSession({ type: "postgres", url: url.href }, (inside) => installTables(inside, kinds));
    await session.script(`alter database ${building} rename to ${name}`);
  });
  return name;
}

/** Of the statements: another version of the tables or the bookkeeping is another template. */
function keyOf(kinds: Kinds, withRoles: boolean): string {
  const tables = [...kinds.values()].map((kind) => tableOf(kind, kinds));
  const statements = installStatements({ tables, withRoles, engineVersion: null });
  return createHash("sha256").update(JSON.stringify(statements)).digest("hex").slice(0, 16);
}
