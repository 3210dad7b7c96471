/** A test that the shop runs on itself: that ordering, paying and restoring work before a customer finds out. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";

export const systemTest = builtInKind({
  name: "system_test",
  table: "system_tests",
  module: "security",
  singleton: false,
  description: "A test that the shop runs on itself, by a schedule: that ordering, paying and restoring work.",
  schema: z.strictObject({
    title: f.text().describe("What staff see. At most 200 characters."),
    enabled: z.boolean().default(true).describe("Whether it runs: true unless given."),
    schedule: f
      .cron()
      .describe("When it runs, as a cron line on the store's wall clock: */15 * * * *, every 15 minutes."),
    checks: f
      .set(z.enum(["placeOrder", "payment", "stock", "notification", "restore", "login"]), { minItems: 1 })
      .describe("What is tried, at least one; restore brings the latest backup back beside the live data."),
    target: z
      .enum(["live", "staging"])
      .default("staging")
      .describe("What is tested: the shop itself, with orders marked as tests, or its copy: staging unless given."),
    timeout: f.duration().default("10m").describe("After what time a check counts as failed: 10m unless given."),
    retries: f
      .integer({ maximum: 10 })
      .default(1)
      .describe("How often a failed check is tried again before it counts, from 0 to 10: 1 unless given."),
    onFailure: f
      .set(f.reference("channel"), { minItems: 1 })
      .describe("Names of the channels that are told of a failure, at least one."),
  }),
  examples: {
    checkout: {
      title: { "zh-CN": "下单支付巡检", en: "Checkout" },
      schedule: "*/15 * * * *",
      checks: ["placeOrder", "payment", "stock", "notification", "login"],
      target: "live",
      timeout: "2m",
      retries: 2,
      onFailure: ["operations-sms"],
    },
    "restore-drill": {
      title: { "zh-CN": "恢复演练", en: "Restore drill" },
      enabled: false,
      schedule: "0 5 1 * *",
      checks: ["restore"],
      onFailure: ["operations-email"],
    },
  },
});
