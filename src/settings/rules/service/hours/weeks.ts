/**
 * The weeks of a year by which weekly hours are judged: an ordinary one, another for each way in which the clocks of two
 * time zones stand to each other, and each in which clocks change.
 */
import type { Span } from "../../../calendar/span.js";
import { secondsOfDay, temporal } from "../../../calendar/wall-time.js";

export interface Week {
  /** The Monday on which it begins, on the store's wall clock: `2027-03-01`. */
  readonly monday: string;
  readonly span: Span;
  /** Time zones whose clocks change in it. */
  readonly changing: readonly string[];
  /** Whether all weeks without a change are like it. */
  readonly ordinary: boolean;
}

const WEEKS = 53;

/** Those without a change of clocks first. @param others time zones beside the store's */
export function tellingWeeks(asOf: string, timeZone: string, others: Iterable<string>): readonly Week[] {
  const zones = [...new Set([timeZone, ...others])];
  const day = temporal().PlainDate.from(asOf);
  const first = day.subtract({ days: day.dayOfWeek - 1 });
  const alike = new Map<string, Omit<Week, "ordinary">>();
  const changed: Omit<Week, "ordinary">[] = [];
  for (let number = 0; number < WEEKS; number++) {
    const monday = first.add({ weeks: number }).toString();
    const span = {
      from: secondsOfDay(monday, 0, timeZone),
      until: secondsOfDay(first.add({ weeks: number + 1 }).toString(), 0, timeZone),
    };
    const changing = zones.filter((zone) => offsetAt(span.from, zone) !== offsetAt(span.until, zone));
    if (changing.length > 0) {
      changed.push({ monday, span, changing });
      continue;
    }
    const apart = zones.map((zone) => offsetAt(span.from, zone) - offsetAt(span.from, timeZone)).join();
    if (!alike.has(apart)) alike.set(apart, { monday, span, changing });
  }
  const ordinary = alike.size === 1;
  return [
    ...[...alike.values()].map((week) => ({ ...week, ordinary })),
    ...changed.map((week) => ({ ...week, ordinary: false })),
  ];
}

/** Nanoseconds that a zone's clocks are ahead of UTC. */
function offsetAt(seconds: number, timeZone: string): number {
  return temporal()
    .Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(timeZone).offsetNanoseconds;
}
