/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Reference, Scope, Text, TimeOfDay } from "./units.js";

/**
 * Who is told when stock is low, out, too much or below its safety stock.
 */
export interface StockAlertSpec {
  /**
   * What staff see. At most 200 characters.
   */
  title: Text;
  /**
   * Whether it is sent: yes unless given.
   */
  enabled?: boolean;
  /**
   * Which products it watches, each SKU by itself: all unless given.
   */
  scope?: Scope;
  /**
   * What is told, by the bounds of the stock policy, at least one; out: none left to sell, restocked: some again.
   *
   * @minItems 1
   */
  on: ("low" | "out" | "over" | "belowSafety" | "restocked")[];
  /**
   * How bad it is: warning unless given. Channels may leave out what is less bad.
   */
  severity?: "info" | "warning" | "critical";
  /**
   * Names of the channels that it goes to, at least one: operations-email.
   *
   * @minItems 1
   */
  channels: Reference<"channel">[];
  /**
   * How often it is sent again while a SKU stays so: 1d unless given.
   */
  repeatEvery?: Duration;
  /**
   * When all alerts of a day are sent as one, on the store's wall clock: 09:00; left out: each at once.
   */
  digestAt?: TimeOfDay;
}
