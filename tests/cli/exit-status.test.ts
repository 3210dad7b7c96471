/** Every exit status that a script may wait for, and that the message says what state things are in. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseTarget, withSession } from "../../src/engine.js";
import type { Session } from "../../src/model/session.js";
import { withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const database = <T>(cwd: string, use: (session: Session) => Promise<T>) => {
  const target = parseTarget("pglite:.shopwright/db", cwd);
  if (!target.ok) throw new Error("no target");
  return withSession(target.value, use);
};

describe("exit statuses on the embedded database", () => {
  const cwd = emptyFolder();
  const coupons = join(cwd, "settings/base/coupons.ts");
  beforeAll(async () => {
    await runCli("init", { cwd });
    await runCli("apply --auto-approve", { cwd });
    writeFileSync(coupons, readFileSync(coupons, "utf8").replace("total: 1000", "total: 2000"));
    await runCli("plan --out plan.json", { cwd });
  });

  it("3: a plan file that was edited", async () => {
    const text = readFileSync(join(cwd, "plan.json"), "utf8");
    writeFileSync(join(cwd, "edited.json"), text.replaceAll("2000", "9000"));
    const { status, err } = await runCli("apply edited.json --auto-approve", { cwd });
    expect(err).toContain("error[plan/edited]");
    expect(status).toBe(3);
  });

  it("3: a plan file that is not there", async () => {
    const { status, err } = await runCli("show nowhere.json", { cwd });
    expect(err).toContain("error[plan/unreadable]");
    expect(status).toBe(3);
  });

  it("3: a plan file says itself where it is applied", async () => {
    for (const option of ["--env server", "--store main"]) {
      const { status, err } = await runCli(`apply plan.json --auto-approve ${option}`, { cwd });
      expect(err).toContain("error[apply/plan-says]");
      expect(status).toBe(3);
    }
  });

  it("1: a plan that cannot be written", async () => {
    const { status, err } = await runCli("plan --out nowhere/plan.json", { cwd });
    expect(err).toContain("error[plan/unwritable]");
    expect(status).toBe(1);
  });

  it("5: a store that the project does not name any more", async () => {
    const config = join(cwd, "shopwright.config.ts");
    const text = readFileSync(config, "utf8");
    writeFileSync(config, text.replace("main: {", "other: {"));
    const { status, err } = await runCli("plan", { cwd });
    writeFileSync(config, text);
    expect(err).toContain("error[guard/store-removal]");
    expect(status).toBe(5);
  });

  it("6: another process holds the embedded database", async () => {
    await database(cwd, async () => {
      const { status, err } = await runCli("plan", { cwd });
      expect(err).toContain("SW020");
      expect(status).toBe(6);
    });
  });

  it("4: a row was edited after the plan; nothing is written", async () => {
    await database(cwd, (session) =>
      session.query("update store.coupons set limits_total = 7 where name = 'welcome-10'"),
    );
    const { status, err } = await runCli("apply plan.json --auto-approve", { cwd });
    expect(err).toContain("main/coupon.welcome-10: limits.total 1000 -> 7, set by postgres at");
    expect(err).toContain("Nothing was changed");
    expect(status).toBe(4);
    const { rows } = await database(cwd, (session) => session.query("select limits_total as total from store.coupons"));
    expect(rows).toEqual([{ total: 7 }]);
  });

  it("4: a plan is applied once", async () => {
    expect((await runCli("plan --out now.json", { cwd })).status).toBe(0);
    expect((await runCli("apply now.json --auto-approve", { cwd })).status).toBe(0);
    const { status, err } = await runCli("apply now.json --auto-approve", { cwd });
    expect(err).toContain("already applied as revision 3");
    expect(status).toBe(4);
  });

  it("130: interrupted, all of it is rolled back", async () => {
    writeFileSync(coupons, readFileSync(coupons, "utf8").replace("total: 2000", "total: 3000"));
    const { status, err } = await runCli("apply --auto-approve", { cwd, interrupted: true });
    expect(err).toContain("nothing was changed");
    expect(status).toBe(130);
    expect((await runCli("plan --detailed-exitcode", { cwd })).status).toBe(2);
  });

  it("9: a history that was rewritten", async () => {
    await database(cwd, async (session) => {
      await session.script("alter table shopwright.changes disable trigger all");
      await session.query(
        "update shopwright.changes set body = replace(body, 'postgres', 'somebody') where batch = (select max(batch) from shopwright.changes)",
      );
    });
    const { status, err } = await runCli("verify", { cwd });
    expect(err).toContain("The history does not verify");
    expect(status).toBe(9);
  });
});

describe("exit statuses on a server", () => {
  const cwd = emptyFolder();
  beforeAll(async () => {
    await runCli("init", { cwd });
  });

  it("5: tables that are not there yet, until upgrade makes them", () =>
    withServerDatabase(async ({ url }) => {
      const run = (line: string) => runCli(`${line} --env server`, { cwd, env: { DATABASE_URL: url } });
      const refused = await run("plan");
      expect(refused.err).toContain("shopwright upgrade");
      expect(refused.status).toBe(5);
      expect((await run("upgrade")).status).toBe(5); // nobody is there to approve
      expect((await run("upgrade --auto-approve")).status).toBe(0);
      expect((await run("upgrade --auto-approve")).out).toContain("No changes");
      expect((await run("apply --auto-approve")).status).toBe(0);
      expect((await run("plan --detailed-exitcode")).status).toBe(0);
    }));

  it("7: a planner may not apply, and a server that is not there", () =>
    withServerDatabase(async ({ url, connectAs }) => {
      await runCli("upgrade --env server --auto-approve", { cwd, env: { DATABASE_URL: url } });
      await connectAs(["shopwright_planner"], async (_, own) => {
        const run = (line: string) => runCli(`${line} --env server`, { cwd, env: { DATABASE_URL: own } });
        expect((await run("plan --detailed-exitcode")).status).toBe(2);
        const refused = await run("apply --auto-approve");
        expect(refused.err).toContain("42501");
        expect(refused.status).toBe(7);
      });
      const nowhere = await runCli("plan --env server", {
        cwd,
        env: { DATABASE_URL: "postgres://a:secret@127.0.0.1:1/b" },
      });
      expect(nowhere.err).not.toContain("secret");
      expect(nowhere.status).toBe(7);
    }));

  it("3: what is wrong with documents is told alone, whatever the database said meanwhile", () =>
    withServerDatabase(async ({ url }) => {
      const wrong = join(cwd, "settings/base/wrong.json");
      writeFileSync(wrong, JSON.stringify({ kind: "coupon", name: "wrong", spec: {} }));
      for (const database of [url, "postgres://a:secret@127.0.0.1:1/b", "", "mysql://elsewhere"]) {
        const { status, out, err } = await runCli("plan --env server", { cwd, env: { DATABASE_URL: database } });
        expect(err).toContain("wrong.json");
        expect(err).not.toMatch(/error\[(?:database|project)|ECONNREFUSED|shopwright upgrade|Deprecation/);
        expect(out).toBe("");
        expect(status).toBe(3);
      }
      rmSync(wrong);
      await runCli("upgrade --env server --auto-approve", { cwd, env: { DATABASE_URL: url } });
      expect((await runCli("plan --env server", { cwd, env: { DATABASE_URL: url } })).status).toBe(0);
    }));
});
