/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Money, Percent, Rate, Reference, Scope, Text, WorkDuration } from "./units.js";

/**
 * What a customer gets back, how, and how fast: bounds, steps, ways of paying back, costs of a return.
 */
export interface RefundPolicySpec {
  /**
   * The bounds of one refund.
   */
  amount: {
    /**
     * The least that is refunded at once, in the store's currency: 0.01.
     */
    min: Money;
    /**
     * The most that is refunded at once, above 0, in the store's currency: 5000.00.
     */
    max: Money;
  };
  /**
   * Whether a part of an order can be refunded: yes unless given.
   */
  partial?: boolean;
  /**
   * The time from a request to the end of the last step, in business days too: 3bd unless given.
   */
  within?: WorkDuration;
  /**
   * Name of the calendar that business days are counted by; left out: the one named default.
   */
  calendar?: Reference<"calendar">;
  /**
   * The steps of a refund, in their order, at least one; four or fewer are advised.
   *
   * @minItems 1
   */
  flow: {
    /**
     * What this step is called, one step a name: review. At most 63 characters.
     */
    step: string;
    /**
     * What staff and customers see; left out: its name. At most 200 characters.
     */
    title?: Text;
    /**
     * Who does it; system: the shop's programs, without anybody's doing.
     */
    actor: "customer" | "support" | "warehouse" | "finance" | "system";
    /**
     * The time for this step alone, in business days too: 1bd, 4h. The steps follow one another.
     */
    within: WorkDuration;
    /**
     * Refunds below this amount, in the store's currency, pass it by themselves: 50.00; left out: none.
     */
    autoApproveBelow?: Money;
    /**
     * What happens when it is not done in time: escalate, staff are told, unless given.
     */
    onTimeout?: "escalate" | "approve" | "reject";
  }[];
  /**
   * Names of the channels that are told when a step is late: operations-email.
   */
  channels?: Reference<"channel">[];
  /**
   * Where money goes: the way it came, the customer's balance, or as the customer likes.
   */
  method?: "original" | "balance" | "choice";
  /**
   * What differs by payment method, one entry each; others pay back at once and free of charge.
   */
  methods?: {
    /**
     * Name of the payment method that the order was paid by.
     */
    paymentMethod: Reference<"payment_method">;
    /**
     * How long the provider takes to pay back after the last step, in business days too: 3bd.
     */
    within: WorkDuration;
    /**
     * The provider's share of each refund, which the store bears, from 0% to 100%: 0% unless given.
     */
    fee?: Percent;
  }[];
  /**
   * The share of the price kept for returned goods without fault, from 0% to 100%: 0% unless given.
   */
  restockingFee?: Percent;
  /**
   * Who pays for sending goods back; byReason, as the reason says, unless given.
   */
  returnShipping?: "customer" | "store" | "byReason";
  /**
   * Reasons to choose from, told apart by name; none: customers write their own and pay for the return.
   */
  reasons?: {
    /**
     * What the shop's programs call it, one reason a name: damaged.
     */
    reason: string;
    /**
     * What customers choose. At most 200 characters.
     */
    title: Text;
    /**
     * Who pays for sending goods back; counts where the policy's `returnShipping` is byReason.
     */
    returnShipping: "customer" | "store";
    /**
     * Whether photos are asked for: no unless given.
     */
    evidence?: boolean;
  }[];
  /**
   * What becomes of the goods.
   */
  goods?: {
    /**
     * The time in which goods must be sent back once a return is approved: 7d unless given.
     */
    returnWithin?: Duration;
    /**
     * Refunds below this amount, in the store's currency, need no return: 10.00; left out: all need one.
     */
    keepBelow?: Money;
  };
  /**
   * How often one customer may get a refund in a length of time; left out: no limit.
   */
  maxPerCustomer?: Rate;
  /**
   * Products that are never refunded (final sale); left out: none.
   */
  exceptions?: Scope;
}
