/** What a discount takes off in the end: neither everything nor nothing, and at some time. */
import { spanOf, spanText } from "../../calendar/wall-time.js";
import { discount } from "../../kinds/marketing/discount.js";
import { isBelowHalfACoin, minorUnits, moneyText } from "../amounts.js";
import { hasHours } from "../payments/coupons/coupon-use.js";
import { document, patch, type Rule } from "../rule.js";

const flat = {
  title: "Early birds",
  rule: { type: "flat", percentOff: "5%" },
  maxDiscount: "none",
  priority: 1,
} as const;

const worthNothing: Rule = {
  code: "marketing/discount-worth-nothing",
  module: "marketing",
  severity: "warning",
  summary: "A discount's share of the least order is less than half of the smallest coin",
  why: "Prices are whole coins, so an order that just reaches the tier costs what it did before. Most often a share was meant that is a hundred times as large.",
  remedy: "Raise `percentOff`: 15% is written 15%, not 0.15%.",
  *check(store) {
    const { minorDigits } = store.context;
    for (const setting of store.all(discount)) {
      const { rule } = setting.spec;
      if (rule.type !== "spendPercent") continue;
      for (const [index, { spend, percentOff }] of rule.tiers.entries()) {
        if (!isBelowHalfACoin(minorUnits(spend, minorDigits), percentOff)) continue;
        yield {
          at: { setting, path: ["rule", "tiers", index, "percentOff"] },
          detail: `Of an order of ${spend}, ${percentOff} is less than half of ${moneyText(1n, minorDigits)}.`,
        };
      }
    }
  },
  examples: {
    fails: [
      document(discount, "early-birds", {
        ...flat,
        rule: { type: "spendPercent", tiers: [{ spend: "2.00", percentOff: "0.2499%" }] },
      }),
    ],
    passes: [patch(discount, "early-birds", { rule: { tiers: [{ spend: "2.00", percentOff: "0.25%" }] } })],
  },
};

const takesEverything: Rule = {
  code: "marketing/discount-takes-everything",
  module: "marketing",
  severity: "warning",
  summary: "A discount takes the whole price off any product",
  why: "It applies by itself: every order that reaches it is given away.",
  remedy: "Give it a `maxDiscount`, name the products it is for in `scope`, or lower `percentOff`.",
  *check(store) {
    for (const setting of store.all(discount)) {
      const { rule, scope, maxDiscount } = setting.spec;
      if (maxDiscount !== "none" || scope.type !== "all") continue;
      // Each second piece for nothing is a bargain, and not everything.
      const shares =
        rule.type === "flat"
          ? [{ percentOff: rule.percentOff, path: ["rule", "percentOff"] }]
          : rule.type === "spendPercent" || rule.type === "quantity"
            ? rule.tiers.map(({ percentOff }, index) => ({
                percentOff,
                path: ["rule", "tiers", index, "percentOff"],
              }))
            : [];
      for (const { percentOff, path } of shares) {
        if (percentOff !== "100%") continue;
        yield {
          at: { setting, path },
          detail: `It takes 100% off, without an end, and all products are in its scope${scope.except === undefined ? "" : ", but for some exceptions"}.`,
        };
      }
    }
  },
  examples: {
    fails: [document(discount, "early-birds", { ...flat, rule: { type: "flat", percentOff: "100%" } })],
    passes: [patch(discount, "early-birds", { maxDiscount: "30.00" })],
  },
};

const neverHolds: Rule = {
  code: "marketing/discount-never-holds",
  module: "marketing",
  severity: "error",
  summary: "There is no moment at which a discount holds",
  why: "It is announced, and no customer ever gets it.",
  remedy: "Choose `dailyHours` that fall into its `window`, or a longer window.",
  *check(store) {
    const { timeZone } = store.context;
    for (const setting of store.all(discount)) {
      const { window, dailyHours } = setting.spec;
      if (window === undefined || dailyHours === undefined) continue;
      const span = spanOf(window, timeZone);
      if (hasHours(dailyHours, span, timeZone)) continue;
      yield {
        at: { setting, path: ["dailyHours"] },
        detail: `It holds ${spanText(span, timeZone)}, and only from ${dailyHours.from} to ${dailyHours.until} of a day: these hours do not come in that time.`,
        related: [{ message: "it holds then", at: { setting, path: ["window"] } }],
      };
    }
  },
  examples: {
    fails: [
      document(discount, "early-birds", {
        ...flat,
        window: { from: "2027-05-01T08:00", until: "2027-05-02T06:00" },
        dailyHours: { from: "06:00", until: "08:00" },
      }),
    ],
    passes: [patch(discount, "early-birds", { window: { until: "2027-05-02T06:01" } })],
  },
};

export const discountWorth: readonly Rule[] = [worthNothing, takesEverything, neverHolds];
