/** The project file's `database` text → where to connect. */
import { resolve } from "node:path";
import { accepted, type Checked, refused } from "../model/diagnostic.js";

export type DatabaseTarget =
  | {
      readonly type: "pglite";
      /** Absolute; `null`: in memory, gone with the session. */
      readonly folder: string | null;
      /** Where an empty cluster is kept, since making one takes seconds; `null`: nowhere. */
      readonly templateCache: string | null;
    }
  | { readonly type: "postgres"; readonly url: string };

/** Reads `pglite:FOLDER` (relative to the project), `pglite:memory`, `postgres://…` or `postgresql://…`. */
export function parseTarget(
  text: string,
  projectFolder: string,
  templateCache: string | null = null,
): Checked<DatabaseTarget> {
  if (text === "pglite:memory") return accepted({ type: "pglite", folder: null, templateCache });
  if (text.startsWith("pglite:") && text !== "pglite:") {
    return accepted({ type: "pglite", folder: resolve(projectFolder, text.slice("pglite:".length)), templateCache });
  }
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return accepted({ type: "postgres", url: text });
  const isServer = /^postgres(ql)?:/.test(text);
  return refused([
    {
      code: "project/unknown-database",
      severity: "error",
      summary: "The database is not one that Shopwright can open.",
      // A malformed URL may hold a password, so the text is not repeated.
      detail: isServer
        ? "It is not a well-formed URL. Expected is postgres://USER:PASSWORD@HOST:5432/DATABASE."
        : "Expected is pglite:FOLDER, pglite:memory or postgres://USER:PASSWORD@HOST:5432/DATABASE.",
      remedy: isServer
        ? "Correct it; in the password, percent-encode special characters: @ as %40, # as %23, / as %2F, % as %25."
        : "Write it in one of these forms.",
    },
  ]);
}
