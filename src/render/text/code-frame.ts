/** The lines around a place in a file, with carets under it. */
import type { Location } from "../../model/diagnostic.js";
import { escapeText } from "./escape.js";
import type { TextOptions } from "./text-options.js";
import { displayWidth, truncate } from "./width.js";

const CONTEXT = 2;
const TAB = "  ";

/** Nothing where the text is not known or has no such line. */
export function codeFrame(
  text: string | undefined,
  location: Location,
  { colors, width }: TextOptions,
): readonly string[] {
  const lines = text === undefined ? [] : linesOf(text);
  const marked = lines[location.line - 1];
  if (marked === undefined) return [];
  const first = Math.max(1, location.line - CONTEXT);
  const last = Math.min(lines.length, location.line + CONTEXT);
  const digits = String(last).length;
  const room = Math.max(20, width - digits - 4);
  const bar = colors.dim("|");
  const gutter = (label: string) => `${colors.dim(label.padStart(digits + 1))} ${bar}`;

  const frame = [gutter("")];
  for (let number = first; number <= last; number++) {
    if (number === location.line) {
      const { shown, indent, carets } = mark(marked, location, room);
      frame.push(`${gutter(String(number))} ${shown}`);
      frame.push(`${gutter("")} ${" ".repeat(indent)}${colors.red("^".repeat(carets))}`);
    } else {
      frame.push(
        `${gutter(String(number))} ${truncate(plain((lines[number - 1] ?? "").slice(0, 4 * room)), room)}`.trimEnd(),
      );
    }
  }
  return [...frame, gutter("")];
}

let latest: { readonly text: string; readonly lines: readonly string[] } | undefined;

/** Of many findings in one file, the text is taken apart once. */
function linesOf(text: string): readonly string[] {
  if (latest?.text !== text) latest = { text, lines: text.split(/\r?\n/) };
  return latest.lines;
}

/** The marked line, cut so that the place is in sight, and where the carets go in columns. */
function mark(line: string, { column, endColumn }: Location, room: number) {
  const at = Math.min(column - 1, line.length);
  const end = Math.max(at, Math.min((endColumn ?? column + 1) - 1, line.length));
  const near = at <= 4 * room && displayWidth(plain(line.slice(0, at))) < room * 0.7;
  const cut = near ? 0 : at - Math.floor(room / 4);
  const before = `${cut > 0 ? "…" : ""}${plain(line.slice(cut, at))}`;
  const under = plain(line.slice(at, end));
  const shown = truncate(`${before}${under}${plain(line.slice(end, end + room))}`, room);
  const indent = displayWidth(before);
  return { shown, indent, carets: Math.max(1, Math.min(displayWidth(under), room - indent)) };
}

function plain(text: string): string {
  return escapeText(text.replaceAll("\t", TAB));
}
