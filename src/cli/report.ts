/** Prints findings as the caller asked: for people on standard error, as JSON on standard output. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import pc from "picocolors";
import type { Diagnostic } from "../model/diagnostic.js";
import { diagnosticsJson } from "../render/json/diagnostics-json.js";
import { type DiagnosticsOptions, diagnosticsText } from "../render/text/diagnostics-text.js";
import type { TextOptions } from "../render/text/text-options.js";
import { kinds } from "../settings/kinds/registry.js";
import type { Io } from "./io.js";
import type { FindingOptions } from "./options.js";

/** In the formats of CI servers that is `reportChecks`' business: these are for whoever reads standard error. */
export function reportFindings(
  findings: readonly Diagnostic[],
  io: Io,
  { format, color, chdir = "." }: Partial<FindingOptions> & { readonly chdir?: string },
): void {
  if (format === "json") io.out(diagnosticsJson(findings));
  if (format === "json" || findings.length === 0) return;
  io.err(diagnosticsText(findings, findingsOptions(io, { color, chdir })));
}

/** What findings are printed with: the lines of the project's files, too. */
export function findingsOptions(
  io: Io,
  { color, chdir = "." }: { readonly color?: boolean | undefined; readonly chdir?: string | undefined },
): DiagnosticsOptions {
  return { ...textOptions(io, color), kinds, source: sourceReader(resolve(io.cwd, chdir)) };
}

/** What every text is printed with. */
export function textOptions(io: Io, color?: boolean): TextOptions {
  return { colors: colorsOf(io, color), width: io.columns, language: io.language };
}

/** Colours as the terminal and `--no-color` allow. */
function colorsOf(io: Io, wanted = true) {
  return pc.createColors(io.color && wanted);
}

/** Texts of the project's files for code frames, read once. */
function sourceReader(folder: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, readOrUndefined(resolve(folder, file)));
    return texts.get(file);
  };
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined; // without its text a finding is shown without a frame
  }
}
