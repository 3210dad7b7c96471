/** On thresholds of coupons and points that are far from what things cost. */
import { coupon } from "../../kinds/payments/coupon.js";
import { pointsProgram } from "../../kinds/payments/points-program.js";
import { runningProgram } from "../../rules/payments/running-program.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { has } from "../in-use.js";
import { farOff, REMEDY_THRESHOLDS, type SpendThreshold, WHY_THRESHOLDS } from "../spend-thresholds.js";
import { threshold } from "./coupon-examples.js";
import { inUse } from "./coupons.js";

const couponFarOff: Rule = {
  code: "payments/coupon-threshold-far-off",
  module: "payments",
  severity: "advice",
  summary: "A coupon's threshold is far from what its products cost",
  why: WHY_THRESHOLDS,
  remedy: REMEDY_THRESHOLDS,
  facts: "needed",
  subject: has(coupon),
  *check(store) {
    yield* farOff(
      store,
      inUse(store).flatMap(({ spec, ...setting }): readonly SpendThreshold[] => {
        const amount = spec.type === "basic" ? undefined : spec.minSpend;
        return amount === undefined ? [] : [{ at: { setting, path: ["minSpend"] }, scope: spec.scope, amount }];
      }),
    );
  },
  examples: {
    fails: [document(coupon, "spring", { ...threshold, minSpend: "39.00" })],
    passes: [patch(coupon, "spring", { minSpend: "39.01" })],
    products: [
      { sku: "TEA-250", listPrice: "39.00" },
      { sku: "TEA-500", listPrice: "69.00" },
    ],
  },
};

const pointsFarOff: Rule = {
  code: "payments/points-threshold-far-off",
  module: "payments",
  severity: "advice",
  summary: "A threshold of points is far from what products cost",
  why: WHY_THRESHOLDS,
  remedy: REMEDY_THRESHOLDS,
  facts: "needed",
  subject: has(pointsProgram),
  *check(store) {
    const program = runningProgram(store);
    if (program === undefined) return;
    yield* farOff(
      store,
      program.spec.earn.flatMap(({ scope, minOrder: amount }, index) =>
        // None at all is told by advice of its own.
        Number(amount) === 0 ? [] : [{ at: { setting: program, path: ["earn", index, "minOrder"] }, scope, amount }],
      ),
    );
  },
  examples: {
    fails: [
      document(pointsProgram, null, {
        earn: [{ name: "every-order", per: "1.00", points: 1, minOrder: "1000.00" }],
        maxPerOrder: 5000,
        maxPerDay: 10_000,
        redeem: { pointsPerUnit: 100, step: 100, maxShareOfOrder: "50%", minOrder: "20.00" },
        expiry: "1y",
        freezeFor: "15d",
      }),
    ],
    passes: [patch(pointsProgram, null, { earn: [{ name: "every-order", minOrder: "780.00" }] })],
    products: [{ sku: "TEA-250", listPrice: "39.00" }],
  },
};

export const thresholdAdvice: readonly Rule[] = [couponFarOff, pointsFarOff];
