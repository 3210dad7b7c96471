/**
 * The store's wall clock and instants, by Temporal: where clocks are put forward, a time that does not exist is the one
 * after the gap; where they are put back, a time that comes twice is the first one, unless an offset is written.
 */
import { createRequire } from "node:module";
import type { Temporal as TemporalTypes } from "temporal-polyfill";
import { toInstant } from "../../model/time/wall-clock.js";
import type { Span } from "./span.js";

/** Loaded when the first time is read: most commands read none. */
let loaded: typeof TemporalTypes | undefined;
export function temporal(): typeof TemporalTypes {
  loaded ??= (createRequire(import.meta.url)("temporal-polyfill") as { readonly Temporal: typeof TemporalTypes })
    .Temporal;
  return loaded;
}

/** Seconds since 1970 of a canonical datetime: `2027-03-01T00:00`, with an offset in an overlap. */
export function secondsAt(datetime: string, timeZone: string): number {
  const instant = toInstant(datetime, timeZone);
  if (instant.type !== "instant") throw new RangeError(`${datetime} is not canonical in ${timeZone}`);
  return instant.epochSeconds;
}

/** A window of a spec. */
export function spanOf({ from, until }: { readonly from: string; readonly until: string }, timeZone: string): Span {
  return { from: secondsAt(from, timeZone), until: secondsAt(until, timeZone) };
}

/** Seconds since 1970 of a day's wall-clock time, in minutes since midnight; 1440 is the next midnight. */
export function secondsOfDay(date: string, minutes: number, timeZone: string): number {
  const { PlainDate } = temporal();
  const day = PlainDate.from(date).add({ days: Math.floor(minutes / 1440) });
  const plainTime = { hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 };
  return day.toZonedDateTime({ timeZone, plainTime: temporal().PlainTime.from(plainTime) }).epochMilliseconds / 1000;
}

/** `2027-03-01 10:00`, and seconds only where there are any. */
export function wallText(seconds: number, timeZone: string): string {
  const text = wallTime(seconds, timeZone).toString().replace("T", " ");
  return text.length > "2027-03-01 10:00".length ? text.replace(/:00$/, "") : text;
}

/** The day on which an instant falls: `2027-03-01`. */
export function dateAt(seconds: number, timeZone: string): string {
  return wallTime(seconds, timeZone).toPlainDate().toString();
}

/** `2027-03-01 10:00 to 12:00`, the second day only where it is another one. */
export function spanText({ from, until }: Span, timeZone: string): string {
  const [start, end] = [wallText(from, timeZone), wallText(until, timeZone)];
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return `${start} to ${sameDay ? end.slice(11) : end}`;
}

function wallTime(seconds: number, timeZone: string) {
  return temporal()
    .Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime();
}
