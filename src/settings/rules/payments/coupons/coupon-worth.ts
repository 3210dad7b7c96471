/** What a coupon takes off: neither more than an order comes to, nor nothing. */
import { coupon } from "../../../kinds/payments/coupon.js";
import { isBelowHalfACoin, minorUnits, moneyText } from "../../amounts.js";
import { document, patch, type Rule } from "../../rule.js";
import type { Coupon } from "./coupon-use.js";

const threshold = {
  title: "Spring",
  type: "threshold",
  minSpend: "50.00",
  discount: { type: "amount", amount: "50.01" },
  validity: { type: "afterClaim", for: "7d" },
  limits: { total: 100 },
} as const;

const aboveThreshold: Rule = {
  code: "payments/amount-above-minimum-spend",
  module: "payments",
  severity: "error",
  summary: "A coupon takes off more than an order must come to",
  why: "The shop gives goods away, or the checkout is left with an amount below zero.",
  remedy: "Lower `discount.amount`, or raise `minSpend` to it at least.",
  *check(store) {
    const { minorDigits } = store.context;
    for (const setting of store.all(coupon)) {
      const minSpend = minSpendOf(setting.spec);
      const { discount } = setting.spec;
      if (minSpend === undefined || discount.type !== "amount") continue;
      if (minorUnits(discount.amount, minorDigits) <= minorUnits(minSpend, minorDigits)) continue;
      yield {
        at: { setting, path: ["discount", "amount"] },
        detail: `It takes off ${discount.amount}, and an order needs to come to ${minSpend} only.`,
        related: [{ message: "an order must come to this much", at: { setting, path: ["minSpend"] } }],
      };
    }
  },
  examples: {
    fails: [document(coupon, "spring", threshold)],
    passes: [patch(coupon, "spring", { minSpend: "50.01" })],
  },
};

const worthNothing: Rule = {
  code: "payments/coupon-worth-nothing",
  module: "payments",
  severity: "warning",
  summary: "A coupon's share of the least order is less than half of the smallest coin",
  why: "Prices are whole coins, so a customer whose order just reaches the threshold uses up the coupon and pays what was to be paid without it. Most often a share was meant that is a hundred times as large.",
  remedy: "Raise `discount.percentOff`: 15% is written 15%, not 0.15%.",
  *check(store) {
    const { minorDigits } = store.context;
    for (const setting of store.all(coupon)) {
      const minSpend = minSpendOf(setting.spec);
      const { discount } = setting.spec;
      if (minSpend === undefined || discount.type !== "percent") continue;
      if (!isBelowHalfACoin(minorUnits(minSpend, minorDigits), discount.percentOff)) continue;
      yield {
        at: { setting, path: ["discount", "percentOff"] },
        detail: `Of an order of ${minSpend}, ${discount.percentOff} is less than half of ${moneyText(1n, minorDigits)}.`,
        related: [{ message: "it can be used from here on", at: { setting, path: ["minSpend"] } }],
      };
    }
  },
  examples: {
    fails: [
      document(coupon, "spring", {
        ...threshold,
        minSpend: "2.00",
        discount: { type: "percent", percentOff: "0.2499%", cap: "5.00" },
      }),
    ],
    passes: [patch(coupon, "spring", { discount: { percentOff: "0.25%" } })],
  },
};

const takesEverything: Rule = {
  code: "payments/coupon-takes-everything",
  module: "payments",
  severity: "warning",
  summary: "A coupon takes the whole price off any product",
  why: "Whoever has it takes the dearest goods for nothing. A coupon that is exchanged for a gift names the gift.",
  remedy: "Give it a `cap`, name the products it is for in `scope`, or lower `percentOff`.",
  *check(store) {
    for (const setting of store.all(coupon)) {
      const { discount, scope } = setting.spec;
      if (discount.type !== "percent" || discount.percentOff !== "100%") continue;
      if (discount.cap !== "none" || scope.type !== "all") continue;
      yield {
        at: { setting, path: ["discount", "percentOff"] },
        detail: `It takes 100% off, without a cap, and all products are in its scope${scope.except === undefined ? "" : ", but for some exceptions"}.`,
      };
    }
  },
  examples: {
    fails: [
      document(coupon, "spring", { ...threshold, discount: { type: "percent", percentOff: "100%", cap: "none" } }),
    ],
    passes: [patch(coupon, "spring", { discount: { cap: "50.00" } })],
  },
};

export const couponWorth: readonly Rule[] = [aboveThreshold, worthNothing, takesEverything];

function minSpendOf(spec: Coupon): string | undefined {
  return spec.type === "basic" ? undefined : spec.minSpend;
}
