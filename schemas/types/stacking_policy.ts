/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Percent } from "./units.js";

/**
 * How benefits add up on one order: in which order, how many, and where it ends.
 */
export interface StackingPolicySpec {
  /**
   * What is applied first, what next; what is not named is applied last, and what is named twice counts once, where it stands first.
   *
   * @minItems 1
   */
  order: ("memberPrice" | "campaign" | "discount" | "coupon" | "points")[];
  /**
   * What shares are taken of: of what is left after earlier benefits, unless given, or of the list price.
   */
  percentOf?: "remaining" | "list";
  /**
   * Which applies where benefits do not combine: the greater priority, unless given, or what takes most off.
   */
  choice?: "priority" | "bestForCustomer";
  /**
   * How many coupons one order may use, from 0, such as 2: 1 unless given.
   */
  maxCouponsPerOrder?: number;
  /**
   * How many campaigns may apply to one order, from 0, such as 2: 1 unless given.
   */
  maxCampaignsPerOrder?: number;
  /**
   * What all benefits together leave of an order's price at least; shipping does not count.
   */
  floor:
    | {
        /**
         * A share of the list price.
         */
        type: "shareOfList";
        /**
         * The least that is left of an order's list prices, from 0% to 100%, such as 60%.
         */
        share: Percent;
      }
    | {
        /**
         * What the goods cost the shop, and something on top.
         */
        type: "cost";
        /**
         * How much above the goods' cost, as a share of it, from 0% to 100%, such as 5%.
         */
        margin: Percent;
      }
    | {
        /**
         * No floor.
         */
        type: "none";
      };
  /**
   * How a reduced price is rounded to the currency's smallest coin: to the nearest, unless given, or down.
   */
  rounding?: "nearest" | "floor";
}
