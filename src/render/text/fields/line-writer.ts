/** Lines of a difference: a symbol, indented by depth, never wider than the terminal. */
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

export function lineWriter({ colors, width }: TextOptions): LineWriter {
  const lines: string[] = [];
  const indent = (depth: number) => " ".repeat(MARGIN + STEP * depth);
  const room = (depth: number) => Math.max(20, width - MARGIN - STEP * depth - 2);
  const line: LineWriter["line"] = (depth, symbol, text, note) => {
    const shown = truncate(text, room(depth));
    const beside = note ? displayWidth(`${shown}  # ${note}`) <= room(depth) : false;
    const painted = symbol === "#" ? colors.dim(`# ${shown}`) : `${paint(colors, symbol)} ${shown}`;
    lines.push(`${indent(depth)}${painted}${note && beside ? `  ${colors.dim(`# ${note}`)}` : ""}`.trimEnd());
    if (note && !beside) line(depth + 1, "#", note);
  };
  return { room, line, lines };
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
