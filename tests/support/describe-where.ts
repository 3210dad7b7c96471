/** Suites that need what npm does not bring. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";

/** Without what is needed (`psql on PATH`): a failure in CI, a loud skip elsewhere. */
export function describeWhere(isThere: boolean, needed: string, title: string, suite: () => void): void {
  if (isThere) return void describe(title, suite);
  const message = `${title}: did not run, there is no ${needed}`;
  describe(title, () => {
    if (process.env["CI"]) return void it(`has ${needed}`, () => expect.fail(message));
    process.stderr.write(`\n*** ${message} ***\n\n`);
    it.skip(message, () => undefined);
  });
}

/** The file of a command; `undefined` where it is not on PATH, nor where Debian keeps servers. */
export function commandFile(name: string): string | undefined {
  return [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"]
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
