import { autoReply } from "shopwright";
import quickReplies from "./quick-replies.csv";

// Every automatic reply has hours or answers around the clock on purpose, and a limit a customer and a day: a robot that
// repeats itself is worse than none.
export default [
  autoReply("greeting", {
    title: { "zh-CN": "欢迎语", en: "Greeting" },
    on: { type: "firstMessage" },
    reply: { "zh-CN": "您好，很高兴为您服务，请问有什么可以帮您？", en: "Hello! What can we do for you?" },
    hours: { from: "09:00", until: "21:00" },
    limits: { perCustomerPerDay: 1, perDay: 5000 },
  }),
  // From the end of the queues' working hours until they begin again: passes midnight.
  autoReply("after-hours", {
    title: { "zh-CN": "非工作时间", en: "After hours" },
    on: { type: "afterHours" },
    reply: {
      "zh-CN": "客服工作时间为 9:00–21:00，您的留言我们会在上班后第一时间回复。",
      en: "We are here from 9 to 21 o'clock and will answer then, yours among the first.",
    },
    hours: { from: "21:00", until: "09:00" },
    limits: { perCustomerPerDay: 2, perDay: 5000 },
  }),
  autoReply("late-order", {
    title: { "zh-CN": "催发货", en: "Where is it?" },
    on: { type: "pattern", pattern: "(什么时候|多久|几天).*(发货|到)" },
    reply: {
      "zh-CN": "付款后 2 个工作日内发货，物流信息可在订单页查看。",
      en: "Orders leave within two business days.",
    },
    hours: { from: "08:00", until: "23:00" },
    limits: { perDay: 3000 },
    queues: ["front-desk"],
    delay: "2s",
    priority: 20,
  }),
  autoReply("order-shipped", {
    title: { "zh-CN": "发货提醒", en: "Shipped" },
    on: { type: "orderStatus", states: ["shipped"] },
    reply: { "zh-CN": "您的订单已发货，请留意查收。", en: "Your order is on its way." },
    // Nobody wants a message at night; several orders a day are several messages.
    hours: { from: "08:00", until: "22:00" },
    limits: { perCustomerPerDay: 5, perDay: "none" },
  }),
  // Answers to single words live in a spreadsheet that the service team keeps: one row each.
  ...quickReplies.map((row) =>
    autoReply(`quick-${row["name"]}`, {
      title: `${row["name"]}`,
      on: { type: "keyword", keywords: `${row["keywords"]}`.split("/") },
      reply: { "zh-CN": `${row["zh-CN"]}`, en: `${row["en"]}` },
      hours: { from: "08:00", until: "23:00" },
      limits: { perDay: 2000 },
      articles: row["article"] ? [row["article"]] : [],
      priority: 10,
    }),
  ),
];
