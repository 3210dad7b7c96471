/** One row of a calendar on a terminal: what of each column a bar covers. */
import type { Bar } from "../../../model/timeline.js";
import { isMoment } from "../../../model/timeline.js";
import { type Cells, covered } from "../../calendar/cells.js";
import type { Colors } from "../text-options.js";

export const SIGNS = { all: "█", run: "•", none: "·", clash: "╳" } as const;

/** By height: how much of a column. */
const LEVELS = [SIGNS.none, "▁", "▂", "▃", "▄", "▅", "▆", "▇", SIGNS.all] as const;

export function barLine(bar: Bar, { spans: cells }: Cells, { dim, red, cyan }: Colors): string {
  const held = covered(bar.spans, cells);
  const clashing = covered(
    bar.clashes.map(({ span }) => span),
    cells,
  );
  const signOf = (share: number) => (isMoment(bar.aspect) ? SIGNS.run : levelOf(bar.dense ? share / 2 : share));
  const signs = held.map((share, index) => {
    if (share === 0) return { sign: SIGNS.none, style: dim };
    if ((clashing[index] ?? 0) > 0) return { sign: SIGNS.clash, style: red };
    return { sign: signOf(share), style: bar.enabled ? cyan : dim };
  });
  return inRuns(signs);
}

/** Of many: how many each column has, the highest where there are most. */
export function densityLine(counts: readonly number[], { cyan }: Colors): string {
  const most = Math.max(...counts);
  return cyan(counts.map((count) => levelOf(count / most)).join(""));
}

/** Not the highest but for all of it. */
function levelOf(share: number): string {
  if (share > 0.999) return SIGNS.all;
  return LEVELS[share === 0 ? 0 : Math.min(7, Math.max(1, Math.round(share * 8)))] ?? SIGNS.none;
}

/** Neighbours of one style are styled together. */
function inRuns(signs: readonly { readonly sign: string; readonly style: (text: string) => string }[]): string {
  let line = "";
  let run = "";
  for (const [index, { sign, style }] of signs.entries()) {
    run += sign;
    if (signs[index + 1]?.style === style) continue;
    line += style(run);
    run = "";
  }
  return line;
}
