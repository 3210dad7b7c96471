/** On each coupon: limited in count and in amount. */
import { coupon } from "../../kinds/payments/coupon.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { has } from "../in-use.js";
import { basic } from "./coupon-examples.js";
import { inUse } from "./coupons.js";

const uncounted: Rule = {
  code: "payments/coupon-uncounted",
  module: "payments",
  severity: "advice",
  summary: "A coupon is not limited in count",
  why: "The guide limits coupons in count: in all, and per customer. A link to one without limits is in every bargain group within an hour.",
  remedy: "Set `limits.total` and `limits.perCustomer` to numbers.",
  subject: has(coupon),
  *check(store) {
    for (const setting of inUse(store)) {
      const { total, perCustomer } = setting.spec.limits;
      if (total !== "none" && perCustomer !== "none") continue;
      yield {
        at: { setting, path: ["limits", total === "none" ? "total" : "perCustomer"] },
        detail: total === "none" ? "Any number of it may be issued." : `One customer may take all ${total} of them.`,
      };
    }
  },
  examples: {
    fails: [document(coupon, "basic", { ...basic, limits: { total: "none" } })],
    passes: [patch(coupon, "basic", { limits: { total: 1000 } })],
  },
};

const unbounded: Rule = {
  code: "payments/coupon-amount-unbounded",
  module: "payments",
  severity: "advice",
  summary: "A coupon may take off any amount",
  why: "The guide limits coupons in amount. A share without a cap costs the more the larger the order is, and nobody knows what all of them cost.",
  remedy: "Set `discount.cap`, or `limits.amount` for all of them together.",
  subject: has(coupon),
  *check(store) {
    for (const setting of inUse(store)) {
      const { discount, limits } = setting.spec;
      if (discount.type !== "percent" || discount.cap !== "none" || limits.amount !== "none") continue;
      yield {
        at: { setting, path: ["discount", "cap"] },
        detail: `It takes ${discount.percentOff} off an order of any amount: neither each one nor all together have a limit.`,
      };
    }
  },
  examples: {
    fails: [document(coupon, "basic", { ...basic, discount: { type: "percent", percentOff: "10%", cap: "none" } })],
    passes: [patch(coupon, "basic", { discount: { cap: "50.00" } })],
  },
};

export const couponLimitAdvice: readonly Rule[] = [uncounted, unbounded];
