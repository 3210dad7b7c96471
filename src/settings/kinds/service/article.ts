/** An article of the help centre: its text, where it stands, and who keeps it right. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

export const article = builtInKind({
  name: "article",
  table: "articles",
  module: "service",
  singleton: false,
  description: "An article of the help centre: its text, where it stands, and who keeps it right.",
  examples: {
    "how-to-return": {
      title: { "zh-CN": "如何退货", en: "How to return something" },
      category: "refunds",
      body: {
        "zh-CN": "# 如何退货\n\n签收后 **15 天** 内可以申请退货。",
        en: "# How to return something\n\nYou have **15 days** after receipt.",
      },
      summary: { "zh-CN": "退货条件与步骤。", en: "Who may return what, and how." },
      keywords: ["退货", "return"],
      owner: "after-sales team",
      reviewEvery: "60d",
      reviewedOn: "2027-01-15",
      related: ["refund-times"],
      visibility: "customers",
      promoted: true,
      order: 1,
    },
    "refund-times": {
      title: { "zh-CN": "退款审核口径", en: "How refunds are decided" },
      category: "refunds",
      body: "Refund within three business days. Call the customer above 500.00.",
      owner: "finance@shop.example",
      reviewedOn: "2027-02-01",
      visibility: "staff",
      published: false,
    },
  },
  schema: z.strictObject({
    title: f.text().describe("What readers see. At most 200 characters."),
    category: f.reference("article_category").describe("Name of the category that it stands in."),
    body: f
      .text(100_000)
      .describe(
        'The article itself, in Markdown, such as "# Returns"; TypeScript imports it: import body from "./returns.md". At most 100000 characters a language.',
      ),
    summary: f
      .text(500)
      .optional()
      .describe("What search results and chats show of it; left out: its beginning. At most 500 characters."),
    keywords: f
      .set(f.string(100))
      .default([])
      .describe("Words by which it is found beside those in its text, of at most 100 characters. None unless given."),
    owner: f.string().describe("The person or team that keeps it right: after-sales team. At most 200 characters."),
    reviewEvery: f
      .duration()
      .default("90d")
      .describe("How long after a review it must be reviewed again: 90d unless given."),
    reviewedOn: f.date().describe("The day on which somebody last found it right, or wrote it: 2027-01-15."),
    related: f
      .set(f.reference("article"))
      .default([])
      .describe("Names of the articles offered below it; two may name each other. None unless given."),
    visibility: z
      .enum(["customers", "staff"])
      .default("customers")
      .describe("Who may read it: everybody, as unless given, or staff alone."),
    promoted: z
      .boolean()
      .default(false)
      .describe("Whether it is shown on the help centre's first page: false unless given."),
    order: f
      .integer()
      .default(0)
      .describe("Where it stands in its category, from 0: the smallest first, then by name; 0 unless given."),
    published: z.boolean().default(true).describe("Whether readers find it: true unless given; false: a draft."),
  }),
});
