/**
 * The esbuild plugin that decides what a document may import: files of the project, by relative path and real path,
 * and the authoring module `shopwright`. esbuild resolves and reads nothing by itself.
 */
import { readFile, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { OnLoadResult, OnResolveArgs, OnResolveResult, PartialMessage, Plugin } from "esbuild";
import type { Diagnostic } from "../../../model/diagnostic.js";
import { didYouMean, type FindingText, shortened } from "../finding.js";
import { decodeText, tooLarge } from "../json/decode-text.js";
import { readJson } from "../json/read-json.js";
import { distFolder } from "../package-files.js";
import { pathInside, realPathOf } from "../project-folder.js";
import { MAX_FILE_BYTES } from "../raw-document.js";
import { parseCsv } from "./csv.js";

/** Source names in the bundle's map that begin so are the authoring module's. */
export const AUTHORING = "shopwright";
/** The module that lists the files of a bundle. */
export const ENTRY = "layer.js";

/** What the plugin puts into `detail` of an esbuild message. */
export interface ImportProblem {
  readonly problem: FindingText;
}

const IMPORTABLE: readonly string[] = [".ts", ".js", ".json", ".csv", ".md", ".txt"];

/**
 * @param broken Files, relative to the folder, whose errors are known: they are replaced by a throw.
 * @param findings Collects what is wrong in imported data files.
 */
export function projectImports(
  folder: string,
  broken: ReadonlySet<string>,
  findings: Map<string, readonly Diagnostic[]>,
): Plugin {
  return {
    name: "project-imports",
    setup(build) {
      build.onResolve({ filter: /.*/ }, (args) => resolveImport(folder, args));
      build.onLoad({ filter: /.*/, namespace: AUTHORING }, async ({ path }) => ({
        contents: await readFile(join(distFolder(), path), "utf8"),
        loader: "js",
      }));
      build.onLoad({ filter: /.*/, namespace: "file" }, ({ path }) => loadFile(folder, path, broken, findings));
    },
  };
}

async function resolveImport(folder: string, args: OnResolveArgs): Promise<OnResolveResult> {
  const { path, kind, importer, namespace } = args;
  if (namespace === AUTHORING) return { path: join(dirname(importer), path), namespace: AUTHORING };
  const fromEntry = importer === ENTRY || importer === join(folder, ENTRY);
  if (!fromEntry && kind !== "import-statement") return refusal(notStatic(kind));
  if (path === AUTHORING) return { path: "authoring.js", namespace: AUTHORING };
  if (!/^\.\.?(?:\/|$)/.test(path)) return refusal(notRelative(path));
  const wanted = join(fromEntry ? folder : dirname(importer), path);
  const found = await firstFile(wanted);
  const shown = JSON.stringify(shortened(path));
  if (found === null) {
    const outside = pathInside(folder, wanted) === null;
    return refusal(outside ? leavesProject(shown) : notFound(shown));
  }
  if (pathInside(folder, found) === null) return refusal(leavesProject(shown));
  if (!IMPORTABLE.includes(extname(found))) {
    return refusal({
      code: "documents/import-of-unknown-type",
      summary: "Documents cannot import this type of file",
      detail: `${shown} is not TypeScript, JSON, CSV, Markdown or text.`,
      remedy: "Import .ts, .json, .csv, .md or .txt files.",
    });
  }
  return { path: found };
}

/** As TypeScript finds modules: the path itself, with `.ts`, `.ts` for `.js`, `.d.ts`, or a folder's `index.ts`. */
async function firstFile(wanted: string): Promise<string | null> {
  const typescript = wanted.replace(/\.js$/, ".ts");
  for (const candidate of [wanted, `${wanted}.ts`, typescript, `${wanted}.d.ts`, join(wanted, "index.ts")]) {
    const real = await realPathOf(candidate);
    if (real !== null && (await stat(real)).isFile()) return real;
  }
  return null;
}

async function loadFile(
  folder: string,
  path: string,
  broken: ReadonlySet<string>,
  findings: Map<string, readonly Diagnostic[]>,
): Promise<OnLoadResult> {
  const file = pathInside(folder, path) ?? path;
  if (broken.has(file))
    return { contents: `throw new Error(${JSON.stringify(BROKEN_IMPORT)}); module.exports = {};`, loader: "js" };
  const { size } = await stat(path);
  const refuse = (found: readonly Diagnostic[]): OnLoadResult => {
    findings.set(file, found);
    return { contents: `throw new Error(${JSON.stringify(BROKEN_IMPORT)}); module.exports = {};`, loader: "js" };
  };
  if (size > MAX_FILE_BYTES) return refuse([tooLarge(file, size)]);
  const bytes = await readFile(path);
  const extension = extname(path);
  if (extension === ".json") {
    const read = readJson(file, bytes);
    return read.ok ? { contents: JSON.stringify(read.value), loader: "json" } : refuse(read.findings);
  }
  const decoded = decodeText(file, bytes);
  if (!decoded.ok) return refuse([decoded.finding]);
  if (extension === ".csv") {
    const csv = await parseCsv(file, decoded.text);
    return csv.ok ? { contents: JSON.stringify(csv.rows), loader: "json" } : refuse([csv.finding]);
  }
  if (extension === ".md" || extension === ".txt") return { contents: decoded.text, loader: "text" };
  return { contents: decoded.text, loader: extension === ".js" ? "js" : "ts", resolveDir: dirname(path) };
}

/** Thrown in place of a file whose problems are told already; whoever imports it fails silently. */
export const BROKEN_IMPORT = "shopwright: an imported file has errors of its own";

function refusal(problem: FindingText): OnResolveResult {
  const detail: ImportProblem = { problem };
  const message: PartialMessage = { text: problem.summary, detail };
  return { errors: [message] };
}

function notStatic(kind: string): FindingText {
  return {
    code: "documents/import-at-run-time",
    summary: "Documents import only with import statements",
    detail: `${kind === "dynamic-import" ? "import(…)" : "require(…)"} loads a module while the document runs, which documents cannot do.`,
    remedy: 'Write import … from "./file" at the top of the file.',
  };
}

function notRelative(path: string): FindingText {
  const name = JSON.stringify(shortened(path));
  return {
    code: "documents/import-of-package",
    summary: "Documents cannot import packages",
    detail: `${name} is not a file of the project. Documents may import files of the project and "shopwright", so that the same commit gives the same settings everywhere.`,
    remedy: didYouMean(
      path,
      [AUTHORING],
      'Import a file by its relative path, like "./shared", or write out what is needed.',
    ),
  };
}

function leavesProject(shown: string): FindingText {
  return {
    code: "documents/import-outside-project",
    summary: "The import leads out of the project",
    detail: `${shown} is not in the project folder, by its path or through a symbolic link.`,
    remedy: "Copy the file into the project.",
  };
}

function notFound(shown: string): FindingText {
  return {
    code: "documents/import-not-found",
    summary: "The imported file does not exist",
    detail: `No file was found for ${shown}.`,
    remedy: "Correct the path, which is relative to the importing file.",
  };
}
