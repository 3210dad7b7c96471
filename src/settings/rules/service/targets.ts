/** Where customers are sent: to queues that take them, and to articles that they can read. */

import { article } from "../../kinds/service/article.js";
import { articleCategory } from "../../kinds/service/article-category.js";
import { autoReply } from "../../kinds/service/auto-reply.js";
import { chatbot } from "../../kinds/service/chatbot.js";
import { serviceQueue } from "../../kinds/service/service-queue.js";
import { calendar } from "../../kinds/store/calendar.js";
import { document, patch, type Rule } from "../rule.js";
import type { Place, StoreGraph } from "../store-graph.js";

const queueOff: Rule = {
  code: "service/handoff-to-disabled-queue",
  module: "service",
  severity: "error",
  summary: "Conversations are handed to a queue that takes none",
  why: "Whoever asks for a person, or has waited too long already, waits where nobody looks.",
  remedy: "Enable the queue, or name one that is enabled.",
  *check(store) {
    for (const { name, says, at } of handedOver(store)) {
      const queue = store.named(serviceQueue, name);
      if (queue === undefined || queue.spec.enabled) continue;
      yield {
        at,
        detail: `${says} ${JSON.stringify(name)}, which is not enabled.`,
        related: [{ message: "not enabled", at: { setting: queue, path: ["enabled"] } }],
      };
    }
  },
  examples: {
    fails: [
      document(calendar, "office", {
        hours: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: "00:00", until: "24:00" }],
      }),
      document(serviceQueue, "desk", {
        title: "Desk",
        topics: ["inquiry"],
        hours: "office",
        respondWithin: "5m",
        resolveWithin: "24h",
        enabled: false,
      }),
      document(chatbot, null, { handoff: { queue: "desk" }, fallback: "Sorry?" }),
    ],
    passes: [patch(serviceQueue, "desk", { enabled: true })],
  },
};

const articleHidden: Rule = {
  code: "service/hidden-article-offered",
  module: "service",
  severity: "error",
  summary: "Customers are offered an article that they cannot read",
  why: "The answer that they get leads nowhere, and the question comes back to staff.",
  remedy: "Publish the article for customers, or offer another one.",
  *check(store) {
    for (const { name, says, at } of offered(store)) {
      const target = store.named(article, name);
      if (target === undefined) continue;
      const { published, visibility } = target.spec;
      if (published && visibility === "customers") continue;
      const [field, why] = published ? ["visibility", "for staff alone"] : ["published", "not published"];
      yield {
        at,
        detail: `${says} ${JSON.stringify(name)}, which is ${why}.`,
        related: [{ message: why, at: { setting: target, path: [field] } }],
      };
    }
  },
  examples: {
    fails: [
      document(articleCategory, "help", { title: "Help" }),
      document(article, "invoices", {
        title: "Invoices",
        category: "help",
        body: "# Invoices",
        owner: "finance",
        reviewedOn: "2027-02-01",
        published: false,
      }),
      document(autoReply, "invoice", {
        title: "Invoices",
        on: { type: "keyword", keywords: ["invoice"] },
        reply: "See here.",
        limits: { perDay: "none" },
        articles: ["invoices"],
      }),
    ],
    passes: [patch(article, "invoices", { published: true })],
  },
};

export const serviceTargets: readonly Rule[] = [queueOff, articleHidden];

interface Sending {
  readonly name: string;
  /** The beginning of a sentence that ends with the target. */
  readonly says: string;
  readonly at: Place;
}

function* handedOver(store: StoreGraph): Generator<Sending> {
  for (const setting of store.all(serviceQueue)) {
    const { enabled, escalateTo } = setting.spec;
    if (!enabled || escalateTo === undefined) continue;
    const says = `What is late in ${JSON.stringify(setting.address.name)} goes to`;
    yield { name: escalateTo, says, at: { setting, path: ["escalateTo"] } };
  }
  const bot = store.one(chatbot);
  if (!bot?.spec.enabled) return;
  const { handoff, rules } = bot.spec;
  yield {
    name: handoff.queue,
    says: "What the bot cannot answer goes to",
    at: { setting: bot, path: ["handoff", "queue"] },
  };
  for (const [index, { name, then }] of rules.entries()) {
    if (then.type !== "handoff") continue;
    const says = `The bot's rule ${JSON.stringify(name)} hands over to`;
    yield { name: then.queue, says, at: { setting: bot, path: ["rules", index, "then", "queue"] } };
  }
}

function* offered(store: StoreGraph): Generator<Sending> {
  for (const setting of store.all(autoReply)) {
    if (!setting.spec.enabled) continue;
    for (const [index, name] of setting.spec.articles.entries())
      yield { name, says: "The reply offers", at: { setting, path: ["articles", index] } };
  }
  const bot = store.one(chatbot);
  if (bot?.spec.enabled)
    for (const [index, { name, then }] of bot.spec.rules.entries()) {
      if (then.type !== "article") continue;
      const says = `The bot's rule ${JSON.stringify(name)} shows`;
      yield { name: then.article, says, at: { setting: bot, path: ["rules", index, "then", "article"] } };
    }
}
