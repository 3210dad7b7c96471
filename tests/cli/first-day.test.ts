/** A newcomer's first day: init, plan, apply, an edit, an edit by hand, history; and the mistakes that people make. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseTarget, withSession } from "../../src/engine.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const edit = (file: string, from: string, to: string) =>
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));

describe("the first day", () => {
  const cwd = emptyFolder();
  const coupons = join(cwd, "settings/base/coupons.ts");

  it("init writes a project, and refuses to write over one", async () => {
    const { status, out } = await runCli("init", { cwd });
    expect(status).toBe(0);
    expect(out).toContain("settings/base/coupons.ts");
    for (const file of ["shopwright.config.ts", "tsconfig.json", ".gitignore", ".shopwright/editor/shopwright.d.ts"])
      expect(existsSync(join(cwd, file)), file).toBe(true);
    const again = await runCli("init", { cwd });
    expect(again.status).toBe(5);
    expect(again.err).toContain("Nothing was written");
  });

  it("init keeps what a repository ignores already", async () => {
    const repository = emptyFolder();
    writeFileSync(join(repository, ".gitignore"), "node_modules");
    expect((await runCli("init", { cwd: repository })).status).toBe(0);
    expect(readFileSync(join(repository, ".gitignore"), "utf8")).toMatch(
      /^node_modules\n# Made by Shopwright(.|\n)*\.shopwright\/\n/,
    );
  });

  it("plan shows everything as new, and apply asks before it changes anything", async () => {
    const planned = await runCli("plan --detailed-exitcode", { cwd });
    expect(planned.out).toContain("+ main/coupon.welcome-10");
    expect(planned.out).toContain("Plan: 2 to add, 0 to change, 0 to destroy.");
    expect(planned.status).toBe(2);
    const nobody = await runCli("apply", { cwd });
    expect(nobody.status).toBe(5);
    expect(nobody.err).toContain("--auto-approve");
    const no = await runCli("apply", { cwd, answer: "no" });
    expect(no.err + no.out).toContain("Nothing was changed");
    const yes = await runCli("apply", { cwd, answer: "yes" });
    expect(yes.err).toBe("");
    expect(yes.out).toContain("Apply complete! Resources: 2 added, 0 changed, 0 destroyed.");
  });

  it("a second plan is empty", async () => {
    const { status, out } = await runCli("plan --detailed-exitcode", { cwd });
    expect(out).toContain("No changes. The store matches its settings.");
    expect(status).toBe(0);
  });

  it("an edit by hand shows as drift, with who made it, and apply takes it back", async () => {
    edit(coupons, 'minSpend: "100.00"', 'minSpend: "120.00"');
    const target = parseTarget("pglite:.shopwright/db", cwd);
    if (!target.ok) throw new Error("target");
    await withSession(target.value, async (session) => {
      await session.query("update store.coupons set limits_total = 5 where name = 'welcome-10'");
    });
    const { out } = await runCli("plan", { cwd });
    expect(out).toContain("Changed outside of Shopwright");
    expect(out).toMatch(/limits\.total|total: /);
    expect(out).toContain("postgres");
    expect(out).toContain("Plan: 0 to add, 1 to change, 0 to destroy.");
    const applied = await runCli("apply --auto-approve", { cwd });
    expect(applied.out).toContain("Apply complete! Resources: 0 added, 1 changed, 0 destroyed.");
  });

  it("history lists both applies and the edit by hand, and verifies", async () => {
    const { status, out } = await runCli("history", { cwd });
    expect(status).toBe(0);
    expect(out).toMatch(/^3 .*\n2 .*\(direct edits\).*\n1 /m);
    expect((await runCli("verify", { cwd })).out).toContain("The chain verifies: 3 revisions");
  });
});

describe("likely mistakes", () => {
  const cwd = emptyFolder();
  const coupons = () => join(cwd, "settings/base/coupons.ts");
  let original = "";
  beforeAll(async () => {
    await runCli("init", { cwd });
    original = readFileSync(coupons(), "utf8");
  });

  it.each([
    [
      "an unknown field",
      'minSpend: "100.00"',
      'minSpned: "100.00"',
      ["coupons.ts:8", "minSpned", "Did you mean `minSpend`?"],
    ],
    ["a number for money", 'minSpend: "100.00"', "minSpend: 100", ["coupons.ts:8", "minSpend", '"100.00"']],
    ["a wrong unit", '"30d"', '"30 days"', ["coupons.ts:10", "30 days"]],
    ["more digits than the currency has", '"10.00"', '"10.005"', ["coupons.ts:9", "10.005"]],
    ["a missing brace", 'amount: "10.00" }', 'amount: "10.00" ', ["coupons.ts"]],
    ["a wrong variant", 'type: "threshold"', 'type: "treshold"', ["treshold", "threshold"]],
    ["process in a document", '"My shop"', '"My shop"', []],
  ])("%s", async (_, from, to, expected) => {
    writeFileSync(coupons(), original.replace(from, to));
    const { status, err } = await runCli("validate", { cwd });
    for (const text of expected) expect(err).toContain(text);
    expect(status).toBe(expected.length > 0 ? 3 : 0);
  });

  it.each([
    ["a mistyped command", "plam", "Did you mean plan?"],
    ["a mistyped flag", "plan --detailed-exitcod", "Did you mean --detailed-exitcode?"],
    ["an unknown environment", "plan --env produktion", "local, server"],
    ["no database", "plan --env server", "DATABASE_URL"],
  ])("%s", async (_, line, expected) => {
    writeFileSync(coupons(), original);
    const { status, err } = await runCli(line, { cwd });
    expect(err).toContain(expected);
    expect(status).toBeGreaterThan(0);
  });

  it("a folder without a project", async () => {
    const { status, err } = await runCli("plan", { cwd: emptyFolder() });
    expect(status).toBe(3);
    expect(err).toContain("shopwright init");
  });
});
