/**
 * Checks the values of a document, whatever its kind: keys and characters that nothing may hold, numbers that JSON
 * cannot carry exactly, nesting, and secrets written out. One walk, since a file may hold 100,000 documents.
 */
import type { FieldPath } from "../../../model/field-path.js";
import { type FindingText, shortened } from "../finding.js";
import { plainSecret } from "../plain-secret.js";
import { MAX_DEPTH } from "../raw-document.js";

export interface ValueProblem extends FindingText {
  readonly path: FieldPath;
}

export const PLAIN_SECRET = "documents/plain-secret";

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const FORBIDDEN_CHARACTERS = /[\u0000\p{Cs}]/u;

export function checkValue(value: unknown): readonly ValueProblem[] {
  const problems: ValueProblem[] = [];
  const path: (string | number)[] = [];
  const report = (text: FindingText) => problems.push({ path: [...path], ...text });
  const visit = (part: unknown): void => {
    if (typeof part === "string") checkString(part, report);
    else if (typeof part === "number") checkNumber(part, report);
    else if (typeof part === "object" && part !== null) {
      if (path.length >= MAX_DEPTH) {
        report(TOO_DEEP);
        return;
      }
      if (Array.isArray(part)) {
        for (let index = 0; index < part.length; index++) {
          path.push(index);
          visit(part[index]);
          path.pop();
        }
        return;
      }
      for (const key in part) {
        if (plainSecret(key) !== null) {
          checkSecret(key, report); // at the object, since the path would repeat the key
          continue;
        }
        path.push(key);
        checkKey(key, report);
        visit((part as Readonly<Record<string, unknown>>)[key]);
        path.pop();
      }
    }
  };
  visit(value);
  return problems;
}

type Report = (text: FindingText) => void;

export const TOO_DEEP: FindingText = {
  code: "documents/too-deep",
  summary: "Values are nested too deeply",
  detail: `Lists and objects stand more than ${MAX_DEPTH} levels deep here; no setting needs that.`,
  remedy: "Flatten the value.",
};

function checkKey(key: string, report: Report): void {
  if (FORBIDDEN_KEYS.has(key)) {
    report({
      code: "documents/forbidden-key",
      summary: "This property name is not allowed",
      detail: `A property is named ${JSON.stringify(key)}, a name that programs mistake for a part of the language.`,
      remedy: "Remove the property, or rename it.",
    });
  } else if (FORBIDDEN_CHARACTERS.test(key)) {
    report(forbiddenCharacter(`The property name ${JSON.stringify(shortened(key))}`, key));
  }
}

function checkString(text: string, report: Report): void {
  if (FORBIDDEN_CHARACTERS.test(text)) report(forbiddenCharacter("This text", text));
  checkSecret(text, report);
}

function checkSecret(text: string, report: Report): void {
  const what = plainSecret(text);
  if (what === null) return;
  report({
    code: PLAIN_SECRET,
    summary: "A secret is written out",
    detail: `This text holds what looks like ${what}. It is not repeated here; whoever can read the file can read it.`,
    remedy:
      'Replace it with a reference, secret("name") or { "$secret": "name" } in JSON; keep the value in your secret store, and renew it, since it is in the history of the file.',
  });
}

function checkNumber(value: number, report: Report): void {
  const wrong = !Number.isFinite(value)
    ? "The number is beyond what a 64-bit float holds"
    : Object.is(value, -0)
      ? "The number is minus zero"
      : Number.isInteger(value) && !Number.isSafeInteger(value)
        ? "The integer is beyond ±(2^53 - 1), where neighbouring integers can no longer be told apart"
        : null;
  if (wrong === null) return;
  report({
    code: "documents/unsafe-number",
    summary: "The number cannot be stored exactly",
    detail: `${wrong}, so a program that reads it may see another one.`,
    remedy: 'Write a smaller number; identifiers and amounts of money are texts in quotation marks, like "10.00".',
  });
}

function forbiddenCharacter(subject: string, text: string): FindingText {
  const nul = text.includes("\0");
  return {
    code: "documents/forbidden-character",
    summary: "The text holds a character that cannot be stored",
    detail: nul
      ? `${subject} holds a NUL character (U+0000), which PostgreSQL does not store.`
      : `${subject} holds half of a surrogate pair, which is no character and has no UTF-8 form.`,
    remedy: nul ? "Remove the NUL character." : "Write the whole character, or remove the half.",
  };
}
