/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration, Money, Reference, Text } from "./units.js";

/**
 * What in the audit log is out of the ordinary, and what is done about it.
 */
export interface AuditRuleSpec {
  /**
   * What staff see. At most 200 characters.
   */
  title: Text;
  /**
   * Whether it watches: true unless given.
   */
  enabled?: boolean;
  /**
   * What is out of the ordinary.
   */
  when:
    | {
        /**
         * Too often.
         */
        type: "count";
        /**
         * The deeds that are watched; the audit log must record them.
         */
        event: "login" | "order" | "refund" | "price" | "settings" | "permission" | "export" | "payment";
        /**
         * More than so many, from 0.
         */
        over: number;
        /**
         * The length of time over which is counted, such as 10m.
         */
        within: Duration;
        /**
         * What is counted by: each user, each address, or all together.
         */
        per: "user" | "ip" | "store";
      }
    | {
        /**
         * Too much.
         */
        type: "amount";
        /**
         * The deeds that are watched; the audit log must record them.
         */
        event: "login" | "order" | "refund" | "price" | "settings" | "permission" | "export" | "payment";
        /**
         * Above this amount, in the store's currency: 1000.00.
         */
        above: Money;
      }
    | {
        /**
         * At an unusual time.
         */
        type: "time";
        /**
         * The deeds that are watched; the audit log must record them.
         */
        event: "login" | "order" | "refund" | "price" | "settings" | "permission" | "export" | "payment";
        /**
         * Name of the calendar outside of whose hours.
         */
        outside: Reference<"calendar">;
      }
    | {
        /**
         * From an unusual place.
         */
        type: "place";
        /**
         * The deeds that are watched; the audit log must record them.
         */
        event: "login" | "order" | "refund" | "price" | "settings" | "permission" | "export" | "payment";
        /**
         * Networks from none of which it came, at least one: 203.0.113.0/24.
         *
         * @minItems 1
         */
        outside: string[];
      };
  /**
   * Users or roles that it does not watch: nightly-import. At most 100 characters each.
   */
  exceptUsers?: string[];
  /**
   * How bad it is: warning unless given.
   */
  severity?: "info" | "warning" | "critical";
  /**
   * What is done, at least one: notify, tell the channels, unless given.
   *
   * @minItems 1
   */
  actions?: ("notify" | "openReview" | "block" | "requireApproval" | "lockAccount")[];
  /**
   * How long a block or a lock holds, such as 1h: "none", until somebody lifts it, unless given.
   */
  holdFor?: Duration | "none";
  /**
   * How long the same finding is not told again: 1h unless given; 0s: told each time.
   */
  repeatEvery?: Duration;
  /**
   * Names of the channels that are told; empty: it stands in the log and in reports alone.
   */
  channels?: Reference<"channel">[];
}
