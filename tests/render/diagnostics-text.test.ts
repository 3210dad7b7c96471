import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { diagnosticsJson } from "../../src/render/json/diagnostics-json.js";
import { diagnosticsText } from "../../src/render/text/diagnostics-text.js";
import { testKinds } from "../support/test-kinds.js";
import { plain } from "./plain.js";

const file = "settings/flagship/coupons.json";
const source = [
  "{",
  '\t"kind": "coupon",',
  '\t"name": "spring-10",',
  '\t"spec": { "title": "满一百减十元", "minSpent": "100.00" }',
  "}",
].join("\n");

const unknownField: Diagnostic = {
  code: "documents/unknown-field",
  severity: "error",
  summary: "A field is not known",
  detail: "`minSpent` is not a field of a coupon; fields that are not known would be ignored without a word otherwise.",
  remedy: "Did you mean `minSpend`? Write that instead, or take the field out.",
  address: { store: "flagship", kind: "coupon", name: "spring-10" },
  field: "minSpent",
  location: { file, line: 4, column: 31, endColumn: 41 },
};

describe("findings", () => {
  it("show the place in its file, under wide characters and tabs, and what to do", () => {
    expect(text([unknownField])).toMatchInlineSnapshot(`
      "error[documents/unknown-field]: A field is not known
       --> settings/flagship/coupons.json:4:31
         |
       2 |   "kind": "coupon",
       3 |   "name": "spring-10",
       4 |   "spec": { "title": "满一百减十元", "minSpent": "100.00" }
         |                                      ^^^^^^^^^^
       5 | }
         |
        in flagship/coupon.spring-10, field minSpent
        \`minSpent\` is not a field of a coupon; fields that are not known would be
        ignored without a word otherwise.
        help: Did you mean \`minSpend\`? Write that instead, or take the field out.

      1 error
      "
    `);
  });

  it("name the other places, come by file and line with warnings first, and are counted", () => {
    const duplicate: Diagnostic = {
      code: "documents/duplicate-address",
      severity: "error",
      summary: "A setting is written twice in one layer",
      detail: "flagship/coupon.spring-10 is written twice.",
      remedy: "Take one of them out.",
      location: { file, line: 3, column: 2 },
      related: [
        { message: "It is first written here.", location: { file: "settings/flagship/a.json", line: 7, column: 3 } },
      ],
    };
    const warning: Diagnostic = {
      code: "documents/not-enforced-yet",
      severity: "warning",
      summary: "A safeguard is stored but not enforced yet",
      detail: "`protect` is stored.",
      remedy: "Do not rely on it.",
    };
    expect(text([unknownField, duplicate, warning])).toMatchInlineSnapshot(`
      "warning[documents/not-enforced-yet]: A safeguard is stored but not enforced yet
        \`protect\` is stored.
        help: Do not rely on it.

      error[documents/duplicate-address]: A setting is written twice in one layer
       --> settings/flagship/coupons.json:3:2
         |
       1 | {
       2 |   "kind": "coupon",
       3 |   "name": "spring-10",
         |   ^
       4 |   "spec": { "title": "满一百减十元", "minSpent": "100.00" }
       5 | }
         |
        flagship/coupon.spring-10 is written twice.
        It is first written here: settings/flagship/a.json:7:3
        help: Take one of them out.

      error[documents/unknown-field]: A field is not known
       --> settings/flagship/coupons.json:4:31
         |
       2 |   "kind": "coupon",
       3 |   "name": "spring-10",
       4 |   "spec": { "title": "满一百减十元", "minSpent": "100.00" }
         |                                      ^^^^^^^^^^
       5 | }
         |
        in flagship/coupon.spring-10, field minSpent
        \`minSpent\` is not a field of a coupon; fields that are not known would be
        ignored without a word otherwise.
        help: Did you mean \`minSpend\`? Write that instead, or take the field out.

      2 errors, 1 warning
      "
    `);
  });

  it("come from advice to errors, which stand next to the prompt", () => {
    const [error, warning, advice] = (["error", "warning", "advice"] as const).map((severity) => ({
      code: `documents/${severity}`,
      severity,
      summary: "Something is to be said",
      detail: "It is said.",
      remedy: "Do something.",
    }));
    if (!error || !warning || !advice) throw new Error("three are made");
    expect(text([error, advice, warning, advice])).toMatchInlineSnapshot(`
      "advice[documents/advice]: Something is to be said
        It is said.
        help: Do something.

      advice[documents/advice]: Something is to be said
        It is said.
        help: Do something.

      warning[documents/warning]: Something is to be said
        It is said.
        help: Do something.

      error[documents/error]: Something is to be said
        It is said.
        help: Do something.

      1 error, 1 warning, 2 to consider
      "
    `);
    expect(text([advice])).toMatch(/\n1 to consider\n$/);
  });

  it("point at the place in a line that is too long to show", () => {
    const line = `${"[0],".repeat(500)}"here"${",[1]".repeat(500)}`;
    const location = { file, line: 1, column: 2001, endColumn: 2007 };
    expect(text([{ ...unknownField, location }], line)).toMatchInlineSnapshot(`
      "error[documents/unknown-field]: A field is not known
       --> settings/flagship/coupons.json:1:2001
         |
       1 | …],[0],[0],[0],[0],"here",[1],[1],[1],[1],[1],[1],[1],[1],[1],[1],[1],[1],…
         |                    ^^^^^^
         |
        in flagship/coupon.spring-10, field minSpent
        \`minSpent\` is not a field of a coupon; fields that are not known would be
        ignored without a word otherwise.
        help: Did you mean \`minSpend\`? Write that instead, or take the field out.

      1 error
      "
    `);
  });

  it("have no frame where the file or the line is not known", () => {
    expect(text([{ ...unknownField, location: { file, line: 99, column: 1 } }])).toMatchInlineSnapshot(`
      "error[documents/unknown-field]: A field is not known
       --> settings/flagship/coupons.json:99:1
        in flagship/coupon.spring-10, field minSpent
        \`minSpent\` is not a field of a coupon; fields that are not known would be
        ignored without a word otherwise.
        help: Did you mean \`minSpend\`? Write that instead, or take the field out.

      1 error
      "
    `);
  });

  it("escape what a document or a file name says (fault 45)", () => {
    const location = { file: "a\u001b[31m.json", line: 1, column: 1, endColumn: 3 };
    const hostile: Diagnostic = {
      ...unknownField,
      field: "a\u202eb",
      detail: "\u001b]0;x\u0007\rtwo\nlines",
      location,
    };
    expect(text([hostile], '\u001b[2J"x"')).toMatchInlineSnapshot(`
      "error[documents/unknown-field]: A field is not known
       --> a\\u{1b}[31m.json:1:1
         |
       1 | \\u{1b}[2J"x"
         | ^^^^^^^
         |
        in flagship/coupon.spring-10, field a\\u{202e}b
        \\u{1b}]0;x\\u{7}\\rtwo
        lines
        help: Did you mean \`minSpend\`? Write that instead, or take the field out.

      1 error
      "
    `);
  });

  it("are nothing where there are none", () => expect(text([])).toBe(""));

  it("are the same for programs, as JSON", () => {
    expect(JSON.parse(diagnosticsJson([unknownField]))).toEqual([unknownField]);
    expect(diagnosticsJson([])).toBe("[]\n");
  });
});

function text(findings: readonly Diagnostic[], content = source): string {
  return diagnosticsText(findings, { ...plain, kinds: testKinds, source: () => content });
}
