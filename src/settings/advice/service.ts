/** What the guide recommends for service. */
import type { Rule } from "../rules/rule.js";

export const serviceAdvice: readonly Rule[] = [];
