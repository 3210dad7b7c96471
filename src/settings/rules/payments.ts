/** What must hold for payments. */
import type { Rule } from "./rule.js";

export const paymentsRules: readonly Rule[] = [];
