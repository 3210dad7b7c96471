/** The project folder as the boundary of what is read: paths in it, and whether a path really stays inside. */
import { realpath } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";

/** The path relative to the folder, with `/`; `null` if it is outside. Both are real paths. */
export function pathInside(realFolder: string, realPath: string): string | null {
  const path = relative(realFolder, realPath);
  if (path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return path.split(sep).join("/");
}

/** With symbolic links followed; `null` if nothing is there. */
export async function realPathOf(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return null;
    throw error;
  }
}
