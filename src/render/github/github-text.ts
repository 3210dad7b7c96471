/**
 * Findings as GitHub's workflow commands: printed by a job, they are shown beside the lines of a pull request. Of each
 * sort only the first ten of a step are, so the worst come first. A line is one command, whatever documents say.
 */
import type { Diagnostic } from "../../model/diagnostic.js";
import { english, type Language } from "../../model/language.js";
import type { Severity } from "../../model/rule.js";
import { fileInRepository, type InRepository } from "../rules/check-run.js";
import { findingLines } from "../rules/finding-lines.js";
import { severityRank } from "../rules/rule-words.js";
import { escapeText } from "../text/escape.js";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "notice" };

/** A line a finding, with a line break; nothing where there are none. */
export function githubText(
  findings: readonly Diagnostic[],
  where: InRepository = {},
  language: Language = english,
): string {
  const sorted = findings.toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity));
  return sorted.map((finding) => `${command(finding, where, language)}\n`).join("");
}

/** What is no finding, a line each: shown with the job. */
export function githubNotes(lines: readonly string[]): string {
  return lines.map((line) => `::notice::${messageText(escapeText(line))}\n`).join("");
}

function command(finding: Diagnostic, where: InRepository, language: Language): string {
  const { severity, code, summary, location } = finding;
  const properties: readonly (readonly [name: string, value: string])[] = [
    ...(location === undefined
      ? []
      : [
          ["file", fileInRepository(location.file, where)] as const,
          ["line", String(location.line)] as const,
          ["col", String(location.column)] as const,
          ...(location.endColumn === undefined ? [] : [["endColumn", String(location.endColumn)] as const]),
        ]),
    ["title", `${code}: ${language.summary(code, summary)}`],
  ];
  const told = properties.map(([name, value]) => `${name}=${propertyText(value)}`).join(",");
  return `::${COMMANDS[severity]} ${told}::${messageText(findingLines(finding, language, where).join("\n"))}`;
}

/** The runner takes these apart again; nothing else of a message means anything to it. */
function messageText(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function propertyText(text: string): string {
  return messageText(escapeText(text)).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
