/** Findings for people: what, where with a code frame, why, what to do; the worst last, since the end is read first. */
import type { Diagnostic, Location } from "../../model/diagnostic.js";
import type { Kinds } from "../../model/kind.js";
import type { Language } from "../../model/language.js";
import type { Severity } from "../../model/rule.js";
import { severityRank, severityWord } from "../rules/rule-words.js";
import { codeFrame } from "./code-frame.js";
import { escapeLines, escapeText } from "./escape.js";
import { subjectLines } from "./subject-lines.js";
import type { Colors, TextOptions } from "./text-options.js";
import { displayWidth, wrap } from "./width.js";

export interface DiagnosticsOptions extends TextOptions {
  /** The text of a file of the project; `undefined` where it cannot be read, and then there is no frame. */
  readonly kinds: Kinds;
  readonly source: (file: string) => string | undefined;
}

const PAINTS: Readonly<Record<Severity, keyof Colors>> = { error: "red", warning: "yellow", advice: "cyan" };

/** Ends with a line break; nothing at all where there are no findings. */
export function diagnosticsText(findings: readonly Diagnostic[], options: DiagnosticsOptions): string {
  if (findings.length === 0) return "";
  const texts = diagnosticTexts(findings, options);
  return `${texts.join("\n\n")}\n\n${options.colors.bold(countText(findings, options.language))}\n`;
}

/** Each by itself, without a line break at its end, in the order in which they are shown. */
export function diagnosticTexts(findings: readonly Diagnostic[], options: DiagnosticsOptions): readonly string[] {
  const sorted = [...findings].sort(
    (a, b) => severityRank(b.severity) - severityRank(a.severity) || comparePlaces(a.location, b.location),
  );
  return sorted.map((finding) => diagnosticText(finding, options));
}

function diagnosticText(finding: Diagnostic, options: DiagnosticsOptions): string {
  const { colors, width, source, language } = options;
  const { say } = language;
  const { severity, code, summary, detail, remedy, location, related = [] } = finding;
  const paint = colors[PAINTS[severity]];
  const word = severityWord(severity, language);
  const said = escapeText(language.summary(code, summary));
  const lines = [`${paint(colors.bold(`${word}[${escapeText(code)}]`))}${colors.bold(`: ${said}`)}`];
  if (location) {
    lines.push(` ${colors.cyan("-->")} ${placeText(location)}`);
    lines.push(...codeFrame(source(location.file), location, options));
  }
  lines.push(...subjectLines(finding, options));
  lines.push(...paragraphs(detail, "  ", width));
  for (const { message, location: place } of related) {
    lines.push(`  ${escapeText(message.replace(/\.$/, ""))}: ${placeText(place)}`);
  }
  const [first = "", ...rest] = paragraphs(remedy, " ".repeat(3 + displayWidth(say`help:`)), width);
  lines.push(`  ${colors.cyan(say`help:`)} ${first.trimStart()}`, ...rest);
  return lines.join("\n");
}

/** `3 errors, 1 warning, 2 to consider`. */
function countText(findings: readonly Diagnostic[], { count, say }: Language): string {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, advice] = [of("error"), of("warning"), of("advice")];
  const parts = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
    ...(advice > 0 ? [say`${advice} to consider`] : []),
  ];
  return parts.join(say`, `);
}

function placeText({ file, line, column }: Location): string {
  return `${escapeText(file)}:${line}:${column}`;
}

function paragraphs(text: string, indent: string, width: number): readonly string[] {
  const room = Math.max(40, width - indent.length);
  return escapeLines(text).flatMap((line) => wrap(line, room).map((part) => `${indent}${part}`));
}

/** By file, line and column; those without a place come first. */
function comparePlaces(a: Location | undefined, b: Location | undefined): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
