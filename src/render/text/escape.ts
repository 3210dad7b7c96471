/** Makes text from people and databases safe to print: what a terminal or a CI runner obeys, what hides or reorders is shown as `\u{202e}`. */
import { RUNNER_COMMAND, UNSAFE } from "../../model/unsafe-text.js";

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Most text has nothing to escape, and is told much faster by what it has than by what it has not. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/;

/** On one line: line breaks and tabs are shown as `\n` and `\t`. */
export function escapeText(text: string): string {
  const safe = PLAIN.test(text) ? text : text.replace(UNSAFE, (character) => SHORT[character] ?? codePoint(character));
  return safe.includes("::") || safe.includes("##[")
    ? safe.replace(RUNNER_COMMAND, ([first = "", second = ""]) => `${first}${codePoint(second)}`)
    : safe;
}

function codePoint(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** Keeps line breaks. */
export function escapeLines(text: string): readonly string[] {
  return text.split(/\r?\n/).map(escapeText);
}

/** In double quotes, so that the escapes cannot be taken for text. */
export function quoteText(text: string): string {
  return `"${escapeText(text.replace(/["\\]/g, "\\$&"))}"`;
}
