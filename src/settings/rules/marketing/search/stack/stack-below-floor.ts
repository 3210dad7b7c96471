/**
 * The floor of the stacking policy holds whatever is combined: the worst stack of benefits that may be on one order, at
 * one time, for one customer, leaves it on every basket. What is looked at, and what is not: `sold.ts`; how an order is
 * reckoned: `pay.ts`; why these baskets are enough: `baskets.ts`.
 */
import { secondsOfDay } from "../../../../calendar/wall-time.js";
import { stackingPolicy } from "../../../../kinds/marketing/stacking-policy.js";
import { coupon } from "../../../../kinds/payments/coupon.js";
import { document, patch, type Rule } from "../../../rule.js";
import { hoursClock } from "../hours-clock.js";
import { benefitsOf } from "./benefits-of.js";
import { termsOf } from "./pay.js";
import { allSold } from "./sold.js";
import { toldStack } from "./stack-words.js";
import { worstStack } from "./worst-stack.js";

export const stackBelowFloor: Rule = {
  code: "marketing/stack-below-floor",
  module: "marketing",
  severity: "error",
  summary: "Benefits that may be combined leave less of an order than the floor",
  why: "Customers find such a combination sooner than the shop does, and tell each other. Each order that uses it is sold below what the shop said it can bear.",
  remedy: "Take a benefit out of `combinesWith`, let it begin at a greater amount or take less, or lower the floor.",
  facts: "used",
  *check(store) {
    const policy = store.one(stackingPolicy);
    if (policy === undefined || policy.spec.floor.type === "none") return;
    const { timeZone, minorDigits } = store.context;
    const { maxCouponsPerOrder, maxCampaignsPerOrder, floor } = policy.spec;
    const { sold, undecided } = allSold(store, policy.spec, benefitsOf(store));
    const limits = {
      ...termsOf(policy.spec, minorDigits),
      coupons: maxCouponsPerOrder,
      campaigns: maxCampaignsPerOrder,
    };
    const clock = hoursClock(timeZone, secondsOfDay(store.asOf, 0, timeZone));
    const searched = worstStack(sold, limits, clock);
    const { worst, complete, stacks } = searched;
    const at = { setting: policy, path: ["floor", floor.type === "cost" ? "margin" : "share"] };
    if (worst !== null) {
      const { detail, takes } = toldStack(worst, policy.spec, store.context, searched);
      const related = worst.payment.steps.map(({ benefit }, index) => ({
        message: `${benefit.name} ${takes[index]}`,
        at: benefit.at,
      }));
      yield { at, detail, related };
    } else if (!complete) {
      yield {
        at,
        severity: "warning",
        detail: `None of the first ${stacks} stacks of benefits leaves less than the floor, but there are more: nobody knows whether it holds.`,
        remedy: "Let fewer benefits combine with each other, so that all stacks can be looked at.",
      };
    }
    if (undecided) store.products;
  },
  examples: {
    fails: [
      document(stackingPolicy, null, {
        order: ["memberPrice", "campaign", "discount", "coupon", "points"],
        floor: { type: "shareOfList", share: "60%" },
      }),
      document(coupon, "spring", {
        title: "Spring",
        type: "threshold",
        minSpend: "100.00",
        discount: { type: "amount", amount: "40.01" },
        validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" } },
        limits: { total: 1000 },
      }),
    ],
    passes: [patch(coupon, "spring", { discount: { type: "amount", amount: "40.00" } })],
  },
};
