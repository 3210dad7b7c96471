/** What is told of the audit log regularly: what happened, to whom it is sent, in what form. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";

const section = z.enum(["logins", "refunds", "prices", "settings", "permissions", "anomalies"]);

export const auditReport = builtInKind({
  name: "audit_report",
  table: "audit_reports",
  module: "security",
  singleton: false,
  description: "What is told of the audit log regularly: what happened, to whom it is sent, in what form.",
  schema: z.strictObject({
    title: f.text().describe("The report's title. At most 200 characters."),
    enabled: z.boolean().default(true).describe("Whether it is made: true unless given."),
    schedule: f
      .cron()
      .describe("When it is made, as a cron line on the store's wall clock: 0 8 * * 1, Mondays at 08:00."),
    period: f
      .duration()
      .describe(
        "The time that it covers, up to the moment it is made, such as 7d; no shorter than from one to the next.",
      ),
    sections: f
      .set(section, { minItems: 1 })
      .default(section.options)
      .describe("What it tells of, at least one; anomalies are what audit rules found: all unless given."),
    format: z.enum(["html", "pdf", "csv"]).default("html").describe("The form of the file: html unless given."),
    locale: f.locale().optional().describe("Its language: zh-CN, en; left out: the store's."),
    whenEmpty: z
      .enum(["send", "skip"])
      .default("send")
      .describe(
        "What happens where there is nothing to tell: it is sent, so that silence never means a breakdown, unless given.",
      ),
    channels: f
      .set(f.reference("channel"), { minItems: 1 })
      .describe("Names of the channels that it is sent to, at least one."),
  }),
  examples: {
    weekly: {
      title: { "zh-CN": "每周审计报告", en: "Weekly audit" },
      schedule: "0 8 * * 1",
      period: "7d",
      channels: ["operations-email"],
    },
    "monthly-permissions": {
      title: "Permissions, monthly",
      enabled: false,
      schedule: "0 8 1 * *",
      period: "1mo",
      sections: ["settings", "permissions"],
      format: "pdf",
      locale: "en",
      whenEmpty: "skip",
      channels: ["operations-email"],
    },
  },
});
