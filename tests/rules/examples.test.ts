/**
 * Each rule's own examples, as its page shows them: what fails breaks this rule and no other, with a remedy and the
 * places involved; what passes, which is the same with the least change, breaks none.
 */
import { describe, expect, it } from "vitest";
import { rules } from "../../src/settings/rules/rules.js";
import { checkLayers } from "../support/check-rules.js";

const mustHold = rules.filter(({ severity }) => severity !== "advice");

describe.each([...rules])("$code", (rule) => {
  const { fails, passes, ...options } = rule.examples;
  // Advice asks for what small examples leave out: each is held to the rules, and to itself alone.
  const held = { ...options, rules: rule.severity === "advice" ? [...mustHold, rule] : mustHold };

  it("finds what is wrong in the first example, and nothing else", () => {
    const { resolving, findings, notChecked } = checkLayers([fails], held);
    expect(resolving).toEqual([]);
    expect(notChecked.filter((each) => each.rule === rule)).toEqual([]);
    expect([...new Set(findings.map(({ code }) => code))], JSON.stringify(findings, null, 2)).toEqual([rule.code]);
    for (const { summary, severity, detail, remedy, location } of findings) {
      expect({ summary, severity }).toEqual({ summary: rule.summary, severity: rule.severity });
      expect(detail).toMatch(/^[\p{L}\p{N}`"].*[.]$/su);
      expect(remedy).toMatch(/^[\p{L}`].*[.?]$/su);
      expect(location).toBeDefined();
    }
  });

  it("finds nothing in the second", () => {
    const { resolving, findings, notChecked } = checkLayers([fails, passes], held);
    expect({ resolving, findings }).toEqual({ resolving: [], findings: [] });
    expect(notChecked.filter((each) => each.rule === rule)).toEqual([]);
  });

  it("says whether it needs product facts", () => {
    const { products: _, ...without } = held;
    const { notChecked } = checkLayers([fails], without);
    const told = notChecked.some((each) => each.rule === rule && each.missing === "products");
    if (rule.facts === "needed") expect(told).toBe(true);
    if (rule.facts === undefined) expect(told).toBe(false);
  });
});

describe("codes", () => {
  it("are each of one rule", () => {
    const codes = rules.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each([...rules])("$code is of its module, in the field's form", ({ code, module }) => {
    expect(code).toMatch(new RegExp(`^${module}/[a-z0-9]+(-[a-z0-9]+)*$`));
  });
});
