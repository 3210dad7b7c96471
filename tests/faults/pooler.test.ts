/** Everything through a pooler that gives each transaction to another server process (fault 19). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { withServerDatabase } from "../support/databases.js";
import { describePooler, withPooler } from "../support/pooler.js";
import { emptyFolder, runCli } from "../support/run-cli.js";
import { type Judge, withProxy } from "./proxy.js";

/** What some other client leaves in the server process that we get next. */
const LEFT_BEHIND = `set search_path = public; set intervalstyle = 'sql_standard'; set extra_float_digits = -15;
  set bytea_output = 'escape'; set default_transaction_isolation = 'serializable'; set lock_timeout = 1`;

describePooler("PgBouncer in transaction mode", () => {
  it("serves every command, and finds nothing of ours left in its server process (faults 19, 63)", () =>
    withServerDatabase(({ url, session }) =>
      withPooler(url, async (pooled) => {
        const cwd = emptyFolder();
        const run = async (line: string, database = pooled) => {
          await throughPooler(pooled, LEFT_BEHIND);
          const result = await runCli(`${line} --env server`, { cwd, env: { DATABASE_URL: database } });
          expect(await throughPooler(pooled, SETTINGS), line).toEqual(settings);
          return result;
        };
        await runCli("init", { cwd });
        await throughPooler(pooled, LEFT_BEHIND);
        const settings = await throughPooler(pooled, SETTINGS);
        expect(settings).not.toEqual([]);

        expect(await run("upgrade --auto-approve")).toMatchObject({ status: 0, err: "" });
        expect(await run("plan --detailed-exitcode --out pooled.json")).toMatchObject({ status: 2, err: "" });
        expect(await run("plan --out direct.json", url)).toMatchObject({ status: 0, err: "" });
        const read = (file: string) => readFileSync(join(cwd, file), "utf8");
        expect(read("pooled.json")).toBe(read("direct.json"));
        expect(await run("apply pooled.json --auto-approve")).toMatchObject({ status: 0, err: "" });
        expect(await run("plan --detailed-exitcode")).toMatchObject({ status: 0, err: "" });
        expect((await run("resolve pooled.json")).out).toContain("applied as revision 1");
        expect((await run("history")).out).toContain("1");
        expect((await run("show --current")).out).toContain("welcome-10");

        await session.script("update store.coupons set limits_total = 5");
        expect((await run("plan")).out).toContain("Changed outside of Shopwright");
        expect((await run("apply --auto-approve")).out).toContain("Revision 3");
      }),
    ));

  it("loses a client at COMMIT: the ledger says what became of it (faults 10, 19)", () =>
    withServerDatabase(({ url, session }) =>
      withPooler(url, async (pooled) => {
        const cwd = emptyFolder();
        await runCli("init", { cwd });
        await runCli("upgrade --env server --auto-approve", { cwd, env: { DATABASE_URL: pooled } });
        let sealed = false;
        const judge: Judge = ({ text }) => {
          sealed ||= text.includes("shopwright.seal(");
          if (!sealed || !text.includes("commit\0")) return "forward";
          sealed = false;
          return "forward, cut";
        };
        const { status, out, err } = await withProxy(pooled, judge, (through) =>
          runCli("apply --env server --auto-approve", { cwd, env: { DATABASE_URL: through } }),
        );
        // The pooler may hang up before the server has read COMMIT; what is said must be what happened.
        const { rows } = await session.query("select from shopwright.revisions");
        expect(out.includes("Apply complete!")).toBe(rows.length === 1);
        expect(err.includes("nothing was changed")).toBe(rows.length === 0);
        expect(status).toBe(rows.length === 1 ? 0 : 7);
      }),
    ));
});

/** What is set in the server process beyond what the pooler itself looks after. */
const SETTINGS = `select name, setting from pg_settings where source = 'session'
  and name not in ('client_encoding', 'DateStyle', 'TimeZone', 'standard_conforming_strings', 'application_name') order by name`;

/** One statement of another client. */
async function throughPooler(connectionString: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
