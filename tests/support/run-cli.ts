/** Runs the command line in this process, as a user would type it, and keeps what it prints. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { main } from "../../src/cli/main.js";
import type { Terminal } from "../../src/cli/prompts.js";

export interface CliResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The answer to the question that is asked; without one, and without keys, nobody is there to answer. */
  readonly answer?: string;
  /** What is pressed at each question in turn; every question has `"\r"`, Enter, among its keys, or one that leaves. */
  readonly keys?: readonly string[];
  /** Gets the lines of progress, as a terminal would. */
  readonly status?: ((text: string) => void) | null;
  /** As if Ctrl-C was pressed as soon as an apply began. */
  readonly interrupted?: boolean;
  /** Waits no time at all where it would wait a while before it tries again. */
  readonly hurried?: boolean;
}

/** Evaluated documents and database templates are cached once for all tests. */
const cache = join(tmpdir(), "shopwright-test-cache");

export async function runCli(
  line: string | readonly string[],
  { cwd, env = {}, answer, keys, interrupted = false, hurried = false, status = null }: CliOptions,
): Promise<CliResult> {
  const out: string[] = [];
  const err: string[] = [];
  const exitStatus = await main(typeof line === "string" ? line.split(" ") : line, {
    cwd,
    env: { XDG_CACHE_HOME: cache, ...env },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    terminal: terminalOf(keys ?? (answer === undefined ? null : [`${answer}\r`])),
    status,
    columns: 80,
    color: false,
    guarded: (work) => work(() => interrupted),
    busy: (work) => work(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, hurried ? 0 : milliseconds)),
  });
  return { status: exitStatus, out: out.join(""), err: err.join("") };
}

/** A terminal at which somebody presses these keys, each when a question stands there: its cursor is hidden then. */
function terminalOf(keys: readonly string[] | null): Terminal | null {
  if (keys === null) return null;
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const left = [...keys];
  const output = new Writable({
    write: (chunk, _, done) => {
      if (!String(chunk).includes("\u001b[?25l")) return done();
      const next = left.shift();
      if (next === undefined) return done(new Error("a question that no key was meant for"));
      setImmediate(() => input.write(next));
      done();
    },
  });
  return { input, output };
}

/** A new empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "shopwright-cli-"));
}

/** Long lines are folded, with what follows further in. */
export function unfolded(text: string): string {
  return text.replace(/\n {2,}(?!help:)/g, " ");
}
