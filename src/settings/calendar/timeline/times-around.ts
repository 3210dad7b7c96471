/** When a setting that comes back holds around an instant: looked for in wider and wider circles. */
import { isMoment } from "../../../model/timeline.js";
import { common, merged, type Span } from "../span.js";
import type { Timed } from "./lane-source.js";

export interface TimesAround {
  /** For how long it holds without a break, at the instant; `null`: it does not hold then. */
  readonly holding: Span | null;
  /**
   * When it begins after the instant; `null`: never again, not within the widest circle, or it holds now, so that its end
   * is what comes next. Of runs always the next one.
   */
  readonly begins: number | null;
}

const DAY = 86_400;

/** Daily windows, those of some days of the week, working hours over the longest holidays, holidays of a year. */
const CIRCLES = [2, 10, 62, 400].map((days) => days * DAY);

/** Schedules are asked for their next run within so much. */
const LONGEST = 4 * 366 * DAY;

export function timesAround({ window, recurring, aspect }: Timed, at: number): TimesAround {
  if (window.until <= at) return { holding: null, begins: null };
  if (recurring === null) {
    return window.from <= at ? { holding: window, begins: null } : { holding: null, begins: window.from };
  }
  const start = Math.max(at, window.from);
  if (isMoment(aspect)) return runsAround(recurring.within({ from: start, until: start + LONGEST }), window, at);
  for (const circle of CIRCLES) {
    const looked = common({ from: start - circle, until: start + circle }, window) as Span;
    const spans = merged([...recurring.within(looked)].flatMap((each) => common(each, window) ?? []));
    const holding = spans.find(({ from, until }) => from <= at && at < until) ?? null;
    const begins = spans.find(({ from }) => from > at)?.from ?? null;
    if (holding === null && begins !== null) return { holding, begins };
    if (holding === null) continue;
    if (isWhole(holding, looked, window)) return { holding, begins: null };
    if (circle === CIRCLES.at(-1)) return { holding: beyond(holding, looked, window), begins: null };
  }
  return { holding: null, begins: null };
}

function runsAround(runs: Iterable<Span>, window: Span, at: number): TimesAround {
  let holding: Span | null = null;
  for (const run of runs) {
    if (run.from >= window.until) break;
    if (run.from > at) return { holding, begins: run.from };
    if (at < run.until) holding = run;
  }
  return { holding, begins: null };
}

/** Whether both its ends were seen. */
function isWhole({ from, until }: Span, looked: Span, window: Span): boolean {
  return (from > looked.from || looked.from === window.from) && (until < looked.until || looked.until === window.until);
}

/** What holds as far as was looked holds to the end of its window. */
function beyond({ from, until }: Span, looked: Span, window: Span): Span {
  return { from: from > looked.from ? from : window.from, until: until < looked.until ? until : window.until };
}
