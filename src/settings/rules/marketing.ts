/** What must hold for marketing: discounts, members, flash sales, campaigns, and what combines. */
import { campaignCoupons } from "./marketing/campaign-coupons.js";
import { combining } from "./marketing/combining.js";
import { discountTiers } from "./marketing/discount-tiers.js";
import { discountWorth } from "./marketing/discount-worth.js";
import { flashItems } from "./marketing/flash-items.js";
import { memberPrices } from "./marketing/member-prices.js";
import { memberTiers } from "./marketing/member-tiers.js";
import { marketingSearches } from "./marketing/search/searches.js";
import type { Rule } from "./rule.js";

export const marketingRules: readonly Rule[] = [
  ...discountTiers,
  ...discountWorth,
  ...memberTiers,
  ...memberPrices,
  ...flashItems,
  ...campaignCoupons,
  ...combining,
  ...marketingSearches,
];
