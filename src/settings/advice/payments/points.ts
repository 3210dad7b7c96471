/** On points: given from an amount on, good for coupons or goods, and shown where customers order. */
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { coupon } from "../../kinds/payments/coupon.js";
import { pointsProgram } from "../../kinds/payments/points-program.js";
import { runningProgram } from "../../rules/payments/running-program.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { has } from "../in-use.js";
import { lacking } from "../lacking.js";
import { basic } from "./coupon-examples.js";

const base: WrittenSpec<typeof pointsProgram> = {
  earn: [{ name: "every-order", per: "1.00", points: 1, minOrder: "50.00" }],
  maxPerOrder: 5000,
  maxPerDay: 10_000,
  redeem: { pointsPerUnit: 100, step: 100, maxShareOfOrder: "50%", minOrder: "20.00" },
  expiry: "1y",
  freezeFor: "15d",
};

const noProgram = lacking({
  code: "payments/no-points-program",
  module: "payments",
  summary: "Customers earn no points",
  why: "The guide gives points from an amount on, lets customers redeem them, and shows them on the order page: a reason to come back that costs little more than one percent.",
  remedy: "Add a points program, or enable it.",
  kind: pointsProgram,
  detail: "The store has no points program that is enabled.",
  example: [document(pointsProgram, null, base)],
});

const withoutThreshold: Rule = {
  code: "payments/points-without-threshold",
  module: "payments",
  severity: "advice",
  summary: "Orders of any amount earn points",
  why: "The guide gives points from an amount on. Without one, customers split an order to collect what is given for each.",
  remedy: "Set `minOrder` to what an order should come to before it earns.",
  subject: has(pointsProgram),
  *check(store) {
    const program = runningProgram(store);
    if (program === undefined) return;
    for (const [index, { name, minOrder }] of program.spec.earn.entries()) {
      if (Number(minOrder) > 0) continue;
      yield {
        at: { setting: program, path: ["earn", index, "minOrder"] },
        detail: `By ${JSON.stringify(name)}, an order of any amount earns points.`,
      };
    }
  },
  examples: {
    fails: [
      document(pointsProgram, null, {
        ...base,
        earn: [{ name: "every-order", per: "1.00", points: 1, minOrder: "0.00" }],
      }),
    ],
    passes: [patch(pointsProgram, null, { earn: [{ name: "every-order", minOrder: "0.01" }] })],
  },
};

const buyNothing: Rule = {
  code: "payments/points-buy-nothing",
  module: "payments",
  severity: "advice",
  summary: "Points can be exchanged for neither coupons nor goods",
  why: "The guide lets points be redeemed for coupons and goods beside a part of an order: something to save for is what makes members collect.",
  remedy: "Add coupons or goods to `redeem`, with the points that each costs.",
  subject: has(pointsProgram),
  *check(store) {
    const program = runningProgram(store);
    if (program === undefined) return;
    const { coupons, goods } = program.spec.redeem;
    if (coupons.length > 0 || goods.length > 0) return;
    yield { at: { setting: program, path: ["redeem"] }, detail: "Points only pay a part of an order." };
  },
  examples: {
    fails: [document(pointsProgram, null, base), document(coupon, "for-points", basic)],
    passes: [patch(pointsProgram, null, { redeem: { coupons: [{ coupon: "for-points", points: 500 }] } })],
  },
};

const hidden: Rule = {
  code: "payments/points-hidden",
  module: "payments",
  severity: "advice",
  summary: "The order page does not show points",
  why: "The guide shows points on the order page, where customers decide how to pay: points that nobody sees bring nobody back.",
  remedy: "Set `display.orderPage` to true.",
  subject: has(pointsProgram),
  *check(store) {
    const program = runningProgram(store);
    if (program === undefined || program.spec.display.orderPage) return;
    yield {
      at: { setting: program, path: ["display", "orderPage"] },
      detail: "What an order earns, and what points can pay, is not on its page.",
    };
  },
  examples: {
    fails: [document(pointsProgram, null, { ...base, display: { orderPage: false } })],
    passes: [patch(pointsProgram, null, { display: { orderPage: true } })],
  },
};

export const pointsAdvice: readonly Rule[] = [noProgram, withoutThreshold, buyNothing, hidden];
