/** A timeline cut into columns, and what of a bar falls into each. */
import type { Span } from "../../model/time/span.js";
import type { Bar, Timeline } from "../../model/timeline.js";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long a column is. */
export interface Unit {
  readonly unit: "minute" | "hour" | "day" | "week";
  readonly count: number;
}

/** From the finest on. */
const PARTS_OF_A_DAY: readonly Unit[] = [
  { unit: "minute", count: 15 },
  { unit: "minute", count: 30 },
  ...[1, 2, 3, 4, 6, 12].map((count) => ({ unit: "hour", count }) as const),
];
const DAYS: readonly Unit[] = [
  ...[1, 2, 3].map((count) => ({ unit: "day", count }) as const),
  ...[1, 2, 4, 8, 13, 26].map((count) => ({ unit: "week", count }) as const),
];

export interface Cells {
  readonly unit: Unit;
  /** Next to each other; the last one may be shorter, and one before a clock change. */
  readonly spans: readonly Span[];
}

/** The finest columns of which there are at most so many. */
export function cellsOf({ days, span }: Pick<Timeline, "days" | "span">, most: number): Cells {
  for (const unit of PARTS_OF_A_DAY) {
    const length = unit.count * (unit.unit === "hour" ? HOUR : MINUTE);
    if ((span.until - span.from) / length > most) continue;
    const starts = days.flatMap(({ from }, index) => {
      const until = days[index + 1]?.from ?? span.until;
      return Array.from({ length: Math.ceil((until - from) / length) }, (_, step) => from + step * length);
    });
    if (starts.length <= most) return { unit, spans: between(starts, span.until) };
  }
  const unit = DAYS.find((each) => Math.ceil(days.length / daysIn(each)) <= most) ?? (DAYS.at(-1) as Unit);
  const starts = days.flatMap(({ from }, index) => (index % daysIn(unit) === 0 ? [from] : []));
  return { unit, spans: between(starts, span.until) };
}

/** Of each column the share that sorted spans cover, from 0 to 1. */
export function covered(spans: readonly Span[], cells: readonly Span[]): readonly number[] {
  const shares = cells.map(() => 0);
  for (const span of spans) {
    for (let index = cellAt(span.from, cells); index < cells.length; index++) {
      const cell = cells[index] as Span;
      if (cell.from >= span.until) break;
      const common = Math.min(cell.until, span.until) - Math.max(cell.from, span.from);
      if (common > 0) shares[index] = (shares[index] ?? 0) + common / (cell.until - cell.from);
    }
  }
  return shares;
}

/** How many of many bars each column has at least a part of, told by their windows. */
export function density(bars: readonly Bar[], cells: readonly Span[]): readonly number[] {
  const steps = new Array<number>(cells.length + 1).fill(0);
  for (const { spans } of bars) {
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [from, until] = [cellAt(first.from, cells), cellAt(last.until - 1, cells) + 1];
    steps[from] = (steps[from] ?? 0) + 1;
    steps[until] = (steps[until] ?? 0) - 1;
  }
  let count = 0;
  return cells.map((_, index) => {
    count += steps[index] ?? 0;
    return count;
  });
}

/** The column that an instant falls into. */
function cellAt(seconds: number, cells: readonly Span[]): number {
  let [low, high] = [0, cells.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cells[middle]?.from ?? 0) <= seconds) low = middle;
    else high = middle - 1;
  }
  return low;
}

function between(starts: readonly number[], end: number): readonly Span[] {
  return starts.map((from, index) => ({ from, until: starts[index + 1] ?? end }));
}

function daysIn({ unit, count }: Unit): number {
  return unit === "week" ? 7 * count : count;
}
