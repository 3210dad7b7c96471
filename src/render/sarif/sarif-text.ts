/**
 * Findings as SARIF 2.1.0 (OASIS), which GitHub, Azure DevOps and editors read: one run, with all rules that were to be
 * checked, what they found, what of it is waived, and which of them could not tell.
 */
import type { Diagnostic } from "../../model/diagnostic.js";
import { english, type Language } from "../../model/language.js";
import { jsonText } from "../json/json-text.js";
import type { CheckRun } from "../rules/check-run.js";
import { uncheckedText } from "../rules/rule-words.js";
import { sarifMessage } from "./sarif-message.js";
import { ROOT, sarifResults } from "./sarif-results.js";
import { sarifRules } from "./sarif-rules.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Ends with a line break. */
export function sarifText(
  findings: readonly Diagnostic[],
  run: Omit<CheckRun, "stores">,
  language: Language = english,
): string {
  const { version, rules: checked, notChecked = [], waived = [] } = run;
  const all = [...findings.map((finding) => ({ finding })), ...waived];
  const rules = sarifRules(
    checked,
    all.map(({ finding }) => finding),
    language,
  );
  const indexes: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));
  return jsonText({
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "shopwright", version, semanticVersion: version, rules } },
        invocations: [
          {
            executionSuccessful: true,
            toolConfigurationNotifications: notChecked.map(({ store, rule, missing }) => ({
              level: "note",
              message: { text: sarifMessage(`${store}, ${rule.code}: ${uncheckedText(missing, language)}`) },
              associatedRule: { id: rule.code, index: indexes.get(rule.code) ?? -1 },
            })),
          },
        ],
        language: language.name,
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [ROOT]: { description: { text: language.say`The root of the repository.` } } },
        results: sarifResults(all, indexes, run, language),
      },
    ],
  });
}
