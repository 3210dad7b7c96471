/** A JSON array with an element on each line, for people who read scripts; the same text is the statement's parameter. */
import type { Json } from "../../model/json.js";

/** How every such text with lines in it begins. */
export const JSON_LINES = "[\n  ";

export function jsonLines(elements: readonly Json[]): string {
  return elements.length === 0 ? "[]" : `${JSON_LINES}${elements.map((each) => JSON.stringify(each)).join(",\n  ")}\n]`;
}
