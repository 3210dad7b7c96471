/** Coupons that are handed out day by day: how many come together over all days. */
import type { Coupon } from "./coupon-use.js";

export interface ScheduledLine {
  readonly index: number;
  readonly name: string;
  /** Days since 1970. */
  readonly from: number;
  /** Excluded. */
  readonly until: number;
  /** How many a day. */
  readonly count: number;
}

export function scheduled({ distribution }: Coupon): readonly ScheduledLine[] {
  return distribution.flatMap(({ name, trigger, perDay }, index) =>
    trigger.type !== "schedule" || trigger.from > trigger.until || perDay === "none"
      ? []
      : [{ index, name, from: dayOf(trigger.from), until: dayOf(trigger.until) + 1, count: perDay }],
  );
}

/** How many all lines together hand out. @param most on one day */
export function issued(lines: readonly ScheduledLine[], most: number): number {
  const steps = lines.flatMap(({ from, until, count }) => [
    { day: from, count },
    { day: until, count: -count },
  ]);
  let [sum, running, since] = [0, 0, 0];
  for (const { day, count } of steps.sort((a, b) => a.day - b.day)) {
    sum += (day - since) * Math.min(running, most);
    running += count;
    since = day;
  }
  return sum;
}

const DAY = 86_400_000;

function dayOf(date: string): number {
  return Date.parse(date) / DAY;
}

/** `2027-03-01`. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
