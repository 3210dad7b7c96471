/** The rules there are and the guide's advice, module by module, for people who look for one. */
import type { RuleDescription } from "../../../model/rule.js";
import { byModule } from "../../kinds/kind-words.js";
import { severityWord } from "../../rules/rule-words.js";
import { escapeText } from "../escape.js";
import { flow } from "../fold.js";
import type { TextOptions } from "../text-options.js";

/** Ends with a line break. */
export function ruleListText(rules: readonly RuleDescription[], { colors, width, language }: TextOptions): string {
  const { say } = language;
  const blocks = byModule(rules).map((group) => [
    colors.bold(language.module(group.module)),
    ...group.kinds.flatMap((rule) => [
      `  ${rule.code}${rule.severity === "error" ? "" : colors.dim(` (${severityWord(rule.severity, language)})`)}`,
      ...flow(escapeText(language.rule(rule).summary), width - 6).map((line) => `      ${line}`),
    ]),
  ]);
  const more = flow(say`shopwright explain CODE says more of one: why, what to do, and an example either way.`, width);
  return `${[...blocks, more].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
