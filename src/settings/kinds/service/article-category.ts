/** A heading of the help centre, under which articles and further headings stand. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import * as f from "../fields/fields.js";

export const articleCategory = builtInKind({
  name: "article_category",
  table: "article_categories",
  module: "service",
  singleton: false,
  description: "A category of the help centre's articles; categories form a tree.",
  examples: {
    "after-sales": {
      title: { "zh-CN": "售后服务", en: "After sales" },
      order: 20,
      description: { "zh-CN": "退换货、退款与维修。", en: "Returns, refunds and repairs." },
      icon: "return-box",
    },
    refunds: { title: { "zh-CN": "退款", en: "Refunds" }, parent: "after-sales", order: 1 },
  },
  schema: z.strictObject({
    title: f.text().describe("What customers see. At most 200 characters."),
    parent: f
      .reference("article_category")
      .optional()
      .describe("Name of the category that it stands in, never one of its own; left out: it stands at the top."),
    order: f
      .integer()
      .default(0)
      .describe("Where it stands among its neighbours, from 0: the smallest first, then by name; 0 unless given."),
    description: f
      .text(1000)
      .optional()
      .describe("What customers read below its title; left out: nothing. At most 1000 characters."),
    icon: f.identifier().optional().describe("Name of its icon in the shop's theme: return-box; left out: no icon."),
  }),
});
