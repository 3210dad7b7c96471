/** What the guide recommends for payments. */
import type { Rule } from "../rules/rule.js";
import { couponLimitAdvice } from "./payments/coupon-limits.js";
import { couponAdvice } from "./payments/coupons.js";
import { methodAdvice } from "./payments/methods.js";
import { pointsAdvice } from "./payments/points.js";
import { thresholdAdvice } from "./payments/thresholds.js";

export const paymentsAdvice: readonly Rule[] = [
  ...methodAdvice,
  ...couponAdvice,
  ...couponLimitAdvice,
  ...pointsAdvice,
  ...thresholdAdvice,
];
