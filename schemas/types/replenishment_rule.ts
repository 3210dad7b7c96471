/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { DateText, Duration, Money, Reference, Scope, Text } from "./units.js";

/**
 * When stock of some products is ordered again, how much of it, and who has to agree.
 */
export interface ReplenishmentRuleSpec {
  /**
   * What staff see. At most 200 characters.
   */
  title: Text;
  /**
   * Whether it is followed: yes unless given.
   */
  enabled?: boolean;
  /**
   * Which products it holds for, each SKU by itself: all unless given.
   */
  scope?: Scope;
  /**
   * How much is ordered.
   */
  strategy:
    | {
        /**
         * By what was sold: stock is filled up to a multiple of one cycle's demand.
         */
        type: "sales";
        /**
         * What the demand of one cycle is multiplied by, from 0.1 to 100: 1.5 unless given.
         */
        multiplier?: number;
        /**
         * The time of which sales are counted, up to now: 30d unless given. The stock policy's should be equal.
         */
        window?: Duration;
      }
    | {
        /**
         * By what is left: below a level, stock is filled up to another.
         */
        type: "level";
        /**
         * It is ordered when so many units or fewer are left, from 0: 40.
         */
        reorderPoint: number;
        /**
         * Stock is filled up to so many units, from 1: 200.
         */
        orderUpTo: number;
      };
  /**
   * How often it is looked at: 7d unless given; 14d for slow sellers.
   */
  cycle?: Duration;
  /**
   * The day from which cycles count: 2027-03-01; left out: the day on which the rule is first applied.
   */
  startsOn?: DateText;
  /**
   * Whether goods that are ordered and not yet there count as stock: yes unless given.
   */
  countIncoming?: boolean;
  /**
   * The quantity is rounded up to multiples of so many units, a carton, from 1: 1 unless given.
   */
  multipleOf?: number;
  /**
   * The least that is ordered of a SKU at once, in units, from 1: 1 unless given.
   */
  minQuantity?: number;
  /**
   * The most that is ordered of a SKU at once, in units, from 1: 500; "none" for no limit.
   */
  maxQuantity: number | "none";
  /**
   * Whether it is ordered by itself, unless given, or proposed to staff.
   */
  trigger?: "auto" | "propose";
  /**
   * Orders above this amount, in the store's currency, need a person's approval: 10000.00; left out: none.
   */
  approvalAbove?: Money;
  /**
   * Names of the channels that are told of orders and proposals: operations-email.
   */
  channels?: Reference<"channel">[];
  /**
   * Code of the supplier, as the shop knows it: SUP-001; left out: each SKU's own. At most 100 characters.
   */
  supplier?: string;
  /**
   * Code of the warehouse it is delivered to: WH-EAST; left out: the store's only one. At most 100 characters.
   */
  warehouse?: string;
  /**
   * Which holds where several cover a SKU: the greater number, within ±1000000, 0 unless given.
   */
  priority?: number;
}
