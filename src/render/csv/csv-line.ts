/** Lines of CSV (RFC 4180) that a spreadsheet opens and nothing in them can run. */
import { escapeText } from "../text/escape.js";

/** What spreadsheets take for a formula, after spaces too, and as some read their wide forms. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Ends with CR and LF. Invisible characters are shown as in a terminal, line breaks as `\n`: a record is one line. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const safe = escapeText(FORMULA.test(text) ? `'${text}` : text);
  return /[",]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
