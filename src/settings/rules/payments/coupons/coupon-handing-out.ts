/** Coupons that are handed out by rule: on days that come, and no more than the coupon's limits leave. */
import { coupon } from "../../../kinds/payments/coupon.js";
import { document, patch, type Rule } from "../../rule.js";
import { isAbove } from "./coupon-limits.js";
import { dateOf, issued, scheduled } from "./scheduled-days.js";

const schedule = { type: "schedule", at: "08:00", from: "2027-05-01", until: "2027-05-05" } as const;
const spring = {
  title: "Spring",
  type: "basic",
  discount: { type: "amount", amount: "10.00" },
  validity: { type: "afterClaim", for: "7d" },
} as const;

const daysReversed: Rule = {
  code: "payments/distribution-days-reversed",
  module: "payments",
  severity: "error",
  summary: "The last day on which coupons are handed out comes before the first",
  why: "Not one is handed out, and nothing tells.",
  remedy: "Exchange `from` and `until`, or correct the year.",
  *check(store) {
    for (const setting of store.all(coupon)) {
      for (const [index, { name, trigger }] of setting.spec.distribution.entries()) {
        if (trigger.type !== "schedule" || trigger.from <= trigger.until) continue;
        yield {
          at: { setting, path: ["distribution", index, "trigger", "until"] },
          detail: `${JSON.stringify(name)} begins on ${trigger.from} and ends on ${trigger.until}.`,
        };
      }
    }
  },
  examples: {
    fails: [
      document(coupon, "spring", {
        ...spring,
        limits: { total: 100 },
        distribution: [{ name: "morning", trigger: { ...schedule, until: "2027-04-30" }, perDay: 20 }],
      }),
    ],
    passes: [patch(coupon, "spring", { distribution: [{ name: "morning", trigger: { until: "2027-05-01" } }] })],
  },
};

const aboveTotal: Rule = {
  code: "payments/handed-out-above-total",
  module: "payments",
  severity: "error",
  summary: "More coupons are to be handed out over the days than there are",
  why: "They run out before the last day, and the customers of the last days get none of what was announced.",
  remedy: "Raise `limits.total`, or hand out fewer a day or on fewer days.",
  *check(store) {
    for (const setting of store.all(coupon)) {
      const { total, perDay } = setting.spec.limits;
      const lines = total === "none" ? [] : scheduled(setting.spec);
      const sum = issued(lines, perDay === "none" ? Infinity : perDay);
      if (total === "none" || sum <= total) continue;
      const each = lines.map(
        ({ name, from, until, count }) =>
          `${JSON.stringify(name)} hands out ${count} a day from ${dateOf(from)} to ${dateOf(until - 1)}, ${daysText(until - from)}`,
      );
      const most = perDay === "none" ? "" : `, at most ${perDay} a day`;
      yield {
        at: { setting, path: ["limits", "total"] },
        detail: `${each.join("; ")}: ${sum} in all${most}. There are ${total}.`,
        related: lines.map(({ index }) => ({
          message: "so many are handed out a day",
          at: { setting, path: ["distribution", index, "perDay"] },
        })),
      };
    }
  },
  examples: {
    fails: [
      document(coupon, "spring", {
        ...spring,
        limits: { total: 99 },
        distribution: [{ name: "morning", trigger: schedule, perDay: 20 }],
      }),
    ],
    passes: [patch(coupon, "spring", { limits: { total: 100 } })],
  },
};

const aboveDay: Rule = {
  code: "payments/handed-out-above-day",
  module: "payments",
  severity: "error",
  summary: "More coupons are to be handed out a day than may be issued a day",
  why: "The coupon's own limit stops the handing out every day, and the customers who come late get none.",
  remedy: "Lower the distribution's `perDay`, or raise the coupon's limit.",
  *check(store) {
    for (const setting of store.all(coupon)) {
      const { limits, distribution } = setting.spec;
      // What comes on scheduled days is counted up elsewhere.
      for (const [index, { name, perDay, trigger }] of distribution.entries()) {
        const limit = (["perDay", "total"] as const).find(
          (each) => isAbove(perDay, limits[each]) && (each === "perDay" || trigger.type !== "schedule"),
        );
        if (limit === undefined) continue;
        yield {
          at: { setting, path: ["distribution", index, "perDay"] },
          detail: `${JSON.stringify(name)} hands out up to ${perDay} a day, but ${limits[limit]} may be issued ${limit === "perDay" ? "a day" : "in all"}.`,
          related: [{ message: "the coupon's own limit", at: { setting, path: ["limits", limit] } }],
        };
      }
    }
  },
  examples: {
    fails: [
      document(coupon, "spring", {
        ...spring,
        limits: { total: 1000, perDay: 20 },
        distribution: [{ name: "on-register", trigger: { type: "register" }, perDay: 21 }],
      }),
    ],
    passes: [patch(coupon, "spring", { distribution: [{ name: "on-register", perDay: 20 }] })],
  },
};

const aboveCustomer: Rule = {
  code: "payments/handed-out-above-customer",
  module: "payments",
  severity: "error",
  summary: "A customer is to be handed more of a coupon at once than one customer may get",
  why: "Either nobody is handed any, or all get fewer than they were promised.",
  remedy: "Raise `limits.perCustomer`, or lower the distribution's `quantity`.",
  *check(store) {
    for (const setting of store.all(coupon)) {
      const { limits, distribution } = setting.spec;
      for (const [index, { name, quantity }] of distribution.entries()) {
        if (!isAbove(quantity, limits.perCustomer)) continue;
        yield {
          at: { setting, path: ["distribution", index, "quantity"] },
          detail: `${JSON.stringify(name)} hands a customer ${quantity} at once, but one customer may get ${limits.perCustomer}.`,
          related: [{ message: "one customer may get so many", at: { setting, path: ["limits", "perCustomer"] } }],
        };
      }
    }
  },
  examples: {
    fails: [
      document(coupon, "spring", {
        ...spring,
        limits: { total: 100 },
        distribution: [{ name: "on-register", trigger: { type: "register" }, quantity: 2, perDay: 20 }],
      }),
    ],
    passes: [patch(coupon, "spring", { limits: { perCustomer: 2 } })],
  },
};

export const couponHandingOut: readonly Rule[] = [daysReversed, aboveTotal, aboveDay, aboveCustomer];

function daysText(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
