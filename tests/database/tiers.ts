/** A store of nothing but tiers: settings small enough to plan and apply in one line. */
import type { ApplyOptions, ApplyOutcome } from "../../src/database/apply/apply-outcome.js";
import { applyPlan } from "../../src/database/apply/apply-plan.js";
import { readPlan } from "../../src/database/read-plan.js";
import type { JsonObject } from "../../src/model/json.js";
import type { Kinds } from "../../src/model/kind.js";
import type { Plan } from "../../src/model/plan.js";
import type { Session } from "../../src/model/session.js";
import { compile, type RevisionNote } from "../../src/plan/sql/compile.js";
import { desiredStore, resource } from "../plan/current-model.js";
import type { TestDatabase, WithDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";

export type Tiers = Readonly<Record<string, JsonObject>>;

const note: RevisionNote = { actor: "ann", message: "spring", approvals: ["bob"] };

export function tier(level: number, more: JsonObject = {}): JsonObject {
  return { title: "t", level, percentOff: "0%", ...more };
}

/** In a database with all tables. */
export function withTables<T, D extends TestDatabase>(
  withDatabase: (use: (database: D) => Promise<T>, tables: Kinds) => Promise<T>,
  use: (database: D) => Promise<T>,
): Promise<T> {
  return withDatabase(use, testKinds);
}

export function tables<T>(withDatabase: WithDatabase, use: (session: Session) => Promise<T>): Promise<T> {
  return withTables<T, TestDatabase>(withDatabase, ({ session }) => use(session));
}

/** @param protect the names of those that are protected. */
export function planTiers(
  session: Session,
  tiers: Tiers,
  commit: string | null = null,
  protect: readonly string[] = [],
): Promise<Plan> {
  const address = (name: string) => ({ store: "flagship", kind: "tier", name });
  const resources = Object.entries(tiers).map(([name, spec]) => resource(address(name), spec, protect.includes(name)));
  const desired = [desiredStore(resources)];
  return readPlan(session, {
    desired,
    kinds: testKinds,
    environment: "local",
    commit,
    engineVersion: "0.1.0",
    warnings: [],
  });
}

export function apply(
  session: Session,
  plan: Plan,
  options: Partial<ApplyOptions> = {},
  kinds: Kinds = testKinds,
): Promise<ApplyOutcome> {
  const statements = compile(plan, kinds, note);
  return applyPlan(
    session,
    { plan, kinds, statements },
    {
      lockTimeout: 200,
      sleep: (duration) => new Promise((resolve) => setTimeout(resolve, duration)),
      reconnect: () => Promise.reject(new Error("nothing was lost")),
      ...options,
    },
  );
}

/** Plans and applies, expecting that to go well; gives the revision. */
export async function applyTiers(session: Session, tiers: Tiers): Promise<number> {
  const outcome = await apply(session, await planTiers(session, tiers));
  if (outcome.type !== "applied") throw new Error(JSON.stringify(outcome));
  return outcome.revision;
}

export async function levels(session: Session): Promise<Readonly<Record<string, number>>> {
  const { rows } = await session.query<{ name: string; level: number }>(
    "select name, level from store.tiers order by name",
  );
  return Object.fromEntries(rows.map(({ name, level }) => [name, level]));
}

/** An edit as the admin screen makes it. */
export function insertTier(name: string, level: number): string {
  return `insert into store.tiers (store, name, title, level) values ('flagship', '${name}', '"t"', ${level})`;
}
