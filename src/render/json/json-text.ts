/** JSON for standard output, which may be a terminal: what a terminal obeys or hides is written as `\u202e`. */
import { withoutUnsafe } from "../../model/unsafe-text.js";

/** Indented; ends with a line break. */
export function jsonText(value: unknown): string {
  return safeJson(`${JSON.stringify(value, null, 2)}\n`);
}

/** The same JSON, escaped further: `JSON.stringify` leaves all but the first control characters as they are. */
export function safeJson(json: string): string {
  return withoutUnsafe(json);
}
