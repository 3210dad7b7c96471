/** Fresh databases on the benchmark's own server, with the tables made. */
import { randomBytes } from "node:crypto";
import { withSession } from "../src/database/connect.js";
import { planUpgrade } from "../src/database/upgrade/plan-upgrade.js";
import { runUpgrade } from "../src/database/upgrade/run-upgrade.js";
import { tableOf } from "../src/plan/sql/table-definition.js";
import { kinds } from "../src/settings/kinds/registry.js";

/** Hands `use` the URL of a new database, which is gone afterwards. */
export async function withFreshDatabase<T>(serverUrl: string, use: (url: string) => Promise<T>): Promise<T> {
  const name = `bench_${randomBytes(6).toString("hex")}`;
  const server = (sql: string) => withSession({ type: "postgres", url: serverUrl }, (session) => session.script(sql));
  await server(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  try {
    const tables = [...kinds.values()].map((kind) => tableOf(kind, kinds));
    await withSession({ type: "postgres", url: url.href }, async (session) => {
      await runUpgrade(session, await planUpgrade(session, tables));
    });
    return await use(url.href);
  } finally {
    await server(`drop database ${name} with (force)`);
  }
}
