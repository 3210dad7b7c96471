/** On automatic replies: there are some, with hours and daily limits. */
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { autoReply } from "../../kinds/service/auto-reply.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { enabled, has } from "../in-use.js";
import { lacking } from "../lacking.js";

const greeting: WrittenSpec<typeof autoReply> = {
  title: "Greeting",
  on: { type: "firstMessage" },
  reply: "Hello! How can we help?",
  limits: { perDay: 1000 },
};

const noReply = lacking({
  code: "service/no-auto-reply",
  module: "service",
  summary: "No message is answered at once",
  why: "The guide answers frequent questions automatically, at set hours and only so often: who hears nothing for a minute is gone.",
  remedy: "Add an auto reply; a greeting is a good first one.",
  kind: autoReply,
  detail: "The store has no auto reply that is enabled.",
  example: [document(autoReply, "greeting", greeting)],
});

const aroundTheClock: Rule = {
  code: "service/reply-around-the-clock",
  module: "service",
  severity: "advice",
  summary: "An automatic reply has no hours",
  why: "The guide gives automatic replies hours. What is promised at three in the morning, that somebody answers soon, is not kept; and nobody wants a message then.",
  remedy: "Set `hours` to those in which the reply is true.",
  subject: has(autoReply),
  *check(store) {
    for (const setting of enabled(store, autoReply)) {
      const { hours, on } = setting.spec;
      // Those of its queues are its hours.
      if (hours !== undefined || on.type === "afterHours") continue;
      yield { at: { setting, path: ["hours"] }, detail: "It is sent at any hour of the day." };
    }
  },
  examples: {
    fails: [document(autoReply, "greeting", greeting)],
    passes: [patch(autoReply, "greeting", { hours: { from: "09:00", until: "21:00" } })],
  },
};

const unlimited: Rule = {
  code: "service/reply-unlimited",
  module: "service",
  severity: "advice",
  summary: "One customer may get the same automatic reply any number of times a day",
  why: "The guide limits replies by day, to three times a customer unless told otherwise: a robot that repeats itself is worse than none.",
  remedy: "Set `limits.perCustomerPerDay` to a number, or leave it out for 3.",
  subject: has(autoReply),
  *check(store) {
    for (const setting of enabled(store, autoReply)) {
      if (setting.spec.limits.perCustomerPerDay !== "none") continue;
      yield {
        at: { setting, path: ["limits", "perCustomerPerDay"] },
        detail: "Each customer gets it as often as it applies; the guide recommends three times a day.",
      };
    }
  },
  examples: {
    fails: [document(autoReply, "greeting", { ...greeting, limits: { perCustomerPerDay: "none", perDay: 1000 } })],
    passes: [patch(autoReply, "greeting", { limits: { perCustomerPerDay: 3 } })],
  },
};

export const autoReplyAdvice: readonly Rule[] = [noReply, aroundTheClock, unlimited];
