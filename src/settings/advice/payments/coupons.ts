/** On coupons as a whole: all three types, handed out by rule, and every day at a time. */
import { coupon } from "../../kinds/payments/coupon.js";
import { isOver } from "../../rules/is-over.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import type { Stated, StoreGraph } from "../../rules/store-graph.js";
import { joined } from "../../rules/words.js";
import { enabled } from "../in-use.js";
import { basic, threshold, timed } from "./coupon-examples.js";

const TYPES = {
  basic: "one without a threshold (basic)",
  threshold: "one with a threshold (threshold)",
  timed: "one for a short time (timed)",
} as const;

const typeUnused: Rule = {
  code: "payments/coupon-type-unused",
  module: "payments",
  severity: "advice",
  summary: "Not all three types of coupon are in use",
  why: "The guide uses all three: without a threshold to win customers, with one (满减) for larger carts, and for a short time (限时) to fill quiet hours.",
  remedy: "Add a coupon of the missing type.",
  concludesFromAbsenceOf: [coupon],
  *check(store) {
    const used = new Set(inUse(store).map(({ spec }) => spec.type));
    const missing = Object.entries(TYPES).filter(([type]) => !used.has(type as keyof typeof TYPES));
    if (missing.length === 0) return;
    yield {
      at: null,
      detail: `Of coupons that are enabled and not over, there is not ${joined(missing.map(([, words]) => words))}.`,
    };
  },
  examples: {
    fails: [document(coupon, "basic", basic), document(coupon, "threshold", threshold)],
    passes: [document(coupon, "timed", timed)],
  },
};

const undistributed: Rule = {
  code: "payments/no-coupon-distribution",
  module: "payments",
  severity: "advice",
  summary: "No coupon is handed out by rule",
  why: "The guide distributes coupons by rule: after registering, a first order or on a birthday. Coupons that customers must look for reach those who would have bought anyway.",
  remedy: "Add a `distribution` to a coupon.",
  concludesFromAbsenceOf: [coupon],
  *check(store) {
    if (inUse(store).some(({ spec }) => spec.distribution.length > 0)) return;
    yield { at: null, detail: "No coupon that is enabled and not over has a distribution." };
  },
  examples: {
    fails: [document(coupon, "basic", basic)],
    passes: [
      patch(coupon, "basic", { distribution: [{ name: "on-register", trigger: { type: "register" }, perDay: 100 }] }),
    ],
  },
};

const notDaily: Rule = {
  code: "payments/no-daily-issue",
  module: "payments",
  severity: "advice",
  summary: "No coupon is issued daily at a time",
  why: "The guide issues coupons every day at a set time, so many a day: customers come back for it, and what it costs is spread over days.",
  remedy: "Give a coupon a `distribution` with a trigger of type schedule.",
  concludesFromAbsenceOf: [coupon],
  *check(store) {
    const daily = inUse(store).some(({ spec }) =>
      spec.distribution.some(({ trigger }) => trigger.type === "schedule" && trigger.until >= store.asOf),
    );
    if (!daily) yield { at: null, detail: `From ${store.asOf} on, no coupon is issued by a schedule.` };
  },
  examples: {
    fails: [document(coupon, "basic", basic)],
    passes: [
      patch(coupon, "basic", {
        distribution: [
          {
            name: "daily",
            trigger: { type: "schedule", at: "10:00", from: "2027-03-01", until: "2027-03-10" },
            perDay: 100,
          },
        ],
      }),
    ],
    asOf: "2027-03-01",
  },
};

/** Enabled, and their window not over. */
export function inUse(store: StoreGraph): readonly Stated<typeof coupon.schema>[] {
  return enabled(store, coupon).filter(({ spec: { validity } }) => {
    return validity.type === "afterClaim" || !isOver(validity.window, store.asOf);
  });
}

export const couponAdvice: readonly Rule[] = [typeUnused, undistributed, notDaily];
