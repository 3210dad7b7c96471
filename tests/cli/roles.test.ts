/** `roles`: an administrator runs its SQL beforehand, and then each user may do its own work and nothing more. */
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Session } from "../../src/model/session.js";
import { withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const NAMES = ["owner", "planner", "applier", "reader"] as const;

/** Users of their own, whose password is `test`, gone afterwards. */
async function withLogins(
  session: Session,
  script: (logins: Readonly<Record<(typeof NAMES)[number], string>>) => Promise<string>,
  use: (urlOf: (role: (typeof NAMES)[number]) => string) => Promise<void>,
  url: string,
): Promise<void> {
  const mark = randomBytes(4).toString("hex");
  const logins = Object.fromEntries(NAMES.map((role) => [role, `Test ${role}'s ${mark}`])) as Record<
    (typeof NAMES)[number],
    string
  >;
  const quoted = (name: string) => `"${name}"`;
  try {
    await session.script(await script(logins));
    for (const name of Object.values(logins)) await session.script(`alter role ${quoted(name)} password 'test'`);
    await use((role) => {
      const own = new URL(url);
      own.username = encodeURIComponent(logins[role]);
      own.password = "test";
      return own.href;
    });
  } finally {
    await session.script("rollback");
    for (const name of Object.values(logins)) {
      await session.script(`drop owned by ${quoted(name)} cascade`).catch(() => undefined);
      await session.script(`drop role if exists ${quoted(name)}`);
    }
  }
}

it("makes users who upgrade, plan, apply and read, each that alone (faults 30, 39)", () =>
  withServerDatabase(async ({ session, url }) => {
    const cwd = emptyFolder();
    await runCli("init", { cwd });
    const script = async (logins: Readonly<Record<string, string>>) => {
      const words = NAMES.flatMap((role) => [`--${role}`, logins[role] ?? ""]);
      const { status, out } = await runCli(["roles", ...words], { cwd });
      expect(status).toBe(0);
      expect(out).not.toMatch(/\bpassword\s+'/i);
      return out;
    };
    let text = "";
    await withLogins(
      session,
      async (logins) => (text = await script(logins)),
      async (urlOf) => {
        await session.script(text); // twice is as good as once
        const run = (role: (typeof NAMES)[number], line: string) =>
          runCli(`${line} --env server`, { cwd, env: { DATABASE_URL: urlOf(role) } });
        const may = async (role: (typeof NAMES)[number], line: string, status = 0) => {
          const { status: got, err } = await run(role, line);
          expect(`${role} ${line}: ${got}`, err).toBe(`${role} ${line}: ${status}`);
          return err;
        };
        for (const role of ["planner", "applier", "reader"] as const) {
          expect(await may(role, "upgrade --auto-approve", 7)).toContain("42501");
        }
        await may("owner", "upgrade --auto-approve");
        await session.script(text); // with tables there, too
        await may("planner", "plan --detailed-exitcode", 2);
        expect(await may("planner", "apply --auto-approve", 7)).toContain("42501");
        expect(await may("reader", "apply --auto-approve", 7)).toContain("42501");
        await may("applier", "apply --auto-approve");
        const coupons = join(cwd, "settings/base/coupons.ts");
        writeFileSync(coupons, readFileSync(coupons, "utf8").replace("total: 1000", "total: 2000"));
        await may("planner", "plan --out plan.json");
        await may("applier", "apply --auto-approve");
        for (const line of ["history", "history --format csv", "history --at 1", "verify", "checkpoint"]) {
          await may("planner", line);
          await may("applier", line);
          expect(await may("reader", line, 7)).toContain("42501");
        }
        for (const role of ["planner", "applier"] as const) await may(role, "plan --detailed-exitcode");
      },
      url,
    );
  }));

it("gives again what a restore left out", () =>
  withServerDatabase(async ({ session, url, connectAs }) => {
    const cwd = emptyFolder();
    await runCli("init", { cwd });
    await runCli("upgrade --auto-approve --env server", { cwd, env: { DATABASE_URL: url } });
    await session.script("revoke all on all tables in schema store, shopwright from shopwright_planner");
    await connectAs(["shopwright_planner"], async (_, own) => {
      const plan = () => runCli("plan --env server", { cwd, env: { DATABASE_URL: own } });
      expect((await plan()).status).toBe(7);
      await session.script((await runCli("roles", { cwd })).out);
      expect((await plan()).status).toBe(0);
    });
  }));

it.each<[string, readonly string[], string]>([
  ["a name that ends the script's quotes", ["--planner", "a$role$; drop table x; --"], "has a $"],
  ["a line break", ["--planner", "a\nb"], "cannot be seen"],
  ["one of our own", ["--reader", "shopwright_owner"], "Shopwright's own"],
  ["one of PostgreSQL's", ["--reader", "pg_monitor"], "keeps for itself"],
  ["too long a name", ["--reader", "店".repeat(22)], "63 bytes"],
  ["one user for two roles", ["--planner", "ci", "--applier", "ci"], "would be both"],
])("refuses %s", async (_case, words, said) => {
  const { status, out, err } = await runCli(["roles", ...words], { cwd: emptyFolder() });
  expect(err).toContain("error[database/not-a-user]");
  expect(err.replaceAll(/\s+/g, " ")).toContain(said);
  expect(out).toBe("");
  expect(status).toBe(1);
});
