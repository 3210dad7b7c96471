/** Runs the command line in this process, as a user would type it, and keeps what it prints. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main.js";

export interface CliResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The answer to the question that is asked; without one, nobody is there to answer. */
  readonly answer?: string;
  /** As if Ctrl-C was pressed as soon as an apply began. */
  readonly interrupted?: boolean;
}

/** Evaluated documents and database templates are cached once for all tests. */
const cache = join(tmpdir(), "shopwright-test-cache");

export async function runCli(
  line: string | readonly string[],
  { cwd, env = {}, answer, interrupted = false }: CliOptions,
): Promise<CliResult> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(typeof line === "string" ? line.split(" ") : line, {
    cwd,
    env: { XDG_CACHE_HOME: cache, ...env },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    ask: answer === undefined ? null : async () => answer,
    columns: 80,
    color: false,
    guarded: (work) => work(() => interrupted),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  return { status, out: out.join(""), err: err.join("") };
}

/** A new empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "shopwright-cli-"));
}
