/** A few questions to customers after something happened: when, what, and what they get for it. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

const question = z.strictObject({
  id: f.identifier().describe("By what its answers are kept; one an id: overall. At most 63 characters."),
  text: f.text(500).describe("What is asked. At most 500 characters."),
  scale: z
    .enum(["stars", "nps", "text"])
    .describe("How it is answered: one to five stars, a number from 0 to 10 (NPS), or in words."),
  required: z.boolean().default(true).describe("Whether it must be answered: true unless given."),
});

const reward = z.discriminatedUnion("type", [
  f.variant("none", "Nothing.", {}),
  f.variant("points", "Points.", {
    points: f.integer({ minimum: 1 }).describe("How many points, from 1."),
  }),
  f.variant("coupon", "A coupon, within the coupon's own limits.", {
    coupon: f.reference("coupon").describe("Name of the coupon."),
  }),
]);

export const feedbackSurvey = builtInKind({
  name: "feedback_survey",
  table: "feedback_surveys",
  module: "service",
  singleton: false,
  description: "Questions to customers after something happened: when, what, and what they get for it.",
  examples: {
    "after-receipt": {
      title: { "zh-CN": "收货满意度", en: "How was your order?" },
      on: "orderReceived",
      delay: "1d",
      questions: [
        { id: "overall", text: { "zh-CN": "您对商品满意吗？", en: "Are you happy with it?" }, scale: "stars" },
        { id: "recommend", text: { "zh-CN": "您会推荐我们吗？", en: "Would you recommend us?" }, scale: "nps" },
        { id: "why", text: { "zh-CN": "为什么？", en: "Why?" }, scale: "text", required: false },
      ],
      channels: ["service-wecom"],
      reward: { type: "points", points: 20 },
      audience: { type: "tiers", tiers: ["gold"] },
      askedShare: "50%",
      maxPerCustomer: { count: 1, per: "30d" },
      answerWithin: "14d",
      thanks: { "zh-CN": "谢谢！积分已到账。", en: "Thank you! Your points are there." },
    },
    "after-refund": {
      title: { "zh-CN": "退款体验", en: "How was your refund?" },
      on: "refundDone",
      questions: [{ id: "speed", text: { "zh-CN": "退款够快吗？", en: "Was it quick enough?" }, scale: "stars" }],
      reward: { type: "coupon", coupon: "welcome" },
    },
    "after-chat": {
      title: { "zh-CN": "客服评价", en: "How was our service?" },
      on: "serviceClosed",
      questions: [{ id: "service", text: { "zh-CN": "客服解决问题了吗？", en: "Were we helpful?" }, scale: "stars" }],
      reward: { type: "none" },
      enabled: false,
    },
  },
  schema: z.strictObject({
    title: f.text().describe("What customers see. At most 200 characters."),
    on: z.enum(["orderReceived", "serviceClosed", "refundDone"]).describe("After what customers are asked."),
    delay: f.duration().default("0s").describe("How long after that they are asked, such as 1d: 0s unless given."),
    questions: f
      .keyed(["id"], question, { minItems: 1 })
      .describe("What they are asked, in this order, at least one question, told apart by id."),
    channels: f
      .set(f.reference("channel"))
      .default([])
      .describe("Names of the channels that tell staff of the answers. None unless given."),
    reward: reward.prefault({ type: "none" }).describe("What customers get for their answers: nothing unless given."),
    audience: f.audience().describe("Which customers are asked: all unless given."),
    askedShare: f
      .positivePercent()
      .default("100%")
      .describe("The share of occasions on which they are asked, above 0%, up to 100%: 100% unless given."),
    maxPerCustomer: f
      .rate()
      .optional()
      .describe("How often one customer is asked at most in a length of time; left out: each time."),
    answerWithin: f.duration().default("7d").describe("How long they can answer: 7d unless given."),
    thanks: f
      .text(500)
      .optional()
      .describe("What they read when they have answered; left out: nothing. At most 500 characters."),
    enabled: z.boolean().default(true).describe("Whether they are asked: true unless given."),
  }),
});
