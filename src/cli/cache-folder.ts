/** The user's cache folder, by the conventions of the system: never inside a project, where a commit could fill it. */
import { homedir, platform } from "node:os";
import { join } from "node:path";
import type { Io } from "./io.js";

export function cacheFolder({ env }: Io): string {
  const base =
    env["XDG_CACHE_HOME"] ??
    (platform() === "win32" ? env["LOCALAPPDATA"] : undefined) ??
    join(homedir(), platform() === "darwin" ? "Library/Caches" : ".cache");
  return join(base, "shopwright");
}
