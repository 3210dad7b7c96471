/** What must hold for payments. */
import { acceptedCurrencies } from "./payments/accepted-currencies.js";
import { couponRules } from "./payments/coupons.js";
import { methodAmounts } from "./payments/method-amounts.js";
import { methodLimits } from "./payments/method-limits.js";
import { pointsReturn } from "./payments/points-return.js";
import { pointsStacking } from "./payments/points-stacking.js";
import { pointsTerms } from "./payments/points-terms.js";
import { waysToPay } from "./payments/ways-to-pay.js";
import type { Rule } from "./rule.js";

export const paymentsRules: readonly Rule[] = [
  ...couponRules,
  ...acceptedCurrencies,
  ...waysToPay,
  ...methodAmounts,
  ...methodLimits,
  ...pointsTerms,
  ...pointsReturn,
  ...pointsStacking,
];
