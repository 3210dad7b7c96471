/** Carries an upgrade out, in one transaction. */
import type { Session } from "../../model/session.js";
import { DatabaseError, OWN_CODES, withRemedy } from "../database-error.js";
import { begin } from "../settings.js";
import { commit } from "../transaction.js";
import { planUpgrade, type Upgrade } from "./plan-upgrade.js";
import { LAYOUT_QUERY, type Layout } from "./read-layout.js";
import { knownSpecs, restampSpecs } from "./restamp-specs.js";
import { demandRoles, readRoles } from "./role-statements.js";

const ATTEMPTS = 5;

/**
 * Runs what was planned. Of two at once, one does it and the other finds it done.
 * @throws DatabaseError `SW022` if the database is newer than this engine, `40001` if its layout is not what the upgrade
 * was planned from, `42501` (with the SQL to run) if the roles are missing, `SW023` if values would be lost without
 * consent. Nothing was changed then.
 */
export async function runUpgrade(session: Session, upgrade: Upgrade): Promise<"upgraded" | "already-current"> {
  for (let attempt = 1; ; attempt += 1) {
    const now = attempt === 1 ? upgrade : await planUpgrade(session, upgrade.tables, upgrade.options);
    if (now.steps.length === 0 && now.state === "current") return "already-current";
    if (now.state === "newer") throw tooNew(now);
    if (now.state !== upgrade.state || now.from !== upgrade.from) throw overtaken();
    if (!session.embedded) demandRoles(await readRoles(session), now.state === "absent" ? "absent" : "behind");
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
  const { lockTimeout } = upgrade.options;
  if (lockTimeout !== undefined) await session.script(`set local lock_timeout = ${lockTimeout}`);
  const [first, ...rest] = upgrade.steps;
  if (first !== undefined) await session.script(first.sql);
  if (upgrade.state !== "absent") {
    const { rows } = await session.query<Layout>(`${LAYOUT_QUERY} for update`);
    if (rows[0]?.digest !== upgrade.from) throw overtaken();
  }
  const known = await knownSpecs(session, upgrade.stamped);
  for (const { sql } of rest) await session.script(sql);
  await restampSpecs(session, known);
  await commit(session);
}

/** Another made the same schema, role or table first, or held what this one needed; catalogs say so in many ways. */
function isRace(error: unknown): boolean {
  const codes = ["42P06", "42P07", "42701", "42710", "23505", "40001", "40P01", "XX000"];
  return error instanceof DatabaseError && codes.includes(error.code);
}

function explained(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  if (error.code === OWN_CODES.dataLoss) return withRemedy(error, "Give --allow-data-loss if these values may go.");
  if (error.code !== "23502") return error;
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

function tooNew({ layout, engine }: Upgrade): DatabaseError {
  const needed = engine === null ? "Use the newer version." : `Use version ${engine} or newer.`;
  return new DatabaseError(
    OWN_CODES.newerLayout,
    `The database's layout is ${layout.database}, of a newer Shopwright; this one knows ${layout.engine}. Nothing was changed. ${needed}`,
  );
}
