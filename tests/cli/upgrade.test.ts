/** `upgrade` as people meet it: what it says of risks, of what was altered by hand, and of databases that moved. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Session } from "../../src/model/session.js";
import { withServerDatabase } from "../support/databases.js";
import { type CliResult, emptyFolder, runCli } from "../support/run-cli.js";

type Run = (line: string) => Promise<CliResult>;

describe("upgrade on a server", () => {
  const cwd = emptyFolder();
  beforeAll(async () => {
    await runCli("init", { cwd });
  });

  const upgraded = (use: (run: Run, session: Session) => Promise<void>) =>
    withServerDatabase(async ({ url, session }) => {
      const run: Run = (line) => runCli([...line.split(" "), "--env", "server"], { cwd, env: { DATABASE_URL: url } });
      await run("upgrade --auto-approve");
      await use(run, session);
    });

  it("names what was altered by hand, as drift does, and puts it back (fault 64)", () =>
    upgraded(async (run, session) => {
      await session.script(`alter table store.coupons disable trigger shopwright_record;
        create or replace function shopwright.digest(_image text) returns text language sql immutable parallel safe return 'x';
        alter table store.coupons add constraint odd check (limits_total < 9)`);
      await session.script("alter table store.coupons enable always trigger shopwright_record");
      const drift = await run("drift --detailed-exitcode");
      expect(drift.status).toBe(2);
      expect(drift.err).toContain("The function shopwright.digest(_image text) has another body");
      expect(drift.err).toContain("The constraint odd of store.coupons was added: CHECK ((limits_total < 9)).");
      expect(drift.err.replace(/\s+/g, " ")).toContain("alter table store.coupons drop constraint odd;");

      const { status, out, err } = await run("upgrade --auto-approve");
      expect(status).toBe(0);
      expect(out).toContain("To be put back:\n  The function shopwright.digest(_image text) has another body");
      expect(err).toContain("The constraint odd of store.coupons was added");
      expect((await run("drift")).err).not.toContain("shopwright.digest");
    }));

  it("refuses to lose values without consent, with how many rows hold one; for programs too", () =>
    upgraded(async (run, session) => {
      expect((await run("apply --auto-approve")).status).toBe(0);
      await session.script(`alter table store.stores add column motto text; update store.stores set motto = 'x';
        update shopwright.meta set layout_digest = 'of an earlier engine';
        update shopwright.tables set definition = (jsonb_set(definition::jsonb, '{columns}', definition::jsonb -> 'columns' ||
          '[{"name":"motto","type":"text","collation":null,"notNull":false,"default":null,"fills":[],"path":["motto"],"shape":{"type":"string"},"comment":""}]'))::json
        where kind = 'store'`);
      const refused = await run("upgrade --auto-approve");
      expect(refused.out).toContain(
        "alter table store.stores drop column motto\n    -- loses data: 1 row with a value",
      );
      expect(refused.err).toContain("error[database/data-loss]");
      expect(refused.err).toContain("--allow-data-loss");
      expect(refused.status).toBe(5);
      const { losses, steps } = JSON.parse((await run("upgrade --format json")).out);
      expect(losses).toEqual([{ table: "store.stores", column: "motto", rows: 1 }]);
      expect(steps).toContainEqual(expect.objectContaining({ risks: ["loses-data"] }));
      expect((await run("upgrade --auto-approve --allow-data-loss")).status).toBe(0);
      expect((await run("plan --detailed-exitcode")).status).toBe(0);
    }));

  it("--adopt lets a restored database go on; apply names it, the history tells of it (fault 61)", () =>
    upgraded(async (run, session) => {
      await session.script("update shopwright.meta set home = 'elsewhere/1'");
      expect((await run("plan")).status).toBe(0);
      const refused = await run("apply --auto-approve");
      expect(refused.err).toContain("shopwright upgrade --adopt");
      expect(refused.status).toBe(4);
      const adopted = await run("upgrade --auto-approve --adopt --message rehearsal");
      expect(adopted.out).toContain("This database is to go on as it is.");
      expect(adopted.status).toBe(0);
      expect((await run("apply --auto-approve")).status).toBe(0);
      expect((await run("history 1")).out).toContain("rehearsal");
      expect((await run("verify")).status).toBe(0);
    }));

  it("waits for those who hold the tables as long as it is told, and ends with 6", () =>
    withServerDatabase(async ({ url, connect }) => {
      const run: Run = (line) => runCli([...line.split(" "), "--env", "server"], { cwd, env: { DATABASE_URL: url } });
      await run("upgrade --auto-approve");
      await connect(async (other) => {
        await other.script("alter table store.coupons disable trigger shopwright_record");
        await other.script("begin; lock table store.coupons in share mode");
        expect((await run("upgrade --auto-approve --lock-timeout 1s")).status).toBe(6);
      });
    }));
});
