/** What the work costs at least: the same files read and parsed, the same statements sent, with nothing around them. */
import { readFile } from "node:fs/promises";
import pg from "pg";
import { withSession } from "../src/database/connect.js";
import { readPlan } from "../src/database/read-plan.js";
import { withSnapshot } from "../src/database/with-snapshot.js";
import type { Plan } from "../src/model/plan.js";
import type { DesiredStore } from "../src/model/resource.js";
import type { Statement } from "../src/model/statement.js";
import { compile } from "../src/plan/sql/compile.js";
import { pinStatements } from "../src/plan/sql/pinned-settings.js";
import { digestQuery } from "../src/plan/sql/read.js";
import { kinds } from "../src/settings/kinds/registry.js";
import { type Measured, timed } from "./run-process.js";

/** Every file read and given to JSON.parse, one after the other. */
export function readAndParse(files: readonly string[]): Promise<Measured> {
  return timed(async () => {
    for (const file of files) JSON.parse(await readFile(file, "utf8"));
  });
}

/** What `plan` asks of the database, in a snapshot of a pinned session; connecting is not counted. */
export function askDigests(url: string): Promise<Measured> {
  const { sql, values } = digestQuery(kinds, ["shop"]);
  return withSession({ type: "postgres", url }, (session) =>
    timed(() => withSnapshot(session, () => session.query(sql, values))),
  );
}

/** The statements of an apply that creates everything, as `shopwright sql` would write them. */
export async function statementsOf(url: string, desired: DesiredStore): Promise<readonly Statement[]> {
  const plan = await planOf(url, desired);
  return compile(plan, kinds, { actor: "bench", message: null, approvals: [] });
}

export function planOf(url: string, desired: DesiredStore): Promise<Plan> {
  return withSession({ type: "postgres", url }, (session) =>
    readPlan(session, {
      desired: [desired],
      kinds,
      environment: "server",
      commit: null,
      engineVersion: "0",
      warnings: [],
    }),
  );
}

/** A bare client sends them in one transaction; connecting and COMMIT are counted. */
export function sendStatements(url: string, statements: readonly Statement[]): Promise<Measured> {
  return timed(async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`begin isolation level read committed; ${pinStatements("set local").join(" ")}`);
    for (const { sql, values } of statements) await client.query(sql, [...values]);
    await client.query("commit");
    await client.end();
  });
}
