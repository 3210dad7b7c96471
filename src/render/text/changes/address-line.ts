/** The first line of a change: symbol, what the language calls its kind, address, and where its document is. */
import { type Address, formatAddress } from "../../../model/address.js";
import type { Kind } from "../../../model/kind.js";
import { escapeText } from "../escape.js";
import { type Mark, paint } from "../fields/line-writer.js";
import type { TextOptions } from "../text-options.js";
import { displayWidth } from "../width.js";

/** Beyond this, a place at the right edge is too far off to be read with its address. */
const WIDEST = 100;

/** The place stands at the right edge, or below where there is no room; neither is ever cut. */
export function addressLine(
  symbol: Mark,
  address: Address,
  kind: Kind | undefined,
  place: string | null,
  { colors, width, language }: TextOptions,
): string {
  const label = kind === undefined ? "" : language.kind(kind).label;
  const shown = escapeText([label === address.kind ? "" : label, formatAddress(address)].join(" ").trim());
  const start = `  ${paint(colors, symbol)} ${colors.bold(shown)}`;
  if (place === null) return start;
  const gap = Math.min(width, WIDEST) - displayWidth(`  ${symbol} ${shown}`) - displayWidth(place);
  return gap >= 2 ? `${start}${" ".repeat(gap)}${colors.dim(place)}` : `${start}\n      ${colors.dim(place)}`;
}
