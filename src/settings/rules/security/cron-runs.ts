/**
 * When a cron line fires on the store's wall clock, by croner. Days and times of day are asked of croner once, apart
 * from clock changes; only the days on which clocks are changed are asked run by run.
 */
import { createRequire } from "node:module";
import type { Cron } from "croner";
import { offsetAt } from "../../../model/time/zone-offset.js";
import type { Span } from "../../calendar/span.js";
import { secondsOfDay, temporal } from "../../calendar/wall-time.js";
import type { StoreGraph } from "../store-graph.js";

/** Seconds since 1970, ascending, at least two: a year from a day on, and to the end of the first day with runs after it. */
export type Runs = readonly number[];

/** A day's length, where no clock is changed. */
const DAY = 86_400;

const known = new WeakMap<StoreGraph, Map<string, Runs>>();

/** Remembers each line. @param timeZone the store's, unless said otherwise: UTC, where clock changes do not matter */
export function runsFrom(store: StoreGraph, timeZone = store.context.timeZone): (line: string) => Runs {
  const ofStore = known.get(store) ?? new Map<string, Runs>();
  known.set(store, ofStore);
  return (line) => {
    const key = `${timeZone} ${line}`;
    const runs = ofStore.get(key) ?? cronRuns(line, store.asOf, timeZone);
    ofStore.set(key, runs);
    return runs;
  };
}

/** @param day the first day, `2027-03-01` */
export function cronRuns(line: string, day: string, timeZone: string): Runs {
  const lastDay = temporal().PlainDate.from(day).add({ years: 1 }).toString();
  const runs: number[] = [];
  let minutes: readonly number[] | undefined;
  for (const date of firingDays(line, day)) {
    minutes ??= minutesOn(line, date);
    const { from, until } = daySpan(date, timeZone);
    if (until - from === DAY) for (const minute of minutes) runs.push(from + minute * 60);
    else for (const run of runsBetween(line, from, until, timeZone)) runs.push(run);
    if (date >= lastDay && runs.length > 1) break;
  }
  return runs;
}

/** The runs of several lines together, as far as all of them are known. */
export function together(lists: readonly Runs[]): Runs {
  if (lists.length === 1) return lists[0] ?? [];
  const end = lists.reduce((least, runs) => Math.min(least, runs.at(-1) ?? least), Number.POSITIVE_INFINITY);
  const all = new Set<number>();
  for (const runs of lists) for (const run of runs) if (run <= end) all.add(run);
  return [...all].sort((a, b) => a - b);
}

/** The first run after so many others; where it lies beyond the known ones, by how often they come. */
export function runAfter(runs: Runs, index: number, count: number): number {
  const run = runs[index + count];
  if (run !== undefined) return run;
  const [first = 0, last = 0] = [runs[0], runs.at(-1)];
  return (runs[index] ?? first) + (count * (last - first)) / Math.max(1, runs.length - 1);
}

/** When a day begins and ends: by the time zone's offset, but near a clock change. */
function daySpan(date: string, timeZone: string): Span {
  const midnight = Date.parse(`${date}T00:00:00Z`) / 1000;
  const offset = offsetAt(midnight - 2 * DAY, timeZone);
  if (offset !== offsetAt(midnight + 2 * DAY, timeZone)) {
    return { from: secondsOfDay(date, 0, timeZone), until: secondsOfDay(date, 1440, timeZone) };
  }
  return { from: midnight - offset, until: midnight - offset + DAY };
}

function* firingDays(line: string, day: string): Generator<string> {
  const first = Date.parse(`${day}T00:00:00Z`);
  if (line.endsWith(" * * *")) {
    for (let at = first; ; at += DAY * 1000) yield new Date(at).toISOString().slice(0, 10);
  }
  const cron = cronOf(line, "UTC");
  for (let next = cron.nextRun(new Date(first - 1000)); next !== null; ) {
    const date = next.toISOString().slice(0, 10);
    yield date;
    next = cron.nextRun(new Date(`${date}T23:59:59Z`));
  }
}

/** Minutes since midnight at which the line fires on each of its days: the hours of a day, and the minutes of an hour. */
function minutesOn(line: string, date: string): readonly number[] {
  const cron = cronOf(line, "UTC");
  const midnight = Date.parse(`${date}T00:00:00Z`) / 1000;
  const hours: number[] = [];
  for (let from = midnight; ; ) {
    const next = nextAfter(cron, from - 1);
    if (next >= midnight + DAY) break;
    hours.push(Math.floor((next - midnight) / 3600));
    from = midnight + (hours.at(-1) ?? 0) * 3600 + 3600;
  }
  const hour = midnight + (hours[0] ?? 0) * 3600;
  const minutes = [...runsBetween(line, hour, hour + 3600, "UTC")].map((run) => (run - hour) / 60);
  return hours.flatMap((each) => minutes.map((minute) => each * 60 + minute));
}

function* runsBetween(line: string, from: number, until: number, timeZone: string): Generator<number> {
  const cron = cronOf(line, timeZone);
  for (let run = nextAfter(cron, from - 1); run < until; run = nextAfter(cron, run)) yield run;
}

function nextAfter(cron: Cron, seconds: number): number {
  const next = cron.nextRun(new Date(seconds * 1000));
  return next === null ? Number.POSITIVE_INFINITY : next.getTime() / 1000;
}

function cronOf(line: string, timezone: string): Cron {
  const { Cron: CronClass } = createRequire(import.meta.url)("croner") as { readonly Cron: typeof Cron };
  return new CronClass(line, { mode: "5-part", timezone });
}
