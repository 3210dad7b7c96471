/** What the guide recommends for payments. */
import type { Rule } from "../rules/rule.js";

export const paymentsAdvice: readonly Rule[] = [];
