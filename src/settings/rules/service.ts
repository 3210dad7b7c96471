/** What must hold for service. */
import type { Rule } from "./rule.js";
import { articles } from "./service/articles.js";
import { attended } from "./service/hours/attended.js";
import { serviceTargets } from "./service/targets.js";

export const serviceRules: readonly Rule[] = [...attended, ...serviceTargets, ...articles];
