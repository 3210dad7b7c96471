/** `upgrade`: brings the bookkeeping and the settings' tables to what this engine needs, in one transaction. */
import type { Session } from "../../model/session.js";
import type { TableDefinition } from "../../plan/sql/table-definition.js";
import { OWNER } from "../bookkeeping/privileges.js";
import { DatabaseError, OWN_CODES, withRemedy } from "../database-error.js";
import { begin } from "../settings.js";
import { commit } from "../transaction.js";
import { LAYOUT, layoutDigest } from "./layout.js";
import { demandRoles, readRoles, schemaStatements } from "./role-statements.js";
import { allStand, CATALOGUE, type Catalogue } from "./standing-tables.js";
import { alterStatements, installStatements } from "./upgrade-statements.js";

export interface Upgrade {
  /**
   * `absent`: nothing of Shopwright is there; `behind`: made by an earlier engine, or parts of tables are gone;
   * `newer`: made by a newer engine, this one must leave it alone.
   */
  readonly state: "absent" | "behind" | "current" | "newer";
  /** To be run in this order, in one transaction; none where the state is `current` or `newer`. */
  readonly statements: readonly string[];
  /** The layout's number in the database (`null` where absent) and in this engine. */
  readonly layout: { readonly database: number | null; readonly engine: number };
  /** Digest of the database's layout that the statements start from. */
  readonly from: string | null;
  readonly tables: readonly TableDefinition[];
}

/** Compares the database with the tables that this engine needs. Reads only. */
export async function planUpgrade(session: Session, tables: readonly TableDefinition[]): Promise<Upgrade> {
  const found = await readLayout(session);
  const upgrade = { layout: { database: found?.layout ?? null, engine: LAYOUT }, from: found?.digest ?? null, tables };
  if (found === null) {
    const roles = session.embedded ? [] : [...schemaStatements(await readRoles(session)), `set local role ${OWNER}`];
    const schemas = session.embedded ? ["create schema shopwright", "create schema store"] : roles;
    return { ...upgrade, state: "absent", statements: [...schemas, ...installStatements(tables, !session.embedded)] };
  }
  if (found.layout > LAYOUT) return { ...upgrade, state: "newer", statements: [] };
  const isLatest = found.digest === layoutDigest(tables);
  if (isLatest && allStand(tables, found.catalogue)) return { ...upgrade, state: "current", statements: [] };
  const { rows } = await session.query<{ definition: TableDefinition }>("select definition from shopwright.tables");
  const recorded = rows.map(({ definition }) => definition);
  const role = session.embedded ? [] : [`set local role ${OWNER}`];
  const statements = [...role, ...alterStatements(recorded, found.catalogue, tables, !session.embedded)];
  return { ...upgrade, state: "behind", statements };
}

const ATTEMPTS = 5;

/**
 * Runs what was planned. Of two at once, one does it and the other finds it done.
 * @throws DatabaseError `SW022` if the database is newer than this engine, `40001` if its layout is not what the upgrade
 * was planned from, `42501` (with the SQL to run) if the roles are missing. Nothing was changed then.
 */
export async function runUpgrade(session: Session, upgrade: Upgrade): Promise<"upgraded" | "already-current"> {
  for (let attempt = 1; ; attempt += 1) {
    const now = attempt === 1 ? upgrade : await planUpgrade(session, upgrade.tables);
    if (now.state === "current") return "already-current";
    if (now.state === "newer") throw tooNew(now);
    if (now.state !== upgrade.state || now.from !== upgrade.from) throw overtaken();
    if (!session.embedded) demandRoles(await readRoles(session), now.state);
    try {
      await runOnce(session, now);
      return "upgraded";
    } catch (error) {
      await session.script("rollback");
      if (attempt === ATTEMPTS || !isRace(error)) throw explained(error);
    }
  }
}

async function runOnce(session: Session, upgrade: Upgrade): Promise<void> {
  await begin(session, "read committed");
  const [first, ...rest] = upgrade.statements;
  if (first !== undefined) await session.script(first);
  if (upgrade.state === "behind") {
    const { rows } = await session.query<Layout>(`${LAYOUT_QUERY} for update`);
    if (rows[0]?.digest !== upgrade.from) throw overtaken();
  }
  for (const statement of rest) await session.script(statement);
  await commit(session);
}

interface Layout {
  readonly layout: number;
  readonly digest: string;
}

const LAYOUT_QUERY = "select layout, layout_digest as digest from shopwright.meta";

async function readLayout(session: Session): Promise<(Layout & { readonly catalogue: Catalogue }) | null> {
  const { rows: found } = await session.query("select from pg_namespace where nspname = 'shopwright'");
  if (found.length === 0) return null;
  const { rows } = await session.query<Layout & { readonly catalogue: Catalogue }>(
    `select layout, layout_digest as digest, ${CATALOGUE} as catalogue from shopwright.meta`,
  );
  return rows[0] ?? null;
}

/** Another made the same schema, role or table first, or held what this one needed; catalogs say so in many ways. */
function isRace(error: unknown): boolean {
  const codes = ["42P06", "42P07", "42701", "42710", "23505", "40001", "40P01", "XX000"];
  return error instanceof DatabaseError && codes.includes(error.code);
}

function explained(error: unknown): unknown {
  if (!(error instanceof DatabaseError) || error.code !== "23502") return error;
  return withRemedy(
    error,
    "Rows lack what this column requires. Give it to them, or delete them: apply makes them again.",
  );
}

function overtaken(): DatabaseError {
  return new DatabaseError(
    "40001",
    "The tables were changed since this upgrade was planned. Nothing was changed by this one; plan it again.",
  );
}

function tooNew({ layout }: Upgrade): DatabaseError {
  return new DatabaseError(
    OWN_CODES.newerLayout,
    `The database's layout is ${layout.database}, of a newer Shopwright; this one knows ${layout.engine}. Nothing was changed. Use the newer version.`,
  );
}
