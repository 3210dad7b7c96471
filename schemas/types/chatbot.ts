/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { DailyWindow, Duration, Percent, Reference, Text } from "./units.js";

/**
 * The robot that answers customers before staff do: its rules, what it learns, and when it rests.
 */
export interface ChatbotSpec {
  /**
   * Whether it answers: true unless given.
   */
  enabled?: boolean;
  /**
   * What customers see as its name; left out: the store's. At most 200 characters.
   */
  title?: Text;
  /**
   * What it says first; left out: it waits for the customer. At most 1000 characters.
   */
  greeting?: Text;
  /**
   * Questions to choose from, in this order, of at most 200 characters. None unless given.
   */
  suggestions?: Text[];
  /**
   * What it answers to, and how, told apart by name.
   */
  rules?: {
    /**
     * What the rule is called; one a name. At most 63 characters.
     */
    name: string;
    /**
     * Which messages it answers to.
     */
    when:
      | {
          /**
           * A message with one of some words.
           */
          type: "keywords";
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
           * A message by which the customer seems to want something.
           */
          type: "intent";
          /**
           * What is wanted, as the language model names it: track-order.
           */
          intent: string;
          /**
           * How sure the model must be, from 0% to 100%: 70% unless given.
           */
          minConfidence?: Percent;
        };
    /**
     * What it does.
     */
    then:
      | {
          /**
           * Says something.
           */
          type: "reply";
          /**
           * What customers read. At most 2000 characters.
           */
          reply: Text;
        }
      | {
          /**
           * Shows an article.
           */
          type: "article";
          /**
           * Name of the article.
           */
          article: Reference<"article">;
        }
      | {
          /**
           * Hands out a coupon, within the coupon's own limits.
           */
          type: "coupon";
          /**
           * Name of the coupon.
           */
          coupon: Reference<"coupon">;
        }
      | {
          /**
           * Hands the conversation to staff.
           */
          type: "handoff";
          /**
           * Name of the queue that takes it.
           */
          queue: Reference<"service_queue">;
        };
    /**
     * Which rule answers where several could: the greater number, within ±1000000; 0 unless given.
     */
    priority?: number;
  }[];
  /**
   * What it learns, under whose eyes: nothing unless given.
   */
  learning?: {
    /**
     * Whether it learns at all: false unless given.
     */
    enabled?: boolean;
    /**
     * What it learns from, at least one: the articles alone unless given.
     *
     * @minItems 1
     */
    from?: ("conversations" | "articles" | "feedback")[];
    /**
     * How sure it must be to say what it learned, from 0% to 100%: 80% unless given.
     */
    minConfidence?: Percent;
    /**
     * Whether staff approve what it learned before it says it: true unless given.
     */
    requireApproval?: boolean;
    /**
     * How long conversations and feedback are kept to learn from: 90d unless given.
     */
    keepFor?: Duration;
  };
  /**
   * Hours of each day in which it rests and the hand-off's queue answers. None unless given.
   */
  rest?: DailyWindow[];
  /**
   * How staff take over.
   */
  handoff: {
    /**
     * Name of the queue that takes what the bot cannot answer.
     */
    queue: Reference<"service_queue">;
    /**
     * After how many messages in a row that it does not understand, from 1: 2 unless given.
     */
    afterFailures?: number;
    /**
     * What customers write to get to staff at once, of at most 100 characters: 人工. None unless given.
     */
    phrases?: string[];
  };
  /**
   * What it says when it does not understand. At most 1000 characters.
   */
  fallback: Text;
  /**
   * After how many of its answers it hands a conversation over, from 1; "none": never. 20 unless given.
   */
  maxTurns?: number | "none";
  /**
   * How long after the last message it takes a conversation for ended: 30m unless given.
   */
  idleAfter?: Duration;
}
