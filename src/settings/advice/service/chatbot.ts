/** On the chatbot: it answers by rules, learns under supervision, and rests. */
import type { JsonObject } from "../../../model/json.js";
import type { ExampleDocument } from "../../../model/rule.js";
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { chatbot } from "../../kinds/service/chatbot.js";
import { serviceQueue } from "../../kinds/service/service-queue.js";
import { calendar } from "../../kinds/store/calendar.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import type { Stated } from "../../rules/store-graph.js";
import { has } from "../in-use.js";
import { lacking } from "../lacking.js";

/** Always open, so that every minute has an owner while the bot rests. */
const behind: readonly ExampleDocument[] = [
  document(calendar, "default", {
    hours: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: "00:00", until: "24:00" }],
  }),
  document(serviceQueue, "front-desk", {
    title: "Front desk",
    topics: ["inquiry", "complaint", "order", "refund", "technical"],
    hours: "default",
    respondWithin: "5m",
    resolveWithin: "24h",
  }),
];
const bot: WrittenSpec<typeof chatbot> = { handoff: { queue: "front-desk" }, fallback: "Sorry, I did not get that." };

const noBot = lacking({
  code: "service/no-chatbot",
  module: "service",
  summary: "No robot answers customers",
  why: "The guide has a bot with rules, supervised learning and rest hours: it takes the questions that are always the same, and staff have time for the others.",
  remedy: "Add a chatbot, or enable it.",
  kind: chatbot,
  detail: "The store has no chatbot that is enabled.",
  example: [...behind, document(chatbot, null, bot)],
});

const withoutRules = onBot({
  code: "service/chatbot-without-rules",
  summary: "The chatbot has no rules",
  why: "The guide has the bot answer by rules: replies, articles, coupons or a hand-off. Without any it can only guess, and hand over what it does not understand.",
  remedy: "Add `rules` for what customers ask most, and one that hands complaints over.",
  isMissed: ({ rules }) => rules.length === 0,
  path: ["rules"],
  detail: "No rule says what it answers to.",
  passes: {
    rules: [
      {
        name: "hours",
        when: { type: "keywords", keywords: ["hours"] },
        // biome-ignore lint/suspicious/noThenProperty: the kind's own field
        then: { type: "reply", reply: "From 9 to 6." },
      },
    ],
  },
});

const learnsNothing = onBot({
  code: "service/chatbot-learns-nothing",
  summary: "The chatbot does not learn",
  why: "The guide has the bot learn, under supervision: one that does not fails at the same questions next month.",
  remedy: "Set `learning.enabled` to true; staff approve what it learned unless told otherwise.",
  isMissed: ({ learning }) => !learning.enabled,
  path: ["learning", "enabled"],
  detail: "What customers ask and staff answer leaves no trace in it.",
  passes: { learning: { enabled: true } },
});

const unsupervised = onBot({
  code: "service/learning-unsupervised",
  summary: "Nobody looks at what the chatbot learned before it says it",
  why: "The guide supervises what the bot learns. Without approval, customers teach it: refunds that do not exist, and words that end in the news.",
  remedy: "Set `learning.requireApproval` to true.",
  isMissed: ({ learning }) => learning.enabled && !learning.requireApproval,
  path: ["learning", "requireApproval"],
  detail: "It says what it learned without anybody's approval.",
  fails: { learning: { enabled: true, requireApproval: false } },
  passes: { learning: { requireApproval: true } },
});

const neverRests = onBot({
  code: "service/chatbot-never-rests",
  summary: "The chatbot never rests",
  why: "The guide gives the bot rest hours, in which what it learned is put in place and staff answer: a mistake of it is then noticed within a day.",
  remedy: "Add hours to `rest` in which somebody else answers.",
  isMissed: ({ rest }) => rest.length === 0,
  path: ["rest"],
  detail: "It answers at any hour of every day.",
  passes: { rest: [{ from: "03:00", until: "04:00" }] },
});

interface OnBot extends Pick<Rule, "code" | "summary" | "why" | "remedy"> {
  readonly isMissed: (spec: Stated<typeof chatbot.schema>["spec"]) => boolean;
  readonly path: readonly string[];
  readonly detail: string;
  readonly fails?: Partial<WrittenSpec<typeof chatbot>>;
  readonly passes: JsonObject;
}

function onBot({ isMissed, path, detail, fails, passes, ...words }: OnBot): Rule {
  return {
    ...words,
    module: "service",
    severity: "advice",
    subject: has(chatbot),
    *check(store) {
      const setting = store.one(chatbot);
      if (setting?.spec.enabled && isMissed(setting.spec)) yield { at: { setting, path: [...path] }, detail };
    },
    examples: {
      fails: [...behind, document(chatbot, null, { ...bot, ...fails })],
      passes: [patch(chatbot, null, passes)],
    },
  };
}

export const chatbotAdvice: readonly Rule[] = [noBot, withoutRules, learnsNothing, unsupervised, neverRests];
