/**
 * Files to documents: the first step of every command. Reads each layer once, whatever number of stores uses it, and
 * gives what could be read together with everything that could not.
 */
import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Document } from "../../model/document.js";
import type { EmptyLayer } from "../../model/guard.js";
import type { Kinds } from "../../model/kind.js";
import type { Project } from "../../model/project.js";
import { type CheckedDocument, checkDocument } from "./envelope/check-document.js";
import { errorAt, warningAt } from "./finding.js";
import { tooLarge } from "./json/decode-text.js";
import { readJsonDocuments } from "./json/read-json.js";
import { layerFiles } from "./layer-files.js";
import type { LoadOptions } from "./load-options.js";
import { MAX_FILE_BYTES, type RawDocument, type RawDocuments } from "./raw-document.js";
import { layerFolder, type Selection, selectLayers } from "./selection.js";
import { type EvaluatedGroup, readTypeScript } from "./typescript/read-typescript.js";

/** The documents of one store in one environment, layer by layer, the later overriding the earlier. */
export interface StoreDocuments {
  readonly store: string;
  readonly layers: readonly LayerDocuments[];
}

export interface LayerDocuments {
  /** As the project file writes it. */
  readonly folder: string;
  readonly documents: readonly Document[];
  /** Whether these are all that the folder has: nothing in it failed to load. */
  readonly complete: boolean;
}

export interface LoadedDocuments {
  /** Those selected and known, also where findings stand in the way of some of their documents. */
  readonly stores: readonly StoreDocuments[];
  readonly findings: readonly Diagnostic[];
  /** Those without any document, of stores that have documents elsewhere. */
  readonly emptyLayers: readonly EmptyLayer[];
}

interface ReadLayer {
  readonly folder: string;
  readonly json: readonly (RawDocuments & { readonly file: string })[];
  readonly typescript: readonly string[];
  readonly files: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** @throws Error if a file cannot be read although it is there, or if the sandbox process itself breaks. */
export async function loadDocuments(
  folder: string,
  project: Project,
  selection: Selection,
  kinds: Kinds,
  options: LoadOptions,
): Promise<LoadedDocuments> {
  const root = await realpath(folder);
  const { stores, vars, findings } = selectLayers(project, selection);
  const folders = [...new Set(stores.flatMap(({ layers }) => layers.map(layerFolder)))];
  const layers = await Promise.all(folders.map((layer) => readLayer(root, layer)));
  const users = folders.map((layer) => stores.filter((store) => store.layers.map(layerFolder).includes(layer)));
  const groups = layers.map(({ typescript }, index) => ({
    files: typescript,
    contexts: (users[index] ?? []).map(({ store }) => ({ store, environment: selection.environment, vars })),
  }));
  const evaluated = await readTypeScript(root, groups, options);
  const all: Diagnostic[] = [...findings, ...layers.flatMap((layer) => layer.findings)];
  const silent = layers.map((layer, index) => isSilent(layer, evaluated[index] ?? []));
  const isEmpty = (layer: string) => silent[folders.indexOf(layerFolder(layer))] === true;
  const bare = stores.filter((store) => store.layers.every(isEmpty)).map(({ store }) => store);
  const checked = new Map<RawDocument, CheckedDocument>(); // documents of JSON files are the same for every store
  const loaded = stores.map(({ store, layers: written }) => ({
    store,
    layers: written.map((layer) => {
      const index = folders.indexOf(layerFolder(layer));
      const read = layers[index];
      const user = users[index]?.findIndex((one) => one.store === store) ?? -1;
      const context = evaluated[index]?.[user];
      const documents: Document[] = [];
      let complete =
        !bare.includes(store) && context?.complete === true && ![read?.findings, context.findings].some(haveError);
      for (const finding of context?.findings ?? []) all.push(finding);
      for (const raw of inFileOrder(read, context?.documents)) {
        const known = checked.get(raw);
        const { document, findings: found } = known ?? checkDocument(raw, layer, kinds);
        if (document !== null) documents.push(document);
        if (document === null || haveError(found)) complete = false;
        if (known !== undefined) continue;
        checked.set(raw, { document, findings: found });
        for (const finding of found) all.push(finding);
      }
      return { folder: layer, documents, complete };
    }),
  }));
  const empty = layers.flatMap(({ folder }, index) => {
    const names = (users[index] ?? []).map(({ store }) => store);
    return silent[index] ? [{ folder, stores: names, failed: names.some((store) => bare.includes(store)) }] : [];
  });
  for (const { folder, failed } of empty) all.push(failed ? noDocuments(folder) : emptyLayer(folder));
  return {
    stores: loaded,
    findings: distinct(all),
    emptyLayers: empty.map(({ folder, stores }) => ({ folder, stores })),
  };
}

function haveError(findings: readonly Diagnostic[] | undefined): boolean {
  return findings === undefined || findings.some(({ severity }) => severity === "error");
}

/** No document for any store, and no finding that would say why. */
function isSilent(layer: ReadLayer, contexts: EvaluatedGroup): boolean {
  const inTypeScript = contexts.some(({ documents }) => [...documents.values()].some((found) => found.length > 0));
  const inJson = layer.json.some(({ documents }) => documents.length > 0);
  return !inJson && !inTypeScript && [layer, ...contexts].every(({ findings }) => findings.length === 0);
}

async function readLayer(root: string, folder: string): Promise<ReadLayer> {
  const { files, findings } = await layerFiles(root, folder);
  const json = await Promise.all(
    files.filter((file) => file.endsWith(".json")).map(async (file) => ({ file, ...(await readJsonFile(root, file)) })),
  );
  return {
    folder,
    files,
    json,
    typescript: files.filter((file) => file.endsWith(".ts")),
    findings: [...findings, ...json.flatMap((read) => read.findings)],
  };
}

async function readJsonFile(root: string, file: string): Promise<RawDocuments> {
  const path = join(root, file);
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) return { documents: [], findings: [tooLarge(file, size)] };
  return readJsonDocuments(file, await readFile(path));
}

function inFileOrder(
  layer: ReadLayer | undefined,
  typescript: ReadonlyMap<string, readonly RawDocument[]> | undefined,
): readonly RawDocument[] {
  const json = new Map(layer?.json.map(({ file, documents }) => [file, documents]));
  return (layer?.files ?? []).flatMap((file) => json.get(file) ?? typescript?.get(file) ?? []);
}

function noDocuments(folder: string): Diagnostic {
  return errorAt(undefined, {
    code: "documents/no-documents",
    summary: "A layer has no documents",
    detail: `No document was found in ${JSON.stringify(folder)}. Absence is not deletion: an empty layer is more often a wrong path or a failed checkout.`,
    remedy: "Add a document (*.ts or *.json, not beginning with _), or take the layer out of the project file.",
  });
}

function emptyLayer(folder: string): Diagnostic {
  return warningAt(undefined, {
    code: "documents/empty-layer",
    summary: "A layer is empty",
    detail: `No document was found in ${JSON.stringify(folder)}. Absence is not deletion: as long as it is empty, no plan deletes or changes settings on record without consent.`,
    remedy: "Put its documents back (*.ts or *.json, not beginning with _), or take the layer out of the project file.",
  });
}

/** What is wrong with a layer is told once, not once a store. */
function distinct(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
