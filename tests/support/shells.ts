/** Shells that people have and this machine may not: their tests say so and are skipped, but not in CI. */
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** A suite that calls a shell. Without it: a failure in CI, a loud skip elsewhere. */
export function describeShell(shell: string, suite: () => void): void {
  if (isThere(shell)) return void describe(shell, suite);
  const message = `${shell}: did not run, ${shell} is not on PATH`;
  describe(shell, () => {
    if (process.env["CI"]) return void it(`has ${shell}`, () => expect.fail(message));
    process.stderr.write(`\n*** ${message} ***\n\n`);
    it.skip(message, () => undefined);
  });
}

function isThere(shell: string): boolean {
  try {
    execFileSync(shell, ["-c", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
