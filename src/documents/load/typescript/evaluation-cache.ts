/**
 * Evaluated bundles on disk, so that an unchanged project starts no child process. An entry is named after the digest of
 * everything that it depends on and carries a digest of itself; one that does not hold is as good as none.
 */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, sha256 } from "../../../model/canonical-json.js";
import type { LoadOptions } from "../load-options.js";
import type { EvaluatedFile, SandboxContext } from "./sandbox-protocol.js";

/** Raised when the form of an entry changes. */
const FORM = 1;

export interface EvaluationCache {
  readonly read: (code: string, context: SandboxContext) => Promise<readonly EvaluatedFile[] | null>;
  readonly write: (code: string, context: SandboxContext, files: readonly EvaluatedFile[]) => Promise<void>;
}

export function evaluationCache({ cacheFolder, engineVersion }: LoadOptions): EvaluationCache {
  if (cacheFolder === null) return { read: async () => null, write: async () => {} };
  const folder = join(cacheFolder, "evaluated");
  const fileFor = (code: string, context: SandboxContext) =>
    join(folder, `${sha256(canonicalJson([FORM, engineVersion, sha256(code), context]))}.json`);
  return {
    read: async (code, context) => {
      try {
        const entry = await readFile(fileFor(code, context), "utf8");
        const body = entry.slice(65);
        return entry[64] === "\n" && sha256(body) === entry.slice(0, 64)
          ? (JSON.parse(body) as readonly EvaluatedFile[])
          : null;
      } catch {
        return null;
      }
    },
    write: async (code, context, files) => {
      const body = JSON.stringify(files);
      let place: string | null = null;
      try {
        await mkdir(folder, { recursive: true });
        place = await mkdtemp(join(folder, "new-"));
        await writeFile(join(place, "entry"), `${sha256(body)}\n${body}`);
        await rename(join(place, "entry"), fileFor(code, context));
      } catch {
        // a cache that cannot be written only costs time
      } finally {
        if (place !== null) await rm(place, { recursive: true, force: true }).catch(() => {});
      }
    },
  };
}
