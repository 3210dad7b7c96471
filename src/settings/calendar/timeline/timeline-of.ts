/** The settings of a store along a span of time: what is live, open, claimable or runs when. */
import { compareStrings, formatAddress } from "../../../model/address.js";
import type { Bar, Conflict, Lane, Timeline } from "../../../model/timeline.js";
import type { StoreGraph } from "../../rules/store-graph.js";
import { common, type Span } from "../span.js";
import { markClashes } from "./clashes.js";
import { isAlways, type LaneSource, type Sources, type Timed } from "./lane-source.js";
import { lanes, sourcesOf } from "./lanes/lanes.js";
import { dateOf } from "./wall-days.js";

export interface TimelineOptions {
  /** Whether what is disabled is shown as well. */
  readonly disabled: boolean;
  /** Of settings that must not hold together. */
  readonly conflicts: readonly Conflict[];
}

/** What comes back more often than this within the span is not told one by one. */
const MOST_TIMES = 400;
/** Nor what is left of a lane behind so many. */
const MOST_OF_LANE = 50_000;

/** @param span from a midnight to a midnight of the store's wall clock */
export function timelineOf(store: StoreGraph, span: Span, { disabled, conflicts }: TimelineOptions): Timeline {
  const sources = sourcesOf(store);
  const { wall } = sources;
  const first = wall.dayAt(span.from);
  const days = Array.from({ length: wall.dayAt(span.until - 1) - first + 1 }, (_, index) => ({
    date: dateOf(first + index),
    from: wall.at(first + index, 0),
  }));
  const drawn = lanes
    .map((source) => laneOf(source, sources, span, disabled))
    .filter(({ bars, always }) => bars.length + always > 0);
  const marked = markClashes(drawn, conflicts);
  return { store: store.store, timeZone: wall.timeZone, span, days, ...marked };
}

function laneOf(source: LaneSource, sources: Sources, span: Span, disabled: boolean): Lane {
  const { kind, aspect } = source;
  const bars: Bar[] = [];
  let always = 0;
  let left = MOST_OF_LANE;
  for (const timed of source.timed(sources)) {
    if (!timed.enabled && !disabled) continue;
    if (isAlways(timed)) {
      always++;
      continue;
    }
    const bar = barOf(timed, span, Math.min(left, MOST_TIMES));
    if (bar === null) continue;
    left -= bar.spans.length;
    bars.push(bar);
  }
  return { module: kind.kind.module, kind: kind.kind.name, aspect, bars: inOrder(bars), always };
}

/** `null`: it does not hold within the span. */
function barOf({ recurring, ...setting }: Timed, span: Span, most: number): Bar | null {
  const inside = common(setting.window, span);
  if (inside === null) return null;
  const whole = { ...setting, spans: [inside], clashes: [] };
  if (recurring === null) return { ...whole, dense: false };
  const spans: Span[] = [];
  for (const each of recurring.within(inside)) {
    if (spans.length >= most) return { ...whole, dense: true };
    const cut = common(each, inside);
    if (cut !== null) spans.push(cut);
  }
  return spans.length === 0 ? null : { ...whole, spans, dense: false };
}

/** Settings by their beginning, then by name; the parts of one stay together, behind it. */
function inOrder(bars: readonly Bar[]): readonly Bar[] {
  const settings = new Map<string, Bar[]>();
  for (const bar of bars) {
    const key = formatAddress(bar.address);
    const parts = settings.get(key);
    if (parts === undefined) settings.set(key, [bar]);
    else parts.push(bar);
  }
  return [...settings]
    .toSorted(([a, [first]], [b, [second]]) => beginOf(first) - beginOf(second) || compareStrings(a, b))
    .flatMap(([, parts]) => parts);
}

function beginOf(bar: Bar | undefined): number {
  return bar?.spans[0]?.from ?? 0;
}
