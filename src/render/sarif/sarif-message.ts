/** Text as a message of SARIF, where braces with a number are holes to be filled, and brackets before parentheses links. */
import { escapeLines } from "../text/escape.js";

/** Nothing in it is a hole or a link; what a terminal would obey is shown. Line breaks stay. */
export function sarifMessage(text: string): string {
  return escapeLines(text)
    .join("\n")
    .replace(/\{(\d+)\}/g, "{{$1}}")
    .replace(/\]\(/g, "] (");
}

/** A link to the place of this number among those of the same finding. */
export function sarifLink(text: string, place: number): string {
  return `[${sarifMessage(text).replace(/[\\[\]]/g, "\\$&")}](${place})`;
}
