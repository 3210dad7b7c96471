/** How any text stands in a module of Kysely's; that its migrator runs one, tests/cli/sql.test.ts tries. */
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { templateLiteral } from "../../../src/plan/sql/kysely-module.js";

describe("a template literal", () => {
  it.each([
    ["a backtick", "`"],
    ["an expression", `\${process.exit()}`],
    ["an expression behind a backslash", `\\\${x}`],
    ["a dollar at the end", "$"],
    ["backslashes", "\\ \\\\ \\n \\u0041 \\`"],
    ["line breaks of every sort", "a\nb\r\nc\rd\u2028e\u2029f"],
    ["NUL, and half a character", "\0 \ud800 \udc00\ud800"],
    ["an end of the comment and of the function", "*/ } // "],
  ])("holds %s", (_what, text) => {
    expect(cooked(`const text = ${templateLiteral(text)};`)).toEqual([text]);
  });

  it("holds any text", () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom("`", "$", "{", "}", "\\", "u", "0", "x", "\n", "\r", "\u2028"), fc.string())),
        (parts) => {
          expect(cooked(`const text = ${templateLiteral(parts.join(""))};`)).toEqual([parts.join("")]);
        },
      ),
      { numRuns: 2000 },
    ));
});

/** What the template literals of a TypeScript file hold, as its compiler reads them. */
function cooked(source: string): readonly string[] {
  const file = ts.createSourceFile("module.ts", source, ts.ScriptTarget.ESNext, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) throw new Error("an expression in a template");
    if (ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}
