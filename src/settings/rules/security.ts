/** What must hold for security: backups and recovery, audit and logs, the shop's front door, and no secret written out. */
import type { Rule } from "./rule.js";
import { auditReports } from "./security/audit/audit-reports.js";
import { auditRules } from "./security/audit/audit-rules.js";
import { backupBases } from "./security/backup/backup-bases.js";
import { backupIntervals } from "./security/backup/backup-intervals.js";
import { backupRetention } from "./security/backup/backup-retention.js";
import { recovery } from "./security/backup/recovery.js";
import { secrets } from "./security/secrets/secrets.js";
import { system } from "./security/system.js";
import { callbackRules } from "./security/web/callbacks.js";
import { enforcing } from "./security/web/enforcing.js";
import { networkConflicts } from "./security/web/network-conflicts.js";

export const securityRules: readonly Rule[] = [
  ...backupIntervals,
  ...backupRetention,
  ...backupBases,
  ...recovery,
  ...auditRules,
  ...auditReports,
  ...callbackRules,
  ...networkConflicts,
  ...enforcing,
  ...system,
  ...secrets,
];
