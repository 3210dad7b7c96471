/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Percent, Scope, Text } from "./units.js";

/**
 * How much stock of some products is enough, and what happens when there is none.
 */
export interface StockPolicySpec {
  /**
   * What staff see. At most 200 characters.
   */
  title: Text;
  /**
   * Which products it holds for, each SKU by itself: all unless given.
   */
  scope?: Scope;
  /**
   * From when on stock is low, which stock alerts tell of.
   */
  lowStock:
    | {
        /**
         * Below a number of units.
         */
        type: "units";
        /**
         * Stock of a SKU is low below so many units, from 1: 20.
         */
        below: number;
      }
    | {
        /**
         * Below what some time needs.
         */
        type: "cover";
        /**
         * Stock of a SKU is low when it will not last so long at the present demand: 7d.
         */
        below: Duration;
      };
  /**
   * From when on stock is too much; left out: never.
   */
  overStock?:
    | {
        /**
         * Above a number of units.
         */
        type: "units";
        /**
         * Stock of a SKU is too much above so many units, from 1: 2000.
         */
        above: number;
      }
    | {
        /**
         * Above what some time needs.
         */
        type: "cover";
        /**
         * Stock of a SKU is too much when it lasts longer than this: 180d.
         */
        above: Duration;
      };
  /**
   * How demand is estimated from sales.
   */
  demand?: {
    /**
     * The time of which sales are counted, up to now: 30d unless given.
     */
    window?: Duration;
    /**
     * Whether all its days count alike, or later days more: average unless given.
     */
    method?: "average" | "weighted";
  };
  /**
   * The time from ordering goods until they can be sold: 5d.
   */
  leadTime: Duration;
  /**
   * What is kept for the unforeseen: 10% of 30 days' demand unless given.
   */
  safetyStock?:
    | {
        /**
         * A share of the demand of some time.
         */
        type: "share";
        /**
         * The share of the horizon's demand that is kept, from 0% to 100%: 10% unless given.
         */
        share?: Percent;
        /**
         * The time to which the demand is scaled, whatever its window: 30d unless given.
         */
        horizon?: Duration;
      }
    | {
        /**
         * What a chance of never running out needs, by the deviation of demand and the lead time.
         */
        type: "serviceLevel";
        /**
         * The share of replenishment cycles without a stock-out, above 0%: 95%; 100% cannot be reached.
         */
        level: Percent;
        /**
         * The standard deviation of one day's demand, in units, from 0 to 1000000: 4.5.
         */
        demandDeviation: number;
      }
    | {
        /**
         * A number of units.
         */
        type: "units";
        /**
         * How many units of each SKU are kept, from 0: 30.
         */
        units: number;
      };
  /**
   * What takes units out of stock: placing an order (拍下减库存), unless given, or paying it (付款减库存).
   */
  reserveOn?: "order" | "payment";
  /**
   * Whether more may be sold than is there: no, unless given; later delivery; or as a preorder.
   */
  backorders?: "no" | "allow" | "preorder";
  /**
   * A SKU is sold out at so many units: 0 unless given. Above 0: units never sold; below 0, from -1000000, for backorders: how many may be owed.
   */
  outOfStockAt?: number;
  /**
   * Customers see how many are left below so many units, from 1: 10; left out: never.
   */
  showRemainingBelow?: number;
  /**
   * How many units one order may have of each SKU.
   */
  perOrder?: {
    /**
     * The least that an order may have of a SKU, in units, from 1: 1 unless given.
     */
    min?: number;
    /**
     * The most that an order may have of a SKU, in units, from 1; "none", no limit, unless given.
     */
    max?: number | "none";
    /**
     * It is sold in multiples of so many units, from 1: 1 unless given.
     */
    multipleOf?: number;
  };
  /**
   * Which holds where several cover a SKU: the greater number, within ±1000000, 0 unless given.
   */
  priority?: number;
}
