/** Points and the stacking policy: what points say that they combine with can be worked out on an order. */

import { stackingPolicy } from "../../kinds/marketing/stacking-policy.js";
import { document, patch, type Rule } from "../rule.js";
import { joined } from "../words.js";
import { points } from "./points-example.js";
import { runningProgram } from "./running-program.js";

/** What points name in `combinesWith`, by what stands for it in a stacking policy's order. */
const PLACES = { coupons: "coupon", discounts: "discount", campaigns: "campaign", memberPrice: "memberPrice" } as const;

const unplaced: Rule = {
  code: "payments/points-without-place",
  module: "payments",
  severity: "warning",
  summary: "Points combine with a benefit, and nothing says which of the two is applied first",
  why: "What is not named in the stacking policy's order comes last. Of two that are not named nobody knows which is the last: the same order may cost one amount in the cart and another at the checkout.",
  remedy: "Name `points` in the stacking policy's `order`, or what points combine with.",
  *check(store) {
    const [program, policy] = [runningProgram(store), store.one(stackingPolicy)];
    if (program === undefined || policy === undefined) return;
    const { order } = policy.spec;
    if (order.includes("points")) return;
    const beside = program.spec.combinesWith.flatMap((each, index) =>
      each === "points" || order.includes(PLACES[each]) ? [] : [{ each, index }],
    );
    const [first] = beside;
    if (first === undefined) return;
    yield {
      at: { setting: policy, path: ["order"] },
      detail: `The order is ${joined(order)}; points combine with ${joined(beside.map(({ each }) => each))}, and neither these nor points are in it.`,
      related: beside.map(({ each, index }) => ({
        message: `points combine with ${each}`,
        at: { setting: program, path: ["combinesWith", index] },
      })),
    };
  },
  examples: {
    fails: [
      points({ combinesWith: ["memberPrice"] }),
      document(stackingPolicy, null, { order: ["campaign", "discount", "coupon"], floor: { type: "none" } }),
    ],
    passes: [patch(stackingPolicy, null, { order: ["campaign", "discount", "coupon", "points"] })],
  },
};

const idle: Rule = {
  code: "payments/points-combine-with-none-allowed",
  module: "payments",
  severity: "warning",
  summary: "Points combine with a benefit that the stacking policy allows on no order",
  why: "Customers are told that points and the benefit go together, and find that the benefit never applies at all.",
  remedy: "Allow at least one of it on an order, or take it out of the points' `combinesWith`.",
  *check(store) {
    const [program, policy] = [runningProgram(store), store.one(stackingPolicy)];
    if (program === undefined || policy === undefined) return;
    for (const [benefit, limit] of LIMITS) {
      const index = program.spec.combinesWith.indexOf(benefit);
      if (index < 0 || policy.spec[limit] > 0) continue;
      yield {
        at: { setting: program, path: ["combinesWith", index] },
        detail: `Points combine with ${benefit}, of which an order may have 0.`,
        related: [{ message: `no ${benefit} on an order`, at: { setting: policy, path: [limit] } }],
      };
    }
  },
  examples: {
    fails: [
      points({ combinesWith: ["coupons"] }),
      document(stackingPolicy, null, { order: ["coupon", "points"], maxCouponsPerOrder: 0, floor: { type: "none" } }),
    ],
    passes: [patch(stackingPolicy, null, { maxCouponsPerOrder: 1 })],
  },
};

const LIMITS = [
  ["coupons", "maxCouponsPerOrder"],
  ["campaigns", "maxCampaignsPerOrder"],
] as const;

export const pointsStacking: readonly Rule[] = [unplaced, idle];
