/** What could be better, module by module, each with the lines that it is about. */
import type { Diagnostic } from "../../model/diagnostic.js";
import { MODULES } from "../../model/kind.js";
import type { RuleDescription } from "../../model/rule.js";
import { type DiagnosticsOptions, diagnosticTexts } from "./diagnostics-text.js";

/** Ends with an empty line; nothing where there is no advice. */
export function adviceText(
  advice: readonly Diagnostic[],
  rules: readonly RuleDescription[],
  options: DiagnosticsOptions,
): string {
  const { colors, language } = options;
  const moduleOf = new Map(rules.map(({ code, module }) => [code, module]));
  return MODULES.map((module) => {
    const own = advice.filter(({ code }) => moduleOf.get(code) === module);
    if (own.length === 0) return "";
    return `${colors.bold(`== ${language.module(module)}`)}\n\n${diagnosticTexts(own, options).join("\n\n")}\n\n`;
  }).join("");
}
