/** What a project's editor knows: its files type-check without node_modules, and what documents cannot have is red. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, runCli } from "../support/run-cli.js";

const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const examples = fileURLToPath(new URL("../../examples", import.meta.url));

/** What the compiler says of a project; empty where all is well. */
function typeErrors(folder: string): string {
  try {
    return execFileSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}

describe("the editor's view of a project", () => {
  const started = emptyFolder();
  beforeAll(async () => {
    await runCli("init", { cwd: started });
  });

  it("what init writes type-checks", () => expect(typeErrors(started)).toBe(""));

  it("what init writes is examples/start", () => {
    for (const file of [".gitignore", "tsconfig.json", "settings/base/store.ts", ".vscode/settings.json"])
      expect(readFileSync(join(started, file), "utf8"), file).toBe(readFileSync(join(examples, "start", file), "utf8"));
  });

  it("the guide type-checks, its CSV and JSON imports included", async () => {
    const guide = emptyFolder();
    cpSync(join(examples, "guide"), guide, { recursive: true, filter: (path) => !path.endsWith(".shopwright") });
    await runCli("schema --write", { cwd: guide });
    expect(typeErrors(guide)).toBe("");
  });

  it.each([
    ["process", "process.env.TOKEN", "Cannot find name 'process'"],
    ["fetch", 'fetch("https://example.com")', "Cannot find name 'fetch'"],
    ["a mistyped field", 'coupon.patch("a", { titel: "A" })', "'titel' does not exist"],
    ["a wrong unit", 'coupon.patch("a", { validity: { type: "afterClaim", for: "30 days" } })', "Duration"],
  ])("%s is underlined", (_, code, expected) => {
    const folder = emptyFolder();
    cpSync(started, folder, { recursive: true });
    mkdirSync(join(folder, "settings/more"));
    writeFileSync(
      join(folder, "settings/more/wrong.ts"),
      `import { coupon } from "shopwright";\nexport default [coupon, ${code}];\n`,
    );
    expect(typeErrors(folder)).toContain(expected);
  });
});
