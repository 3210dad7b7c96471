/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Duration } from "./units.js";

/**
 * Who did what, and when: which deeds are recorded, how much of each, and for how long.
 */
export interface AuditLogSpec {
  /**
   * The deeds that are recorded, at least one kind of them: all unless given.
   *
   * @minItems 1
   */
  events?: ("login" | "order" | "refund" | "price" | "settings" | "permission" | "export" | "payment")[];
  /**
   * What is recorded besides who, what and when: address, program, values before and after; ip, before and after unless given.
   */
  details?: ("ip" | "userAgent" | "before" | "after")[];
  /**
   * How long entries are kept: 3y unless given, the least that China's E-Commerce Law asks for of orders.
   */
  keepFor?: Duration;
  /**
   * Paths of fields whose values are masked in entries: customer.phone. At most 200 characters each.
   */
  redact?: string[];
  /**
   * Whether each entry carries the hash of the one before, so that a missing one shows: true unless given.
   */
  chained?: boolean;
  /**
   * What happens to a deed that cannot be recorded: it is done all the same, continue, unless given.
   */
  onFailure?: "continue" | "refuse";
}
