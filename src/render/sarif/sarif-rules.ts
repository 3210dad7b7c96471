/** What a SARIF run says of rules: those that were to be checked, and the codes that are found without being one. */
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Language } from "../../model/language.js";
import type { RuleDescription, Severity } from "../../model/rule.js";
import { ruleMarkdown } from "../markdown/rule-pages.js";
import { severityRank } from "../rules/rule-words.js";

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifWords;
  readonly fullDescription: SarifWords;
  readonly help: SarifWords;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  /** `tags` and `problem.severity` are what GitHub filters by. */
  readonly properties: { readonly tags: readonly string[]; readonly "problem.severity": string };
}

interface SarifWords {
  readonly text: string;
  readonly markdown?: string;
}

export type SarifLevel = "error" | "warning" | "note";

const LEVELS: Readonly<Record<Severity, SarifLevel>> = { error: "error", warning: "warning", advice: "note" };

const PROBLEMS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  advice: "recommendation",
};

export function sarifLevel(severity: Severity): SarifLevel {
  return LEVELS[severity];
}

/** The rules in their order, then the other codes in theirs: one each. */
export function sarifRules(
  rules: readonly RuleDescription[],
  findings: readonly Diagnostic[],
  language: Language,
): readonly SarifRule[] {
  const known = new Set(rules.map(({ code }) => code));
  const others = new Map<string, Diagnostic>();
  for (const finding of findings) {
    if (known.has(finding.code)) continue;
    const worst = others.get(finding.code) ?? finding;
    others.set(finding.code, severityRank(finding.severity) < severityRank(worst.severity) ? finding : worst);
  }
  const sorted = [...others.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return [...rules.map((rule) => ofRule(rule, language)), ...sorted.map((finding) => ofCode(finding, language))];
}

function ofRule(rule: RuleDescription, language: Language): SarifRule {
  const { summary, why, remedy } = language.rule(rule);
  return {
    ...common(rule),
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${why}\n${remedy}`, markdown: ruleMarkdown(rule, language) },
  };
}

function ofCode(finding: Diagnostic, language: Language): SarifRule {
  const summary = language.summary(finding.code, finding.summary);
  return {
    ...common(finding),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: language.say`Each finding says what to do.` },
  };
}

function common({ code, severity }: Pick<Diagnostic, "code" | "severity">) {
  const [area = "", rest = ""] = code.split("/");
  return {
    id: code,
    name: rest.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [area], "problem.severity": PROBLEMS[severity] },
  };
}
