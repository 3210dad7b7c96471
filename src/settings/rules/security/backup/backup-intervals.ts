/** Backups come often enough for what may be lost at most. */
import type { Span } from "../../../calendar/span.js";
import { spanText } from "../../../calendar/wall-time.js";
import { backupPlan } from "../../../kinds/security/backup/backup-plan.js";
import { recoveryPolicy } from "../../../kinds/security/backup/recovery-policy.js";
import { patch, type Rule, type RuleFinding } from "../../rule.js";
import type { StoreGraph } from "../../store-graph.js";
import { joined, listed } from "../../words.js";
import { type Runs, runsFrom, together } from "../cron-runs.js";
import { lengthText, longestBreach } from "../lengths.js";
import { type BackupPlan, type Content, enabledPlans, holding } from "./backup-plans.js";
import { drilled, plan, policy } from "./example-backups.js";

const databaseNotBackedUp: Rule = {
  code: "security/database-not-backed-up",
  module: "security",
  severity: "error",
  summary: "No backup holds the database",
  why: "Orders, customers and stock are in the database. What the recovery policy promises of them rests on nothing.",
  remedy: "Add `database` to the `contents` of a backup plan, or set a plan that has it to `enabled`.",
  concludesFromAbsenceOf: [backupPlan],
  *check(store) {
    const policy = store.one(recoveryPolicy);
    const plans = store.all(backupPlan);
    if (policy === undefined || plans.length === 0 || holding(enabledPlans(store), "database").length > 0) return;
    const disabled = holding(plans, "database");
    const names = listed(plans.map(({ address }) => String(address.name)));
    yield {
      at: { setting: policy, path: ["rpo"] },
      detail:
        disabled.length === 0
          ? `At most ${policy.spec.rpo} may be lost, but none of the backup plans (${names}) has the database among its contents.`
          : `At most ${policy.spec.rpo} may be lost, but every backup plan with the database among its contents is disabled.`,
      related: disabled.map((setting) => ({ message: "Disabled", at: { setting, path: ["enabled"] } })),
    };
  },
  examples: {
    fails: [policy(), ...drilled, plan("nightly", { contents: ["files"] })],
    passes: [patch(backupPlan, "nightly", { contents: ["database", "files"] })],
  },
};

const intervalAboveRpo: Rule = {
  code: "security/backup-interval-above-rpo",
  module: "security",
  severity: "error",
  summary: "The database is backed up less often than the recovery policy allows",
  why: "A crash just before the next backup loses all orders and payments since the last one, more than the shop has agreed to lose.",
  remedy:
    "Let a backup plan with the database run more often, allow a longer `rpo`, or archive the log with `pointInTime`.",
  concludesFromAbsenceOf: [backupPlan],
  *check(store) {
    const policy = store.one(recoveryPolicy);
    if (policy === undefined || policy.spec.pointInTime) return;
    const plans = holding(enabledPlans(store), "database");
    const breach = breachOf(store, plans, policy.spec.rpo);
    if (breach !== null) yield tooSeldom(store, ["database"], plans, breach, policy.spec.rpo);
  },
  examples: {
    fails: [policy({ rpo: "24h" }), ...drilled, plan("working-days", { schedule: "0 3 * * 1-6" })],
    passes: [patch(backupPlan, "working-days", { schedule: "0 3 * * *" })],
  },
};

const filesTooSeldom: Rule = {
  code: "security/files-backed-up-too-seldom",
  module: "security",
  severity: "warning",
  summary: "Files or settings are backed up less often than the recovery policy allows",
  why: "Pictures, invoices and settings of more time are lost than the shop has agreed to lose. Archiving the database's log does not bring them back.",
  remedy: "Let a backup plan with them run more often, or allow a longer `rpo`.",
  concludesFromAbsenceOf: [backupPlan],
  *check(store) {
    const policy = store.one(recoveryPolicy);
    if (policy === undefined) return;
    const enabled = enabledPlans(store);
    const told = policy.spec.pointInTime ? [] : holding(enabled, "database");
    const bySchedule = new Map<string, { readonly plans: readonly BackupPlan[]; readonly contents: Content[] }>();
    for (const content of ["files", "settings"] as const) {
      const plans = holding(enabled, content);
      // What goes with the database is told with the database.
      if (plans.length === 0 || namesOf(plans) === namesOf(told)) continue;
      const group = bySchedule.get(namesOf(plans)) ?? { plans, contents: [] };
      group.contents.push(content);
      bySchedule.set(namesOf(plans), group);
    }
    for (const { plans, contents } of bySchedule.values()) {
      const breach = breachOf(store, plans, policy.spec.rpo);
      if (breach !== null) yield tooSeldom(store, contents, plans, breach, policy.spec.rpo);
    }
  },
  examples: {
    fails: [
      policy({ rpo: "1d" }),
      ...drilled,
      plan("nightly", { contents: ["database"] }),
      plan("weekly", { schedule: "0 4 * * 0", contents: ["files"] }),
    ],
    passes: [patch(backupPlan, "weekly", { schedule: "0 4 * * *" })],
  },
};

const logTooShort: Rule = {
  code: "security/log-archive-shorter-than-backup-interval",
  module: "security",
  severity: "error",
  summary: "The archived log does not reach back to the last backup of the database",
  why: "A moment is brought back from a backup before it and the log since then. Where the log begins after the backup, no moment can be brought back at all.",
  remedy: "Keep the log for longer with `pointInTimeFor`, or let a backup plan with the database run more often.",
  concludesFromAbsenceOf: [backupPlan],
  *check(store) {
    const policy = store.one(recoveryPolicy);
    if (policy === undefined || !policy.spec.pointInTime) return;
    const plans = holding(enabledPlans(store), "database");
    const breach = breachOf(store, plans, policy.spec.pointInTimeFor);
    if (breach === null) return;
    yield {
      at: { setting: policy, path: ["pointInTimeFor"] },
      detail: `The archived log is kept for ${policy.spec.pointInTimeFor}, but between two backups of the database lie ${lengthText(breach.until - breach.from)}: ${spanText(breach, store.context.timeZone)}.`,
      related: schedulesOf(plans),
    };
  },
  examples: {
    fails: [
      policy({ pointInTime: true, pointInTimeFor: "6d", rpo: "1w" }),
      ...drilled,
      plan("weekly", { schedule: "0 4 * * 0" }),
    ],
    passes: [patch(recoveryPolicy, null, { pointInTimeFor: "7d" })],
  },
};

export const backupIntervals: readonly Rule[] = [databaseNotBackedUp, intervalAboveRpo, filesTooSeldom, logTooShort];

function breachOf(store: StoreGraph, plans: readonly BackupPlan[], limit: string): Span | null {
  if (plans.length === 0) return null;
  const runs: readonly Runs[] = [...new Set(plans.map(({ spec }) => spec.schedule))].map(runsFrom(store));
  return longestBreach(together(runs), [limit], store.context.timeZone);
}

function tooSeldom(
  store: StoreGraph,
  contents: readonly Content[],
  plans: readonly BackupPlan[],
  breach: Span,
  rpo: string,
): RuleFinding {
  const policy = store.one(recoveryPolicy);
  const runsOf = runsFrom(store);
  const [first, ...others] = plans.toSorted((a, b) => runsOf(b.spec.schedule).length - runsOf(a.spec.schedule).length);
  const what = contents.length === 1 && contents[0] === "database" ? "the database" : joined(contents);
  return {
    at: first === undefined ? null : { setting: first, path: ["schedule"] },
    detail: `Between two backups of ${what} lie ${lengthText(breach.until - breach.from)}: ${spanText(breach, store.context.timeZone)}. At most ${rpo} may be lost.`,
    related: [
      ...(policy === undefined
        ? []
        : [{ message: "What may be lost at most", at: { setting: policy, path: ["rpo"] } }]),
      ...schedulesOf(others),
    ],
  };
}

function schedulesOf(plans: readonly BackupPlan[]) {
  return plans.map((setting) => ({
    message: `It runs at ${setting.spec.schedule}`,
    at: { setting, path: ["schedule"] },
  }));
}

function namesOf(plans: readonly BackupPlan[]): string {
  return JSON.stringify(plans.map(({ address }) => address.name));
}
