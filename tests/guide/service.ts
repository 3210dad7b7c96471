/** The guide on service. */
import {
  article,
  articleCategory,
  autoReply,
  calendar,
  chatbot,
  coupon,
  feedbackSurvey,
  serviceQueue,
} from "../../src/authoring.js";
import type { Recommendation } from "./recommendation.js";

const hours = calendar("default", { hours: [{ days: ["mon", "tue"], from: "09:00", until: "18:00" }] });
const desk = serviceQueue("desk", {
  title: "Desk",
  topics: ["inquiry", "complaint"],
  hours: "default",
  respondWithin: "5m",
  resolveWithin: "1bd",
});
const handoff = { queue: "desk", afterFailures: 2 } as const;
const fallback = "Sorry?";
const welcome = coupon("welcome", {
  title: "Welcome",
  type: "basic",
  discount: { type: "amount", amount: "5.00" },
  validity: { type: "afterClaim", for: "30d" },
  limits: { total: 100 },
});
const faq = articleCategory("faq", { title: "FAQ" });
const page = { title: "Returns", body: "# Returns", owner: "after sales", reviewedOn: "2027-01-15" } as const;

export const service: readonly Recommendation[] = [
  {
    says: "Queues tell inquiries, complaints and other topics apart",
    documents: [
      hours,
      serviceQueue("complaints", {
        title: "Complaints",
        topics: ["complaint", "refund"],
        hours: "default",
        respondWithin: "10m",
        resolveWithin: "2bd",
        escalateTo: "desk",
      }),
      desk,
    ],
    sql: `select name, respond_within::text as within, resolve_within, escalate_to
      from store.service_queues where store = $1 and 'complaint' = any (topics) order by name`,
    rows: [
      { name: "complaints", within: "PT10M", resolve_within: "2bd", escalate_to: "desk" },
      { name: "desk", within: "PT5M", resolve_within: "1bd", escalate_to: null },
    ],
  },
  {
    says: "Frequent questions are answered automatically",
    documents: [
      autoReply("invoice", {
        title: "Invoices",
        on: { type: "keyword", keywords: ["发票", "invoice"] },
        reply: { "zh-CN": "请在订单详情页申请开票。", en: "Ask for it on the order's page." },
        limits: { perDay: 2000 },
      }),
      autoReply("off", {
        title: "Off",
        on: { type: "firstMessage" },
        reply: "Hi",
        limits: { perDay: 9 },
        enabled: false,
      }),
    ],
    sql: `select name, reply ->> 'zh-CN' as reply from store.auto_replies
      where store = $1 and enabled and "on" ->> 'type' = 'keyword' and "on" -> 'keywords' ? '发票'
      order by priority desc, name`,
    rows: [{ name: "invoice", reply: "请在订单详情页申请开票。" }],
  },
  {
    says: "Automatic replies have hours",
    documents: [
      autoReply("after-hours", {
        title: "After hours",
        on: { type: "afterHours" },
        reply: "We are closed.",
        hours: { from: "18:00", until: "09:00" },
        limits: { perDay: "none" },
      }),
    ],
    sql: `select "on" ->> 'type' as answers_to, hours_from::text as "from", hours_until::text as until,
        time '23:00' >= hours_from or time '23:00' < hours_until as at_eleven
      from store.auto_replies where store = $1`,
    rows: [{ answers_to: "afterHours", from: "18:00:00", until: "09:00:00", at_eleven: true }],
  },
  {
    says: "Automatic replies are limited a customer and a day, three times unless told otherwise",
    documents: [
      autoReply("greeting", { title: "Hi", on: { type: "firstMessage" }, reply: "Hi", limits: { perDay: 5000 } }),
    ],
    sql: `select limits_per_customer_per_day as per_customer, limits_per_day as in_all
      from store.auto_replies where store = $1`,
    rows: [{ per_customer: 3, in_all: 5000 }],
  },
  {
    says: "Articles stand in categories",
    documents: [
      faq,
      articleCategory("returns", { title: { "zh-CN": "退换货", en: "Returns" }, parent: "faq" }),
      article("how-to-return", { ...page, category: "returns", body: { "zh-CN": "# 如何退货", en: "# Returns" } }),
      article("draft", { ...page, category: "returns", published: false }),
    ],
    sql: `with recursive tree as (
        select store, name from store.article_categories where store = $1 and name = 'faq'
        union all
        select below.store, below.name from store.article_categories as below
        join tree on below.store = tree.store and below.parent = tree.name)
      select article.name, article.category, article.body ->> 'zh-CN' as body
      from store.articles as article join tree on article.store = tree.store and article.category = tree.name
      where article.published`,
    rows: [{ name: "how-to-return", category: "returns", body: "# 如何退货" }],
  },
  {
    says: "Articles are reviewed regularly, every 90 days unless told otherwise",
    documents: [
      faq,
      article("old", { ...page, category: "faq", reviewedOn: "2027-01-01" }),
      article("read-again", { ...page, category: "faq", reviewedOn: "2027-03-20" }),
      article("often", { ...page, category: "faq", reviewedOn: "2027-03-01", reviewEvery: "30d" }),
    ],
    sql: `select name, owner, (reviewed_on + review_every)::date::text as due
      from store.articles where store = $1 and reviewed_on + review_every < date '2027-04-02' order by name`,
    rows: [
      { name: "often", owner: "after sales", due: "2027-03-31" },
      { name: "old", owner: "after sales", due: "2027-04-01" },
    ],
  },
  {
    says: "The bot answers by rules: replies, articles, coupons, or a hand-off to staff",
    documents: [
      hours,
      desk,
      faq,
      article("how-to-return", { ...page, category: "faq" }),
      welcome,
      chatbot({
        rules: [
          {
            name: "hours",
            when: { type: "keywords", keywords: ["hours"] },
            then: { type: "reply", reply: "From 9 to 6." },
          },
          {
            name: "returns",
            when: { type: "pattern", pattern: "(退|换)货" },
            then: { type: "article", article: "how-to-return" },
            priority: 50,
          },
          {
            name: "newcomer",
            when: { type: "intent", intent: "first-order" },
            then: { type: "coupon", coupon: "welcome" },
            priority: 10,
          },
          {
            name: "complaint",
            when: { type: "keywords", keywords: ["投诉"] },
            then: { type: "handoff", queue: "desk" },
            priority: 100,
          },
        ],
        handoff,
        fallback,
      }),
    ],
    sql: `select rule ->> 'name' as rule, rule -> 'when' ->> 'type' as "when", rule -> 'then' as "then"
      from store.chatbots, jsonb_array_elements(rules) as rule
      where store = $1 and enabled order by (rule ->> 'priority')::int desc`,
    rows: [
      { rule: "complaint", when: "keywords", then: { type: "handoff", queue: "desk" } },
      { rule: "returns", when: "pattern", then: { type: "article", article: "how-to-return" } },
      { rule: "newcomer", when: "intent", then: { type: "coupon", coupon: "welcome" } },
      { rule: "hours", when: "keywords", then: { type: "reply", reply: "From 9 to 6." } },
    ],
  },
  {
    says: "What the bot learns is supervised: sure enough, and approved by staff",
    documents: [
      hours,
      desk,
      chatbot({
        learning: { enabled: true, from: ["conversations", "feedback"], minConfidence: "85%", keepFor: "180d" },
        handoff,
        fallback,
      }),
    ],
    sql: `select learning_enabled as learns, learning_from as "from", learning_min_confidence >= 80 as sure,
        learning_require_approval as approved, learning_keep_for::text as kept
      from store.chatbots where store = $1`,
    rows: [{ learns: true, from: "{conversations,feedback}", sure: true, approved: true, kept: "P180D" }],
  },
  {
    says: "The bot rests at set hours, and staff take over what it cannot answer",
    documents: [
      hours,
      desk,
      chatbot({
        rest: [
          { from: "03:00", until: "04:00" },
          { from: "12:00", until: "12:30" },
        ],
        handoff,
        fallback,
      }),
    ],
    sql: `select handoff_queue as queue, handoff_after_failures as failures, exists (
          select from jsonb_array_elements(rest) as hours
          where time '03:30' >= (hours ->> 'from')::time and time '03:30' < (hours ->> 'until')::time) as resting
      from store.chatbots where store = $1`,
    rows: [{ queue: "desk", failures: 2, resting: true }],
  },
  {
    says: "Feedback is collected after receipt, service and refunds, and rewarded",
    documents: [
      welcome,
      feedbackSurvey("after-receipt", {
        title: "How was it?",
        on: "orderReceived",
        delay: "1d",
        questions: [
          { id: "goods", text: { "zh-CN": "满意吗？", en: "Happy?" }, scale: "stars" },
          { id: "recommend", text: "Would you recommend us?", scale: "nps" },
        ],
        reward: { type: "coupon", coupon: "welcome" },
      }),
      feedbackSurvey("after-service", {
        title: "Were we helpful?",
        on: "serviceClosed",
        questions: [{ id: "solved", text: "Is it solved?", scale: "stars" }],
      }),
    ],
    sql: `select name, "on", delay::text, jsonb_array_length(questions) as questions, reward ->> 'coupon' as coupon
      from store.feedback_surveys where store = $1 and enabled order by name`,
    rows: [
      { name: "after-receipt", on: "orderReceived", delay: "P1D", questions: 2, coupon: "welcome" },
      { name: "after-service", on: "serviceClosed", delay: "PT0S", questions: 1, coupon: null },
    ],
  },
];
