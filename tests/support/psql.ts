/** Scripts run as an operator runs them, by `psql`; where it is not installed, their tests say so and are skipped. */
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const PSQL = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "psql"))
  .find(isExecutable);

/** A suite that calls `psql`. Without it: a failure in CI, a loud skip elsewhere. */
export function describePsql(title: string, suite: () => void): void {
  if (PSQL !== undefined) return void describe(title, suite);
  const message = `${title}: did not run, psql is not on PATH`;
  describe(title, () => {
    if (process.env["CI"]) return void it("has psql", () => expect.fail(message));
    process.stderr.write(`\n*** ${message} ***\n\n`);
    it.skip(message, () => undefined);
  });
}

/** @throws with psql's exit status in `code`. */
export async function psql(script: string, url: string, environment: NodeJS.ProcessEnv = {}): Promise<void> {
  if (PSQL === undefined) throw new Error("psql is not on PATH");
  const folder = await mkdtemp(join(tmpdir(), "shopwright-script-"));
  try {
    const file = join(folder, "script.sql");
    await writeFile(file, script);
    await promisify(execFile)(PSQL, ["-Xq", "-f", file, url], { env: { ...process.env, ...environment } });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * What a script file says: its rows, tab between columns, nothing else.
 * @throws with psql's exit status in `code`.
 */
export async function psqlRows(
  file: string,
  url: string,
  variables: Readonly<Record<string, string>>,
): Promise<readonly (readonly string[])[]> {
  if (PSQL === undefined) throw new Error("psql is not on PATH");
  const assignments = Object.entries(variables).flatMap(([name, value]) => ["-v", `${name}=${value}`]);
  const { stdout } = await promisify(execFile)(PSQL, ["-XqAt", "-F", "\t", ...assignments, "-f", file, url]);
  return stdout.split("\n").flatMap((line) => (line === "" ? [] : [line.split("\t")]));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
