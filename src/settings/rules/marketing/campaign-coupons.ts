/** A campaign's coupons can be used while it runs. */
import type { Span } from "../../calendar/span.js";
import { spanOf, spanText } from "../../calendar/wall-time.js";
import { campaign } from "../../kinds/marketing/campaign.js";
import { discount } from "../../kinds/marketing/discount.js";
import { coupon } from "../../kinds/payments/coupon.js";
import { isUsableIn, useOf, useText } from "../payments/coupons/coupon-use.js";
import { document, patch, type Rule } from "../rule.js";
import { nameOf } from "../words.js";

const couponOutside: Rule = {
  code: "marketing/campaign-coupon-not-valid",
  module: "marketing",
  severity: "error",
  summary: "A campaign's coupon cannot be used at any moment of the campaign",
  why: "Customers come for the campaign with its coupon in hand, and the checkout refuses it.",
  remedy: "Let the coupon's `validity` and `dailyHours` meet the campaign's window, or take it out of `coupons`.",
  *check(store) {
    const uses = new Map<string, Span>();
    for (const setting of store.all(campaign)) {
      const { enabled, window, coupons } = setting.spec;
      if (!enabled || coupons.length === 0) continue;
      const { timeZone } = store.context;
      const runs = spanOf(window, timeZone);
      for (const [index, name] of coupons.entries()) {
        const given = store.named(coupon, name);
        if (given === undefined || !given.spec.enabled) continue;
        const use = uses.get(name) ?? useOf(given.spec, timeZone);
        uses.set(name, use);
        // One that can never be used is told as that.
        if (isUsableIn(given.spec, use, runs, timeZone) || !isUsableIn(given.spec, use, use, timeZone)) continue;
        yield {
          at: { setting, path: ["coupons", index] },
          detail: `The campaign runs ${spanText(runs, timeZone)}; ${nameOf(given)} can be used ${useText(given.spec, use, timeZone)}.`,
          related: [{ message: "when it can be used", at: { setting: given, path: ["validity"] } }],
        };
      }
    }
  },
  examples: {
    fails: [
      document(discount, "tea-week", {
        title: "Tea week",
        rule: { type: "flat", percentOff: "10%" },
        maxDiscount: "none",
        priority: 10,
      }),
      document(coupon, "spring", {
        title: "Spring",
        type: "basic",
        discount: { type: "amount", amount: "10.00" },
        validity: { type: "window", window: { from: "2027-05-08T00:00", until: "2027-06-01T00:00" } },
        limits: { total: 100 },
      }),
      document(campaign, "tea-days", {
        title: "Tea days",
        window: { from: "2027-05-01T00:00", until: "2027-05-08T00:00" },
        offer: { type: "discount", discounts: ["tea-week"] },
        coupons: ["spring"],
        priority: 10,
      }),
    ],
    passes: [patch(coupon, "spring", { validity: { window: { from: "2027-05-07T23:59" } } })],
  },
};

export const campaignCoupons: readonly Rule[] = [couponOutside];
