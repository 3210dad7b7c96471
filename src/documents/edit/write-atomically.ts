/** Replaces a file's content in one step: whoever reads it, or pulls the plug, sees the old text or the new one. */
import { randomBytes } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Keeps the file's permissions. @param path a file that is there, itself no symbolic link. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const { mode } = await stat(path);
  const draft = await draftFile(path, text, mode);
  try {
    await draft.commit();
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

/** A file's new content, written beside it: nobody sees it before `commit`. */
export interface Draft {
  readonly commit: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** @param mode `undefined`: as the process makes new files. */
export async function draftFile(path: string, text: string, mode: number | undefined): Promise<Draft> {
  // In the same folder, since only there a rename is one step; no layer reads a name that begins with a dot.
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  const discard = () => rm(draft, { force: true });
  try {
    const file = await open(draft, "wx", mode);
    try {
      if (mode !== undefined) await file.chmod(mode); // the process's own mask may have taken some away
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return { commit: () => rename(draft, path), discard };
}
