/** What the guide recommends for security. */
import type { Rule } from "../rules/rule.js";

export const securityAdvice: readonly Rule[] = [];
