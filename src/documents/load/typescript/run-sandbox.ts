/** Starts the sandbox's child process, gives it a job and gathers what it says. One child a run. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { distFolder } from "../package-files.js";
import { MAX_DEPTH } from "../raw-document.js";
import type { EvaluatedFile, SandboxJob, SandboxLimits, SandboxMessage } from "./sandbox-protocol.js";

const MB = 1024 * 1024;

/**
 * Steps are counted by QuickJS and are the same on every machine; an empty loop takes two a turn. Memory adds up to
 * less than 512 MiB: 192 for WebAssembly, 192 for the child's own heap, the rest for Node.
 */
export const LIMITS: SandboxLimits = {
  memoryPages: 3072,
  heapBytes: 160 * MB,
  stackBytes: 96 * 1024,
  steps: 30_000_000,
  stepsPerCharacter: 50,
  output: 32 * MB,
  depth: MAX_DEPTH + 1,
};

const MAX_ANSWER_BYTES = 512 * MB;
const BACKSTOP_MS = 20_000;
const STEPS_PER_MS = 3_000;

/** By bundle, context and file; missing where a limit stopped the bundle before. */
export type SandboxResults = readonly (readonly (readonly EvaluatedFile[])[])[];

export interface SandboxOutcome {
  readonly results: SandboxResults;
  /** False if the clock had to stop it: what came out then depends on the machine. */
  readonly repeatable: boolean;
}

/**
 * @param backstopMs Wall-clock limit; the default leaves a slow machine time to spend all steps.
 * @throws Error if the child process itself breaks.
 */
export function runSandbox(
  bundles: SandboxJob["bundles"],
  limits: SandboxLimits = LIMITS,
  backstopMs: number = backstop(bundles, limits),
): Promise<SandboxOutcome> {
  return new Promise((resolve, reject) => {
    // the default stack is too small for QuickJS to notice the end of its own before V8 does
    const stack = process.platform === "win32" ? [] : ["--stack-size=3600"];
    const flags = ["--max-old-space-size=192", "--expose-gc", "--no-warnings", ...stack];
    const child = spawn(process.execPath, [...flags, join(distFolder(), "evaluator.js")], {
      env: {},
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    let size = 0;
    let stopped: "work" | "output" | null = null;
    const stop = (limit: "work" | "output") => {
      stopped ??= limit;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => stop("work"), backstopMs);
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_ANSWER_BYTES) stop("output");
      else output.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (errors.length < 100) errors.push(chunk);
    });
    child.stdin.on("error", () => {}); // a child that ended early tells why on its own
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code !== 0 && stopped === null) {
        const reason = Buffer.concat(errors).toString().slice(0, 4000);
        reject(new Error(`the sandbox process ended with ${signal ?? `code ${code}`}\n${reason}`));
        return;
      }
      resolve({ results: gather(bundles, output, stopped), repeatable: stopped === null });
    });
    child.stdin.end(JSON.stringify({ bundles, limits } satisfies SandboxJob));
  });
}

function backstop(bundles: SandboxJob["bundles"], limits: SandboxLimits): number {
  const steps = bundles.reduce(
    (sum, { code, contexts }) => sum + contexts.length * (limits.steps + limits.stepsPerCharacter * code.length),
    0,
  );
  return BACKSTOP_MS + steps / STEPS_PER_MS;
}

function gather(
  bundles: SandboxJob["bundles"],
  output: readonly Buffer[],
  stopped: "work" | "output" | null,
): SandboxResults {
  const results: EvaluatedFile[][][] = bundles.map(({ contexts }) => contexts.map(() => []));
  const put = (at: { bundle: number; context: number; file: number }, result: EvaluatedFile) => {
    const files = results[at.bundle]?.[at.context];
    if (files !== undefined) files[at.file] = result;
  };
  let last: SandboxMessage | null = null;
  const lines = Buffer.concat(output).toString().split("\n");
  lines.pop(); // what stands after the last line break was cut off, or is empty
  for (const line of lines) {
    last = JSON.parse(line) as SandboxMessage;
    if (last.type === "done") put(last, last.result);
  }
  if (stopped !== null && last?.type !== "done") {
    put(last ?? { bundle: 0, context: 0, file: 0 }, { type: "limit", limit: stopped });
  } else if (stopped !== null && last?.type === "done") {
    put({ ...last, file: last.file + 1 }, { type: "limit", limit: stopped });
  }
  return results;
}
