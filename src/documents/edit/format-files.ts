/** Formats JSON files on disk: what would change is found first, for all of them, and written when somebody says so. */
import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Kinds } from "../../model/kind.js";
import { tooLarge } from "../load/json/decode-text.js";
import { MAX_FILE_BYTES } from "../load/raw-document.js";
import { formatJson } from "./format-json.js";
import { unwritable } from "./unwritable.js";
import { writeAtomically } from "./write-atomically.js";

export interface ChangedFile {
  /** Relative to the project folder. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Replaces the content, where the file really lies: a symbolic link stays one. The finding, if it may not. */
  readonly write: () => Promise<Diagnostic | null>;
}

/** @param files relative to the folder; one that cannot be read as JSON is a finding, and left alone. */
export async function* formatFiles(
  folder: string,
  files: readonly string[],
  kinds: Kinds,
): AsyncIterable<ChangedFile | readonly Diagnostic[]> {
  const seen = new Set<string>();
  for (const file of files) {
    const path = await realpath(join(folder, file));
    if (seen.has(path)) continue; // reached by another link as well
    seen.add(path);
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      yield [tooLarge(file, size)];
      continue;
    }
    const formatted = formatJson(file, await readFile(path), kinds);
    if (!formatted.ok) yield formatted.diagnostics;
    else if (formatted.value.changed) {
      const { before, after } = formatted.value;
      yield { file, before, after, write: () => write(path, file, after) };
    }
  }
}

async function write(path: string, file: string, text: string): Promise<Diagnostic | null> {
  try {
    await writeAtomically(path, text);
    return null;
  } catch (error) {
    const finding = unwritable(file, error);
    if (finding === null) throw error;
    return finding;
  }
}
