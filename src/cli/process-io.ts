/** The real world of a process. */
import { createInterface } from "node:readline/promises";
import type { World } from "./io.js";

/** @param guarded see {@link World}: bin.ts listens to interrupts */
export function processIo(guarded: World["guarded"]): World {
  const { stdin, stdout, stderr, env } = process;
  return {
    cwd: process.cwd(),
    env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    ask: stdin.isTTY && stderr.isTTY && !env["CI"] ? ask : null,
    columns: stdout.columns ?? 80,
    color: stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    guarded,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.on("SIGINT", () => process.kill(process.pid, "SIGINT")); // a terminal's line editor keeps Ctrl-C to itself
  try {
    return await lines.question(question);
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return ""; // Ctrl-D: nothing was answered
    throw error;
  } finally {
    lines.close();
  }
}
