/** What must hold for marketing. */
import type { Rule } from "./rule.js";

export const marketingRules: readonly Rule[] = [];
