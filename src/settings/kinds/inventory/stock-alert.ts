/** Who is told when stock is low, out, too much or below its safety stock. */
import { z } from "zod";
import { builtInKind } from "../built-in-kind.js";
import { duration, reference, scope, set, text, timeOfDay } from "../fields/fields.js";

export const stockAlert = builtInKind({
  name: "stock_alert",
  table: "stock_alerts",
  module: "inventory",
  singleton: false,
  description: "Who is told when stock is low, out, too much or below its safety stock.",
  schema: z.strictObject({
    title: text().describe("What staff see. At most 200 characters."),
    enabled: z.boolean().default(true).describe("Whether it is sent: yes unless given."),
    scope: scope().describe("Which products it watches, each SKU by itself: all unless given."),
    on: set(z.enum(["low", "out", "over", "belowSafety", "restocked"]), { minItems: 1 }).describe(
      "What is told, by the bounds of the stock policy, at least one; out: none left to sell, restocked: some again.",
    ),
    severity: z
      .enum(["info", "warning", "critical"])
      .default("warning")
      .describe("How bad it is: warning unless given. Channels may leave out what is less bad."),
    channels: set(reference("channel"), { minItems: 1 }).describe(
      "Names of the channels that it goes to, at least one: operations-email.",
    ),
    repeatEvery: duration().default("1d").describe("How often it is sent again while a SKU stays so: 1d unless given."),
    digestAt: timeOfDay()
      .optional()
      .describe("When all alerts of a day are sent as one, on the store's wall clock: 09:00; left out: each at once."),
  }),
  examples: {
    "sold-out": {
      title: { "zh-CN": "缺货提醒", en: "Sold out" },
      scope: { type: "all", except: { categories: ["clearance"] } },
      on: ["out", "belowSafety"],
      severity: "critical",
      channels: ["operations-email", "operations-sms"],
      repeatEvery: "4h",
    },
    daily: {
      title: { "zh-CN": "库存日报", en: "Daily digest" },
      enabled: false,
      on: ["low", "over", "restocked"],
      severity: "info",
      channels: ["operations-email"],
      digestAt: "09:00",
    },
  },
});
