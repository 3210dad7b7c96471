/**
 * The recipe of docs/ci.md, its scripts run as CI runs them: a trusted job exports the database as a planner, an
 * untrusted one plans a stranger's pull request with no database and no secret.
 */
import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";

const ROOT = resolve(import.meta.dirname, "../..");
const exec = promisify(execFile);

/** Of the machine's environment nothing but where programs are, and `shopwright` among them. */
const tools = emptyFolder();
writeFileSync(join(tools, "shopwright"), `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, "dist/bin.js")}" "$@"\n`);
chmodSync(join(tools, "shopwright"), 0o755);
const machine = { PATH: `${tools}:${process.env["PATH"]}`, HOME: emptyFolder() };

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function script(name: string, cwd: string, variables: Readonly<Record<string, string>>): Promise<Ended> {
  const file = join(ROOT, "examples/ci", name);
  try {
    const { stdout, stderr } = await exec("sh", [file], { cwd, env: { ...machine, ...variables } });
    return { status: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout, err: stderr };
  }
}

const CONFIG = `import { defineProject, env } from "shopwright";
export default defineProject({
  format: 1,
  stores: { main: { layers: ["settings/base"] } },
  environments: { production: { database: env("DATABASE_URL") } },
});
`;

const STORE = {
  kind: "store",
  spec: { title: "Shop", currency: "EUR", timeZone: "Europe/Berlin" },
};

/** A repository with one store, and a stranger's branch that edits a document and everything that should not matter. */
async function repository() {
  const cwd = emptyFolder();
  const git = async (...args: string[]) =>
    (await exec("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd })).stdout.trim();
  const write = (file: string, text: string) => writeFileSync(join(cwd, file), text);
  mkdirSync(join(cwd, "settings/base"), { recursive: true });
  write("shopwright.config.ts", CONFIG);
  write("settings/base/store.json", JSON.stringify(STORE));
  write("settings/base/tier.json", tier(100));
  await git("init", "--quiet");
  await git("add", ".");
  await git("commit", "--quiet", "-m", "Begin");
  const base = await git("rev-parse", "HEAD");

  await git("checkout", "--quiet", "-b", "stranger");
  write("settings/base/tier.json", tier(200));
  write("settings/base/more.json", tier(300, "platinum"));
  write("shopwright.config.ts", CONFIG.replace('layers: ["settings/base"]', 'layers: ["elsewhere"]'));
  await git("add", ".");
  await git("commit", "--quiet", "-m", "Lower the bar, and the rules");
  const head = await git("rev-parse", "HEAD");
  await git("checkout", "--quiet", base);
  return { cwd, base, head };
}

function tier(growthFrom: number, name = "gold"): string {
  return JSON.stringify({
    kind: "member_tier",
    name,
    spec: { title: name, level: growthFrom, growthFrom, keepFor: "none", default: name === "gold" },
  });
}

describe("the recipe for CI", () => {
  it("plans a stranger's pull request without a database, a secret, or the stranger's project file (fault 38)", () =>
    withServerDatabase(async ({ url, connectAs }) => {
      const { cwd, base, head } = await repository();
      const admin = { cwd, env: { DATABASE_URL: url } };
      expect(await runCli("upgrade --auto-approve", admin)).toMatchObject({ status: 0 });
      expect(await runCli("apply --auto-approve", admin)).toMatchObject({ status: 0 });

      const CURRENT = join(emptyFolder(), "current.jsonl");
      await connectAs(["shopwright_planner"], async (_, planner) => {
        const trusted = { SHOPWRIGHT_ENV: "production", CURRENT, DATABASE_URL: planner };
        expect(await script("export-current.sh", cwd, trusted)).toMatchObject({ status: 0, err: "" });
        const withPlanner = { cwd, env: { DATABASE_URL: planner } };
        expect(await runCli("plan --detailed-exitcode", withPlanner)).toMatchObject({ status: 0 });
        expect(await runCli("apply --auto-approve", withPlanner)).toMatchObject({
          status: 0,
          out: expect.stringContaining("No changes"),
        });
      });

      const untrusted = { SHOPWRIGHT_ENV: "production", CURRENT, BASE: base, HEAD: head };
      const planned = await script("plan-pull-request.sh", cwd, untrusted);
      expect(planned).toMatchObject({ status: 0, err: "" });
      expect(planned.out).toContain("~ main/member_tier.gold");
      expect(planned.out).toContain("+ main/member_tier.platinum");
      expect(planned.out).toMatch(/\nPlan: 1 to add, 1 to change, 0 to destroy\.\n$/);
      expect(readFileSync(join(cwd, "shopwright.config.ts"), "utf8")).toBe(CONFIG);
    }));

  it("ends with the findings of a request that is wrong, and with a word on what is not set", async () => {
    const { cwd, base } = await repository();
    expect(
      await script("plan-pull-request.sh", cwd, { SHOPWRIGHT_ENV: "production", CURRENT: "none", BASE: base }),
    ).toMatchObject({
      status: 2,
      err: expect.stringContaining("HEAD"),
    });
    const missing = { SHOPWRIGHT_ENV: "production", CURRENT: "none.jsonl", BASE: base, HEAD: base };
    expect(await script("plan-pull-request.sh", cwd, missing)).toMatchObject({
      status: 3,
      err: expect.stringContaining("none.jsonl is not there"),
    });
  });

  it("is what docs/ci.md describes", () => {
    const text = readFileSync(join(ROOT, "docs/ci.md"), "utf8");
    for (const name of ["export-current.sh", "plan-pull-request.sh"]) expect(text).toContain(`sh ci/${name}`);
  });
});
