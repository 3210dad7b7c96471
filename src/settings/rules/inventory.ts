/** What must hold for inventory. */
import type { Rule } from "./rule.js";

export const inventoryRules: readonly Rule[] = [];
