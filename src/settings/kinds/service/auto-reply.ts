/** An answer that customers get at once, without staff: when, what, and how often. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";
import { keywordFields, patternFields } from "./message-match.js";

const occasion = z.discriminatedUnion("type", [
  f.variant("firstMessage", "The first message of a conversation.", {}),
  f.variant("keyword", "A message with one of some words.", keywordFields),
  f.variant("pattern", "A message that a regular expression is found in.", patternFields),
  f.variant("afterHours", "A message outside of the working hours of its queue.", {}),
  f.variant("orderStatus", "A customer's order enters one of some states.", {
    states: f
      .set(f.identifier(), { minItems: 1 })
      .describe("States of the order flow, at least one: shipped. At most 63 characters each."),
  }),
]);

const limits = z.strictObject({
  perCustomerPerDay: f
    .limit()
    .default(3)
    .describe('How often one customer gets it a day, from 1; "none" for no limit. 3 unless given.'),
  perDay: f.limit().describe('How often it is sent a day in all, from 1; "none" for no limit.'),
});

export const autoReply = builtInKind({
  name: "auto_reply",
  table: "auto_replies",
  module: "service",
  singleton: false,
  description: "An answer that customers get at once: when, what, at which hours and how often.",
  examples: {
    greeting: {
      title: { "zh-CN": "欢迎语", en: "Greeting" },
      on: { type: "firstMessage" },
      reply: { "zh-CN": "您好，请问有什么可以帮您？", en: "Hello! How can we help?" },
      limits: { perCustomerPerDay: 1, perDay: "none" },
      audience: { type: "newCustomers" },
    },
    invoice: {
      title: { "zh-CN": "开发票", en: "Invoices" },
      on: { type: "keyword", keywords: ["发票", "invoice"], match: "contains" },
      reply: { "zh-CN": "请在订单详情页申请开票。", en: "Ask for an invoice on the order's page." },
      hours: { from: "08:00", until: "22:00" },
      limits: { perDay: 2000 },
      articles: ["invoices"],
      delay: "2s",
      priority: 20,
    },
    returns: {
      title: { "zh-CN": "退换货", en: "Returns" },
      on: { type: "pattern", pattern: "(退|换)货" },
      reply: { "zh-CN": "签收后 15 天内可以申请退换货。", en: "Returns are free for 15 days after receipt." },
      limits: { perCustomerPerDay: 2, perDay: 1000 },
      queues: ["front-desk"],
      priority: 10,
    },
    "after-hours": {
      title: { "zh-CN": "非工作时间", en: "After hours" },
      on: { type: "afterHours" },
      reply: { "zh-CN": "客服已下班，我们将于次日回复您。", en: "We are closed and will answer tomorrow." },
      hours: { from: "18:00", until: "09:00" },
      limits: { perCustomerPerDay: 1, perDay: 5000 },
    },
    shipped: {
      title: { "zh-CN": "发货通知", en: "Shipped" },
      on: { type: "orderStatus", states: ["shipped"] },
      reply: { "zh-CN": "您的订单已发货。", en: "Your order is on its way." },
      limits: { perCustomerPerDay: "none", perDay: "none" },
      enabled: false,
    },
  },
  schema: z.strictObject({
    title: f.text().describe("What staff call it. At most 200 characters."),
    on: occasion.describe("What it answers to."),
    reply: f.text(2000).describe("What customers read. At most 2000 characters."),
    hours: f
      .dailyWindow()
      .optional()
      .describe("The hours of each day in which it is sent, on the store's wall clock; left out: all."),
    limits: limits.describe("How often it is sent at most."),
    queues: f
      .set(f.reference("service_queue"))
      .default([])
      .describe("Names of the queues whose conversations it answers in. Empty, all, unless given."),
    audience: f.audience().describe("Which customers get it: all unless given."),
    articles: f
      .set(f.reference("article"))
      .default([])
      .describe("Names of articles that are offered below the reply. None unless given."),
    delay: f.duration().default("0s").describe("How long it waits before it answers, such as 2s: 0s unless given."),
    priority: f
      .priority()
      .default(0)
      .describe("Which one answers where several could: the greater number, within ±1000000; 0 unless given."),
    enabled: z.boolean().default(true).describe("Whether it is sent: true unless given."),
  }),
});
