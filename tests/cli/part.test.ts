/** `--target` and `--exclude`, as people type them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kinds } from "../../src/settings/kinds/registry.js";
import { guideCopy } from "../support/cli-project.js";
import { type ServerDatabase, suiteDatabase, withServerDatabase } from "../support/databases.js";
import { runCli } from "../support/run-cli.js";

describe("a plan for a part", () => {
  const cwd = guideCopy();
  const database = suiteDatabase<ServerDatabase>((use) => withServerDatabase(use, kinds));
  const run = (...words: readonly string[]) => runCli(words, { cwd, env: { DATABASE_URL: database().url } });

  it("says what it takes along, and that it is for a part", async () => {
    const { out, status } = await run("plan", "--target", "outlet/flash_session.*", "--detailed-exitcode");
    expect(out).toMatch(/\nFor a part only, --target outlet\/flash_session\.\*: \d+ other changes left out\.\n/);
    expect(out).toContain("  taken along: outlet/store, which outlet/flash_session.evening needs\n");
    expect(out).toMatch(/\n\nPlan for a part: 3 to add, 0 to change, 0 to destroy\.\n$/);
    expect(status).toBe(2);
  });

  it("is applied, and saved, as any other", async () => {
    expect((await run("apply", "--auto-approve", "--target", "outlet/flash_session.*")).out).toContain("3 added");
    const nothing = await run("plan", "--target", "outlet/flash_session");
    expect(nothing.out).toContain("No changes to this part: it matches its settings.");
    expect((await run("plan", "--exclude", "flagship/*", "--out", "rest.json")).status).toBe(0);
    const document = JSON.parse(readFileSync(join(cwd, "rest.json"), "utf8"));
    expect(document.complete).toBe(false);
    expect((await run("show", "rest.json")).out).toContain("For a part only, --exclude flagship/*:");
    expect((await run("apply", "rest.json", "--auto-approve")).status).toBe(0);
    expect((await run("plan", "--store", "outlet")).out).toContain("No changes.");
  });

  it.each([
    [["plan", "--target", "outlet/flash_sesion"], "Did you mean outlet/flash_session?"],
    [["apply", "--auto-approve", "--exclude", "nothing.at-all"], "Write a kind, an address or a pattern of them"],
  ])("ends with 1 where a pattern names nothing: %j", async (words, remedy) => {
    const { status, out, err } = await run(...words);
    expect(err).toContain(remedy);
    expect({ status, out }).toEqual({ status: 1, out: "" });
  });

  it("cannot be made of a plan that is saved", async () => {
    expect((await run("apply", "rest.json", "--target", "coupon")).err).toContain("error[apply/plan-says]");
  });
});
