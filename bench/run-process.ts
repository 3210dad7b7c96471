/** Runs a program to its end as a process of its own, as people do, and measures it. */
import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.js";

/** What one run took; a median of several has the median of each. */
export interface Measured {
  /** From start to end, in milliseconds. */
  readonly wall: number;
  /** Of the processor, user and system, in milliseconds; `null` where it is not known. */
  readonly cpu: number | null;
  /** Most memory that the process held at once (resident set), in megabytes; `null` where it is not known. */
  readonly memory: number | null;
}

export interface Ran extends Measured {
  readonly output: string;
}

interface RunOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit statuses that are no failure. */
  readonly accept?: readonly number[];
}

const bin = join(root, "dist/bin.js");
const usageReport = pathToFileURL(join(root, "bench/usage-report.mjs")).href;

/** `shopwright` as built, with memory and processor time of its process (that of TypeScript's sandbox is not in it). */
export async function runShopwright(args: readonly string[], { env, ...options }: RunOptions): Promise<Ran> {
  const file = join(tmpdir(), `shopwright-bench-usage-${process.pid}.json`);
  const ran = await run(process.execPath, ["--import", usageReport, bin, ...args], {
    ...options,
    env: { ...env, BENCH_USAGE: file },
  });
  const usage = JSON.parse(await readFile(file, "utf8")) as NodeJS.ResourceUsage;
  await rm(file);
  return { ...ran, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS / 1024 };
}

/** Any program; throws where it fails, with what it wrote. */
export function run(program: string, args: readonly string[], { folder, env, accept = [0] }: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => output.push(part));
    child.stderr.on("data", (part: Buffer) => errors.push(part));
    child.on("error", reject);
    child.on("close", (status) => {
      const wall = performance.now() - started;
      if (status !== null && accept.includes(status)) {
        resolve({ wall, cpu: null, memory: null, output: Buffer.concat(output).toString() });
      } else reject(new Error(`${[program, ...args].join(" ")} ended with ${status}:\n${Buffer.concat(errors)}`));
    });
  });
}

/** Runs work of this very process and measures its wall clock alone. */
export async function timed(work: () => unknown): Promise<Measured> {
  const started = performance.now();
  await work();
  return { wall: performance.now() - started, cpu: null, memory: null };
}

export function median(runs: readonly Measured[]): Measured {
  const of = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
    return known[Math.floor(known.length / 2)] ?? null;
  };
  return {
    wall: of(runs.map(({ wall }) => wall)) ?? 0,
    cpu: of(runs.map(({ cpu }) => cpu)),
    memory: of(runs.map(({ memory }) => memory)),
  };
}
