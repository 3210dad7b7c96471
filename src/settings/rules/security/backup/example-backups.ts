/** Backups, recovery and who is told of them, as the examples of several rules have them: sound in themselves. */
import type { WrittenSpec } from "../../../kinds/built-in-kind.js";
import { backupPlan } from "../../../kinds/security/backup/backup-plan.js";
import { recoveryPolicy } from "../../../kinds/security/backup/recovery-policy.js";
import { systemTest } from "../../../kinds/security/system/system-test.js";
import { channel } from "../../../kinds/store/channel.js";
import { document } from "../../rule.js";

/** Mail to whoever is on duty. */
export const duty = document(channel, "duty", { type: "email", recipients: ["duty@shop.example"] });

/** Every night, away from the shop, kept for 90 days. */
export function plan(name: string, spec: Partial<WrittenSpec<typeof backupPlan>> = {}) {
  return document(backupPlan, name, {
    title: "A backup",
    storage: [{ name: "vault", type: "oss", location: "oss-cn-shanghai/shop-backups", offsite: true }],
    retention: { type: "for", for: "90d" },
    ...spec,
  });
}

/** A day may be lost at most, without an archive of the log. */
export function policy(spec: Partial<WrittenSpec<typeof recoveryPolicy>> = {}) {
  return document(recoveryPolicy, null, {
    rpo: "24h",
    rto: "4h",
    pointInTime: false,
    steps: ["Restore the latest backup."],
    approvers: ["owner"],
    ...spec,
  });
}

/** Restoring is tried every month; with whom it tells of failures. */
export const drilled = [
  duty,
  document(systemTest, "drill", { title: "Drill", schedule: "0 5 2 * *", checks: ["restore"], onFailure: ["duty"] }),
];
