/**
 * When hours that come back every day, or on some days of the week, are open at once: on instants, so that the days on
 * which clocks change count as they are.
 *
 * Between two changes of the clocks the hours come back every week. So a long span need not be unrolled: hours that meet
 * in a week of the wall clock do so in the first days, and what else there is shows in the days around a change. The
 * first {@link MOST_CHANGES} changes of a span are looked at: twenty years.
 */
import { DAYS, type DailyWindow, type Day, minutesOf } from "../../../calendar/daily-window.js";
import { common, commonTimes, merged, type Span } from "../../../calendar/span.js";
import { secondsOfDay, temporal } from "../../../calendar/wall-time.js";

export interface Hours {
  readonly window: DailyWindow;
  /** On which they begin; empty: every day. */
  readonly days: readonly Day[];
}

/** Without a beginning or an end. */
export const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

export interface HoursClock {
  /** The first span within another in which all hours are open: itself where there are none; `null` where none is. */
  readonly firstTogether: (hours: readonly Hours[], within: Span) => Span | null;
}

/** @param today where something that always holds is looked at */
export function hoursClock(timeZone: string, today: number): HoursClock {
  const occurrence = rememberedOccurrences(timeZone);
  const remembered = new Map<string, Span | null>();
  const ids = new Map<string, number>();
  const idOf = ({ window: { from, until }, days }: Hours): number => {
    const text = `${from}-${until} ${days.join(" ")}`;
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const apart = new Map<string, number>();
  const changesFrom = rememberedChanges(timeZone);
  const find = (hours: readonly Hours[], key: string, span: Span): Span | null => {
    const minutes = apart.get(key) ?? minutesApart(hours);
    apart.set(key, minutes);
    for (const stretch of stretchesOf(span, changesFrom, minutes)) {
      const [first] = hours.map((each) => openIn(each, stretch, occurrence)).reduce(commonTimes);
      if (first !== undefined) return first;
    }
    return null;
  };
  return {
    firstTogether: (hours, within) => {
      if (within.from >= within.until) return null;
      if (hours.length === 0) return within;
      const key = hours.map(idOf).join(" ");
      const span = bounded(within, today);
      const whole = `${key} ${span.from} ${span.until}`;
      const known = remembered.get(whole);
      const found = known === undefined ? find(hours, key, span) : known;
      remembered.set(whole, found);
      return found;
    },
  };
}

const DAY = 86_400;
const YEAR = 366 * DAY;
const MOST_CHANGES = 40;

/** A week, the day before that may reach into it, and the one after in which it ends. */
const WEEK = 9 * DAY;

function bounded({ from, until }: Span, today: number): Span {
  const start = Number.isFinite(from) ? from : Math.min(today, until - YEAR);
  return { from: start, until: Number.isFinite(until) ? until : start + YEAR };
}

/**
 * Lazily: hours that meet at all do so in the first week, as a rule. Those that are further apart on the wall clock than
 * clocks are put forward or back do not meet around that change either.
 */
function* stretchesOf(span: Span, changesFrom: (instant: number) => Iterable<Change>, apart: number): Generator<Span> {
  if (apart === 0) yield { from: span.from, until: Math.min(span.until, span.from + WEEK) };
  let count = 0;
  for (const { at, minutes } of changesFrom(span.from - 3 * DAY)) {
    if (count++ === MOST_CHANGES || at >= span.until + DAY) return;
    const around = minutes > apart ? common({ from: at - 2 * DAY, until: at + WEEK }, span) : null;
    if (around !== null) yield around;
  }
}

/** Of the clocks: when, and by how many minutes. */
interface Change {
  readonly at: number;
  readonly minutes: number;
}

/** Each change is asked for once: what comes after it is known then. */
function rememberedChanges(timeZone: string): (instant: number) => Iterable<Change> {
  const after = new Map<number, Change | null>();
  const next = (instant: number): Change | null => {
    const known = after.get(instant);
    if (known !== undefined) return known;
    const now = temporal()
      .Instant.fromEpochMilliseconds(instant * 1000)
      .toZonedDateTimeISO(timeZone);
    const then = now.getTimeZoneTransition("next");
    const minutes = then === null ? 0 : Math.abs(then.offsetNanoseconds - now.offsetNanoseconds) / 60e9;
    const change = then === null ? null : { at: then.epochMilliseconds / 1000, minutes };
    after.set(instant, change);
    return change;
  };
  return function* (instant) {
    for (let change = next(instant); change !== null; change = next(change.at)) yield change;
  };
}

const MINUTES = 7 * 1440;

/** By the wall clock of a week alone: 0 where all of them are open at once; of more than two 1, since nothing is known. */
function minutesApart(hours: readonly Hours[]): number {
  const week = { from: 0, until: MINUTES };
  const open = hours.map(({ window, days }) => {
    const { from, until } = minutesOf(window);
    const spans = Array.from({ length: 9 }, (_, index) => index - 2)
      .filter((day) => days.length === 0 || days.includes(DAYS[(day + 7) % 7] as Day))
      .map((day) => common({ from: from + day * 1440, until: until + day * 1440 }, week));
    return merged(spans.flatMap((each) => each ?? []));
  });
  if (open.reduce(commonTimes).length > 0) return 0;
  const [first = [], second = [], ...others] = open;
  if (others.length > 0) return 1;
  const between = (a: Span, b: Span) => (b.from - a.until + MINUTES) % MINUTES;
  const gaps = first.flatMap((a) => second.map((b) => Math.min(between(a, b), between(b, a))));
  return gaps.reduce((least, each) => Math.min(least, each), MINUTES);
}

type Occurrence = (hours: Hours, day: number) => Span | null;

/** @returns by the day counted from 1970; `null` where they do not begin on it */
function rememberedOccurrences(timeZone: string): Occurrence {
  const byWindow = new Map<string, Map<number, Span>>();
  return ({ window, days }, day) => {
    // 1 January 1970 was a Thursday.
    if (days.length > 0 && !days.includes(DAYS[(((day + 3) % 7) + 7) % 7] as Day)) return null;
    const key = `${window.from}-${window.until}`;
    const known = byWindow.get(key) ?? new Map<number, Span>();
    byWindow.set(key, known);
    const remembered = known.get(day);
    if (remembered !== undefined) return remembered;
    const date = new Date(day * DAY * 1000).toISOString().slice(0, "2027-03-01".length);
    const { from, until } = minutesOf(window);
    const span = { from: secondsOfDay(date, from, timeZone), until: secondsOfDay(date, until, timeZone) };
    known.set(day, span);
    return span;
  };
}

/** Sorted and disjoint. Wall clocks are less than a day from UTC, and hours shorter than a day and a half. */
function openIn(hours: Hours, stretch: Span, occurrence: Occurrence): readonly Span[] {
  const spans: Span[] = [];
  const last = Math.floor(stretch.until / DAY) + 1;
  for (let day = Math.floor(stretch.from / DAY) - 3; day <= last; day++) {
    const whole = occurrence(hours, day);
    const inside = whole === null ? null : common(whole, stretch);
    if (inside !== null) spans.push(inside);
  }
  return merged(spans);
}
