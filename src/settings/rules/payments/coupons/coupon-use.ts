/** When a coupon can be used: by its validity, by when it can be claimed, and by the hours of the day. */

import { nominalSeconds, parseDuration } from "../../../../model/time/duration.js";
import { type DailyWindow, occurrences } from "../../../calendar/daily-window.js";
import { common, type Span } from "../../../calendar/span.js";
import { spanOf, spanText, temporal } from "../../../calendar/wall-time.js";
import type { SpecOf } from "../../../kinds/built-in-kind.js";
import type { coupon } from "../../../kinds/payments/coupon.js";

export type Coupon = SpecOf<typeof coupon>;

export const ALWAYS: Span = { from: -Infinity, until: Infinity };

const DAY = 86_400;

/**
 * From the first instant at which any customer can use it until the last. What is handed out by rule is not bound to
 * the time in which it can be claimed.
 */
export function useOf({ validity, claim, distribution }: Coupon, timeZone: string): Span {
  const claimed = claim === undefined || distribution.length > 0 ? ALWAYS : spanOf(claim, timeZone);
  if (validity.type === "window") {
    const { from, until } = spanOf(validity.window, timeZone);
    return { from: Math.max(from, claimed.from), until };
  }
  return { from: claimed.from, until: later(claimed.until, validity.for, timeZone) };
}

/** Whether it can be used at any instant of a span. @param use as {@link useOf} has it */
export function isUsableIn({ dailyHours }: Coupon, use: Span, span: Span, timeZone: string): boolean {
  const both = common(use, span);
  return both !== null && hasHours(dailyHours, both, timeZone);
}

/** Whether any of a day's hours fall into a span; `undefined`: all hours. */
export function hasHours(hours: DailyWindow | undefined, span: Span, timeZone: string): boolean {
  // Three days have each hour of the day, even where clocks are put forward.
  if (hours === undefined || span.until - span.from >= 3 * DAY) return true;
  return occurrences(hours, span, timeZone).length > 0;
}

/** `2027-03-01 00:00 to 2027-04-01 00:00, from 11:00 to 13:00 of each day`. */
export function useText({ dailyHours: hours }: Coupon, { from, until }: Span, timeZone: string): string {
  const span = Number.isFinite(from) && Number.isFinite(until) ? spanText({ from, until }, timeZone) : "at any time";
  return hours === undefined ? span : `${span}, from ${hours.from} to ${hours.until} of each day`;
}

/** By the calendar: a month after 1 March is 1 April. */
function later(seconds: number, duration: string, timeZone: string): number {
  const { count, unit } = parseDuration(duration) ?? { count: 0, unit: "s" };
  // Beyond a thousand years, calendars end.
  if (!Number.isFinite(seconds) || nominalSeconds(duration) > 1000 * 365 * DAY) return Infinity;
  const start = temporal()
    .Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(timeZone);
  return start.add({ [UNITS[unit]]: count }).epochMilliseconds / 1000;
}

const UNITS = { s: "seconds", m: "minutes", h: "hours", d: "days", w: "weeks", mo: "months", y: "years" } as const;
