/** What the guide recommends for all settings of a store. */
import type { Rule } from "../rules/rule.js";
import { reviewAdvice } from "./store/reviews.js";

export const storeAdvice: readonly Rule[] = [...reviewAdvice];
