/** On knowing what happened: logs, rules that watch them, and reports. */
import { auditLog } from "../../kinds/security/audit/audit-log.js";
import { auditReport } from "../../kinds/security/audit/audit-report.js";
import { auditRule } from "../../kinds/security/audit/audit-rule.js";
import { systemLog } from "../../kinds/security/system/system-log.js";
import { channel } from "../../kinds/store/channel.js";
import { document, type Rule } from "../../rules/rule.js";
import { lacking } from "../lacking.js";

const log = document(auditLog, null, {});
const mail = document(channel, "mail", { type: "email", recipients: ["operations@shop.example"] });

const noAuditLog = lacking({
  code: "security/no-audit-log",
  module: "security",
  summary: "Nothing records who did what",
  why: "The guide keeps an audit log of logins, orders, refunds, prices and settings: without one, a loss from within has no name and no time.",
  remedy: "Add an audit log; as it stands it records everything and keeps it for 3y.",
  kind: auditLog,
  detail: "The store has no audit log.",
  example: [log],
});

const noAuditRule = lacking({
  code: "security/no-audit-rule",
  module: "security",
  summary: "Nothing watches the audit log",
  why: "The guide has rules on what is out of the ordinary: a log that nobody reads tells of a theft only when it is asked, months later.",
  remedy: "Add an audit rule: many refunds by one person in an hour, say.",
  kind: auditRule,
  detail: "The store has no audit rule that is enabled.",
  example: [
    log,
    mail,
    document(auditRule, "many-refunds", {
      title: "Many refunds by one person",
      when: { type: "count", event: "refund", over: 10, within: "1h", per: "user" },
      channels: ["mail"],
    }),
  ],
});

const noAuditReport = lacking({
  code: "security/no-audit-report",
  module: "security",
  summary: "Nobody is told regularly what was audited",
  why: "The guide makes audit reports: what grows slowly, as permissions and discounts for friends, trips no rule and shows only over weeks.",
  remedy: "Add an audit report, weekly say.",
  kind: auditReport,
  detail: "The store has no audit report that is enabled.",
  example: [
    log,
    mail,
    document(auditReport, "weekly", { title: "Weekly audit", schedule: "0 8 * * 1", period: "7d", channels: ["mail"] }),
  ],
});

const noSystemLog = lacking({
  code: "security/no-system-log",
  module: "security",
  summary: "Nothing says what the shop's programs write down",
  why: "The guide keeps a log of the system itself: without one, a fault that customers report cannot be found, nor for how long it was there.",
  remedy: "Add a system log; China's Cybersecurity Law asks for six months, which is its default.",
  kind: systemLog,
  detail: "The store has no system log.",
  example: [document(systemLog, null, {})],
});

export const auditAdvice: readonly Rule[] = [noAuditLog, noAuditRule, noAuditReport, noSystemLog];
