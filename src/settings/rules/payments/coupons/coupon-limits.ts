/** How many of a coupon there are: the smaller limits fit into the greater ones. */
import { coupon } from "../../../kinds/payments/coupon.js";
import { document, patch, type Rule } from "../../rule.js";

const ten = {
  title: "Spring",
  type: "basic",
  discount: { type: "amount", amount: "10.00" },
  validity: { type: "afterClaim", for: "7d" },
} as const;

const perCustomerAboveTotal: Rule = {
  code: "payments/per-customer-above-total",
  module: "payments",
  severity: "error",
  summary: "One customer may get more of a coupon than there are",
  why: "The limit for a customer does nothing: the first who is quick takes all of them.",
  remedy: "Lower `limits.perCustomer`, or raise `limits.total`.",
  *check(store) {
    for (const setting of store.all(coupon)) {
      const { perCustomer, total } = setting.spec.limits;
      if (!isAbove(perCustomer, total)) continue;
      yield {
        at: { setting, path: ["limits", "perCustomer"] },
        detail: `One customer may get ${perCustomer}, but there are ${total} in all.`,
        related: [{ message: "there are so many", at: { setting, path: ["limits", "total"] } }],
      };
    }
  },
  examples: {
    fails: [document(coupon, "spring", { ...ten, limits: { total: 100, perCustomer: 101 } })],
    passes: [patch(coupon, "spring", { limits: { perCustomer: 100 } })],
  },
};

const perDayAboveTotal: Rule = {
  code: "payments/per-day-above-total",
  module: "payments",
  severity: "error",
  summary: "More of a coupon may be issued a day than there are",
  why: "The limit for a day does nothing: all of them may be gone on the first day.",
  remedy: "Lower `limits.perDay`, or raise `limits.total`.",
  *check(store) {
    for (const setting of store.all(coupon)) {
      const { perDay, total } = setting.spec.limits;
      if (!isAbove(perDay, total)) continue;
      yield {
        at: { setting, path: ["limits", "perDay"] },
        detail: `On one day ${perDay} may be issued, but there are ${total} in all.`,
        related: [{ message: "there are so many", at: { setting, path: ["limits", "total"] } }],
      };
    }
  },
  examples: {
    fails: [document(coupon, "spring", { ...ten, limits: { total: 100, perDay: 101 } })],
    passes: [patch(coupon, "spring", { limits: { perDay: 100 } })],
  },
};

export const couponLimits: readonly Rule[] = [perCustomerAboveTotal, perDayAboveTotal];

/** `"none"` says that a limit of its own is not wanted: it contradicts nothing. */
export function isAbove(smaller: number | "none", greater: number | "none"): boolean {
  return smaller !== "none" && greater !== "none" && smaller > greater;
}
