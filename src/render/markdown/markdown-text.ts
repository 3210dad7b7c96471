/** Text within Markdown: what Markdown would take for its own is escaped, but in code, where nothing is its own. */

/** On one line. */
export function markdownText(text: string): string {
  return text
    .replace(/\n/g, " ")
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\`|*_<>[\]]/g, "\\$&")))
    .join("");
}
