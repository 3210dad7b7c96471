/** When coupons can be claimed and used and are handed out, and when payment methods can be chosen. */
import { parseDuration } from "../../../../model/time/duration.js";
import type { SpecOf } from "../../../kinds/built-in-kind.js";
import { coupon } from "../../../kinds/payments/coupon.js";
import { paymentMethod } from "../../../kinds/payments/payment-method.js";
import type { Span } from "../../span.js";
import { spanOf, temporal } from "../../wall-time.js";
import { ALWAYS, type LaneSource, lane } from "../lane-source.js";
import { daily, dailyAt } from "../recurring.js";
import { dayNumber } from "../wall-days.js";

const couponClaims = lane(coupon, "claim", ({ spec }, { wall }) =>
  spec.claim === undefined ? [] : [{ window: spanOf(spec.claim, wall.timeZone) }],
);

const couponUses = lane(coupon, "use", ({ spec }, { wall }) => [
  {
    window: usableIn(spec, wall.timeZone),
    recurring: spec.dailyHours === undefined ? null : daily(spec.dailyHours, [], wall),
  },
]);

const couponIssues = lane(coupon, "issue", function* ({ spec }, { wall }) {
  for (const { name, trigger } of spec.distribution) {
    if (trigger.type !== "schedule") continue;
    const window = { from: wall.at(dayNumber(trigger.from), 0), until: wall.at(dayNumber(trigger.until) + 1, 0) };
    if (window.from < window.until) yield { part: name, window, recurring: dailyAt(trigger.at, wall) };
  }
});

const paymentMethods = lane(paymentMethod, "hours", ({ spec }, { hoursOf }) => {
  if (spec.availability === undefined) return [{}];
  const recurring = hoursOf(spec.availability);
  return recurring === null ? [] : [{ recurring }];
});

export const paymentLanes: readonly LaneSource[] = [couponClaims, couponUses, couponIssues, paymentMethods];

/** Where it is valid from the claim on: from the first claim until the last one has run out. */
function usableIn({ validity, claim }: SpecOf<typeof coupon>, timeZone: string): Span {
  if (validity.type === "window") return spanOf(validity.window, timeZone);
  if (claim === undefined) return ALWAYS;
  const { from, until } = spanOf(claim, timeZone);
  return { from, until: later(until, validity.for, timeZone) };
}

function later(seconds: number, duration: string, timeZone: string): number {
  const { count, unit } = parseDuration(duration) ?? { count: 0, unit: "s" };
  const fields = { s: "seconds", m: "minutes", h: "hours", d: "days", w: "weeks", mo: "months", y: "years" } as const;
  const start = temporal()
    .Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(timeZone);
  return start.add({ [fields[unit]]: count }).epochMilliseconds / 1000;
}
