/**
 * A time as people give one on a command line, as far as they say it: `2027-03-01` is the whole day,
 * `2027-03-01T10:00` the minute. In UTC, as histories print it, unless an offset says otherwise; `7d` is seven days ago.
 */
import { parseDuration } from "./duration.js";

export interface TimeSpan {
  /** ISO 8601, UTC. */
  readonly from: string;
  /** Exclusive. */
  readonly before: string;
}

const DATE = /^(\d{4}-\d\d-\d\d)$/;
const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)? ?(Z|UTC|[+-]\d\d:\d\d)?$/;
const AGO = /^(\w+?)(?: ago)?$/;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** `null` for what is no such time, a day that no calendar has included. @param now for durations; these say an instant. */
export function parseTimeSpan(text: string, now: Date): TimeSpan | null {
  const [, date] = DATE.exec(text) ?? [];
  if (date !== undefined) return span(instant(date, "00:00", "00", "000", "Z"), DAY);
  const [, day, minute, second, fraction, zone = "Z"] = TIME.exec(text) ?? [];
  if (day !== undefined && minute !== undefined) {
    const offset = zone === "UTC" ? "Z" : zone;
    const start = instant(day, minute, second ?? "00", (fraction ?? "").padEnd(3, "0"), offset);
    return span(start, second === undefined ? MINUTE : fraction === undefined ? 1000 : 1);
  }
  const [, length = ""] = AGO.exec(text) ?? [];
  const then = before(now, length);
  return then === null ? null : span(then, 1);
}

function span(from: Date | null, length: number): TimeSpan | null {
  if (from === null) return null;
  return { from: from.toISOString(), before: new Date(from.getTime() + length).toISOString() };
}

function instant(date: string, minute: string, second: string, fraction: string, zone: string): Date | null {
  const local = `${date}T${minute}:${second}.${fraction}`;
  const asUtc = new Date(`${local}Z`);
  // A day too many would be taken for one of the next month.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString() !== `${local}Z`) return null;
  const there = new Date(`${local}${zone}`);
  return Number.isNaN(there.getTime()) ? null : there;
}

function before(now: Date, length: string): Date | null {
  const duration = parseDuration(length);
  if (duration === null) return null;
  const { count, unit } = duration;
  const then = new Date(now);
  switch (unit) {
    case "y":
    case "mo": {
      const day = then.getUTCDate();
      then.setUTCMonth(then.getUTCMonth() - count * (unit === "y" ? 12 : 1));
      if (then.getUTCDate() !== day) then.setUTCDate(0); // the last day of a shorter month
      break;
    }
    case "w":
    case "d":
      then.setUTCDate(then.getUTCDate() - count * (unit === "w" ? 7 : 1));
      break;
    case "h":
    case "m":
    case "s":
      then.setTime(then.getTime() - count * { h: 60 * MINUTE, m: MINUTE, s: 1000 }[unit]);
  }
  const year = then.getUTCFullYear();
  return year >= 1970 ? then : null;
}
