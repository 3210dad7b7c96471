import { chatbot, feedbackSurvey } from "shopwright";

// What only the flagship store does, since only it has this coupon.
export default [
  // A keyed list grows by a new name: the base layer's rules stay.
  chatbot.patch({
    rules: [
      {
        name: "newcomer",
        when: { type: "intent", intent: "first-order-discount", minConfidence: "80%" },
        then: { type: "coupon", coupon: "welcome" },
        priority: 10,
      },
    ],
  }),
  feedbackSurvey("after-refund", {
    title: { "zh-CN": "退款体验", en: "How was your refund?" },
    on: "refundDone",
    delay: "1h",
    questions: [{ id: "speed", text: { "zh-CN": "退款够快吗？", en: "Was it quick enough?" }, scale: "stars" }],
    channels: ["service-wecom"],
    // Half of them: enough to see a trend.
    askedShare: "50%",
    reward: { type: "coupon", coupon: "welcome" },
  }),
];
