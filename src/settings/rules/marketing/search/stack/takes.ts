/** What discounts and coupons take off, in coins and millionths. */
import type { SpecOf } from "../../../../kinds/built-in-kind.js";
import type { discount } from "../../../../kinds/marketing/discount.js";
import type { coupon } from "../../../../kinds/payments/coupon.js";
import { share } from "../../../amounts.js";
import type { Level, Take } from "./benefit.js";

type Money = (text: string) => bigint;

const LEVEL: Level = { spend: 0n, pieces: 1, amount: 0n, share: 0n, every: 1 };

/** A share of everything, without an end. */
export function shareTake(off: bigint): Take {
  return { type: "levels", levels: [{ ...LEVEL, share: off }], cap: null };
}

export function discountTake({ rule, maxDiscount }: SpecOf<typeof discount>, money: Money): Take {
  const cap = maxDiscount === "none" ? null : money(maxDiscount);
  return { type: "levels", levels: levelsOf(rule, money).toSorted(byReach), cap };
}

/** `null` where only shipping is cheaper. */
export function couponTake(spec: SpecOf<typeof coupon>, money: Money): Take | null {
  const spend = spec.type === "basic" || spec.minSpend === undefined ? 0n : money(spec.minSpend);
  const { discount } = spec;
  switch (discount.type) {
    case "freeShipping":
      return null;
    case "amount":
      return { type: "levels", levels: [{ ...LEVEL, spend, amount: money(discount.amount) }], cap: null };
    case "percent": {
      const cap = discount.cap === "none" ? null : money(discount.cap);
      return { type: "levels", levels: [{ ...LEVEL, spend, share: share(discount.percentOff) }], cap };
    }
  }
}

function levelsOf(rule: SpecOf<typeof discount>["rule"], money: Money): readonly Level[] {
  switch (rule.type) {
    case "spend":
      return rule.tiers.map(({ spend, off }) => ({ ...LEVEL, spend: money(spend), amount: money(off) }));
    case "spendPercent":
      return rule.tiers.map(({ spend, percentOff }) => ({ ...LEVEL, spend: money(spend), share: share(percentOff) }));
    case "quantity":
      return rule.tiers.map(({ quantity, percentOff }) => ({ ...LEVEL, pieces: quantity, share: share(percentOff) }));
    case "nthPiece":
      return [{ ...LEVEL, pieces: rule.every, every: rule.every, share: share(rule.percentOff) }];
    case "flat":
      return [{ ...LEVEL, share: share(rule.percentOff) }];
  }
}

function byReach(a: Level, b: Level): number {
  return a.spend === b.spend ? a.pieces - b.pieces : a.spend < b.spend ? -1 : 1;
}
