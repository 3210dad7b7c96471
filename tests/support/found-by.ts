/** What one rule finds in documents that are sound in themselves: `field: detail` of each finding. */
import { expect } from "vitest";
import type { ExampleDocument } from "../../src/model/rule.js";
import { rules } from "../../src/settings/rules/rules.js";
import { type CheckOptions, checkDocuments } from "./check-rules.js";

export function foundBy(code: string, documents: readonly ExampleDocument[], options: CheckOptions = {}): string[] {
  const rule = rules.find((each) => each.code === code);
  if (rule === undefined) throw new RangeError(`there is no rule ${code}`);
  const { resolving, findings } = checkDocuments(documents, { ...options, rules: [rule] });
  expect(resolving).toEqual([]);
  expect(findings.filter((each) => each.code !== code)).toEqual([]);
  return findings.map(({ address, field, detail }) => {
    const { kind, name } = address ?? { kind: "", name: null };
    return `${kind}${name === null ? "" : `.${name}`} ${field}: ${detail}`;
  });
}
