import { channel, secret, serviceQueue } from "shopwright";

const languages = ["zh-CN", "en"];

export default [
  // Where staff read that a conversation waits, or waits for too long.
  channel("service-wecom", { type: "wecom", webhook: secret("wecom/service-robot", { version: "1" }) }),

  // What is late goes up, from queue to queue; a ring of escalations is refused.
  serviceQueue("front-desk", {
    title: { "zh-CN": "综合咨询", en: "Front desk" },
    topics: ["inquiry", "order", "technical"],
    hours: "customer-service",
    respondWithin: "5m",
    resolveWithin: "1bd",
    escalateTo: "supervisors",
    languages,
    maxOpenPerAgent: 8,
    closeAfter: "24h",
  }),
  serviceQueue("after-sales", {
    title: { "zh-CN": "售后专席", en: "After sales" },
    topics: ["refund", "complaint"],
    hours: "customer-service",
    respondWithin: "10m",
    resolveWithin: "2bd",
    escalateTo: "supervisors",
    channels: ["service-wecom"],
    languages,
  }),
  // Gold members do not wait behind everybody else.
  serviceQueue("gold-line", {
    title: { "zh-CN": "黄金会员专线", en: "Gold line" },
    topics: ["inquiry", "complaint", "order", "refund", "technical"],
    hours: "customer-service",
    respondWithin: "2m",
    resolveWithin: "1bd",
    escalateTo: "supervisors",
    audience: { type: "tiers", tiers: ["gold"] },
    priority: 10,
    languages,
  }),
  serviceQueue("supervisors", {
    title: { "zh-CN": "客服主管", en: "Supervisors" },
    topics: ["complaint", "refund"],
    // They keep office hours, so that business days are counted without weekends.
    hours: "default",
    respondWithin: "30m",
    resolveWithin: "2bd",
    channels: ["service-wecom", "operations-sms"],
    assignment: "manual",
    languages,
  }),
];
