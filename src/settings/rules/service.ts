/** What must hold for service. */
import type { Rule } from "./rule.js";

export const serviceRules: readonly Rule[] = [];
