/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Audience, Money, Percent, Scope, Text, Window } from "./units.js";

/**
 * A price reduction that applies by itself: from an amount, from a quantity, or flat.
 */
export interface DiscountSpec {
  /**
   * What customers see. At most 200 characters.
   */
  title: Text;
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
           * From this amount on, above 0, in the store's currency; one tier an amount.
           */
          spend: Money;
          /**
           * How much off, above 0, in the store's currency.
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
           * From this amount on, above 0, in the store's currency; one tier an amount.
           */
          spend: Money;
          /**
           * The share of the price taken off, above 0%, up to 100%.
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
           * From this many pieces on, from 1; one tier a quantity.
           */
          quantity: number;
          /**
           * The share of the price taken off, above 0%, up to 100%.
           */
          percentOff: Percent;
        }[];
      }
    | {
        /**
         * A share off everything.
         */
        type: "flat";
        /**
         * The share of the price taken off, above 0%, up to 100%.
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
   * How much off an order at most, in the store's currency; "none" for no limit.
   */
  maxDiscount: Money | "none";
  /**
   * The other benefits that may apply to the same order. It holds only where the other side agrees.
   */
  combinesWith?: ("coupons" | "discounts" | "campaigns" | "points" | "memberPrice")[];
  /**
   * Which goes first where several could apply: the greater number, within ±1000000.
   */
  priority: number;
}
