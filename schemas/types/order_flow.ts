/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Reference, Text } from "./units.js";

/**
 * The states of an order, what leads from one to another, and what staff are told when something is wrong.
 */
export interface OrderFlowSpec {
  /**
   * Name of the state of a new order: pending (待处理) unless given.
   */
  initial?: string;
  /**
   * At least one, told apart by name.
   *
   * @minItems 1
   */
  states: {
    /**
     * What other settings and programs call it, one state a name: pending.
     */
    name: string;
    /**
     * What staff see. At most 200 characters.
     */
    title: Text;
    /**
     * What customers see instead; left out: what staff see. At most 200 characters.
     */
    customerTitle?: Text;
    /**
     * Whether an order ends here: no unless given.
     */
    final?: boolean;
    /**
     * Whether the customer is told when an order enters it: no unless given.
     */
    notifyCustomer?: boolean;
  }[];
  /**
   * What leads from state to state, told apart by name; empty only where an order never moves.
   */
  transitions: {
    /**
     * What this transition is called, one a name: accept. At most 63 characters.
     */
    name: string;
    /**
     * What staff see on the button that makes it; left out: its name. At most 200 characters.
     */
    title?: Text;
    /**
     * Names of the states that it leads out of, at least one: pending.
     *
     * @minItems 1
     */
    from: string[];
    /**
     * Name of the state that it leads to: processed.
     */
    to: string;
    /**
     * What triggers it.
     */
    on:
      | {
          /**
           * Something happens to the order.
           */
          type: "event";
          /**
           * What happens; delivered: as the carrier says, received: as the customer says, manual: staff do it.
           */
          event:
            | "placed"
            | "paid"
            | "paymentFailed"
            | "confirmed"
            | "partlyShipped"
            | "shipped"
            | "delivered"
            | "received"
            | "cancelRequested"
            | "refundRequested"
            | "returned"
            | "refunded"
            | "manual";
        }
      | {
          /**
           * A time of the order policy is over; the policy alone holds its length.
           */
          type: "timeout";
          /**
           * Which of the order policy's times.
           */
          policy: "confirmation" | "payment" | "receipt" | "afterSales" | "reviews";
        }
      | {
          /**
           * An order has been in the state for some time.
           */
          type: "after";
          /**
           * How long it has been there: 2h.
           */
          after: Duration;
        };
    /**
     * Whether it is made at once when triggered, or offered to staff: at once unless given. On manual, staff always make it.
     */
    automatic?: boolean;
    /**
     * What must be true of the order as well; it waits until all of these are.
     */
    requires?: ("paymentSettled" | "stockReserved" | "addressValid" | "noOpenRefund")[];
    /**
     * Which goes first where one trigger leads two ways: the greater number, within ±1000000, 0 unless given.
     */
    priority?: number;
  }[];
  /**
   * What is watched for, told apart by name.
   */
  anomalies?: {
    /**
     * What this anomaly is called, one a name: late. At most 63 characters.
     */
    name: string;
    /**
     * When there is one.
     */
    when:
      | {
          /**
           * An order stays in a state for too long.
           */
          type: "stuck";
          /**
           * Name of the state: pending.
           */
          state: string;
          /**
           * How long is too long: 36h.
           */
          for: Duration;
        }
      | {
          /**
           * Something is found to be wrong.
           */
          type: "event";
          /**
           * What is wrong; paymentMismatch: paid more or less than owed, duplicate: the same order twice.
           */
          event:
            "paymentMismatch" | "stockMissing" | "addressInvalid" | "duplicate" | "shipmentLost" | "fraudSuspected";
        };
    /**
     * What staff read: what is wrong and what to do. At most 500 characters.
     */
    prompt: Text;
    /**
     * How bad it is: warning unless given.
     */
    severity?: "info" | "warning" | "critical";
    /**
     * Names of the channels that the prompt goes to; none: it shows on the order alone.
     */
    channels?: Reference<"channel">[];
    /**
     * Whether automatic transitions of the order wait until staff have dealt with it: no unless given.
     */
    hold?: boolean;
    /**
     * Name of the state that the order is moved to: review; left out: it stays where it is.
     */
    moveTo?: string;
  }[];
}
