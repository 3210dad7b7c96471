import { article, articleCategory, autoReply } from "shopwright";

export default [
  // Who writes first hears at once that somebody is there; once a day is enough.
  autoReply("greeting", {
    title: "Greeting",
    on: { type: "firstMessage" },
    reply: "Hello! How can we help you?",
    hours: { from: "09:00", until: "21:00" },
    limits: { perCustomerPerDay: 1, perDay: 1000 },
  }),
  articleCategory("orders", { title: "Orders and delivery" }),
  // Markdown; longer texts are better kept in a file of their own: import body from "./returns.md".
  article("how-to-return", {
    title: "How to return something",
    category: "orders",
    body: "Open **My orders**, choose the order, then **Return**.",
    keywords: ["return", "refund"],
    owner: "service-team",
    reviewedOn: "2027-01-01",
  }),
];
