/** Windows that come back every day, or on some days of the week, as spans of time. */
import { parseTimeOfDay } from "../../model/time/time-of-day.js";
import { common, type Span } from "./span.js";
import { dateAt, secondsOfDay, temporal } from "./wall-time.js";

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export type Day = (typeof DAYS)[number];

export interface DailyWindow {
  /** `08:00`. */
  readonly from: string;
  /** Excluded, at most `24:00`; not after `from`: on the next day. */
  readonly until: string;
}

/** Minutes since midnight of the day on which it begins; beyond 1440 on the next day. */
export function minutesOf({ from, until }: DailyWindow): Span {
  const [start, end] = [minutesAt(from), minutesAt(until)];
  return { from: start, until: end > start ? end : end + 1440 };
}

/** What of a daily window falls into a span: sorted, cut at its ends. @param days on which it begins; empty: all */
export function occurrences(
  window: DailyWindow,
  span: Span,
  timeZone: string,
  days: readonly Day[] = [],
): readonly Span[] {
  const { from, until } = minutesOf(window);
  const result: Span[] = [];
  for (const date of datesIn(span, timeZone, 1)) {
    if (days.length > 0 && !days.includes(dayOf(date))) continue;
    const whole = { from: secondsOfDay(date, from, timeZone), until: secondsOfDay(date, until, timeZone) };
    const inside = common(whole, span);
    if (inside !== null) result.push(inside);
  }
  return result;
}

/** The days that a span touches on a wall clock, and some before it. */
export function* datesIn(span: Span, timeZone: string, before = 0): Generator<string> {
  const { PlainDate } = temporal();
  const last = dateAt(span.until - 1, timeZone);
  let date = PlainDate.from(dateAt(span.from, timeZone)).subtract({ days: before });
  for (; date.toString() <= last; date = date.add({ days: 1 })) yield date.toString();
}

/** `mon` of `2027-03-01`. */
export function dayOf(date: string): Day {
  return DAYS[temporal().PlainDate.from(date).dayOfWeek - 1] as Day;
}

function minutesAt(time: string): number {
  const minutes = parseTimeOfDay(time);
  if (minutes === null) throw new RangeError(`not a time of day: ${time}`);
  return minutes;
}
