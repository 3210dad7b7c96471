/** The words around rules and what they find, the same in every format. */
import type { Language } from "../../model/language.js";
import type { Missing, RuleDescription, Severity } from "../../model/rule.js";

/** The worst first. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "advice"];

/** The worst come first where findings are sorted by it. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

export function severityWord(severity: Severity, { say }: Language): string {
  switch (severity) {
    case "error":
      return say`error`;
    case "warning":
      return say`warning`;
    case "advice":
      return say`advice`;
  }
}

/** What is true of a rule as a whole, by name. */
export function factsOfRule(
  { severity, module, facts }: RuleDescription,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  const { say } = language;
  const needs = facts === "needed" ? say`needed` : say`used where given: it finds more with them`;
  return [
    [say`severity`, severityWord(severity, language)],
    [say`module`, language.module(module)],
    ...(facts === undefined ? [] : [[say`product facts`, needs] as const]),
  ];
}

/** Why a rule could not tell: `not checked: no product facts`. */
export function uncheckedText(missing: Missing, { say }: Language): string {
  switch (missing) {
    case "products":
      return say`not checked: no product facts`;
    case "columns":
      return say`not checked: product facts lack columns that are asked for`;
    case "context":
      return say`not checked: the store's own document is missing or wrong`;
    case "database":
      return say`not checked: no database was asked`;
    case "documents":
      return say`not checked: some documents that count are wrong or could not be read`;
  }
}
