/** Scripts run as an operator runs them, by `psql`; where it is not installed, their tests say so and are skipped. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { commandFile, describeWhere } from "./describe-where.js";

const PSQL = commandFile("psql");

export function describePsql(title: string, suite: () => void): void {
  describeWhere(PSQL !== undefined, "psql on PATH", title, suite);
}

/** As unlike ours as a role's or a database's defaults may be. */
export const HOSTILE_SETTINGS: NodeJS.ProcessEnv = {
  PGOPTIONS:
    "-c standard_conforming_strings=off -c TimeZone=Asia/Tokyo -c IntervalStyle=postgres -c DateStyle=German -c bytea_output=escape -c extra_float_digits=-5",
  PGCLIENTENCODING: "LATIN1",
};

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
