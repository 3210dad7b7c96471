/** What `explain` says of rules and advice: the page of one, or the list of all. */
import { english } from "../../model/language.js";
import type { RuleDescription } from "../../model/rule.js";
import { jsonText } from "../../render/json/json-text.js";
import { ruleListText } from "../../render/text/explain/rule-list-text.js";
import { ruleText } from "../../render/text/explain/rule-text.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import type { OutputOptions } from "../options.js";
import { textOptions } from "../report.js";

/** The word that stands for all of them. */
export const ALL_RULES = "rules";

/** Loaded only when they are asked for. */
export async function knownRules(): Promise<readonly RuleDescription[]> {
  return (await import("../../settings/rules/rules.js")).rules;
}

export function explainRule(rule: RuleDescription, io: Io, { format, color }: OutputOptions): ExitCode {
  io.out(format === "json" ? jsonText(described(rule)) : ruleText(rule, textOptions(io, color)));
  return EXIT.done;
}

export function listRules(rules: readonly RuleDescription[], io: Io, { format, color }: OutputOptions): ExitCode {
  const list = rules.map(({ code, module, severity, summary }) => ({ code, module, severity, summary }));
  io.out(format === "json" ? jsonText(list) : ruleListText(rules, textOptions(io, color)));
  return EXIT.done;
}

/** Without what only the engine needs. */
function described(rule: RuleDescription) {
  const { code, module, severity, facts = null, examples } = rule;
  return { code, module, severity, ...english.rule(rule), facts, examples };
}
