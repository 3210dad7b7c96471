/** A coupon is claimed, and handed out, before it ends. */
import { minutesOf } from "../../../calendar/daily-window.js";
import { secondsAt, secondsOfDay, spanOf, spanText, wallText } from "../../../calendar/wall-time.js";
import { coupon } from "../../../kinds/payments/coupon.js";
import { document, patch, type Rule } from "../../rule.js";
import { basic } from "./example-coupon.js";

const claimedTooLate: Rule = {
  code: "payments/claimed-after-use-ends",
  module: "payments",
  severity: "error",
  summary: "A coupon can only be claimed when it can no longer be used",
  why: "Customers are handed something that is worth nothing, and complain to support.",
  remedy: "Let `claim` begin before `validity` ends.",
  *check(store) {
    const { timeZone } = store.context;
    for (const setting of store.all(coupon)) {
      const { claim, validity } = setting.spec;
      if (claim === undefined || validity.type !== "window") continue;
      const [from, until] = [secondsAt(claim.from, timeZone), secondsAt(validity.window.until, timeZone)];
      if (from < until) continue;
      yield {
        at: { setting, path: ["claim", "from"] },
        detail: `It can be claimed from ${wallText(from, timeZone)} on, and used until ${wallText(until, timeZone)}.`,
        related: [{ message: "it can be used until then", at: { setting, path: USE_ENDS } }],
      };
    }
  },
  examples: {
    fails: [document(coupon, "may", { ...basic, claim: { from: "2027-05-05T00:00", until: "2027-05-06T00:00" } })],
    passes: [patch(coupon, "may", { claim: { from: "2027-05-04T23:59", until: "2027-05-05T00:00" } })],
  },
};

const claimedTooLong: Rule = {
  code: "payments/claim-outlasts-use",
  module: "payments",
  severity: "error",
  summary: "A coupon can still be claimed after it can no longer be used",
  why: "Who claims it at the end gets something that is worth nothing, and complains to support.",
  remedy: "End `claim` when `validity` ends, or before.",
  *check(store) {
    const { timeZone } = store.context;
    for (const setting of store.all(coupon)) {
      const { claim, validity } = setting.spec;
      if (claim === undefined || validity.type !== "window") continue;
      const { from, until } = spanOf(claim, timeZone);
      const end = secondsAt(validity.window.until, timeZone);
      // One that begins too late is told as that.
      if (until <= end || from >= end) continue;
      yield {
        at: { setting, path: ["claim", "until"] },
        detail: `It can be claimed until ${wallText(until, timeZone)}, and used until ${wallText(end, timeZone)}: nobody can use what is claimed ${spanText({ from: end, until }, timeZone)}.`,
        related: [{ message: "it can be used until then", at: { setting, path: USE_ENDS } }],
      };
    }
  },
  examples: {
    fails: [document(coupon, "may", { ...basic, claim: { from: "2027-04-01T00:00", until: "2027-05-05T00:01" } })],
    passes: [patch(coupon, "may", { claim: { until: "2027-05-05T00:00" } })],
  },
};

const issuedTooLate: Rule = {
  code: "payments/handed-out-after-use-ends",
  module: "payments",
  severity: "error",
  summary: "A coupon is handed out when it can no longer be used",
  why: "Customers get something that is worth nothing, and those that are handed out then are wasted.",
  remedy: "Let the schedule's last day come before `validity` ends.",
  *check(store) {
    const { timeZone } = store.context;
    for (const setting of store.all(coupon)) {
      const { distribution, validity } = setting.spec;
      if (distribution.length === 0 || validity.type !== "window") continue;
      const end = secondsAt(validity.window.until, timeZone);
      for (const [index, { name, trigger }] of distribution.entries()) {
        if (trigger.type !== "schedule" || trigger.from > trigger.until) continue;
        if (trigger.until < validity.window.until.slice(0, trigger.until.length)) continue;
        const minutes = minutesOf({ from: trigger.at, until: "24:00" }).from;
        const last = secondsOfDay(trigger.until, minutes, timeZone);
        if (last < end) continue;
        yield {
          at: { setting, path: ["distribution", index, "trigger", "until"] },
          detail: `${JSON.stringify(name)} hands it out for the last time at ${wallText(last, timeZone)}; it can be used until ${wallText(end, timeZone)}.`,
          related: [{ message: "it can be used until then", at: { setting, path: USE_ENDS } }],
        };
      }
    }
  },
  examples: {
    fails: [
      document(coupon, "may", {
        ...basic,
        distribution: [
          {
            name: "morning",
            trigger: { type: "schedule", at: "08:00", from: "2027-05-01", until: "2027-05-05" },
            perDay: 20,
          },
        ],
      }),
    ],
    passes: [patch(coupon, "may", { distribution: [{ name: "morning", trigger: { until: "2027-05-04" } }] })],
  },
};

export const couponClaims: readonly Rule[] = [claimedTooLate, claimedTooLong, issuedTooLate];

const USE_ENDS = ["validity", "window", "until"] as const;
