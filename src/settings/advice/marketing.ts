/** What the guide recommends for marketing. */
import type { Rule } from "../rules/rule.js";
import { campaignAdvice } from "./marketing/campaigns.js";
import { discountAdvice } from "./marketing/discounts.js";
import { flashStockAdvice } from "./marketing/flash-stock.js";
import { stackingAdvice } from "./marketing/stacking.js";

export const marketingAdvice: readonly Rule[] = [
  ...discountAdvice,
  ...stackingAdvice,
  ...campaignAdvice,
  ...flashStockAdvice,
];
