/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Audience, Currency, Duration, Money, Percent, Reference, Secret, Text, WorkDuration } from "./units.js";

/**
 * A way to pay, with its limits, checks and costs.
 */
export interface PaymentMethodSpec {
  /**
   * What customers see. At most 200 characters.
   */
  title: Text;
  /**
   * Who carries the payment out.
   */
  provider:
    "alipay" | "wechat_pay" | "bank_card" | "unionpay" | "paypal" | "apple_pay" | "cash_on_delivery" | "balance";
  /**
   * Whether customers can choose it.
   */
  enabled?: boolean;
  /**
   * ISO 4217 codes of the currencies that it takes; empty: all that the store accepts.
   */
  currencies?: Currency[];
  /**
   * The least and the most that can be paid at once.
   */
  amount: {
    /**
     * The least that can be paid: 0.01 unless given; say it where the currency has no such digits.
     */
    min?: Money;
    /**
     * The most that can be paid at once, in the store's currency.
     */
    max: Money;
  };
  /**
   * How often it may be used, told apart by name.
   */
  limits?: {
    /**
     * What this limit is called; one limit a name. At most 63 characters.
     */
    name: string;
    /**
     * What payments are counted by.
     */
    by: "customer" | "card" | "ip" | "device";
    /**
     * How many payments at most, from 1; "none" for no limit.
     */
    count: number | "none";
    /**
     * The length of time over which is counted, such as 1h.
     */
    per: Duration;
  }[];
  /**
   * How customers prove who they are, by method.
   */
  verification?: {
    /**
     * How the customer proves who pays; each method once.
     */
    method: "smsCode" | "idDocument" | "password" | "threeDs" | "face";
    /**
     * Asked for above this amount, in the store's currency: 0, always, unless given.
     */
    above?: Money;
  }[];
  /**
   * Secrets that the provider's interface needs, by the name that the shop knows each by.
   */
  credentials?: {
    [k: string]: Secret;
  };
  /**
   * When the provider pays out, in business days too: 1bd unless given.
   */
  settlementDelay?: WorkDuration;
  /**
   * The provider's share of each payment, from 0% to 100%: 0% unless given.
   */
  fee?: Percent;
  /**
   * Its place among the methods that customers see, from 0, small numbers first.
   */
  order: number;
  /**
   * Which customers may use it: all unless given.
   */
  audience?: Audience;
  /**
   * Name of the calendar in whose hours it can be used; left out: always.
   */
  availability?: Reference<"calendar">;
}
