/** Of a plan for a part: what it is for, what it takes along or leaves out with that, and how much is not in it. */
import { formatAddress } from "../../model/address.js";
import type { Plan } from "../../model/plan.js";
import { escapeText } from "./escape.js";
import { flow } from "./fold.js";
import type { TextOptions } from "./text-options.js";

const MOST_LINES = 20;

export function partLines({ part }: Plan, { width, language: { say, count } }: TextOptions): readonly string[] {
  if (part === undefined) return [];
  const options = [...given("--target", part.target), ...given("--exclude", part.exclude)].join(" ");
  const others = count(part.others, "other change");
  const first = say`For a part only, ${escapeText(options)}: ${others} left out.`;
  const along = part.along.map(({ address, of, refers }) => {
    const [what, who] = [escapeText(formatAddress(address)), escapeText(formatAddress(of))];
    return refers ? say`taken along: ${what}, which ${who} refers to` : say`taken along: ${what}, which ${who} needs`;
  });
  const leftOut = part.leftOut.map(
    ({ address, needs }) =>
      say`left out as well: ${escapeText(formatAddress(address))}, which needs ${escapeText(formatAddress(needs))}`,
  );
  const all = [...along, ...leftOut];
  const more = all.length - MOST_LINES;
  const lines = more > 0 ? [...all.slice(0, MOST_LINES), say`and ${more} more`] : all;
  return [...flow(first, width), ...lines.flatMap((line) => flow(line, width - 2).map((each) => `  ${each}`))];
}

function given(option: string, patterns: readonly string[]): readonly string[] {
  return patterns.length === 0 ? [] : [option, ...patterns];
}
