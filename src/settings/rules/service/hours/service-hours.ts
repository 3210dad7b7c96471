/** The hours at which a store's service answers: staff by their calendars, auto replies by their daily hours. */

import { occurrences } from "../../../calendar/daily-window.js";
import type { Span } from "../../../calendar/span.js";
import { workingHours } from "../../../calendar/working-hours.js";
import { autoReply } from "../../../kinds/service/auto-reply.js";
import type { serviceQueue } from "../../../kinds/service/service-queue.js";
import { calendar } from "../../../kinds/store/calendar.js";
import type { Stated, StoreGraph } from "../../store-graph.js";
import type { Audience } from "./customers.js";
import type { Week } from "./weeks.js";

/** Somebody, or something, that answers at some hours. */
export interface Answering {
  readonly setting: Stated<typeof serviceQueue.schema> | Stated<typeof autoReply.schema>;
  readonly audience: Audience;
  /** Of its hours, where they are not the store's. */
  readonly timeZone: string | undefined;
  /** The same for those that have the same hours, which are worked out once: a calendar's name, or a daily window. */
  readonly sameAs: string;
  /** Within the week. Holidays are no ordinary week's business. */
  readonly hoursIn: (week: Week) => readonly Span[];
}

/** `null` where a calendar is not there, which is told already: nobody knows its hours. */
export function queueAnswering(store: StoreGraph, setting: Stated<typeof serviceQueue.schema>): Answering | null {
  const hours = store.named(calendar, setting.spec.hours);
  if (hours === undefined) return null;
  const weekly = { ...hours.spec, holidays: [], makeUpDays: [] };
  return {
    setting,
    audience: setting.spec.audience,
    timeZone: hours.spec.timeZone,
    sameAs: `calendar ${setting.spec.hours}`,
    hoursIn: ({ span }) => workingHours(weekly, span, store.context.timeZone),
  };
}

/**
 * Replies that answer whatever a customer writes: to a first message, or outside of working hours. Those to words, and to
 * what happens to an order, answer some only. @param queues in whose conversations they answer, at least one that is on
 */
export function repliesAnswering(
  store: StoreGraph,
  queues: readonly Stated<typeof serviceQueue.schema>[],
): readonly Answering[] {
  const names = new Set(queues.map(({ address }) => address.name));
  const replies = store.all(autoReply).filter(({ spec: { enabled, on, queues: of } }) => {
    if (!enabled || (of.length > 0 && !of.some((name) => names.has(name)))) return false;
    return on.type === "firstMessage" || on.type === "afterHours";
  });
  return replies.map((setting) => ({
    setting,
    audience: setting.spec.audience,
    timeZone: undefined,
    sameAs: setting.spec.hours === undefined ? "always" : `${setting.spec.hours.from} ${setting.spec.hours.until}`,
    hoursIn: ({ span }) =>
      setting.spec.hours === undefined ? [span] : occurrences(setting.spec.hours, span, store.context.timeZone),
  }));
}
