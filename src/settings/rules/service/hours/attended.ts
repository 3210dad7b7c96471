/** Every minute of the week somebody answers: staff, the chatbot or an auto reply; and the bot's rest is covered. */

import { occurrences } from "../../../calendar/daily-window.js";
import { common, merged } from "../../../calendar/span.js";
import { autoReply } from "../../../kinds/service/auto-reply.js";
import { chatbot } from "../../../kinds/service/chatbot.js";
import { serviceQueue } from "../../../kinds/service/service-queue.js";
import { calendar } from "../../../kinds/store/calendar.js";
import { document, patch, type Rule, type RuleFinding } from "../../rule.js";
import type { Stated, StoreGraph } from "../../store-graph.js";
import { listed, nameOf } from "../../words.js";
import { type Answering, queueAnswering, repliesAnswering } from "./service-hours.js";
import { unanswered } from "./unanswered.js";

const office = document(calendar, "office", {
  hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "18:00" }],
});
const desk = document(serviceQueue, "desk", {
  title: "Desk",
  topics: ["inquiry"],
  hours: "office",
  respondWithin: "5m",
  resolveWithin: "24h",
});
const closed = (hours: { readonly from: string; readonly until: string }) =>
  document(autoReply, "closed", {
    title: "Closed",
    on: { type: "afterHours" },
    reply: "We answer tomorrow.",
    limits: { perDay: "none" },
    hours,
  });

const unattended: Rule = {
  code: "service/hours-without-owner",
  module: "service",
  severity: "error",
  summary: "At some hours of the week nobody answers customers",
  why: "Whoever writes then hears nothing, neither from staff nor from a machine: they take it that the shop is gone, and buy elsewhere.",
  remedy: "Add an auto reply for after hours, let the chatbot answer, or widen the hours of a queue's calendar.",
  concludesFromAbsenceOf: [serviceQueue, autoReply, chatbot, calendar],
  *check(store) {
    // A bot that is on answers whenever it does not rest; its rest has a rule of its own.
    if (store.one(chatbot)?.spec.enabled) return;
    const queues = store.all(serviceQueue).filter(({ spec }) => spec.enabled);
    const staff = queues.flatMap((queue) => queueAnswering(store, queue) ?? []);
    const [first] = staff;
    // A store that states no queue does not say when its staff answer.
    if (first === undefined || staff.length < queues.length) return;
    const answering = [...staff, ...repliesAnswering(store, queues)];
    const found = unanswered(store, answering, ({ span }) => [span]);
    if (found === null) return;
    yield {
      at: hoursOf(first),
      detail: `Nobody answers at these hours: ${found.text}. There are only ${listed(answering.map(({ setting }) => nameOf(setting)))}.`,
      related: answering.slice(1).map((each) => ({ message: "answers at these hours only", at: hoursOf(each) })),
    };
  },
  examples: {
    fails: [office, desk, closed({ from: "18:00", until: "09:00" })],
    passes: [
      patch(calendar, "office", {
        hours: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: "09:00", until: "18:00" }],
      }),
    ],
  },
};

const bot = document(chatbot, null, {
  rest: [{ from: "03:00", until: "05:00" }],
  handoff: { queue: "desk" },
  fallback: "Sorry?",
});

const restUncovered: Rule = {
  code: "service/rest-without-owner",
  module: "service",
  severity: "error",
  summary: "While the chatbot rests nobody answers in its place",
  why: "Customers are handed to a queue whose staff are not there: they wait in silence where at any other hour they get an answer.",
  remedy:
    "Let the bot rest when the hand-off's queue works, or add an auto reply that answers in its conversations at these hours.",
  concludesFromAbsenceOf: [autoReply, calendar],
  *check(store) {
    const bot = store.one(chatbot);
    if (!bot?.spec.enabled || bot.spec.rest.length === 0) return;
    const queue = store.named(serviceQueue, bot.spec.handoff.queue);
    // Of a queue that is off another rule tells.
    const staff = queue?.spec.enabled ? queueAnswering(store, queue) : null;
    if (queue === undefined || staff === null) return;
    const answering = [staff, ...repliesAnswering(store, [queue])];
    yield* restFindings(store, bot, answering);
  },
  examples: {
    fails: [office, desk, bot, closed({ from: "18:00", until: "04:59" })],
    passes: [patch(autoReply, "closed", { hours: { until: "05:00" } })],
  },
};

export const attended: readonly Rule[] = [unattended, restUncovered];

function* restFindings(
  store: StoreGraph,
  bot: Stated<typeof chatbot.schema>,
  answering: readonly Answering[],
): Generator<RuleFinding> {
  const { timeZone } = store.context;
  const { rest, handoff } = bot.spec;
  const found = unanswered(store, answering, ({ span }) =>
    merged(rest.flatMap((window) => occurrences(window, span, timeZone))),
  );
  if (found === null) return;
  const index = rest.findIndex((window) =>
    occurrences(window, found.week.span, timeZone).some((span) => found.spans.some((gap) => common(gap, span))),
  );
  yield {
    at: { setting: bot, path: ["rest", index] },
    detail: `The bot rests, and ${JSON.stringify(handoff.queue)} does not work, at these hours: ${found.text}.`,
    related: [
      { message: `${JSON.stringify(handoff.queue)} takes over`, at: { setting: bot, path: ["handoff", "queue"] } },
      ...answering.map((each) => ({ message: "answers at these hours only", at: hoursOf(each) })),
    ],
  };
}

/** Where it says when. */
function hoursOf({ setting }: Answering) {
  return { setting, path: setting.spec.hours === undefined ? [] : ["hours"] };
}
