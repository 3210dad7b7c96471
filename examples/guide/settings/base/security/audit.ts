import { auditLog, auditReport, auditRule } from "shopwright";
import { legal } from "./_periods";

const channels = ["operations-email"];
const urgent = ["operations-email", "operations-sms"];

export default [
  // Everything that is audited, masked where it names a person.
  auditLog({ keepFor: legal, redact: ["customer.phone", "customer.address", "payment.cardNumber"] }),

  // Rules, by what they count.
  auditRule("many-refunds", {
    title: { "zh-CN": "同一员工频繁退款", en: "Many refunds by one person" },
    when: { type: "count", event: "refund", over: 10, within: "1h", per: "user" },
    actions: ["notify", "openReview"],
    channels,
  }),
  auditRule("guessed-passwords", {
    title: { "zh-CN": "同一地址反复登录", en: "Many logins from one address" },
    when: { type: "count", event: "login", over: 20, within: "10m", per: "ip" },
    severity: "critical",
    actions: ["notify", "block"],
    holdFor: "1h",
    channels: urgent,
  }),
  auditRule("large-refund", {
    title: { "zh-CN": "大额退款", en: "A large refund" },
    when: { type: "amount", event: "refund", above: "2000.00" },
    actions: ["notify", "requireApproval"],
    channels,
  }),
  auditRule("prices-after-hours", {
    title: { "zh-CN": "非工作时间改价", en: "Prices changed after hours" },
    when: { type: "time", event: "price", outside: "default" },
    channels,
  }),
  auditRule("export-from-elsewhere", {
    title: { "zh-CN": "在外导出数据", en: "Data exported from elsewhere" },
    // The office's own networks: from anywhere else an export stops, and so does the account.
    when: { type: "place", event: "export", outside: ["198.51.100.0/24", "2001:db8:10::/48"] },
    severity: "critical",
    actions: ["notify", "lockAccount"],
    channels: urgent,
  }),

  auditReport("weekly", {
    title: { "zh-CN": "每周审计报告", en: "Weekly audit" },
    schedule: "0 8 * * 1",
    period: "7d",
    channels,
  }),
  auditReport("permissions", {
    title: { "zh-CN": "每月权限变更", en: "Permissions, monthly" },
    schedule: "0 8 1 * *",
    // No month is longer: a day too many is told twice, a day too few would never be.
    period: "31d",
    sections: ["settings", "permissions"],
    format: "pdf",
    channels,
  }),
];
