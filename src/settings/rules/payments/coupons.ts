/** What must hold for coupons: their times, their worth, how many there are, how they are handed out, their codes. */
import type { Rule } from "../rule.js";
import { couponClaims } from "./coupons/coupon-claims.js";
import { couponCodes } from "./coupons/coupon-codes.js";
import { couponHandingOut } from "./coupons/coupon-handing-out.js";
import { couponLimits } from "./coupons/coupon-limits.js";
import { couponTimes } from "./coupons/coupon-times.js";
import { couponWorth } from "./coupons/coupon-worth.js";

export const couponRules: readonly Rule[] = [
  ...couponClaims,
  ...couponTimes,
  ...couponWorth,
  ...couponLimits,
  ...couponHandingOut,
  ...couponCodes,
];
