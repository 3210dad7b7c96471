/** An apply of which nobody knows here what became: says so, and which command finds out. */
import { escapeText } from "../render/text/escape.js";
import type { Io } from "./io.js";
import { shellWord } from "./shell-word.js";

/** How to ask what became of a plan: by its file, or by its digest where there is none. */
export function resolvingCommand(
  {
    file,
    digest,
    environment,
  }: { readonly file?: string | undefined; readonly digest: string; readonly environment: string },
  { chdir }: { readonly chdir?: string },
): string {
  const plan = file === undefined ? [digest.slice(0, 12), "--env", environment] : [file];
  const words = ["shopwright", "resolve", ...plan, ...(chdir === undefined ? [] : ["--chdir", chdir])];
  return words.map(shellWord).join(" ");
}

/** Ends with a line break. */
export function unknownText(reason: string, command: string, { language: { say } }: Io): string {
  const lines = [
    say`The connection was lost while the changes were committed`,
    escapeText(reason),
    say`Everything was applied, or nothing; the database knows which.`,
  ];
  return `${say`error`}[apply/unknown]: ${lines.join("\n  ")}\n  ${say`help:`} ${say`Run this as soon as it can be reached: ${command}`}\n`;
}
