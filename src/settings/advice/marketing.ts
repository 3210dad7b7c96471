/** What the guide recommends for marketing. */
import type { Rule } from "../rules/rule.js";

export const marketingAdvice: readonly Rule[] = [];
