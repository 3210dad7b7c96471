/**
 * How long times that follow one another last at worst, business days among them: over which weekend or holiday. Tried
 * is a start on each full hour of each of some days; clocks that are put forward or back are left out of account.
 */
import { nominalSeconds } from "../../../model/time/duration.js";
import { temporal } from "../../calendar/wall-time.js";
import { type Calendar, isBusinessDay } from "../../calendar/working-hours.js";

export interface LongestWait {
  readonly seconds: number;
  /** The day on which it begins, and the one on which it ends: `2027-10-01`. */
  readonly from: string;
  readonly until: string;
}

/** Days from the first one on, numbered from 0. */
export interface NumberedDays {
  readonly first: string;
  /** Numbers of those that are worked, ascending. */
  readonly worked: readonly number[];
  /** How many of the days a wait may begin on. */
  readonly starts: number;
}

const DAY = 86_400;
const HOUR = 3600;
/** Beyond the last day on which a wait may begin: ten years. */
const FURTHEST = 3653;

/** Two years: calendars are published for one. */
const AHEAD = 731;

/** A calendar's days from one on, holidays and make-up days included, for waits that begin within two years. */
export function daysFrom(calendar: Calendar, first: string, waits: readonly string[]): NumberedDays {
  return numbered(calendar, first, AHEAD, waits);
}

/** Its days as if there were no holidays: a week of starts shows all there is. */
export function ordinaryDays(calendar: Calendar, first: string, waits: readonly string[]): NumberedDays {
  return numbered({ ...calendar, holidays: [], makeUpDays: [] }, first, 7, waits);
}

/** `null` for what is longer than ten years. @param waits `4h`, `1bd` */
export function longestWait(waits: readonly string[], days: NumberedDays): LongestWait | null {
  if (nominalSum(waits) > FURTHEST * DAY) return null;
  let longest: { readonly from: number; readonly until: number } | null = null;
  for (let from = 0; from < days.starts * DAY; from += HOUR) {
    const until = endOf(waits, from, days);
    if (until === null) return null;
    if (longest === null || until - from > longest.until - longest.from) longest = { from, until };
  }
  if (longest === null) return null;
  const { from, until } = longest;
  return { seconds: until - from, from: dateOf(from, days), until: dateOf(until, days) };
}

/** Seconds, a business day as any other. */
export function nominalSum(waits: readonly string[]): number {
  return waits.reduce((sum, wait) => sum + nominalSeconds(wait), 0);
}

/** Whether it is counted by a calendar. */
export function inBusinessDays(duration: string): boolean {
  return duration.endsWith("bd");
}

/** `2 days, 1 hour`. */
export function lengthText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const parts = [
    [Math.floor(minutes / 1440), "day"],
    [Math.floor((minutes % 1440) / 60), "hour"],
    [minutes % 60, "minute"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`);
  return said.length === 0 ? "0 minutes" : said.join(", ");
}

/** When waits that begin at a time end: both in seconds since the first day's midnight. */
function endOf(waits: readonly string[], from: number, { worked }: NumberedDays): number | null {
  let at = from;
  for (const wait of waits) {
    if (!inBusinessDays(wait)) at += nominalSeconds(wait);
    else if (nominalSeconds(wait) > 0) {
      const day = Math.floor(at / DAY);
      const end = worked[firstAfter(worked, day) + nominalSeconds(wait) / DAY - 1];
      if (end === undefined) return null;
      at += (end - day) * DAY;
    }
  }
  return at;
}

/** The position of the first number that is greater. */
function firstAfter(ascending: readonly number[], number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

function numbered(calendar: Calendar, first: string, starts: number, waits: readonly string[]): NumberedDays {
  const worked: number[] = [];
  let left = Math.ceil(nominalSum(waits) / DAY) + 1;
  let date = temporal().PlainDate.from(first);
  for (let day = 0; day < starts || (left > 0 && day < starts + FURTHEST); day++) {
    if (isBusinessDay(calendar, date.toString())) {
      worked.push(day);
      if (day >= starts) left--;
    }
    date = date.add({ days: 1 });
  }
  return { first, worked, starts };
}

function dateOf(seconds: number, { first }: NumberedDays): string {
  return temporal()
    .PlainDate.from(first)
    .add({ days: Math.floor(seconds / DAY) })
    .toString();
}
