/**
 * Bundles the TypeScript files of one layer into one script that offers each file for evaluation on its own. Files with
 * errors are reported and left out, so that they do not hide what the others say.
 */
import type { BuildFailure, Message } from "esbuild";
import { compareStrings } from "../../../model/address.js";
import type { Diagnostic, Location } from "../../../model/diagnostic.js";
import { errorAt, shortened } from "../finding.js";
import { duplicateKey } from "../json/json-problems.js";
import { ENTRY, type ImportProblem, projectImports } from "./imports.js";

export interface Bundle {
  /** Assigns `layer.files`: for each file a function that evaluates it and gives `[its default export]`, or `[]`. */
  readonly code: string;
  /** Source map, JSON. */
  readonly map: string;
  /** Relative to the project folder, in the order of `layer.files`. */
  readonly files: readonly string[];
}

export interface Bundled {
  readonly bundle: Bundle;
  readonly findings: readonly Diagnostic[];
}

/** @param folder Real path of the project folder. @param files Relative to it, with `/`. */
export async function bundleFiles(folder: string, files: readonly string[]): Promise<Bundled> {
  const { build } = await import("esbuild");
  const broken = new Set<string>();
  const findings = new Map<string, readonly Diagnostic[]>();
  // esbuild drops imports of what is used nowhere, or as a type only, unseen: a build before resolves them too, in which
  // the names of types seem to be missing
  let checking = true;
  for (;;) {
    const dataFindings = new Map<string, readonly Diagnostic[]>();
    try {
      const result = await build({
        absWorkingDir: folder,
        stdin: { contents: entry(files), sourcefile: ENTRY, resolveDir: folder, loader: "js" },
        outfile: "bundle.js",
        bundle: true,
        write: false,
        format: "iife",
        globalName: "layer",
        platform: "neutral",
        target: "es2023",
        charset: "utf8",
        legalComments: "none",
        sourcemap: "external",
        sourcesContent: false,
        tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: checking } },
        logLevel: "silent",
        logLimit: 0,
        logOverride: { "unsupported-dynamic-import": "warning", "unsupported-require-call": "warning" },
        plugins: [projectImports(folder, broken, dataFindings)],
      });
      if (checking) {
        checking = false;
        continue;
      }
      const [map, code] = result.outputFiles;
      if (map === undefined || code === undefined) throw new Error("esbuild gave no output");
      const warned = result.warnings.flatMap(warningFinding);
      const all = [...[...findings.values(), ...dataFindings.values()].flat(), ...warned];
      return { bundle: { code: code.text, map: map.text, files }, findings: sorted(all) };
    } catch (error) {
      if (!isBuildFailure(error)) throw error;
      const errors = checking ? error.errors.filter(({ text }) => !/^No matching export/.test(text)) : error.errors;
      if (errors.length === 0) {
        checking = false;
        continue;
      }
      const before = broken.size;
      for (const message of errors) {
        const file = message.location?.file;
        if (file === undefined || file === ENTRY) throw error;
        findings.set(file, [...(findings.get(file) ?? []), errorFinding(message)]);
        broken.add(file);
      }
      if (broken.size === before) throw error;
    }
  }
}

function entry(files: readonly string[]): string {
  const offers = files.map((file) => {
    const path = JSON.stringify(`./${file}`);
    return `() => { const file = require(${path}); return "default" in file ? [file.default] : []; },`;
  });
  return `export const files = [\n${offers.join("\n")}\n];\n`;
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && Array.isArray((error as Partial<BuildFailure>).errors);
}

function errorFinding(message: Message): Diagnostic {
  const at = locationOf(message.location);
  const detail = message.detail as Partial<ImportProblem> | undefined;
  if (detail?.problem !== undefined) return errorAt(at, detail.problem);
  if (/^Top-level await|"await" can only be used/.test(message.text)) {
    return errorAt(at, {
      code: "documents/asynchronous",
      summary: "Documents cannot wait for anything",
      detail: "await stands here; documents have nothing to wait for, since they reach no network and no files.",
      remedy: "Import what is needed with import statements, and remove await.",
    });
  }
  return errorAt(at, {
    code: "documents/typescript-syntax",
    summary: "The file is not valid TypeScript",
    detail: `${shortened(message.text.split("\n")[0] ?? "")}.`,
    remedy: "Mend the syntax here; an editor with TypeScript shows the same error.",
  });
}

function warningFinding(message: Message): readonly Diagnostic[] {
  const at = locationOf(message.location);
  if (message.id === "duplicate-object-key") {
    const key = /"(.*)"/.exec(message.text)?.[1] ?? "";
    return [duplicateKey(key, locationOf(message.notes[0]?.location ?? null), at)];
  }
  if (message.id !== "unsupported-dynamic-import" && message.id !== "unsupported-require-call") return [];
  return [
    errorAt(at, {
      code: "documents/import-at-run-time",
      summary: "Documents import only with import statements",
      detail: "A module is loaded here while the document runs, which documents cannot do.",
      remedy: 'Write import … from "./file" at the top of the file.',
    }),
  ];
}

/** esbuild counts columns from 0 and in bytes of UTF-8. */
function locationOf(location: Message["location"]): Location | undefined {
  if (location === null) return undefined;
  const bytes = Buffer.from(location.lineText);
  const before = bytes.subarray(0, location.column).toString().length;
  const length = bytes.subarray(location.column, location.column + location.length).toString().length;
  const place = { file: location.file, line: location.line, column: before + 1 };
  return length > 0 ? { ...place, endColumn: before + 1 + length } : place;
}

function sorted(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ location }: Diagnostic) => location?.file ?? "";
  return [...findings].sort(
    (a, b) =>
      compareStrings(key(a), key(b)) ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0),
  );
}
