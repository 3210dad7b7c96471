/** The finding that a file may not be written. */
import type { Diagnostic } from "../../model/diagnostic.js";
import { errorAt } from "../load/finding.js";

/** `null` where the error says anything else. */
export function unwritable(file: string, error: unknown): Diagnostic | null {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (!["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"].includes(code)) return null;
  return errorAt(undefined, {
    code: "documents/unwritable",
    summary: "A file cannot be written",
    detail: `${file} and its folder may not be changed by this user, or the disk is full (${code}).`,
    remedy: "Allow it, or run the command as a user that may.",
  });
}
