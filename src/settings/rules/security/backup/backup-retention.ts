/** Backups stay as long as somebody may still ask for what is in them. */
import { nominalSeconds } from "../../../../model/time/duration.js";
import { orderPolicy } from "../../../kinds/orders/order-policy.js";
import { auditLog } from "../../../kinds/security/audit/audit-log.js";
import { backupPlan } from "../../../kinds/security/backup/backup-plan.js";
import { document, patch, type Rule } from "../../rule.js";
import type { StoreGraph } from "../../store-graph.js";
import { nameOf } from "../../words.js";
import { runsFrom } from "../cron-runs.js";
import { lengthText } from "../lengths.js";
import { type BackupPlan, enabledPlans, holding, keptFor, retentionText } from "./backup-plans.js";
import { plan } from "./example-backups.js";

const shorterThanAfterSales: Rule = {
  code: "security/backups-kept-shorter-than-after-sales",
  module: "security",
  severity: "error",
  summary: "No backup of the database reaches back as far as customers may complain",
  why: "An order that was lost or altered is found out when its customer asks for after-sales service. By then the last backup that had it is gone.",
  remedy: "Keep the backups of at least one plan with the database for as long as after-sales service is given.",
  concludesFromAbsenceOf: [backupPlan],
  *check(store) {
    const orders = store.one(orderPolicy);
    const longest = longestKept(store);
    if (orders === undefined || longest === undefined) return;
    const { within } = orders.spec.afterSales;
    if (longest.kept >= nominalSeconds(within)) return;
    yield {
      at: { setting: longest.plan, path: ["retention"] },
      detail: `${told(longest)} Customers may ask for after-sales service for ${within}.`,
      related: [
        { message: "How long customers may ask", at: { setting: orders, path: ["afterSales", "within"] } },
        ...longest.others.map((setting) => ({ message: "Not kept for longer", at: { setting, path: ["retention"] } })),
      ],
    };
  },
  examples: {
    fails: [
      document(orderPolicy, null, {
        cancellation: { allowed: false, maxPerCustomer: { count: 3, per: "30d" } },
        shipping: { within: "2d", onLate: "notify" },
        afterSales: { within: "15d" },
      }),
      plan("nightly", { retention: { type: "count", count: 14 } }),
    ],
    passes: [patch(backupPlan, "nightly", { retention: { count: 15 } })],
  },
};

const shorterThanAuditLog: Rule = {
  code: "security/backups-kept-shorter-than-audit-log",
  module: "security",
  severity: "advice",
  summary: "No backup of the database is kept for as long as the audit log",
  why: "An entry that was deleted from the audit log, or a log that does not verify, can be compared with a backup only while there is one.",
  remedy: "Add a monthly backup of the database that is kept for as long as the audit log.",
  concludesFromAbsenceOf: [backupPlan],
  *check(store) {
    const audit = store.one(auditLog);
    const longest = longestKept(store);
    if (audit === undefined || longest === undefined || longest.kept >= nominalSeconds(audit.spec.keepFor)) return;
    yield {
      at: { setting: longest.plan, path: ["retention"] },
      detail: `${told(longest)} Entries of the audit log are kept for ${audit.spec.keepFor}.`,
      related: [{ message: "How long entries are kept", at: { setting: audit, path: ["keepFor"] } }],
    };
  },
  examples: {
    fails: [document(auditLog, null, { keepFor: "3y" }), plan("monthly", { retention: { type: "for", for: "2y" } })],
    passes: [patch(backupPlan, "monthly", { retention: { type: "for", for: "3y" } })],
  },
};

export const backupRetention: readonly Rule[] = [shorterThanAfterSales, shorterThanAuditLog];

interface Longest {
  readonly plan: BackupPlan;
  /** Seconds. */
  readonly kept: number;
  readonly others: readonly BackupPlan[];
}

/** Of enabled plans with the database the one whose copies stay longest. */
function longestKept(store: StoreGraph): Longest | undefined {
  const plans = holding(enabledPlans(store), "database");
  const runs = runsFrom(store, "UTC");
  const [longest] = plans
    .map((plan) => ({ plan, kept: keptFor(plan.spec.retention, runs(plan.spec.schedule)) }))
    .sort((a, b) => b.kept - a.kept);
  return longest && { ...longest, others: plans.filter((plan) => plan !== longest.plan) };
}

function told({ plan, kept }: Longest): string {
  const { retention } = plan.spec;
  const length = retention.type === "for" ? "" : `, ${lengthText(kept)}`;
  return `The longest-kept copies are those of ${nameOf(plan)}: ${retentionText(retention)}${length}.`;
}
