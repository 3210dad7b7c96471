/** What the guide recommends for inventory. */
import type { Rule } from "../rules/rule.js";

export const inventoryAdvice: readonly Rule[] = [];
