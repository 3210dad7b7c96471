/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Rate, Reference, Text, WorkDuration } from "./units.js";

/**
 * The times and limits of an order's life, from placing to review.
 */
export interface OrderPolicySpec {
  /**
   * Staff confirm an order.
   */
  confirmation?: {
    /**
     * The time in which staff must confirm an order: 24h unless given.
     */
    within?: Duration;
    /**
     * What happens to an order that nobody confirmed in time.
     */
    onTimeout?: "escalate" | "confirm" | "cancel";
    /**
     * Names of the channels that are told of a timeout.
     */
    channels?: Reference<"channel">[];
  };
  /**
   * The customer pays.
   */
  payment?: {
    /**
     * The time in which an order must be paid: 30m unless given.
     */
    within?: Duration;
    /**
     * The same for flash sales: 15m unless given.
     */
    flashSaleWithin?: Duration;
    /**
     * What happens to an order not paid in time.
     */
    onTimeout?: "cancel" | "remind";
  };
  /**
   * The customer cancels.
   */
  cancellation: {
    /**
     * Whether customers may cancel at all.
     */
    allowed?: boolean;
    /**
     * How long after placing an order a customer may cancel it: 7d unless given.
     */
    within?: Duration;
    /**
     * States of the order flow: an order can be cancelled until it enters one of them.
     */
    untilStates?: string[];
    /**
     * How often one customer may cancel in a length of time.
     */
    maxPerCustomer: Rate;
    /**
     * Reasons to choose from; empty: customers write their own.
     */
    reasons?: Text[];
  };
  /**
   * The order is shipped.
   */
  shipping: {
    /**
     * The time from payment to shipping, in business days too: 2bd unless given.
     */
    within?: WorkDuration;
    /**
     * What a customer gets whose order is late.
     */
    onLate: "notify" | "offerRefund";
    /**
     * Name of the calendar that business days are counted by; left out: the one named default.
     */
    calendar?: Reference<"calendar">;
  };
  /**
   * The customer receives it.
   */
  receipt?: {
    /**
     * How long after shipping an order counts as received when the customer says nothing: 15d unless given.
     */
    autoConfirmAfter?: Duration;
  };
  /**
   * The customer returns or exchanges something.
   */
  afterSales?: {
    /**
     * How long a customer may ask for after-sales service: 15d unless given.
     */
    within?: Duration;
    /**
     * From when that time counts.
     */
    from?: "receipt" | "shipment";
  };
  /**
   * The customer reviews it.
   */
  reviews?: {
    /**
     * How long after receipt a good review is given in the customer's place: 7d unless given; "none": never.
     */
    autoAfter?: Duration | "none";
  };
}
