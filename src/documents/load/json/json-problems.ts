/** What is wrong with JSON text, precisely: the slow path, taken only when the fast one found that something is. */
import { createRequire } from "node:module";
import type { ParseErrorCode } from "jsonc-parser";
import type { Diagnostic } from "../../../model/diagnostic.js";
import { errorAt, type FindingText, shortened } from "../finding.js";
import { type LineIndex, lineIndex } from "./line-index.js";

type JsonParser = typeof import("jsonc-parser");

/** jsonc-parser, loaded when first needed: a project without mistakes never does. */
export function jsonParser(): JsonParser {
  return createRequire(import.meta.url)("jsonc-parser") as JsonParser;
}

const MOST_FINDINGS = 20;

/** Syntax errors, comments and trailing commas. Of errors that follow from one another only the first is told. */
export function syntaxProblems(file: string, text: string): readonly Diagnostic[] {
  const parser = jsonParser();
  const lines = lineIndex(file, text);
  const errors: import("jsonc-parser").ParseError[] = [];
  parser.parse(text, errors, { allowTrailingComma: false, disallowComments: true, allowEmptyContent: false });
  const findings: Diagnostic[] = [];
  const commas = new Set<number>();
  for (const { error, offset, length } of errors) {
    if (findings.length === MOST_FINDINGS) break;
    const code = parser.printParseErrorCode(error);
    if (code === "InvalidCommentToken") {
      findings.push(errorAt(lines.locationAt(offset, length), COMMENT));
      continue;
    }
    const comma = commaBefore(text, offset);
    if (
      comma !== null &&
      (code === "PropertyNameExpected" || code === "ValueExpected") &&
      /[\]}]/.test(text[offset] ?? "")
    ) {
      if (!commas.has(comma)) findings.push(errorAt(lines.locationAt(comma, 1), TRAILING_COMMA));
      commas.add(comma);
      continue;
    }
    findings.push(
      errorAt(lines.locationAt(offset, length), syntaxError(parser.printParseErrorCode(error), text, offset, length)),
    );
    break;
  }
  if (findings.length > 0) return findings;
  return [errorAt({ file, line: 1, column: 1 }, syntaxError("", text, 0, 0))];
}

/** Every property that is written again in the same object, with both places. */
export function duplicateKeys(file: string, text: string): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const lines: LineIndex = lineIndex(file, text);
  const objects: Map<string, number>[] = [];
  jsonParser().visit(text, {
    onObjectBegin: () => {
      objects.push(new Map());
    },
    onObjectEnd: () => {
      objects.pop();
    },
    onObjectProperty: (key, offset, length) => {
      const seen = objects.at(-1);
      const first = seen?.get(key);
      if (first === undefined) {
        seen?.set(key, offset);
        return;
      }
      if (findings.length >= MOST_FINDINGS) return;
      findings.push(duplicateKey(key, lines.locationAt(first, length), lines.locationAt(offset, length)));
    },
  });
  return findings;
}

/** One property written twice, in JSON or in TypeScript. */
export function duplicateKey(key: string, first: Diagnostic["location"], second: Diagnostic["location"]): Diagnostic {
  const name = JSON.stringify(shortened(key));
  return {
    ...errorAt(second, {
      code: "documents/duplicate-key",
      summary: "A property is written twice",
      detail: `${name} stands on line ${first?.line} and again on line ${second?.line} of the same object; programs differ in which of the two they read.`,
      remedy: "Keep the one that is meant.",
    }),
    ...(first && { related: [{ message: `${name} is written first here`, location: first }] }),
  };
}

const COMMENT: FindingText = {
  code: "documents/json-comment",
  summary: "JSON has no comments",
  detail: "A comment stands here, which JSON does not allow.",
  remedy: 'Remove it, say it in "labels", or write the document in TypeScript.',
};

const TRAILING_COMMA: FindingText = {
  code: "documents/json-trailing-comma",
  summary: "JSON has no comma after the last item",
  detail: "Nothing follows this comma, which JSON does not allow.",
  remedy: "Remove the comma.",
};

const EXPECTED: Readonly<Partial<Record<keyof typeof ParseErrorCode, string>>> = {
  PropertyNameExpected: "a property name in double quotes",
  ValueExpected: "a value",
  ColonExpected: 'a colon ":"',
  CommaExpected: 'a comma ","',
  CloseBraceExpected: 'a closing brace "}"',
  CloseBracketExpected: 'a closing bracket "]"',
  EndOfFileExpected: "the end of the file",
  InvalidSymbol: "a value: a text in double quotes, a number, true, false, null, a list or an object",
  InvalidNumberFormat: "a number like 12.5",
  UnexpectedEndOfNumber: "a digit",
  UnexpectedEndOfString: "a closing double quote on the same line",
  InvalidUnicode: "four hexadecimal digits after \\u",
  InvalidEscapeCharacter: 'one of " \\ / b f n r t u after the backslash',
  InvalidCharacter: "no control character inside a text; write it as \\n, \\t or \\u…",
};

function syntaxError(code: string, text: string, offset: number, length: number): FindingText {
  const expected = EXPECTED[code as keyof typeof EXPECTED] ?? "JSON text";
  const found = text.slice(offset, offset + Math.min(length, 30));
  const what =
    text.trim() === "" ? "The file is empty" : found === "" ? "The file ends here" : `Found ${JSON.stringify(found)}`;
  return {
    code: "documents/json-syntax",
    summary: "The file is not valid JSON",
    detail: `${what}; expected ${expected}.`,
    remedy: `Write ${expected} here, or mend what stands before it.`,
  };
}

/** The offset of a comma before `offset` with only white space between; `null` if there is none. */
function commaBefore(text: string, offset: number): number | null {
  let before = offset - 1;
  while (before >= 0 && /\s/.test(text[before] ?? "")) before--;
  return text[before] === "," ? before : null;
}
