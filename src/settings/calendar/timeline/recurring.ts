/** What comes back: its times within a span, found one after the other as they are asked for, and how it is said. */
import { createRequire } from "node:module";
import type { Cron } from "croner";
import { parseTimeOfDay } from "../../../model/time/time-of-day.js";
import type { Rhythm } from "../../../model/timeline.js";
import { type DailyWindow, type Day, minutesOf } from "../daily-window.js";
import { gaps, type Span } from "../span.js";
import { type Calendar, workingHours } from "../working-hours.js";
import { dayNumber, type WallDays, weekdayOf } from "./wall-days.js";

export interface Recurring {
  readonly rhythm: Rhythm;
  /** Every time that meets the span, by its beginning; those at its ends may reach beyond it. */
  readonly within: (span: Span) => Iterable<Span>;
}

/** How long a run is taken to last: what is done at a minute is done in it. */
const RUN = 60;

/** @param days on which it begins; empty: all */
export function daily(window: DailyWindow, days: readonly Day[], wall: WallDays): Recurring {
  return {
    rhythm: { type: "daily", window: { from: window.from, until: window.until }, days },
    within: (span) => dailySpans(window, days, span, wall),
  };
}

/** The whole day but for some windows. */
export function dailyBut(windows: readonly DailyWindow[], wall: WallDays): Recurring {
  return {
    rhythm: { type: "rest", windows: windows.map(({ from, until }) => ({ from, until })) },
    within: (span) =>
      gaps(
        span,
        windows.flatMap((window) => [...dailySpans(window, [], span, wall)]),
      ),
  };
}

export function dailyAt(time: string, wall: WallDays): Recurring {
  const minutes = parseTimeOfDay(time) ?? 0;
  return {
    rhythm: { type: "at", time },
    *within(span) {
      for (let day = wall.dayAt(span.from) - 1; ; day++) {
        const from = wall.at(day, minutes);
        if (from >= span.until) return;
        if (from + RUN > span.from) yield { from, until: from + RUN };
      }
    },
  };
}

/** Remembered: many settings share a calendar. */
export function openHours(name: string, calendar: Calendar, timeZone: string): Recurring {
  const known = new Map<string, readonly Span[]>();
  return {
    rhythm: { type: "calendar", name },
    within: (span) => {
      const key = `${span.from} ${span.until}`;
      const hours = known.get(key) ?? workingHours(calendar, span, timeZone);
      known.set(key, hours);
      return hours;
    },
  };
}

export function holidaysOf(name: string, calendar: Calendar, wall: WallDays): Recurring {
  const spans = calendar.holidays
    .map(({ on, until = on }) => ({ from: wall.at(dayNumber(on), 0), until: wall.at(dayNumber(until) + 1, 0) }))
    .toSorted((a, b) => a.from - b.from);
  return {
    rhythm: { type: "calendar", name },
    within: (span) => spans.filter(({ from, until }) => from < span.until && until > span.from),
  };
}

export function cronRuns(line: string, timeZone: string): Recurring {
  return {
    rhythm: { type: "cron", line },
    *within(span) {
      const { Cron: CronClass } = createRequire(import.meta.url)("croner") as { readonly Cron: typeof Cron };
      const schedule = new CronClass(line, { mode: "5-part", timezone: timeZone, paused: true });
      let run = schedule.nextRun(new Date((span.from - RUN) * 1000));
      for (; run !== null; run = schedule.nextRun(run)) {
        const from = run.getTime() / 1000;
        if (from >= span.until) return;
        yield { from, until: from + RUN };
      }
    },
  };
}

function* dailySpans(window: DailyWindow, days: readonly Day[], span: Span, wall: WallDays): Generator<Span> {
  const { from, until } = minutesOf(window);
  for (let day = wall.dayAt(span.from) - 1; ; day++) {
    const start = wall.at(day, from);
    if (start >= span.until) return;
    if (days.length > 0 && !days.includes(weekdayOf(day))) continue;
    const end = wall.at(day, until);
    if (end > span.from && end > start) yield { from: start, until: end };
  }
}
