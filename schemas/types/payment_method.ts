/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Audience, Currency, Duration, Money, Percent, Reference, Scope, Secret, Text, WorkDuration } from "./units.js";

/**
 * A way to pay, with its limits, checks and costs.
 */
export interface PaymentMethodSpec {
  /**
   * What customers see, such as WeChat Pay. At most 200 characters.
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
   * ISO 4217 codes of the currencies that it takes, such as CNY; empty: all that the store accepts.
   */
  currencies?: Currency[];
  /**
   * The least and the most that can be paid at once.
   */
  amount: {
    /**
     * The least that can be paid, such as 1.00: 0.01 unless given; say it where the currency has no such digits.
     */
    min?: Money;
    /**
     * The most that can be paid at once, above 0, in the store's currency: 50000.00.
     */
    max: Money;
  };
  /**
   * How often, and how much, may be paid with it, told apart by name.
   */
  limits?: {
    /**
     * What this limit is called, per-card; one limit a name. At most 63 characters.
     */
    name: string;
    /**
     * What payments are counted by.
     */
    by: "customer" | "card" | "ip" | "device";
    /**
     * How many payments at most, from 1, such as 10; "none" for no limit.
     */
    count: number | "none";
    /**
     * How much they may come to together, in the store's currency: 20000.00; "none", no limit, unless given.
     */
    amount?: Money | "none";
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
     * Asked for above this amount, in the store's currency, such as 500.00: 0, always, unless given.
     */
    above?: Money;
  }[];
  /**
   * Secrets that the provider's interface needs, by the name that the shop knows each by: privateKey.
   */
  credentials?: {
    [k: string]: Secret;
  };
  /**
   * When the money is taken: at once, or held and taken when staff confirm the order or when it is shipped.
   */
  capture?: "immediate" | "onConfirmation" | "onShipment";
  /**
   * In how many parts customers may pay (分期), told apart by number; empty: only at once.
   */
  installments?: {
    /**
     * In how many monthly parts, from 2 to 60: 12; each number once.
     */
    count: number;
    /**
     * What customers pay on top, as a share of the amount, such as 7.5%: 0%, free of interest, unless given.
     */
    fee?: Percent;
    /**
     * Offered above this amount, in the store's currency, such as 600.00: 0, always, unless given.
     */
    above?: Money;
  }[];
  /**
   * When the provider pays out, in business days too, such as 2bd or 24h: 1bd unless given.
   */
  settlementDelay?: WorkDuration;
  /**
   * The provider's share of each payment, from 0% to 100%, such as 0.6%: 0% unless given.
   */
  fee?: Percent;
  /**
   * Its place among the methods that customers see, from 0, small numbers first.
   */
  order: number;
  /**
   * What customers are told who choose it: have cash ready. At most 2000 characters.
   */
  instructions?: Text;
  /**
   * Which products can be paid with it, an order's all or none: all unless given.
   */
  scope?: Scope;
  /**
   * Which customers may use it: all unless given.
   */
  audience?: Audience;
  /**
   * Where it is offered: web (on a desktop), mobileWeb, app, miniProgram (小程序); empty: everywhere.
   */
  platforms?: ("web" | "mobileWeb" | "app" | "miniProgram")[];
  /**
   * Name of the calendar in whose hours it can be used, such as default; left out: always.
   */
  availability?: Reference<"calendar">;
}
