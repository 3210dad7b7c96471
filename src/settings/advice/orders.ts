/** What the guide recommends for orders. */
import type { Rule } from "../rules/rule.js";

export const ordersAdvice: readonly Rule[] = [];
