/** The first line of a change: symbol, address, and where its document is. */
import { escapeText } from "../escape.js";
import { type Mark, paint } from "../fields/line-writer.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth } from "../width.js";

/** Beyond this, a place at the right edge is too far off to be read with its address. */
const WIDEST = 100;

/** The place stands at the right edge, or below where there is no room; neither is ever cut. */
export function addressLine(
  symbol: Mark,
  address: string,
  place: string | null,
  { colors, width }: TextOptions,
): string {
  const shown = escapeText(address);
  const start = `  ${paint(colors, symbol)} ${colors.bold(shown)}`;
  if (place === null) return start;
  const gap = Math.min(width, WIDEST) - displayWidth(`  ${symbol} ${shown}`) - displayWidth(place);
  return gap >= 2 ? `${start}${" ".repeat(gap)}${colors.dim(place)}` : `${start}\n      ${colors.dim(place)}`;
}
