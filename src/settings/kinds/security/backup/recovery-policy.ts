/** How the shop comes back after a loss: how much may be gone, how long it may take, who does what. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";

export const recoveryPolicy = builtInKind({
  name: "recovery_policy",
  table: "recovery_policies",
  module: "security",
  singleton: true,
  description: "How the shop comes back after a loss: how much may be gone, how long it may take, who does what.",
  schema: z.strictObject({
    rpo: f
      .duration()
      .describe("How much of the latest work may be lost at most (recovery point objective), such as 24h."),
    rto: f.duration().describe("How long the shop may be away at most (recovery time objective), such as 4h."),
    pointInTime: z
      .boolean()
      .default(true)
      .describe(
        "Whether the database can be brought back to any moment, by archiving its write-ahead log: true unless given.",
      ),
    pointInTimeFor: f
      .duration()
      .default("7d")
      .describe("How far back such a moment may lie, and the archived log is kept: 7d unless given."),
    drillEvery: f
      .duration()
      .default("90d")
      .describe("How often restoring is practised on a machine of its own: every 90d unless given."),
    steps: f
      .list(f.text(2000), { minItems: 1 })
      .describe("What is done, in this order, at least one step. At most 2000 characters each."),
    approvers: f
      .set(f.string(100), { minItems: 1 })
      .describe(
        "Users or roles who may consent to a restore over live data, at least one: owner, it-lead. At most 100 characters each.",
      ),
    approvalsNeeded: f
      .integer({ minimum: 1 })
      .default(1)
      .describe("How many of them must consent, from 1: 1 unless given."),
    channels: f
      .set(f.reference("channel"))
      .default([])
      .describe("Names of the channels that are told of a loss, of each step and of drills; empty: nobody is told."),
  }),
  examples: {
    default: {
      rpo: "24h",
      rto: "4h",
      pointInTime: true,
      pointInTimeFor: "14d",
      drillEvery: "30d",
      steps: [
        { "zh-CN": "关闭前台下单，挂出公告。", en: "Close the checkout and put up the notice." },
        {
          "zh-CN": "在备用机上恢复最近一次通过校验的备份。",
          en: "Restore the latest verified backup on the spare machine.",
        },
        {
          "zh-CN": "核对订单与支付流水后切换。",
          en: "Compare orders with the payment providers' records, then switch over.",
        },
      ],
      approvers: ["owner", "it-lead"],
      approvalsNeeded: 2,
      channels: ["operations-email", "operations-sms"],
    },
  },
});
