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
  const weekly = new Map<string, boolean>();
  const find = (hours: readonly Hours[], key: string, span: Span): Span | null => {
    const eachWeek = weekly.get(key) ?? meetEachWeek(hours);
    weekly.set(key, eachWeek);
    for (const stretch of stretchesOf(span, timeZone, eachWeek)) {
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

/** Lazily: hours that meet at all do so in the first week, as a rule. */
function* stretchesOf(span: Span, timeZone: string, eachWeek: boolean): Generator<Span> {
  if (eachWeek) yield { from: span.from, until: Math.min(span.until, span.from + WEEK) };
  const start = span.from - 3 * DAY;
  let at = temporal()
    .Instant.fromEpochMilliseconds(start * 1000)
    .toZonedDateTimeISO(timeZone);
  for (let count = 0; count < MOST_CHANGES; count++) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds / 1000 >= span.until + DAY) return;
    at = next;
    const change = at.epochMilliseconds / 1000;
    const around = common({ from: change - 2 * DAY, until: change + WEEK }, span);
    if (around !== null) yield around;
  }
}

/** By the wall clock alone. */
function meetEachWeek(hours: readonly Hours[]): boolean {
  const week = { from: 0, until: 7 * 1440 };
  const open = hours.map(({ window, days }) => {
    const { from, until } = minutesOf(window);
    const spans = Array.from({ length: 9 }, (_, index) => index - 2)
      .filter((day) => days.length === 0 || days.includes(DAYS[(day + 7) % 7] as Day))
      .map((day) => common({ from: from + day * 1440, until: until + day * 1440 }, week));
    return merged(spans.flatMap((each) => each ?? []));
  });
  return open.reduce(commonTimes).length > 0;
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
