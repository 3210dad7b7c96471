/** Writes several files of a project, all of them or none: drafts of all come first, then each takes its place. */
import { mkdir, readFile, realpath, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../model/diagnostic.js";
import { errorAt } from "../load/finding.js";
import { pathInside, realPathOf } from "../load/project-folder.js";
import { unwritable } from "./unwritable.js";
import { type Draft, draftFile } from "./write-atomically.js";

export interface FileToWrite {
  /** Relative to the project folder. */
  readonly file: string;
  /** `null`: it is a new one. */
  readonly before: string | null;
  readonly after: string;
}

/** @returns findings where nothing was written. @param folder the project folder. */
export async function writeFiles(folder: string, files: readonly FileToWrite[]): Promise<readonly Diagnostic[]> {
  const root = await realpath(folder);
  const drafts: { readonly path: string; readonly draft: Draft; readonly file: FileToWrite }[] = [];
  const made: string[] = [];
  const done: typeof drafts = [];
  let current = "";
  try {
    for (const file of files) {
      current = file.file;
      const path = await placeOf(root, file, made);
      if (path === null) return [outside(file.file)];
      const mode = file.before === null ? undefined : (await stat(path)).mode;
      drafts.push({ path, file, draft: await draftFile(path, (await markOf(path, file)) + file.after, mode) });
    }
    for (const each of drafts) {
      current = each.file.file;
      await each.draft.commit();
      done.push(each);
    }
    made.length = 0;
    return [];
  } catch (error) {
    for (const { path, file } of done) await restore(path, file);
    const finding = unwritable(current, error);
    if (finding === null) throw error;
    return [finding];
  } finally {
    for (const { draft } of drafts) await draft.discard();
    for (const each of made.toReversed()) await rm(each, { recursive: true, force: true });
  }
}

/** Where a file really lies; its folder is made where it is missing. `null`: out of the project. */
async function placeOf(root: string, { file, before }: FileToWrite, made: string[]): Promise<string | null> {
  const path = join(root, file);
  if (pathInside(root, path) === null) return null;
  if (before !== null) {
    const real = await realpath(path);
    return pathInside(root, real) === null ? null : real;
  }
  const around = dirname(path);
  let nearest = around;
  while ((await realPathOf(nearest)) === null) nearest = dirname(nearest);
  if (pathInside(root, await realpath(nearest)) === null) return null;
  if (nearest !== around) {
    const first = await mkdir(around, { recursive: true });
    if (first !== undefined) made.push(first);
  }
  return path;
}

/** The byte order mark of the file that is there, which its text has not. */
async function markOf(path: string, { before }: FileToWrite): Promise<string> {
  if (before === null) return "";
  const bytes = await readFile(path);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\ufeff" : "";
}

async function restore(path: string, file: FileToWrite): Promise<void> {
  const { before } = file;
  if (before === null) return rm(path, { force: true });
  const draft = await draftFile(path, (await markOf(path, file)) + before, (await stat(path)).mode);
  await draft.commit();
}

function outside(file: string): Diagnostic {
  return errorAt(undefined, {
    code: "documents/file-outside-project",
    summary: "A file lies outside the project",
    detail: `${file} leads out of the project folder, by its path or through a symbolic link. Nothing was written.`,
    remedy: "Give a layer that lies in the project folder.",
  });
}
