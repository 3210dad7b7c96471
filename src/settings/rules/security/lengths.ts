/** Lengths of time between instants: how a duration adds to one on the wall clock, and where runs are further apart. */
import { nominalSeconds, parseDuration } from "../../../model/time/duration.js";
import type { Span } from "../../calendar/span.js";
import { temporal } from "../../calendar/wall-time.js";
import type { Runs } from "./cron-runs.js";

/** A day later is the same time of the next day, however long that day is: `1d` is not `24h`. */
export function plusDuration(seconds: number, duration: string, timeZone: string): number {
  const parsed = parseDuration(duration);
  if (parsed === null) throw new RangeError(`not a duration: ${duration}`);
  const { count, unit } = parsed;
  if (unit === "s" || unit === "m" || unit === "h") return seconds + nominalSeconds(duration);
  const at = temporal()
    .Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(timeZone);
  const names = { d: "days", w: "weeks", mo: "months", y: "years" } as const;
  return at.add({ [names[unit]]: count }).epochMilliseconds / 1000;
}

/** The longest time from one run to the next that is longer than a duration. */
export function longestBreach(runs: Runs, durations: readonly string[], timeZone: string): Span | null {
  const least = Math.min(...durations.map(shortest));
  let longest: Span | null = null;
  for (let index = 1; index < runs.length; index++) {
    const [from = 0, until = 0] = [runs[index - 1], runs[index]];
    if (until - from <= Math.max(least, longest === null ? 0 : longest.until - longest.from)) continue;
    if (durations.every((duration) => until > plusDuration(from, duration, timeZone))) longest = { from, until };
  }
  return longest;
}

/** Seconds that a duration has at least: a month may have 28 days, and a day of a clock change may be shorter. */
export function shortest(duration: string): number {
  const unit = parseDuration(duration)?.unit ?? "s";
  if (unit === "s" || unit === "m" || unit === "h") return nominalSeconds(duration);
  const share = unit === "mo" || unit === "y" ? 28 / 30 : 1;
  return nominalSeconds(duration) * share - 3 * 3600;
}

/** Seconds that it has at most. */
export function longest(duration: string): number {
  const unit = parseDuration(duration)?.unit ?? "s";
  if (unit === "s" || unit === "m" || unit === "h") return nominalSeconds(duration);
  const share = unit === "mo" || unit === "y" ? 31 / 30 : 1;
  return nominalSeconds(duration) * share + 3 * 3600;
}

/** `1 day 1 hour`; of long ones the two largest units. */
export function lengthText(seconds: number): string {
  const parts: string[] = [];
  let left = Math.round(seconds);
  for (const [unit, length] of UNITS) {
    const count = Math.floor(left / length);
    left -= count * length;
    if (count > 0 && parts.length < 2) parts.push(`${count} ${unit}${count === 1 ? "" : "s"}`);
  }
  return parts.length === 0 ? "no time" : parts.join(" ");
}

const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;
