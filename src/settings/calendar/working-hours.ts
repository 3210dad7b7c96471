/** What the calendar kind says: its working hours as spans, and business days. */
import type { SpecOf } from "../kinds/built-in-kind.js";
import type { calendar } from "../kinds/store/calendar.js";
import { datesIn, dayOf, minutesOf } from "./daily-window.js";
import { common, merged, type Span } from "./span.js";
import { secondsOfDay, temporal } from "./wall-time.js";

export type Calendar = SpecOf<typeof calendar>;

/** Its hours within a span, sorted and disjoint. @param timeZone the store's, used where the calendar has none */
export function workingHours(calendar: Calendar, span: Span, timeZone: string): readonly Span[] {
  const zone = calendar.timeZone ?? timeZone;
  const spans: Span[] = [];
  for (const date of datesIn(span, zone, 1)) {
    for (const line of hoursOn(calendar, date)) {
      const { from, until } = minutesOf(line);
      const hours = { from: secondsOfDay(date, from, zone), until: secondsOfDay(date, until, zone) };
      const inside = common(hours, span);
      if (inside !== null) spans.push(inside);
    }
  }
  return merged(spans);
}

/** The lines of hours that begin on a day: none on a holiday, a Monday's on a make-up day without hours of its own. */
function hoursOn(calendar: Calendar, date: string): Calendar["hours"] {
  if (calendar.makeUpDays.some(({ on }) => on === date)) {
    const own = linesOn(calendar, dayOf(date));
    return own.length > 0 ? own : linesOn(calendar, "mon");
  }
  return isHoliday(calendar, date) ? [] : linesOn(calendar, dayOf(date));
}

export function isBusinessDay(calendar: Calendar, date: string): boolean {
  return hoursOn(calendar, date).length > 0;
}

/** The day that is so many business days after another; `null` where none comes within ten years. */
export function addBusinessDays(calendar: Calendar, date: string, count: number): string | null {
  let day = temporal().PlainDate.from(date);
  const last = day.add({ years: 10 }).toString();
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    const text = day.toString();
    if (text > last) return null;
    if (isBusinessDay(calendar, text)) left--;
  }
  return day.toString();
}

function isHoliday({ holidays }: Calendar, date: string): boolean {
  return holidays.some(({ on, until = on }) => on <= date && date <= until);
}

function linesOn({ hours }: Calendar, day: ReturnType<typeof dayOf>): Calendar["hours"] {
  return hours.filter(({ days }) => days.includes(day));
}
