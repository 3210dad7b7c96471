/** When the shop is guarded and looked after: firewall rules until they expire, and whatever runs by a schedule. */
import type { z } from "zod";
import type { BuiltInKind } from "../../../kinds/built-in-kind.js";
import { auditReport } from "../../../kinds/security/audit/audit-report.js";
import { backupPlan } from "../../../kinds/security/backup/backup-plan.js";
import { systemTest } from "../../../kinds/security/system/system-test.js";
import { firewallRule } from "../../../kinds/security/web/firewall-rule.js";
import { malwareScan } from "../../../kinds/security/web/malware-scan.js";
import { secondsAt } from "../../wall-time.js";
import { ALWAYS, type LaneSource, lane } from "../lane-source.js";
import { cronRuns } from "../recurring.js";

const firewall = lane(firewallRule, "live", ({ spec }, { wall }) => [
  spec.expires === undefined ? {} : { window: { from: ALWAYS.from, until: secondsAt(spec.expires, wall.timeZone) } },
]);

export const securityLanes: readonly LaneSource[] = [
  firewall,
  runs(backupPlan),
  runs(malwareScan),
  runs(systemTest),
  runs(auditReport),
];

function runs<S extends z.ZodType<{ readonly schedule: string }>>(kind: BuiltInKind<S>): LaneSource {
  return lane(kind, "run", ({ spec }, { wall }) => [{ recurring: cronRuns(spec.schedule, wall.timeZone) }]);
}
