/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Money, Percent, Reference, Scope, Text } from "./units.js";

/**
 * Points: how customers earn them, what they are worth, how long they last and where they are shown.
 */
export interface PointsProgramSpec {
  /**
   * What customers see points called, such as Tea leaves; left out: points. At most 200 characters.
   */
  title?: Text;
  /**
   * Whether points are earned and redeemed; those that exist are kept.
   */
  enabled?: boolean;
  /**
   * How orders earn points, told apart by name; an order earns by each.
   */
  earn: {
    /**
     * What this way of earning is called, every-order; one a name. At most 63 characters.
     */
    name: string;
    /**
     * For each full amount of this much, above 0, in the store's currency: 1.00.
     */
    per: Money;
    /**
     * So many points are given, from 1, such as 1.
     */
    points: number;
    /**
     * The growth given beside the points, which member tiers are reached by, from 0: 0 unless given.
     */
    growth?: number;
    /**
     * What an order must come to before it earns any, in the store's currency: 50.00; 0: any order.
     */
    minOrder: Money;
    /**
     * Which products count towards the amount: all unless given.
     */
    scope?: Scope;
    /**
     * Whether the points are multiplied by the pointsMultiplier of the customer's member tier.
     */
    useTierMultiplier?: boolean;
  }[];
  /**
   * Products with points of their own, told apart by SKU; `minOrder` does not hold for them.
   */
  products?: {
    /**
     * The SKU, or the product's code for all its SKUs; each once.
     */
    sku: string;
    /**
     * The points that one piece gives instead of what `earn` says, from 0, such as 100.
     */
    points: number;
    /**
     * The growth given beside the points, which member tiers are reached by, from 0: 0 unless given.
     */
    growth?: number;
    /**
     * How many points may be redeemed for one piece, from 1, such as 1000; "none", no limit, unless given.
     */
    maxRedeemed?: number | "none";
  }[];
  /**
   * Points for something else than an order, each kind once.
   */
  bonuses?: {
    /**
     * What a customer does, or what happens, that is rewarded; each once.
     */
    for: "register" | "firstOrder" | "review" | "signIn" | "birthday" | "referral";
    /**
     * So many points are given each time, from 1, such as 10.
     */
    points: number;
    /**
     * How often a day one customer is rewarded for it, from 1, such as 3; "none", no limit, unless given.
     */
    maxPerDay?: number | "none";
  }[];
  /**
   * How many points one order may earn, from 1, such as 5000; "none" for no limit.
   */
  maxPerOrder: number | "none";
  /**
   * How many points one customer may earn a day, from 1; "none" for no limit.
   */
  maxPerDay: number | "none";
  /**
   * What points are worth, and what they can be redeemed for.
   */
  redeem: {
    /**
     * How many points pay for one unit of the store's currency, from 1: 100 for 100 points a yuan.
     */
    pointsPerUnit: number;
    /**
     * Points are redeemed in multiples of this, from 1, such as 100; a step is worth a coin at least.
     */
    step: number;
    /**
     * The share of an order's amount that points may pay at most, above 0%, up to 100%, such as 50%.
     */
    maxShareOfOrder: Percent;
    /**
     * What an order must come to for points to be redeemed, in the store's currency: 50.00; 0: any order.
     */
    minOrder: Money;
    /**
     * Which products may be paid with points: all unless given.
     */
    scope?: Scope;
    /**
     * Coupons that can be had for points, told apart by coupon.
     */
    coupons?: {
      /**
       * Name of the coupon; each once.
       */
      coupon: Reference<"coupon">;
      /**
       * How many points it costs, from 1, such as 500.
       */
      points: number;
      /**
       * How many one customer may take, from 1, such as 2; "none", no limit, unless given.
       */
      perCustomer?: number | "none";
    }[];
    /**
     * Goods that can be had for points (积分换购), told apart by SKU.
     */
    goods?: {
      /**
       * The SKU; each once.
       */
      sku: string;
      /**
       * How many points one piece costs, from 1, such as 2000.
       */
      points: number;
      /**
       * What one piece costs besides the points, in the store's currency, such as 9.90: 0 unless given.
       */
      price?: Money;
      /**
       * How many one customer may take, from 1, such as 2; "none", no limit, unless given.
       */
      perCustomer?: number | "none";
    }[];
  };
  /**
   * The other benefits that may apply to the same order. It holds only where the other side agrees.
   */
  combinesWith?: ("coupons" | "discounts" | "campaigns" | "points" | "memberPrice")[];
  /**
   * How long points last after they were earned, such as 1y; "none": for good.
   */
  expiry: Duration | "none";
  /**
   * How long before points expire their owner is told, such as 30d; "none", never, unless given.
   */
  remindBefore?: Duration | "none";
  /**
   * How long after an order was received its points cannot be redeemed yet, such as 15d; 0d: at once.
   */
  freezeFor: Duration;
  /**
   * What becomes of points when an order is refunded.
   */
  refunds?: {
    /**
     * Whether the points that a refunded order earned are taken back.
     */
    takeBackEarned?: boolean;
    /**
     * Whether the points that paid for it are given back.
     */
    giveBackRedeemed?: boolean;
  };
  /**
   * Where customers are shown their points.
   */
  display?: {
    /**
     * On the page of an order: what it earns, and what points can pay.
     */
    orderPage?: boolean;
    /**
     * In the cart: what it would earn.
     */
    cart?: boolean;
    /**
     * On a product's page: what it would earn.
     */
    product?: boolean;
    /**
     * In the customer's account: how many there are, and when they expire.
     */
    account?: boolean;
  };
  /**
   * How parts of a point, from multipliers, are rounded: down, unless given, or to the nearest.
   */
  rounding?: "floor" | "nearest";
}
