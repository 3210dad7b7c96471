/** JSON for standard output, which may be a terminal: what a terminal obeys or hides is written as `\u202e`. */
import { UNSAFE } from "../text/escape.js";

/** Indented; ends with a line break. */
export function jsonText(value: unknown): string {
  return safeJson(`${JSON.stringify(value, null, 2)}\n`);
}

/** The same JSON, escaped further: `JSON.stringify` leaves all but the first control characters as they are. */
export function safeJson(json: string): string {
  return json.replace(UNSAFE, (character) => (character === "\n" ? character : escaped(character)));
}

/** By UTF-16 code units, as JSON escapes them. */
function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
