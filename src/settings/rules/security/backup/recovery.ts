/** Recovery is practised, survives the loss of the place, and can be consented to. */
import { parseDuration } from "../../../../model/time/duration.js";
import { spanText } from "../../../calendar/wall-time.js";
import { backupPlan } from "../../../kinds/security/backup/backup-plan.js";
import { recoveryPolicy } from "../../../kinds/security/backup/recovery-policy.js";
import { systemTest } from "../../../kinds/security/system/system-test.js";
import { document, patch, type Rule } from "../../rule.js";
import type { StoreGraph } from "../../store-graph.js";
import { joined, listed } from "../../words.js";
import { runsFrom, together } from "../cron-runs.js";
import { lengthText, longestBreach } from "../lengths.js";
import { type BackupPlan, baseOf, CONTENTS, enabledPlans, holding } from "./backup-plans.js";
import { drilled, duty, plan, policy } from "./example-backups.js";

const noDrill: Rule = {
  code: "security/no-restore-drill",
  module: "security",
  severity: "warning",
  summary: "Nothing practises the recovery that the policy promises",
  why: "Most backups that cannot be restored are found out on the day of the loss. A drill finds them out while nothing depends on it.",
  remedy: "Add `restore` to the `checks` of an enabled system test.",
  concludesFromAbsenceOf: [systemTest],
  *check(store) {
    const policy = store.one(recoveryPolicy);
    if (policy === undefined || drills(store, true).length > 0) return;
    const disabled = drills(store, false);
    yield {
      at: { setting: policy, path: ["drillEvery"] },
      detail: `Restoring is to be practised every ${policy.spec.drillEvery}, but ${disabled.length === 0 ? "no system test has `restore` among its checks" : "every system test with `restore` among its checks is disabled"}.`,
      related: disabled.map((setting) => ({ message: "Disabled", at: { setting, path: ["enabled"] } })),
    };
  },
  examples: {
    fails: [
      policy(),
      duty,
      document(systemTest, "drill", {
        title: "Drill",
        enabled: false,
        schedule: "0 5 2 * *",
        checks: ["restore"],
        onFailure: ["duty"],
      }),
    ],
    passes: [patch(systemTest, "drill", { enabled: true })],
  },
};

const drillTooSeldom: Rule = {
  code: "security/restore-drill-too-seldom",
  module: "security",
  severity: "warning",
  summary: "Restoring is practised less often than the recovery policy says",
  why: "In the meantime the database grows, staff change, and nobody knows whether the promised time to recover still holds.",
  remedy: "Let the system test that restores run more often, or allow more time in `drillEvery`.",
  concludesFromAbsenceOf: [systemTest],
  *check(store) {
    const policy = store.one(recoveryPolicy);
    const tests = drills(store, true);
    const [first] = tests;
    if (policy === undefined || first === undefined) return;
    const { drillEvery } = policy.spec;
    const runs = together([...new Set(tests.map(({ spec }) => spec.schedule))].map(runsFrom(store)));
    const { timeZone } = store.context;
    const breach = longestBreach(runs, inMonths(drillEvery), timeZone);
    if (breach === null) return;
    yield {
      at: { setting: first, path: ["schedule"] },
      detail: `Between two drills lie ${lengthText(breach.until - breach.from)}: ${spanText(breach, timeZone)}. The policy says every ${drillEvery}.`,
      related: [
        { message: "How often the policy says", at: { setting: policy, path: ["drillEvery"] } },
        ...tests.slice(1).map((setting) => ({ message: "It restores as well", at: { setting, path: ["schedule"] } })),
      ],
    };
  },
  examples: {
    fails: [
      policy({ drillEvery: "30d" }),
      duty,
      document(systemTest, "drill", {
        title: "Drill",
        schedule: "0 5 2 */2 *",
        checks: ["restore"],
        onFailure: ["duty"],
      }),
    ],
    passes: [patch(systemTest, "drill", { schedule: "0 5 2 * *" })],
  },
};

const noOffsiteCopy: Rule = {
  code: "security/no-offsite-backup",
  module: "security",
  severity: "warning",
  summary: "All copies of something are in the same place as the shop",
  why: "One fire, theft or extortionist takes the shop and its backups together.",
  remedy:
    "Add a storage in another place, and set its `offsite`; of a differential or incremental plan also for the full backups.",
  concludesFromAbsenceOf: [backupPlan],
  *check(store) {
    const plans = enabledPlans(store);
    const away = plans.filter((plan) => isAway(store, plan));
    const missing = CONTENTS.filter(
      (content) => holding(plans, content).length > 0 && holding(away, content).length === 0,
    );
    const [first, ...others] = plans.filter(({ spec }) => missing.some((content) => spec.contents.includes(content)));
    if (first === undefined) return;
    const halves = [first, ...others].filter((plan) => hasOffsite(plan));
    yield {
      at: { setting: first, path: ["storage"] },
      detail: `No backup of ${joined(missing)} can be restored from another place: ${listed([first, ...others].map(({ address }) => String(address.name)))} ${halves.length === 0 ? "keep no copy there" : "keep no copy there together with the full one that it builds upon"}.`,
      related: others.map((setting) => ({ message: "Its storage", at: { setting, path: ["storage"] } })),
    };
  },
  examples: {
    fails: [plan("nightly", { storage: [{ name: "disk", type: "local", location: "/var/backups/shop" }] })],
    passes: [
      patch(backupPlan, "nightly", {
        storage: [{ name: "nas", type: "nfs", location: "nas:/backups", offsite: true }],
      }),
    ],
  },
};

const approvalsOutOfReach: Rule = {
  code: "security/approvals-out-of-reach",
  module: "security",
  severity: "error",
  summary: "A restore needs more approvals than there are approvers",
  why: "On the day of the loss nobody can consent to the restore, and the shop stays closed until the policy is changed.",
  remedy: "Ask for fewer approvals in `approvalsNeeded`, or name more approvers.",
  *check(store) {
    const policy = store.one(recoveryPolicy);
    if (policy === undefined || policy.spec.approvalsNeeded <= policy.spec.approvers.length) return;
    const { approvalsNeeded, approvers } = policy.spec;
    yield {
      at: { setting: policy, path: ["approvalsNeeded"] },
      detail: `${approvalsNeeded} approvals are needed, but only ${listed(approvers)} can give one.`,
      related: [{ message: "Who may consent", at: { setting: policy, path: ["approvers"] } }],
    };
  },
  examples: {
    fails: [policy({ approvalsNeeded: 2 }), ...drilled],
    passes: [patch(recoveryPolicy, null, { approvers: ["it-lead", "owner"] })],
  },
};

export const recovery: readonly Rule[] = [noDrill, drillTooSeldom, noOffsiteCopy, approvalsOutOfReach];

function drills(store: StoreGraph, enabled: boolean) {
  return store.all(systemTest).filter(({ spec }) => spec.enabled === enabled && spec.checks.includes("restore"));
}

/** Days as people mean months by them: a line that fires monthly keeps to `30d`, a quarterly one to `90d`. */
function inMonths(duration: string): readonly string[] {
  const { count, unit } = parseDuration(duration) ?? { count: 0, unit: "s" };
  const days = unit === "d" ? count : unit === "w" ? count * 7 : 0;
  return days < 30 ? [duration] : [duration, `${Math.floor(days / 30)}mo`];
}

function hasOffsite({ spec }: BackupPlan): boolean {
  return spec.storage.some(({ offsite }) => offsite);
}

/** Whether what it holds can be restored from another place. */
function isAway(store: StoreGraph, plan: BackupPlan): boolean {
  const base = baseOf(store, plan);
  return hasOffsite(plan) && (base === undefined || hasOffsite(base));
}
