/** Lines of a difference: a symbol, indented by depth, folded to the terminal; only what is unchanged is ever cut. */
import { fold } from "../fold.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth, truncate } from "../width.js";

export type Mark = "+" | "~" | "-" | "<=" | "->" | "#" | " ";

export interface LineWriter {
  /** What a value may take on a line of this depth. */
  readonly room: (depth: number) => number;
  /** A line; a note goes behind it, or below where there is no room. */
  readonly line: (depth: number, symbol: Mark, text: string, note?: string | null) => void;
  readonly lines: readonly string[];
}

const STEP = 4;
const MARGIN = 6;
/** Of further lines of one text, which begin with a space at most: no text reaches the column of a symbol. */
const HANG = 2;

export function lineWriter({ colors, width }: TextOptions): LineWriter {
  const lines: string[] = [];
  const indent = (depth: number) => " ".repeat(MARGIN + STEP * depth);
  const room = (depth: number) => Math.max(20, width - MARGIN - STEP * depth - 2);
  const line: LineWriter["line"] = (depth, symbol, text, note) => {
    const [shown, ...rest] = symbol === " " ? [truncate(text, room(depth))] : fold(text, room(depth));
    const beside = note && rest.length === 0 ? displayWidth(`${shown}  # ${note}`) <= room(depth) : false;
    const style = (part: string) => (symbol === "#" ? colors.dim(part) : part);
    const first = symbol === "#" ? colors.dim(`# ${shown}`) : `${paint(colors, symbol)} ${shown}`;
    lines.push(`${indent(depth)}${first}${note && beside ? `  ${colors.dim(`# ${note}`)}` : ""}`.trimEnd());
    for (const part of rest) lines.push(`${indent(depth)}${" ".repeat(HANG)}${style(part)}`.trimEnd());
    if (note && !beside) line(depth + 1, "#", note);
  };
  return { room, line, lines };
}

export function fits(writer: LineWriter, text: string, depth: number): boolean {
  return displayWidth(text) <= writer.room(depth);
}

export function paint(colors: TextOptions["colors"], symbol: Mark): string {
  switch (symbol) {
    case "+":
      return colors.green(symbol);
    case "-":
      return colors.red(symbol);
    case "~":
      return colors.yellow(symbol);
    case "<=":
    case "->":
      return colors.cyan(symbol);
    default:
      return symbol;
  }
}
