/** Plans over settings of one kind, `tier`, written down change by change: also such as documents do not lead to yet. */
import { begin } from "../../../src/database/settings.js";
import { commit, rollback } from "../../../src/database/transaction.js";
import type { Change } from "../../../src/model/change.js";
import type { JsonObject } from "../../../src/model/json.js";
import type { Plan, ReferencedRow } from "../../../src/model/plan.js";
import type { RecordedResource } from "../../../src/model/recorded-resource.js";
import type { Session } from "../../../src/model/session.js";
import { compile, type RevisionNote } from "../../../src/plan/sql/compile.js";
import { type DigestRow, digestQuery } from "../../../src/plan/sql/read.js";
import type { WithDatabase } from "../../support/databases.js";
import { testKinds } from "../../support/test-kinds.js";

export const context = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };
export const note: RevisionNote = { actor: "ann", message: "it's time; \\! echo", approvals: ["bob"] };

export function withStore(withDatabase: WithDatabase, use: (session: Session) => Promise<void>): Promise<void> {
  return withDatabase(({ session }) => use(session), testKinds);
}

export async function run(session: Session, changes: readonly Change[]) {
  const steps = compile(await planOf(session, changes), testKinds, note);
  await execute(session, steps);
  return steps;
}

export async function execute(session: Session, steps: ReturnType<typeof compile>): Promise<void> {
  await begin(session, "read committed");
  try {
    for (const { sql, values } of steps) await session.query(sql, values);
    await commit(session);
  } finally {
    await rollback(session);
  }
}

/** With the digests and records of the rows as they are now. */
export async function planOf(
  session: Session,
  changes: readonly Change[],
  references: readonly ReferencedRow[] = [],
): Promise<Plan> {
  const rows = new Map((await index(session)).map((row) => [row.name, row]));
  const { rows: meta } = await session.query<{ id: string; home: string }>(
    "select database_id as id, shopwright.home() as home from shopwright.meta",
  );
  const digested = changes.map((change) => {
    const row = rows.get((change.previousAddress ?? change.address).name ?? "");
    const record = row && recordIn(row);
    return {
      ...change,
      rowDigest: change.action === "create" ? null : (row?.row_digest ?? null),
      ...(record && { record }),
    };
  });
  const plan = planFrom(digested, references);
  plans += 1;
  const digest = `${plans}`.padStart(64, "0");
  return { ...plan, digest, base: { ...plan.base, databaseId: meta[0]?.id ?? "", home: meta[0]?.home ?? "" } };
}

function recordIn({ spec_digest, recorded_row_digest, protect, revision }: DigestRow): RecordedResource | null {
  if (spec_digest === null || recorded_row_digest === null || protect === null) return null;
  return { specDigest: spec_digest, rowDigest: recorded_row_digest, protect, revision: Number(revision) };
}

let plans = 0;

export function planFrom(changes: readonly Change[], references: readonly ReferencedRow[] = []): Plan {
  return {
    changes,
    drift: [],
    diagnostics: [],
    guards: [],
    complete: true,
    base: { databaseId: "6d9e", home: "1/2", revision: 3, layout: 1, references },
    stores: { s: context },
    environment: "local",
    commit: null,
    engineVersion: "1.2.3",
    contentDigest: "c".repeat(64),
    digest: "d".repeat(64),
  };
}

export function tier(level: number): JsonObject {
  return { title: "t", level, percentOff: "0%" };
}

export function create(name: string, after: JsonObject): Change {
  return change("create", name, null, after, null);
}

export function update(name: string, before: JsonObject, after: JsonObject, rowDigest: string | null = null): Change {
  return change("update", name, before, after, rowDigest);
}

export function remove(name: string, rowDigest: string | null = null): Change {
  return change("delete", name, tier(0), null, rowDigest);
}

export function move(from: string, to: string, before: JsonObject, after: JsonObject): Change {
  return { ...change("move", to, before, after, null), previousAddress: { store: "s", kind: "tier", name: from } };
}

function change(
  action: Change["action"],
  name: string,
  before: JsonObject | null,
  after: JsonObject | null,
  rowDigest: string | null,
): Change {
  const address = { store: "s", kind: "tier", name };
  return { action, address, before, after, rowDigest, protect: { before: false, after: false } };
}

export async function index(session: Session): Promise<readonly DigestRow[]> {
  const { sql, values } = digestQuery(testKinds, ["s"]);
  return (await session.query<DigestRow>(sql, values)).rows;
}

export async function levels(session: Session): Promise<Readonly<Record<string, number>>> {
  const { rows } = await session.query<{ name: string; level: number }>(
    "select name, level from store.tiers order by name",
  );
  return Object.fromEntries(rows.map(({ name, level }) => [name, level]));
}
