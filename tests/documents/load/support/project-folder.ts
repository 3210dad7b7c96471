/** Projects on disk for tests, gone when the test is over, and short ways to load them. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type LoadedDocuments, loadDocuments } from "../../../../src/documents/load/load-documents.js";
import type { LoadOptions } from "../../../../src/documents/load/load-options.js";
import type { Diagnostic } from "../../../../src/model/diagnostic.js";
import type { Document } from "../../../../src/model/document.js";
import type { Kind, Kinds } from "../../../../src/model/kind.js";
import type { Project } from "../../../../src/model/project.js";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const OPTIONS: LoadOptions = { cacheFolder: null, engineVersion: "1.0.0" };

export const KINDS: Kinds = new Map(
  [kind("coupon", false), kind("channel", false), kind("order_policy", true)].map((one) => [one.name, one]),
);

/** One store, one environment, one layer `settings`. */
export const PROJECT: Project = {
  format: 1,
  stores: { flagship: { layers: ["settings"] } },
  environments: { local: { database: "pglite:memory" } },
};

/** Real path of a new folder with these files. */
export async function folderWith(files: Files): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "shopwright-load-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}

/** Loads a new folder with these files in `settings`. */
export async function loadSettings(
  files: Files,
): Promise<LoadedDocuments & { readonly documents: readonly Document[] }> {
  const inside = Object.fromEntries(Object.entries(files).map(([file, content]) => [`settings/${file}`, content]));
  const loaded = await loadDocuments(await folderWith(inside), PROJECT, { environment: "local" }, KINDS, OPTIONS);
  return { ...loaded, documents: documentsOf(loaded) };
}

export function documentsOf({ stores }: LoadedDocuments): readonly Document[] {
  return stores.flatMap(({ layers }) => layers.flatMap(({ documents }) => documents));
}

/** `documents/json-syntax settings/a.json:1:2`, as tests expect findings. */
export function brief({ code, location }: Diagnostic): string {
  return location === undefined ? code : `${code} ${location.file}:${location.line}:${location.column}`;
}

function kind(name: string, singleton: boolean): Kind {
  const total = { shape: { type: "integer" }, optional: true, description: "A field." } as const;
  const limits = { shape: { type: "object", fields: { total } }, optional: true, description: "More." } as const;
  const spec = { type: "object", fields: { limits } } as const;
  return { name, table: `${name}s`, module: "store", singleton, description: "A kind for tests.", spec };
}
