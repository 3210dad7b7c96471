/** Findings for people: what, where with a code frame, why, what to do; warnings first, since the end is read first. */
import { formatAddress } from "../../model/address.js";
import type { Diagnostic, Location } from "../../model/diagnostic.js";
import { codeFrame } from "./code-frame.js";
import { escapeLines, escapeText } from "./escape.js";
import { plural } from "./plural.js";
import type { TextOptions } from "./text-options.js";
import { wrap } from "./width.js";

export interface DiagnosticsOptions extends TextOptions {
  /** The text of a file of the project; `undefined` where it cannot be read, and then there is no frame. */
  readonly source: (file: string) => string | undefined;
}

/** Ends with a line break; nothing at all where there are no findings. */
export function diagnosticsText(findings: readonly Diagnostic[], options: DiagnosticsOptions): string {
  if (findings.length === 0) return "";
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b) || comparePlaces(a.location, b.location));
  const texts = sorted.map((finding) => diagnosticText(finding, options));
  return `${texts.join("\n\n")}\n\n${options.colors.bold(countText(findings))}\n`;
}

function diagnosticText(finding: Diagnostic, { colors, width, source }: DiagnosticsOptions): string {
  const { severity, code, summary, detail, remedy, location, related = [] } = finding;
  const paint = severity === "error" ? colors.red : colors.yellow;
  const lines = [`${paint(colors.bold(`${severity}[${escapeText(code)}]`))}${colors.bold(`: ${escapeText(summary)}`)}`];
  if (location) {
    lines.push(` ${colors.cyan("-->")} ${placeText(location)}`);
    lines.push(...codeFrame(source(location.file), location, { colors, width }));
  }
  const subject = subjectText(finding);
  if (subject) lines.push(`  ${colors.dim(`in ${subject}`)}`);
  lines.push(...paragraphs(detail, "  ", width));
  for (const { message, location: place } of related) {
    lines.push(`  ${escapeText(message.replace(/\.$/, ""))}: ${placeText(place)}`);
  }
  const [first = "", ...rest] = paragraphs(remedy, "        ", width);
  lines.push(`  ${colors.cyan("help:")} ${first.trimStart()}`, ...rest);
  return lines.join("\n");
}

/** `3 errors, 1 warning`. */
function countText(findings: readonly Diagnostic[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  return [errors > 0 ? plural(errors, "error") : [], warnings > 0 ? plural(warnings, "warning") : []].flat().join(", ");
}

function subjectText({ address, field }: Diagnostic): string {
  const parts = [address ? formatAddress(address) : [], field ? `field ${field}` : []].flat();
  return escapeText(parts.join(", "));
}

function placeText({ file, line, column }: Location): string {
  return `${escapeText(file)}:${line}:${column}`;
}

function paragraphs(text: string, indent: string, width: number): readonly string[] {
  const room = Math.max(40, width - indent.length);
  return escapeLines(text).flatMap((line) => wrap(line, room).map((part) => `${indent}${part}`));
}

function rank({ severity }: Diagnostic): number {
  return severity === "warning" ? 0 : 1;
}

/** By file, line and column; those without a place come first. */
function comparePlaces(a: Location | undefined, b: Location | undefined): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
