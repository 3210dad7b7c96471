/** Long text compared line by line, with a little of what is around each difference. */
import { diffLines } from "diff";
import type { Language } from "../../../model/language.js";
import { escapeText } from "../escape.js";
import type { Mark } from "./line-writer.js";

export interface DiffLine {
  readonly symbol: Mark;
  readonly text: string;
}

const CONTEXT = 2;

export function lineDiff(before: string, after: string, { count, say }: Language): readonly DiffLine[] {
  const parts = diffLines(before, after);
  return parts.flatMap(({ value, added, removed }, index) => {
    const lines = value.replace(/\n$/, "").split("\n").map(escapeText); // another line ending is a difference
    if (added || removed) return lines.map((text): DiffLine => ({ symbol: added ? "+" : "-", text }));
    const head = index === 0 ? 0 : CONTEXT;
    const tail = index === parts.length - 1 ? 0 : CONTEXT;
    const hidden = lines.length - head - tail;
    const same = (shown: readonly string[]) => shown.map((text): DiffLine => ({ symbol: " ", text }));
    if (hidden <= 1) return same(lines);
    return [
      ...same(lines.slice(0, head)),
      { symbol: "#", text: say`(${count(hidden, "unchanged line")} hidden)` },
      ...same(tail > 0 ? lines.slice(-tail) : []),
    ];
  });
}
