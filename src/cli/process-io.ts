/** The real world of a process. */
import type { World } from "./io.js";

/** @param listening see {@link World}: bin.ts listens to interrupts */
export function processIo(listening: Pick<World, "guarded" | "busy">): World {
  const { stdin, stdout, stderr, env } = process;
  return {
    cwd: process.cwd(),
    env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    terminal: stdin.isTTY && stderr.isTTY && !env["CI"] ? { input: stdin, output: stderr } : null,
    status: stderr.isTTY && !env["CI"] && env["TERM"] !== "dumb" ? (text) => void stderr.write(text) : null,
    columns: stdout.columns ?? 80,
    color: stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    ...listening,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
