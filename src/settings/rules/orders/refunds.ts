/** The refund policy: bounds that leave something to refund, and a time that its steps keep to. */
import { orderPolicy } from "../../kinds/orders/order-policy.js";
import { refundPolicy } from "../../kinds/orders/refund-policy.js";
import { calendar } from "../../kinds/store/calendar.js";
import { minorUnits } from "../amounts.js";
import { document, patch, type Rule } from "../rule.js";
import type { Place } from "../store-graph.js";
import { daysFrom } from "./longest-wait.js";
import { deadlinesOf, lateBy, lateInOrdinaryWeeks } from "./refund-deadlines.js";

const payout = { step: "payout", actor: "finance", within: "1d" } as const;
const amount = { min: "0.01", max: "5000.00" };
const refunds = (spec: Partial<Parameters<typeof document<typeof refundPolicy.schema>>[2]>) =>
  document(refundPolicy, null, { amount, within: "3d", flow: [payout], ...spec });
const orders = (within: string) =>
  document(orderPolicy, null, {
    cancellation: { allowed: false, maxPerCustomer: { count: 3, per: "30d" } },
    shipping: { onLate: "notify" },
    afterSales: { within },
  });

const crossedBounds: Rule = {
  code: "orders/refund-bounds-crossed",
  module: "orders",
  severity: "error",
  summary: "The least that is refunded is more than the most",
  why: "No amount lies between the two, so nobody ever gets a refund.",
  remedy: "Make `amount.min` at most `amount.max`.",
  *check(store) {
    const policy = store.one(refundPolicy);
    if (policy === undefined) return;
    const { min, max } = policy.spec.amount;
    const { minorDigits, currency } = store.context;
    if (minorUnits(min, minorDigits) <= minorUnits(max, minorDigits)) return;
    yield {
      at: { setting: policy, path: ["amount", "min"] },
      detail: `At least ${min} ${currency} and at most ${max} ${currency} is refunded at once.`,
      related: [{ message: `at most ${max}`, at: { setting: policy, path: ["amount", "max"] } }],
    };
  },
  examples: {
    fails: [refunds({ amount: { min: "50.00", max: "49.99" } })],
    passes: [patch(refundPolicy, null, { amount: { max: "50.00" } })],
  },
};

const longSteps: Rule = {
  code: "orders/refund-steps-too-long",
  module: "orders",
  severity: "error",
  summary: "The steps of a refund take longer than the refund may",
  why: "Everybody keeps to the time of their own step, and the customer is still told a time that cannot be kept.",
  remedy: "Give the steps less time, or raise `within` to what they come to.",
  *check(store) {
    for (const deadline of deadlinesOf(store)) {
      if (deadline.fits !== "steps") continue;
      const late = lateInOrdinaryWeeks(deadline, store.asOf);
      if (late !== null) yield { at: deadline.at, detail: late, related: deadline.related };
    }
  },
  examples: {
    fails: [refunds({ flow: [{ step: "review", actor: "support", within: "49h" }, payout] })],
    passes: [patch(refundPolicy, null, { flow: [{ step: "review", within: "48h" }] })],
  },
};

const afterTheWindow: Rule = {
  code: "orders/refund-outlasts-after-sales",
  module: "orders",
  severity: "error",
  summary: "A refund may take longer than after-sales service lasts",
  why: "Even what is asked for on the first day may still be open when the order is closed: customers lose their hold on it, and books are closed too soon.",
  remedy: "Shorten `within`, or lengthen `afterSales.within` of the order policy.",
  *check(store) {
    for (const deadline of deadlinesOf(store)) {
      if (deadline.fits !== "afterSales") continue;
      const late = lateInOrdinaryWeeks(deadline, store.asOf);
      if (late !== null) yield { at: deadline.at, detail: late, related: deadline.related };
    }
  },
  examples: {
    fails: [refunds({ within: "8d" }), orders("7d")],
    passes: [patch(orderPolicy, null, { afterSales: { within: "8d" } })],
  },
};

const overHolidays: Rule = {
  code: "orders/refund-late-over-holidays",
  module: "orders",
  severity: "warning",
  summary: "Over a holiday, a refund takes longer than it may",
  why: "Business days stand still over a holiday, and days of the calendar do not: refunds that are asked for just before one are late, as every year.",
  remedy: "Count both times in business days, leave a longer one for the holiday, or waive this if customers are told.",
  *check(store) {
    for (const deadline of deadlinesOf(store)) {
      const { waits, calendar: stated, at, related } = deadline;
      if (stated === undefined || stated.spec.holidays.length === 0) continue;
      if (lateInOrdinaryWeeks(deadline, store.asOf) !== null) continue;
      const late = lateBy(deadline, daysFrom(stated.spec, store.asOf, waits));
      if (late === null) continue;
      const holidays: Place = { setting: stated, path: ["holidays"] };
      yield { at, detail: late, related: [...related, { message: "the holidays", at: holidays }] };
    }
  },
  examples: {
    fails: [
      refunds({ within: "3bd" }),
      orders("8d"),
      document(calendar, "default", {
        hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "18:00" }],
        holidays: [{ on: "2027-10-01", until: "2027-10-07", title: "National Day" }],
      }),
    ],
    passes: [patch(orderPolicy, null, { afterSales: { within: "12d" } })],
  },
};

export const refundRules: readonly Rule[] = [crossedBounds, longSteps, afterTheWindow, overHolidays];
