/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Money, Rate, Reference, Text, WorkDuration } from "./units.js";

/**
 * The times and limits of an order's life, from placing to review.
 */
export interface OrderPolicySpec {
  /**
   * The customer places an order.
   */
  checkout?: {
    /**
     * What an order must come to at least, above 0, in the store's currency: 20.00; "none" unless given.
     */
    minAmount?: Money | "none";
    /**
     * What an order may come to at most, above 0, in the store's currency: 50000.00; "none" unless given.
     */
    maxAmount?: Money | "none";
    /**
     * How many different SKUs an order may have, from 1: 100; "none", no limit, unless given.
     */
    maxLines?: number | "none";
    /**
     * Whether customers may order without an account: no unless given.
     */
    guests?: boolean;
  };
  /**
   * The order gets a number.
   */
  numbering?: {
    /**
     * What order numbers begin with: FS-; left out: nothing. At most 63 characters.
     */
    prefix?: string;
    /**
     * The date after it, with which counting begins anew: day, 20270301, unless given.
     */
    date?: "none" | "year" | "month" | "day";
    /**
     * Digits of the running number at its end, from 1 to 18, filled up with zeros: 6 unless given.
     */
    digits?: number;
  };
  /**
   * Staff confirm an order.
   */
  confirmation?: {
    /**
     * The time in which staff must confirm an order: 24h unless given.
     */
    within?: Duration;
    /**
     * What happens to an order that nobody confirmed in time: escalate, staff are told, unless given.
     */
    onTimeout?: "escalate" | "confirm" | "cancel";
    /**
     * Names of the channels that are told of a timeout: operations-email.
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
     * What happens to an order not paid in time: cancel unless given.
     */
    onTimeout?: "cancel" | "remind";
    /**
     * How long before that time ends an unpaid customer is reminded: 10m; "none", never, unless given.
     */
    remindBefore?: Duration | "none";
  };
  /**
   * The customer cancels.
   */
  cancellation: {
    /**
     * Whether customers may cancel at all: yes unless given.
     */
    allowed?: boolean;
    /**
     * How long after placing an order a customer may cancel it: 7d unless given.
     */
    within?: Duration;
    /**
     * States of the order flow: an order can be cancelled until it enters one of them, shipped unless given.
     */
    untilStates?: string[];
    /**
     * When staff must agree: never, unless given; once the order is paid; or always.
     */
    approval?: "never" | "paid" | "always";
    /**
     * How often one customer may cancel in a length of time.
     */
    maxPerCustomer: Rate;
    /**
     * Reasons to choose from, each at most 200 characters; empty: customers write their own.
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
     * Whether an order may be shipped in several parcels: yes unless given.
     */
    split?: boolean;
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
    /**
     * How often a customer may put that off (延长收货), from 0 to 10: 0 unless given.
     */
    extensions?: number;
    /**
     * For how long each time: 3d unless given.
     */
    extendBy?: Duration;
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
     * From when that time counts: receipt unless given.
     */
    from?: "receipt" | "shipment";
  };
  /**
   * The customer reviews it.
   */
  reviews?: {
    /**
     * How long after receipt a customer may review an order: 30d; "none", without end, unless given.
     */
    within?: Duration | "none";
    /**
     * How long after receipt a good review is given in the customer's place: 7d unless given; "none": never.
     */
    autoAfter?: Duration | "none";
  };
}
