/** Files that a command is given or told to write: plans and exports. What fails is a finding that names the file. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { accepted, type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
import { because } from "./because.js";
import type { Io } from "./io.js";

/** Which findings a file's trouble is told by. */
export interface FileWords {
  readonly unreadable: { readonly code: string; readonly summary: string };
  readonly unwritable: { readonly code: string; readonly summary: string };
  /** The command that writes such a file. */
  readonly madeBy: string;
}

export async function readOwnFile(io: Io, file: string, words: FileWords): Promise<Checked<string>> {
  try {
    return accepted(await readFile(resolve(io.cwd, file), "utf8"));
  } catch (error) {
    return refused([
      {
        ...words.unreadable,
        severity: "error",
        detail: `${file} ${because(error)}.`,
        remedy: `Give the path of a file that \`${words.madeBy}\` wrote.`,
      },
    ]);
  }
}

/** Readable by its owner alone: it shows a store's settings. */
export async function writeOwnFile(
  io: Io,
  file: string,
  content: string | readonly string[],
  words: Pick<FileWords, "unwritable">,
): Promise<readonly Diagnostic[]> {
  try {
    await writeFile(resolve(io.cwd, file), content, { mode: 0o600 });
    return [];
  } catch (error) {
    return [
      {
        ...words.unwritable,
        severity: "error",
        detail: `${file} ${because(error)}.`,
        remedy: "Give --out a file in a folder that is there and may be written to.",
      },
    ];
  }
}
