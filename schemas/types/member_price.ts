/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Money, Reference, Window } from "./units.js";

/**
 * Prices of single products for the members of a tier.
 */
export interface MemberPriceSpec {
  /**
   * Name of the tier whose members get these prices, such as gold; those of other tiers do not.
   */
  tier: Reference<"member_tier">;
  /**
   * Whether the prices hold.
   */
  enabled?: boolean;
  /**
   * The prices, at least one, told apart by SKU.
   *
   * @minItems 1
   */
  items: {
    /**
     * The SKU; each once.
     */
    sku: string;
    /**
     * What one piece costs members, in the store's currency: 35.00; the list price at most.
     */
    price: Money;
    /**
     * How many pieces of an order get this price, from 1, such as 5; "none", no limit, unless given.
     */
    perOrder?: number | "none";
  }[];
  /**
   * When they hold; left out: always.
   */
  window?: Window;
  /**
   * The other benefits that may apply to the same order. It holds only where the other side agrees.
   */
  combinesWith?: ("coupons" | "discounts" | "campaigns" | "points" | "memberPrice")[];
}
