/**
 * Days of a wall clock as numbers, so that windows that come back every day are found by arithmetic: a time-zone
 * library is asked once a day, and again only on days that are not 24 hours long.
 */
import { offsetAt } from "../../../model/time/zone-offset.js";
import { DAYS, type Day } from "../daily-window.js";
import { secondsOfDay } from "../wall-time.js";

const DAY = 86_400;

export interface WallDays {
  readonly timeZone: string;
  /** The number of the day on which an instant falls: days since 1970 of the calendar. */
  readonly dayAt: (seconds: number) => number;
  /** The instant of a day's time, in minutes since midnight; 1440 is the next midnight. */
  readonly at: (day: number, minutes: number) => number;
}

export function wallDays(timeZone: string): WallDays {
  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const start = secondsOfDay(dateOf(day), 0, timeZone);
    starts.set(day, start);
    return start;
  };
  return {
    timeZone,
    dayAt: (seconds) => Math.floor((seconds + offsetAt(seconds, timeZone)) / DAY),
    at: (first, minutes) => {
      const day = first + Math.floor(minutes / 1440);
      const rest = minutes % 1440;
      const start = startOf(day);
      if (rest === 0) return start;
      return startOf(day + 1) - start === DAY ? start + rest * 60 : secondsOfDay(dateOf(day), rest, timeZone);
    },
  };
}

/** `2027-03-01` of a day's number. */
export function dateOf(day: number): string {
  return new Date(day * DAY * 1000).toISOString().slice(0, "2027-03-01".length);
}

/** The other way round. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000 / DAY;
}

/** The first of January 1970 was a Thursday. */
export function weekdayOf(day: number): Day {
  return DAYS[(((day + 3) % 7) + 7) % 7] as Day;
}
