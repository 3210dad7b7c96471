/* Generated from src/settings by `npm run generate`. Do not edit. */
import type { Audience, Duration, Reference, Text, WorkDuration } from "./units.js";

/**
 * A queue of customers' questions for staff: its topics, hours and times, and who takes over.
 */
export interface ServiceQueueSpec {
  /**
   * What customers and staff see. At most 200 characters.
   */
  title: Text;
  /**
   * What its conversations are about, at least one topic.
   *
   * @minItems 1
   */
  topics: ("inquiry" | "complaint" | "order" | "refund" | "technical")[];
  /**
   * Name of the calendar with its working hours: default.
   */
  hours: Reference<"calendar">;
  /**
   * The time until staff first answer, counted in its working hours, such as 5m.
   */
  respondWithin: Duration;
  /**
   * The time until a conversation is settled, in business days of its calendar too: 1bd.
   */
  resolveWithin: WorkDuration;
  /**
   * Name of the queue that takes over what is late; left out: it stays, and the channels are told.
   */
  escalateTo?: Reference<"service_queue">;
  /**
   * Names of the channels that tell staff of new and of late conversations.
   */
  channels?: Reference<"channel">[];
  /**
   * Whose conversations it takes: all customers' unless given.
   */
  audience?: Audience;
  /**
   * Languages that its staff speak: zh-CN, en. Empty, any language, unless given.
   */
  languages?: string[];
  /**
   * Who gets a conversation: each in turn, whoever has the fewest (unless given), or who takes it.
   */
  assignment?: "roundRobin" | "leastBusy" | "manual";
  /**
   * How many open conversations one person is given, from 1; "none", no limit, unless given.
   */
  maxOpenPerAgent?: number | "none";
  /**
   * When a conversation closes by itself after the customer fell silent: 24h; "none", never, unless given.
   */
  closeAfter?: Duration | "none";
  /**
   * Which queue takes what several could: the greater number, within ±1000000; 0 unless given.
   */
  priority?: number;
  /**
   * Whether it takes conversations: true unless given.
   */
  enabled?: boolean;
}
