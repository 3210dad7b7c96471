/** A coupon can be used at some time, and one for a short time is short. */
import { nominalSeconds } from "../../../../model/time/duration.js";
import { type DailyWindow, minutesOf } from "../../../calendar/daily-window.js";
import { spanOf, spanText } from "../../../calendar/wall-time.js";
import { coupon } from "../../../kinds/payments/coupon.js";
import { document, patch, type Rule } from "../../rule.js";
import { type Coupon, hasHours } from "./coupon-use.js";
import { basic } from "./example-coupon.js";

const DAY = 86_400;
const WEEK = 7 * DAY;

const neverUsable: Rule = {
  code: "payments/coupon-never-usable",
  module: "payments",
  severity: "error",
  summary: "There is no moment at which a coupon can be used",
  why: "Customers get it and are refused at the checkout every time.",
  remedy: "Choose `dailyHours` that fall into the time in which it is valid, or a longer validity.",
  *check(store) {
    const { timeZone } = store.context;
    for (const setting of store.all(coupon)) {
      const { validity, dailyHours } = setting.spec;
      if (validity.type === "afterClaim") {
        if (nominalSeconds(validity.for) > 0) continue;
        yield {
          at: { setting, path: ["validity", "for"] },
          detail: `It can be used for ${validity.for} after it was claimed: it ends in the moment in which a customer gets it.`,
          remedy: "Let `validity` last longer.",
        };
        continue;
      }
      if (dailyHours === undefined) continue;
      const use = spanOf(validity.window, timeZone);
      if (hasHours(dailyHours, use, timeZone)) continue;
      yield {
        at: { setting, path: ["dailyHours"] },
        detail: `It is valid ${spanText(use, timeZone)}, and only from ${dailyHours.from} to ${dailyHours.until} of a day: these hours do not come in that time.`,
        related: [{ message: "it is valid then", at: { setting, path: ["validity", "window"] } }],
      };
    }
  },
  examples: {
    fails: [
      document(coupon, "may", {
        ...basic,
        validity: { type: "window", window: { from: "2027-05-01T10:00", until: "2027-05-01T18:00" } },
        dailyHours: { from: "18:00", until: "22:00" },
      }),
    ],
    passes: [patch(coupon, "may", { dailyHours: { from: "17:59" } })],
  },
};

const timedTooLong: Rule = {
  code: "payments/timed-coupon-not-short",
  module: "payments",
  severity: "error",
  summary: "A coupon for a short time is valid for more than seven days, at all hours",
  why: "Customers are told to hurry when there is no need. They notice, and hurry no more.",
  remedy: "Let it be valid for at most 7d, give it `dailyHours`, or make it a basic or a threshold coupon.",
  *check(store) {
    for (const setting of store.all(coupon)) {
      const { type, validity, dailyHours } = setting.spec;
      if (type !== "timed" || isPartOfDay(dailyHours)) continue;
      if (validity.type === "afterClaim") {
        if (nominalSeconds(validity.for) <= WEEK) continue;
        yield {
          at: { setting, path: ["validity", "for"] },
          detail: `It can be used for ${validity.for} after it was claimed, at all hours.`,
        };
        continue;
      }
      const { timeZone } = store.context;
      const use = spanOf(validity.window, timeZone);
      // A week in which clocks are put back has an hour more.
      if (use.until - use.from <= WEEK || wallSeconds(validity) <= WEEK) continue;
      yield {
        at: { setting, path: ["validity", "window", "until"] },
        detail: `It is valid ${spanText(use, timeZone)}, at all hours.`,
      };
    }
  },
  examples: {
    fails: [
      document(coupon, "may", {
        ...basic,
        type: "timed",
        validity: { type: "window", window: { from: "2027-05-01T00:00", until: "2027-05-08T00:01" } },
      }),
    ],
    passes: [patch(coupon, "may", { validity: { window: { until: "2027-05-08T00:00" } } })],
  },
};

export const couponTimes: readonly Rule[] = [neverUsable, timedTooLong];

function isPartOfDay(hours: DailyWindow | undefined): boolean {
  if (hours === undefined) return false;
  const { from, until } = minutesOf(hours);
  return until - from < 24 * 60;
}

/** As the wall clock counts. */
function wallSeconds({ window }: Extract<Coupon["validity"], { type: "window" }>): number {
  const [from, until] = [window.from, window.until].map((text) =>
    Date.parse(`${text.replace(/[+-]\d\d:\d\d$/, "")}Z`),
  ) as [number, number];
  return (until - from) / 1000;
}
