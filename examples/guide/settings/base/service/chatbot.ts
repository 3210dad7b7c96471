import { chatbot } from "shopwright";

export default chatbot({
  title: { "zh-CN": "小店助手", en: "Shop assistant" },
  greeting: { "zh-CN": "您好，我是小店助手，可以直接问我问题。", en: "Hello, I am the shop's assistant. Just ask." },
  suggestions: [
    { "zh-CN": "我的订单到哪了？", en: "Where is my order?" },
    { "zh-CN": "如何退货？", en: "How do I return something?" },
  ],
  // The greater priority goes first: whoever complains gets a person, whatever else the message says.
  rules: [
    {
      name: "complaint",
      when: { type: "keywords", keywords: ["投诉", "举报", "complaint"] },
      then: { type: "handoff", queue: "after-sales" },
      priority: 100,
    },
    {
      name: "returns",
      when: { type: "pattern", pattern: "(退|换)货" },
      then: { type: "article", article: "how-to-return" },
      priority: 50,
    },
    {
      name: "track-order",
      when: { type: "intent", intent: "track-order", minConfidence: "75%" },
      then: {
        type: "reply",
        reply: { "zh-CN": "物流信息请见“我的订单 > 查看物流”。", en: 'See "My orders", then "Track".' },
      },
    },
  ],
  // It learns under supervision: what it would say is first read and approved by staff.
  learning: {
    enabled: true,
    from: ["conversations", "articles", "feedback"],
    minConfidence: "85%",
    requireApproval: true,
    keepFor: "180d",
  },
  // What it learned is put in place at night; meanwhile the auto reply for after hours answers.
  rest: [{ from: "03:00", until: "04:00" }],
  handoff: { queue: "front-desk", afterFailures: 2, phrases: ["人工", "转人工", "agent"] },
  fallback: {
    "zh-CN": "抱歉，我没有听懂。您可以换个说法，或回复“人工”。",
    en: 'Sorry, I did not get that. Say it differently, or "agent" for a person.',
  },
  maxTurns: 20,
});
