/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Audience, DailyWindow, Money, Percent, Scope, Text, Window } from "./units.js";

/**
 * A price reduction that applies by itself: from an amount, from a quantity, or flat.
 */
export interface DiscountSpec {
  /**
   * What customers see, such as Spend and save. At most 200 characters.
   */
  title: Text;
  /**
   * What customers read about it. At most 2000 characters.
   */
  description?: Text;
  /**
   * Whether it applies.
   */
  enabled?: boolean;
  /**
   * What is taken off, and from when on.
   */
  rule:
    | {
        /**
         * An amount off from an amount on.
         */
        type: "spend";
        /**
         * At least one, told apart by amount.
         *
         * @minItems 1
         */
        tiers: {
          /**
           * From this amount on, above 0, in the store's currency: 200.00; one tier an amount.
           */
          spend: Money;
          /**
           * How much off, above 0, in the store's currency: 20.00.
           */
          off: Money;
        }[];
      }
    | {
        /**
         * A share off from an amount on.
         */
        type: "spendPercent";
        /**
         * At least one, told apart by amount.
         *
         * @minItems 1
         */
        tiers: {
          /**
           * From this amount on, above 0, in the store's currency: 200.00; one tier an amount.
           */
          spend: Money;
          /**
           * The share of the price taken off, above 0%, up to 100%, such as 25%.
           */
          percentOff: Percent;
        }[];
      }
    | {
        /**
         * A share off from a quantity on.
         */
        type: "quantity";
        /**
         * At least one, told apart by quantity.
         *
         * @minItems 1
         */
        tiers: {
          /**
           * From this many pieces on, from 1, such as 3; one tier a quantity.
           */
          quantity: number;
          /**
           * The share of the price taken off, above 0%, up to 100%, such as 25%.
           */
          percentOff: Percent;
        }[];
      }
    | {
        /**
         * A share off every so many pieces of a product: the second at half its price (第二件半价).
         */
        type: "nthPiece";
        /**
         * Which piece is cheaper, from 2 to 100: 2 for each second, 3 for each third.
         */
        every: number;
        /**
         * The share of that piece's price taken off, above 0%, up to 100%: 50%; 100% gives it away.
         */
        percentOff: Percent;
      }
    | {
        /**
         * A share off everything.
         */
        type: "flat";
        /**
         * The share of the price taken off, above 0%, up to 100%, such as 25%.
         */
        percentOff: Percent;
      };
  /**
   * Which products it holds for: all unless given.
   */
  scope?: Scope;
  /**
   * Which customers get it: all unless given.
   */
  audience?: Audience;
  /**
   * When it holds; left out: always.
   */
  window?: Window;
  /**
   * The hours of each day in which it holds; left out: all.
   */
  dailyHours?: DailyWindow;
  /**
   * In how many orders one customer gets it, from 1, such as 1; "none", no limit, unless given.
   */
  perCustomer?: number | "none";
  /**
   * How much off an order at most, in the store's currency: 60.00; "none" for no limit.
   */
  maxDiscount: Money | "none";
  /**
   * The other benefits that may apply to the same order. It holds only where the other side agrees.
   */
  combinesWith?: ("coupons" | "discounts" | "campaigns" | "points" | "memberPrice")[];
  /**
   * Which goes first where several could apply: the greater number, within ±1000000, such as 10.
   */
  priority: number;
}
