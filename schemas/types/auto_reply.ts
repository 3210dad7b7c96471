/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Audience, DailyWindow, Duration, Reference, Text } from "./units.js";

/**
 * An answer that customers get at once: when, what, at which hours and how often.
 */
export interface AutoReplySpec {
  /**
   * What staff call it. At most 200 characters.
   */
  title: Text;
  /**
   * What it answers to.
   */
  on:
    | {
        /**
         * The first message of a conversation.
         */
        type: "firstMessage";
      }
    | {
        /**
         * A message with one of some words.
         */
        type: "keyword";
        /**
         * Words to look for, at least one, of at most 100 characters; upper and lower case are the same: 发票.
         *
         * @minItems 1
         */
        keywords: string[];
        /**
         * Whether one of them stands somewhere in the message, as unless given, or is all of it.
         */
        match?: "contains" | "exact";
      }
    | {
        /**
         * A message that a regular expression is found in.
         */
        type: "pattern";
        /**
         * A regular expression, in RE2's syntax, found somewhere in the message: ^(退|换)货. At most 500 characters.
         */
        pattern: string;
      }
    | {
        /**
         * A message outside of the working hours of its queue.
         */
        type: "afterHours";
      }
    | {
        /**
         * A customer's order enters one of some states.
         */
        type: "orderStatus";
        /**
         * States of the order flow, at least one: shipped. At most 63 characters each.
         *
         * @minItems 1
         */
        states: string[];
      };
  /**
   * What customers read. At most 2000 characters.
   */
  reply: Text;
  /**
   * The hours of each day in which it is sent, on the store's wall clock; left out: all.
   */
  hours?: DailyWindow;
  /**
   * How often it is sent at most.
   */
  limits: {
    /**
     * How often one customer gets it a day, from 1; "none" for no limit. 3 unless given.
     */
    perCustomerPerDay?: number | "none";
    /**
     * How often it is sent a day in all, from 1; "none" for no limit.
     */
    perDay: number | "none";
  };
  /**
   * Names of the queues whose conversations it answers in. Empty, all, unless given.
   */
  queues?: Reference<"service_queue">[];
  /**
   * Which customers get it: all unless given.
   */
  audience?: Audience;
  /**
   * Names of articles that are offered below the reply. None unless given.
   */
  articles?: Reference<"article">[];
  /**
   * How long it waits before it answers, such as 2s: 0s unless given.
   */
  delay?: Duration;
  /**
   * Which one answers where several could: the greater number, within ±1000000; 0 unless given.
   */
  priority?: number;
  /**
   * Whether it is sent: true unless given.
   */
  enabled?: boolean;
}
