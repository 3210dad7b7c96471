/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Audience, Duration, Money, Reference, Scope, Text, Window } from "./units.js";

/**
 * A campaign: discounts, coupons or flash sales for a time.
 */
export interface CampaignSpec {
  /**
   * What customers see, such as Spring sale. At most 200 characters.
   */
  title: Text;
  /**
   * Whether it runs when its window comes; off, it is paused.
   */
  enabled?: boolean;
  /**
   * When it runs, to the minute.
   */
  window: Window;
  /**
   * How long before it begins customers see that it is coming (预热), such as 3d: 0d, not before, unless given.
   */
  announceBefore?: Duration;
  /**
   * What it offers.
   */
  offer:
    | {
        /**
         * Amounts off from an amount on (满减).
         */
        type: "fullReduction";
        /**
         * Names of discounts, at least one.
         *
         * @minItems 1
         */
        discounts: Reference<"discount">[];
      }
    | {
        /**
         * Shares off (折扣).
         */
        type: "discount";
        /**
         * Names of discounts, at least one.
         *
         * @minItems 1
         */
        discounts: Reference<"discount">[];
      }
    | {
        /**
         * Few pieces at a low price in daily sessions (秒杀).
         */
        type: "flashSale";
        /**
         * At least one, told apart by session and SKU.
         *
         * @minItems 1
         */
        items: {
          /**
           * Name of the session; one product may be in several, each at its price.
           */
          session: Reference<"flash_session">;
          /**
           * The SKU; once a session.
           */
          sku: string;
          /**
           * The price in this session, in the store's currency: 35.00.
           */
          price: Money;
          /**
           * How many pieces are sold at this price, from 0, such as 100.
           */
          stock: number;
          /**
           * How many one customer may buy, from 1, such as 1; "none" for no limit.
           */
          perCustomer: number | "none";
        }[];
      };
  /**
   * Names of the coupons that belong to it.
   */
  coupons?: Reference<"coupon">[];
  /**
   * Which products it holds for: all unless given.
   */
  scope?: Scope;
  /**
   * Whether no other campaign may run on the same products meanwhile.
   */
  exclusive?: boolean;
  /**
   * Which goes first where several could apply: the greater number, within ±1000000, such as 10.
   */
  priority: number;
  /**
   * When it ends early: never unless given.
   */
  budget?:
    | {
        /**
         * No budget.
         */
        type: "none";
      }
    | {
        /**
         * It ends when this much was taken off.
         */
        type: "amount";
        /**
         * How much in all, above 0, in the store's currency: 100000.00.
         */
        amount: Money;
      }
    | {
        /**
         * It ends after so many orders.
         */
        type: "orders";
        /**
         * How many orders, from 1, such as 300.
         */
        orders: number;
      };
  /**
   * In how many orders one customer gets it, from 1, such as 2; "none", no limit, unless given.
   */
  perCustomer?: number | "none";
  /**
   * Which customers it is for: all unless given.
   */
  audience?: Audience;
  /**
   * Where it is offered: web (on a desktop), mobileWeb, app, miniProgram (小程序); empty: everywhere.
   */
  platforms?: ("web" | "mobileWeb" | "app" | "miniProgram")[];
  /**
   * The other benefits that may apply to the same order. It holds only where the other side agrees.
   */
  combinesWith?: ("coupons" | "discounts" | "campaigns" | "points" | "memberPrice")[];
  /**
   * What customers read about it. At most 5000 characters.
   */
  announcement?: Text;
  /**
   * Names of the channels that are told when it begins, when it ends, and when its budget is used up.
   */
  channels?: Reference<"channel">[];
}
