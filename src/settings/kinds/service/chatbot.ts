/** The robot that answers customers before staff do: by rules, by what it learned, and not in its rest hours. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";
import { keywordFields, patternFields } from "./message-match.js";

const when = z.discriminatedUnion("type", [
  f.variant("keywords", "A message with one of some words.", keywordFields),
  f.variant("pattern", "A message that a regular expression is found in.", patternFields),
  f.variant("intent", "A message by which the customer seems to want something.", {
    intent: f.identifier().describe("What is wanted, as the language model names it: track-order."),
    minConfidence: f
      .percent()
      .default("70%")
      .describe("How sure the model must be, from 0% to 100%: 70% unless given."),
  }),
]);

const then = z.discriminatedUnion("type", [
  f.variant("reply", "Says something.", {
    reply: f.text(2000).describe("What customers read. At most 2000 characters."),
  }),
  f.variant("article", "Shows an article.", {
    article: f.reference("article").describe("Name of the article."),
  }),
  f.variant("coupon", "Hands out a coupon, within the coupon's own limits.", {
    coupon: f.reference("coupon").describe("Name of the coupon."),
  }),
  f.variant("handoff", "Hands the conversation to staff.", {
    queue: f.reference("service_queue").describe("Name of the queue that takes it."),
  }),
]);

const rule = z.strictObject({
  name: f.string(63).describe("What the rule is called; one a name. At most 63 characters."),
  when: when.describe("Which messages it answers to."),
  then: then.describe("What it does."),
  priority: f
    .priority()
    .default(0)
    .describe("Which rule answers where several could: the greater number, within ±1000000; 0 unless given."),
});

const learning = z.strictObject({
  enabled: z.boolean().default(false).describe("Whether it learns at all: false unless given."),
  from: f
    .set(z.enum(["conversations", "articles", "feedback"]), { minItems: 1 })
    .default(["articles"])
    .describe("What it learns from, at least one: the articles alone unless given."),
  minConfidence: f
    .percent()
    .default("80%")
    .describe("How sure it must be to say what it learned, from 0% to 100%: 80% unless given."),
  requireApproval: z
    .boolean()
    .default(true)
    .describe("Whether staff approve what it learned before it says it: true unless given."),
  keepFor: f
    .duration()
    .default("90d")
    .describe("How long conversations and feedback are kept to learn from: 90d unless given."),
});

const handoff = z.strictObject({
  queue: f.reference("service_queue").describe("Name of the queue that takes what the bot cannot answer."),
  afterFailures: f
    .integer({ minimum: 1 })
    .default(2)
    .describe("After how many messages in a row that it does not understand, from 1: 2 unless given."),
  phrases: f
    .set(f.string(100))
    .default([])
    .describe("What customers write to get to staff at once, of at most 100 characters: 人工. None unless given."),
});

export const chatbot = builtInKind({
  name: "chatbot",
  table: "chatbots",
  module: "service",
  singleton: true,
  description: "The robot that answers customers before staff do: its rules, what it learns, and when it rests.",
  examples: {
    default: {
      enabled: true,
      title: { "zh-CN": "小店助手", en: "Shop assistant" },
      greeting: { "zh-CN": "您好，我是小店助手。", en: "Hello, I am the shop's assistant." },
      suggestions: [
        { "zh-CN": "我的订单到哪了？", en: "Where is my order?" },
        { "zh-CN": "如何退货？", en: "How do I return something?" },
      ],
      rules: [
        {
          name: "hours",
          when: { type: "keywords", keywords: ["营业时间", "opening hours"], match: "contains" },
          then: { type: "reply", reply: { "zh-CN": "客服每天 9:00–18:00 在线。", en: "We are here from 9 to 6." } },
        },
        {
          name: "returns",
          when: { type: "pattern", pattern: "(退|换)货" },
          then: { type: "article", article: "how-to-return" },
          priority: 10,
        },
        {
          name: "price-objection",
          when: { type: "intent", intent: "too-expensive", minConfidence: "85%" },
          then: { type: "coupon", coupon: "welcome" },
        },
        {
          name: "complaint",
          when: { type: "intent", intent: "complain" },
          then: { type: "handoff", queue: "supervisors" },
          priority: 100,
        },
      ],
      learning: {
        enabled: true,
        from: ["conversations", "feedback"],
        minConfidence: "90%",
        requireApproval: true,
        keepFor: "180d",
      },
      rest: [
        { from: "02:00", until: "05:00" },
        { from: "12:00", until: "12:30" },
      ],
      handoff: { queue: "front-desk", afterFailures: 3, phrases: ["人工", "agent"] },
      fallback: {
        "zh-CN": "抱歉，我没有听懂，请换个说法。",
        en: "Sorry, I did not get that. Please say it differently.",
      },
      maxTurns: 15,
      idleAfter: "20m",
    },
  },
  schema: z.strictObject({
    enabled: z.boolean().default(true).describe("Whether it answers: true unless given."),
    title: f
      .text()
      .optional()
      .describe("What customers see as its name; left out: the store's. At most 200 characters."),
    greeting: f
      .text(1000)
      .optional()
      .describe("What it says first; left out: it waits for the customer. At most 1000 characters."),
    suggestions: f
      .list(f.text())
      .default([])
      .describe("Questions to choose from, in this order, of at most 200 characters. None unless given."),
    rules: f.keyed(["name"], rule).default([]).describe("What it answers to, and how, told apart by name."),
    learning: learning.prefault({}).describe("What it learns, under whose eyes: nothing unless given."),
    rest: f
      .list(f.dailyWindow())
      .default([])
      .describe("Hours of each day in which it rests and the hand-off's queue answers. None unless given."),
    handoff: handoff.describe("How staff take over."),
    fallback: f.text(1000).describe("What it says when it does not understand. At most 1000 characters."),
    maxTurns: f
      .limit()
      .default(20)
      .describe('After how many of its answers it hands a conversation over, from 1; "none": never. 20 unless given.'),
    idleAfter: f
      .duration()
      .default("30m")
      .describe("How long after the last message it takes a conversation for ended: 30m unless given."),
  }),
});
