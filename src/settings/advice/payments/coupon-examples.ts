/** Coupons of each type, as small as they can be, for examples. */
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import type { coupon } from "../../kinds/payments/coupon.js";

type Coupon = WrittenSpec<typeof coupon>;

const common = {
  title: "Coupon",
  discount: { type: "amount", amount: "5.00" },
  validity: { type: "afterClaim", for: "7d" },
  limits: { total: 1000 },
} as const satisfies Partial<Coupon>;

export const basic = { ...common, type: "basic" } as const satisfies Coupon;
export const threshold = { ...common, type: "threshold", minSpend: "100.00" } as const satisfies Coupon;
export const timed = { ...common, type: "timed" } as const satisfies Coupon;
