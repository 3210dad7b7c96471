/** Why a file could not be read or written, as the end of a sentence about it. */
export function because(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "is not there";
  if (code === "EACCES" || code === "EPERM") return "may not be opened by this user";
  if (code === "EISDIR") return "is a folder";
  return `fails with ${error instanceof Error ? error.message : String(error)}`;
}
