import { backupPlan, recoveryPolicy, secret, systemTest } from "shopwright";
import { legal } from "./_periods";

const channels = ["operations-email"];

// Away from the shop, encrypted before it leaves, and locked: neither a fire nor an extortionist takes both copies.
const vault = {
  name: "vault",
  type: "oss",
  offsite: true,
  credentials: secret("backup/oss", { version: "2" }),
  encryptionKey: secret("backup/encryption-key", { version: "1" }),
} as const;

// At night, when nobody orders.
const nightly = backupPlan("nightly-full", {
  title: { "zh-CN": "每日全量备份", en: "Nightly, everything" },
  schedule: "0 3 * * *",
  method: { type: "full" },
  exclude: ["/uploads/cache/*"],
  storage: [
    { name: "disk", type: "local", location: "/var/backups/shop" },
    { ...vault, location: "oss-cn-shanghai/shop-backups/nightly", lockedFor: "30d" },
  ],
  // Longer than the changes below, which are worth nothing without it.
  retention: { type: "for", for: "90d", atLeast: 7 },
  channels,
});

export default [
  nightly,
  backupPlan("hourly-changes", {
    title: { "zh-CN": "营业时间每小时增量备份", en: "Hourly changes while orders come in" },
    schedule: "30 8-23 * * *",
    method: { type: "incremental", full: nightly.name },
    contents: ["database"],
    storage: [{ ...vault, location: "oss-cn-shanghai/shop-backups/hourly" }],
    retention: { type: "for", for: "30d" },
    timeout: "30m",
    channels,
  }),
  backupPlan("monthly-archive", {
    title: { "zh-CN": "每月归档", en: "Monthly archive" },
    schedule: "0 4 1 * *",
    storage: [{ ...vault, location: "oss-cn-shanghai/shop-backups/archive" }],
    retention: { type: "for", for: legal },
    channels,
  }),
  recoveryPolicy({
    // What the nightly backup alone can promise; on a working day the hourly one loses far less.
    rpo: "24h",
    rto: "4h",
    pointInTimeFor: "14d",
    drillEvery: "30d",
    steps: [
      { "zh-CN": "关闭下单，挂出公告。", en: "Close the checkout and put up the notice." },
      {
        "zh-CN": "在备用机上恢复最近一次通过校验的备份。",
        en: "Restore the latest verified backup on the spare machine.",
      },
      { "zh-CN": "与支付渠道对账，补录缺失的订单。", en: "Compare with the payment providers; enter what is missing." },
      { "zh-CN": "切换流量，撤下公告。", en: "Switch over and take the notice down." },
    ],
    // Writing over live data takes two people.
    approvers: ["owner", "it-lead", "shift-lead"],
    approvalsNeeded: 2,
    channels: ["operations-email", "operations-sms"],
  }),
  // A backup that was never restored is a hope: the drill is a test like any other.
  systemTest("restore-drill", {
    title: { "zh-CN": "恢复演练", en: "Restore drill" },
    schedule: "0 5 2 * *",
    checks: ["restore"],
    timeout: "4h",
    onFailure: ["operations-email", "operations-sms"],
  }),
];
