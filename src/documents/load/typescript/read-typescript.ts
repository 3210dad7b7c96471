/**
 * TypeScript files to values with places: bundles the groups in parallel, takes from the cache what was evaluated before,
 * and evaluates the rest in one child process.
 */
import type { Diagnostic, Location } from "../../../model/diagnostic.js";
import { isJsonObject } from "../../../model/json.js";
import type { LoadOptions } from "../load-options.js";
import type { RawDocument, RawDocuments } from "../raw-document.js";
import { type Bundled, bundleFiles } from "./bundle.js";
import { type BundlePlaces, bundlePlaces } from "./bundle-places.js";
import { evaluationCache } from "./evaluation-cache.js";
import { faultFinding, limitFinding, noDefaultExport, throwFinding } from "./evaluation-findings.js";
import { runSandbox } from "./run-sandbox.js";
import type { EvaluatedDocument, EvaluatedFile, SandboxContext } from "./sandbox-protocol.js";

/** Files that are bundled together, and for what they are evaluated. */
export interface TypeScriptGroup {
  /** Relative to the project folder, with `/`. */
  readonly files: readonly string[];
  readonly contexts: readonly SandboxContext[];
}

/** For each context of a group: the documents by file, and what stood in their way. */
export type EvaluatedGroup = readonly EvaluatedContext[];

export interface EvaluatedContext {
  readonly documents: ReadonlyMap<string, readonly RawDocument[]>;
  readonly findings: readonly Diagnostic[];
  /** Whether every file was evaluated: after a limit was hit, none is, for no further context. */
  readonly complete: boolean;
}

const NOTHING: EvaluatedContext = { documents: new Map(), findings: [], complete: true };

/**
 * @param folder Real path of the project folder.
 * @throws Error if esbuild or the sandbox process itself breaks.
 */
export async function readTypeScript(
  folder: string,
  groups: readonly TypeScriptGroup[],
  options: LoadOptions,
): Promise<readonly EvaluatedGroup[]> {
  const used = groups.filter(({ files }) => files.length > 0);
  if (used.length === 0) return groups.map(({ contexts }) => contexts.map(() => NOTHING));
  const bundled = await Promise.all(
    groups.map(({ files }) => (files.length === 0 ? null : bundleFiles(folder, files))),
  );
  const evaluated = await evaluateAll(bundled, groups, options);
  return groups.map(({ contexts }, group) => {
    const result = bundled[group] ?? null;
    if (result === null) return contexts.map(() => NOTHING);
    const places = bundlePlaces(result.bundle);
    const all = evaluated[group] ?? [];
    const stopped = all.some((files) => files.length < result.bundle.files.length);
    if (stopped && !all.flat().some(({ type }) => type === "limit" || type === "threw")) {
      throw new Error("the sandbox process gave no result for a file");
    }
    return contexts.map((_, context) => {
      const read = readFiles(result.bundle.files, all[context] ?? [], places);
      return { ...read, findings: [...result.findings, ...read.findings] };
    });
  });
}

async function evaluateAll(
  bundled: readonly (Bundled | null)[],
  groups: readonly TypeScriptGroup[],
  options: LoadOptions,
): Promise<readonly (readonly (readonly EvaluatedFile[])[])[]> {
  const cache = evaluationCache(options);
  const results: EvaluatedFile[][][] = await Promise.all(
    groups.map(({ contexts }, group) =>
      Promise.all(
        contexts.map(async (context) => {
          const code = bundled[group]?.bundle.code;
          return code === undefined ? [] : [...((await cache.read(code, context)) ?? [])];
        }),
      ),
    ),
  );
  const missing = groups
    .map(({ contexts }, group) => ({
      group,
      code: bundled[group]?.bundle.code ?? "",
      wanted: contexts
        .map((context, index) => ({ context, index }))
        .filter(({ index }) => results[group]?.[index]?.length === 0),
    }))
    .filter(({ code, wanted }) => code !== "" && wanted.length > 0);
  if (missing.length === 0) return results;
  const outcome = await runSandbox(
    missing.map(({ code, wanted }) => ({ code, contexts: wanted.map(({ context }) => context) })),
  );
  const writes: Promise<void>[] = [];
  for (const [at, { group, code, wanted }] of missing.entries()) {
    for (const [nth, { context, index }] of wanted.entries()) {
      const files = [...(outcome.results[at]?.[nth] ?? [])];
      const row = results[group];
      if (row !== undefined) row[index] = files;
      if (outcome.repeatable && files.length > 0) writes.push(cache.write(code, context, files));
    }
  }
  await Promise.all(writes);
  return results;
}

function readFiles(
  files: readonly string[],
  results: readonly EvaluatedFile[],
  places: BundlePlaces,
): EvaluatedContext {
  const documents = new Map<string, readonly RawDocument[]>();
  const findings: Diagnostic[] = [];
  for (const [index, file] of files.entries()) {
    const result = results[index];
    if (result === undefined) continue;
    const read = readFile(file, result, places);
    documents.set(file, read.documents);
    findings.push(...read.findings);
  }
  return { documents, findings, complete: results.length === files.length };
}

function readFile(file: string, result: EvaluatedFile, places: BundlePlaces): RawDocuments {
  switch (result.type) {
    case "noDefault":
      return { documents: [], findings: [noDefaultExport(file)] };
    case "limit":
      return { documents: [], findings: [limitFinding(result.limit, file)] };
    case "threw": {
      const at: Location = places.callIn(result.frames) ?? { file, line: 1, column: 1 };
      const finding = throwFinding(result, at);
      return { documents: [], findings: finding === null ? [] : [finding] };
    }
    case "documents": {
      const sound = result.documents.filter(({ faults }) => faults.length === 0);
      const findings = result.documents.flatMap((document) => {
        const raw = rawDocument(file, document, places);
        return document.faults.map((fault) => faultFinding(fault, raw.locate(fault.path)));
      });
      return { documents: sound.map((document) => rawDocument(file, document, places)), findings };
    }
    default: {
      const never: never = result;
      throw new Error(`unknown result ${JSON.stringify(never)}`);
    }
  }
}

function rawDocument(file: string, { value, at, frames }: EvaluatedDocument, places: BundlePlaces): RawDocument {
  const made = { file, at, frames, named: isJsonObject(value) && value["name"] !== undefined };
  return {
    value,
    get location() {
      return places.locate(made, []);
    },
    locate: (path) => places.locate(made, path),
  };
}
