/** What a stale plan's refusal says: which fields of which settings, who changed them when, and what to do (exit 4). */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Session } from "../../src/model/session.js";
import { withDigests } from "../../src/plan/fingerprint.js";
import { readPlanFile, writePlanFile } from "../../src/plan/plan-file.js";
import { withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

interface Shop {
  readonly run: (...words: readonly string[]) => ReturnType<typeof runCli>;
  /** Answers the question of an apply, if one is asked. */
  readonly answer: (answer: string, ...words: readonly string[]) => ReturnType<typeof runCli>;
  readonly edit: (from: string, to: string) => void;
  readonly session: Session;
  readonly cwd: string;
}

/** The guide's shop, applied, and a plan that changes one coupon's total. */
function inShop(use: (shop: Shop) => Promise<void>): Promise<void> {
  return withServerDatabase(async ({ url, session }) => {
    const cwd = emptyFolder();
    const env = { DATABASE_URL: url, GITHUB_ACTOR: "ann" };
    const run = (...words: readonly string[]) => runCli(words, { cwd, env });
    await run("init", "--title", "Shop", "--store", "main", "--currency", "CNY", "--time-zone", "Asia/Shanghai");
    const coupons = join(cwd, "settings/base/coupons.ts");
    const edit = (from: string, to: string) => {
      const text = readFileSync(coupons, "utf8");
      if (!text.includes(from)) throw new Error(`no ${from} in\n${text}`);
      writeFileSync(coupons, text.replace(from, to));
    };
    await run("upgrade", "--env", "server", "--auto-approve");
    expect((await run("apply", "--env", "server", "--auto-approve")).status).toBe(0);
    edit("total: 1000", "total: 2000");
    expect((await run("plan", "--env", "server", "--out", "plan.json")).status).toBe(0);
    await use({
      run,
      answer: (answer, ...words) => runCli(words, { cwd, env, answer }),
      edit,
      session,
      cwd,
    });
  });
}

/** Long lines are folded, with what follows further in. */
function oneLineEach(text: string): string {
  return text.replace(/\n {4,}/g, " ");
}

const APPLY = ["apply", "plan.json", "--auto-approve"] as const;

it("names fields, values, the person and the time, before anybody is asked (fault 4)", () =>
  inShop(async ({ answer, session }) => {
    await session.script(`create role "al\u202eice" superuser login; set session authorization "al\u202eice";
      update store.coupons set limits_total = 500, title = '"${"x".repeat(200)}"' where name = 'welcome-10';
      reset session authorization`);
    const { status, out, err } = await answer("yes", "apply", "plan.json");
    expect(out).toBe("");
    expect(Math.max(...err.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    const said = oneLineEach(err);
    expect(said).toMatch(/^error\[apply\/stale\]: The database is not as the plan found it\n/);
    expect(said).toMatch(
      /\n {2}main\/coupon\.welcome-10: title .* -> "x{58}…, set by al\\u\{202e\}ice at 20\S+ \S+ UTC\n/,
    );
    expect(said).toMatch(
      /\n {2}main\/coupon\.welcome-10: limits\.total 1000 -> 500, set by al\\u\{202e\}ice at 20\S+ \S+ UTC\n/,
    );
    expect(said).toMatch(
      /\n {2}Nothing was changed\.\n {2}help: Make the plan again with shopwright plan --env server: it starts/,
    );
    expect(status).toBe(4);
  }));

it("tells each field's own editor, and past the triggers nobody", () =>
  inShop(async ({ run, session }) => {
    await session.script("update store.coupons set limits_total = 500 where name = 'welcome-10'");
    await session.script(
      "create role bob superuser login; set session authorization bob; update store.coupons set enabled = false where name = 'welcome-10'; reset session authorization",
    );
    const err = oneLineEach((await run(...APPLY)).err);
    expect(err).toMatch(/enabled true -> false, set by bob at/);
    expect(err).toMatch(/limits\.total 1000 -> 500, set by postgres at/);
    await session.script(`update store.coupons set enabled = true, limits_total = 1000;
      alter table store.coupons disable trigger shopwright_record; update store.coupons set limits_total = 3;
      alter table store.coupons enable always trigger shopwright_record`);
    expect(oneLineEach((await run(...APPLY)).err)).toContain(
      "main/coupon.welcome-10: limits.total 1000 -> 3, past the triggers\n",
    );
  }));

it("names the revision that overtook it (fault 2), and says where nothing is left to do", () =>
  inShop(async ({ run, edit }) => {
    edit("total: 2000", "total: 3000");
    expect((await run("apply", "--env", "server", "--auto-approve")).status).toBe(0);
    const overtaken = await run(...APPLY);
    expect(oneLineEach(overtaken.err)).toMatch(
      /coupon\.welcome-10: limits\.total 1000 -> 3000, by revision 2 \(ann\)\n/,
    );
    expect(overtaken.status).toBe(4);
    edit("total: 3000", "total: 2000");
    expect((await run("apply", "--env", "server", "--auto-approve")).status).toBe(0);
    const done = await run(...APPLY);
    expect(oneLineEach(done.err)).toContain("help: The database holds already what this plan would write there");
    expect((await run("plan", "--env", "server", "--detailed-exitcode")).status).toBe(0);
  }));

it("is told of rows that are gone or new (faults 3, 4)", () =>
  inShop(async ({ run, session }) => {
    await session.script("delete from store.coupons where name = 'welcome-10'");
    expect(oneLineEach((await run(...APPLY)).err)).toMatch(
      /coupon\.welcome-10: it was deleted since, set by postgres at/,
    );
  }));

it("is not what an edit elsewhere makes a plan", () =>
  inShop(async ({ run, session }) => {
    await session.script("update store.stores set title = '\"Other\"'");
    const { status, err } = await run(...APPLY);
    expect(err).toBe("");
    expect(status).toBe(0);
  }));

it("is told as already applied, also before the question (faults 1, 25)", () =>
  inShop(async ({ run, answer }) => {
    expect((await run(...APPLY)).status).toBe(0);
    const again = await answer("yes", "apply", "plan.json");
    expect(again.err).toContain("already applied as revision 2");
    expect([again.status, again.out]).toEqual([4, ""]);
  }));

it("of another engine is refused before the question (fault 25)", () =>
  inShop(async ({ answer, cwd }) => {
    const file = join(cwd, "plan.json");
    const plan = await readPlanFile(readFileSync(file, "utf8"));
    if (!plan.ok) throw new Error("no plan");
    writeFileSync(file, writePlanFile(withDigests({ ...plan.value, engineVersion: "0.0.1" })));
    const { status, out, err } = await answer("yes", "apply", "plan.json");
    expect(err).toContain("error[plan/other-engine]");
    expect({ status, out }).toEqual({ status: 3, out: "" });
  }));

it("of another database is told before the question (fault 61)", () =>
  inShop(async ({ answer, session }) => {
    await session.script("update shopwright.meta set home = '1/1'");
    const { status, out, err } = await answer("yes", "apply", "plan.json");
    expect(err).toContain("error[apply/other-database]");
    expect([status, out]).toEqual([4, ""]);
  }));
