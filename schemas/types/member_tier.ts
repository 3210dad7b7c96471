/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Money, Percent, Text } from "./units.js";

/**
 * A level of membership and what it brings.
 */
export interface MemberTierSpec {
  /**
   * What customers see, such as Gold. At most 200 characters.
   */
  title: Text;
  /**
   * Its place among the tiers, from 0, the lowest first.
   */
  level: number;
  /**
   * The growth points from which a customer has this tier, from 0, such as 1000.
   */
  growthFrom: number;
  /**
   * Whether staff alone can give it, however much growth a customer has.
   */
  inviteOnly?: boolean;
  /**
   * The share of the price taken off for its members, such as 5%: 0% unless given.
   */
  percentOff?: Percent;
  /**
   * The other benefits that `percentOff` may apply with, as a member price. It holds only where the other side agrees.
   */
  combinesWith?: ("coupons" | "discounts" | "campaigns" | "points" | "memberPrice")[];
  /**
   * What points earned are multiplied by, from 0 to 1000, such as 1.5: 1 unless given.
   */
  pointsMultiplier?: number;
  /**
   * What an order must come to for its members to pay no shipping, in the store's currency: 99.00; "none", never, unless given.
   */
  freeShippingFrom?: Money | "none";
  /**
   * The growth that members get for each review, from 0, such as 5: 0 unless given.
   */
  growthPerReview?: number;
  /**
   * Other benefits, in words: a coupon on your birthday.
   */
  benefits?: Text[];
  /**
   * Whether new customers begin with it; true for exactly one tier.
   */
  default?: boolean;
  /**
   * How long a customer keeps it once reached, such as 1y; "none": for good.
   */
  keepFor: Duration | "none";
}
