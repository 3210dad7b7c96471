/** What in the audit log is out of the ordinary, and what is done about it. */
import { z } from "zod";
import { builtInKind } from "../../built-in-kind.js";
import * as f from "../../fields/fields.js";
import { auditEvent } from "./audit-event.js";

const event = auditEvent().describe("The deeds that are watched; the audit log must record them.");

const when = z.discriminatedUnion("type", [
  f.variant("count", "Too often.", {
    event,
    over: f.integer().describe("More than so many, from 0."),
    within: f.duration().describe("The length of time over which is counted, such as 10m."),
    per: z.enum(["user", "ip", "store"]).describe("What is counted by: each user, each address, or all together."),
  }),
  f.variant("amount", "Too much.", {
    event,
    above: f.money().describe("Above this amount, in the store's currency: 1000.00."),
  }),
  f.variant("time", "At an unusual time.", {
    event,
    outside: f.reference("calendar").describe("Name of the calendar outside of whose hours."),
  }),
  f.variant("place", "From an unusual place.", {
    event,
    outside: f
      .set(f.cidr(), { minItems: 1 })
      .describe("Networks from none of which it came, at least one: 203.0.113.0/24."),
  }),
]);

export const auditRule = builtInKind({
  name: "audit_rule",
  table: "audit_rules",
  module: "security",
  singleton: false,
  description: "What in the audit log is out of the ordinary, and what is done about it.",
  schema: z.strictObject({
    title: f.text().describe("What staff see. At most 200 characters."),
    enabled: z.boolean().default(true).describe("Whether it watches: true unless given."),
    when: when.describe("What is out of the ordinary."),
    exceptUsers: f
      .set(f.string(100))
      .default([])
      .describe("Users or roles that it does not watch: nightly-import. At most 100 characters each."),
    severity: z
      .enum(["info", "warning", "critical"])
      .default("warning")
      .describe("How bad it is: warning unless given."),
    actions: f
      .set(z.enum(["notify", "openReview", "block", "requireApproval", "lockAccount"]), { minItems: 1 })
      .default(["notify"])
      .describe("What is done, at least one: notify, tell the channels, unless given."),
    holdFor: f
      .orNone(f.duration())
      .default("none")
      .describe('How long a block or a lock holds, such as 1h: "none", until somebody lifts it, unless given.'),
    repeatEvery: f
      .duration()
      .default("1h")
      .describe("How long the same finding is not told again: 1h unless given; 0s: told each time."),
    channels: f
      .set(f.reference("channel"))
      .default([])
      .describe("Names of the channels that are told; empty: it stands in the log and in reports alone."),
  }),
  examples: {
    "many-refunds": {
      title: { "zh-CN": "同一员工频繁退款", en: "Many refunds by one person" },
      when: { type: "count", event: "refund", over: 10, within: "1h", per: "user" },
      exceptUsers: ["refund-bot"],
      severity: "warning",
      actions: ["notify", "openReview"],
      repeatEvery: "4h",
      channels: ["operations-email"],
    },
    "guessed-passwords": {
      title: { "zh-CN": "密码被反复尝试", en: "Somebody tries passwords" },
      when: { type: "count", event: "login", over: 20, within: "10m", per: "ip" },
      severity: "critical",
      actions: ["notify", "block"],
      holdFor: "1h",
      channels: ["operations-sms"],
    },
    "large-refund": {
      title: "A large refund",
      when: { type: "amount", event: "refund", above: "2000.00" },
      actions: ["requireApproval"],
    },
    "prices-at-night": {
      title: "Prices changed at night",
      when: { type: "time", event: "price", outside: "default" },
      channels: ["operations-email"],
    },
    "export-from-elsewhere": {
      title: "Customer data exported from elsewhere",
      enabled: false,
      when: { type: "place", event: "export", outside: ["203.0.113.0/24", "2001:db8::/32"] },
      severity: "critical",
      actions: ["notify", "lockAccount"],
      channels: ["operations-sms"],
    },
  },
});
