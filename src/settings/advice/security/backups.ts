/** On getting over a loss: daily backups, rules for recovering, and tests that find out first. */
import type { WrittenSpec } from "../../kinds/built-in-kind.js";
import { backupPlan } from "../../kinds/security/backup/backup-plan.js";
import { recoveryPolicy } from "../../kinds/security/backup/recovery-policy.js";
import { systemTest } from "../../kinds/security/system/system-test.js";
import { channel } from "../../kinds/store/channel.js";
import { document, patch, type Rule } from "../../rules/rule.js";
import { runsFrom, together } from "../../rules/security/cron-runs.js";
import { listed, nameOf } from "../../rules/words.js";
import { enabled } from "../in-use.js";
import { lacking } from "../lacking.js";

/** A day has 25 hours where clocks are put back. */
const LONGEST_DAY = 25 * 3600;

const nightly: WrittenSpec<typeof backupPlan> = {
  title: "Nightly",
  storage: [{ name: "vault", type: "oss", location: "oss-cn-shanghai/backups", offsite: true }],
  retention: { type: "for", for: "3y" },
};
const drill = [
  document(channel, "mail", { type: "email", recipients: ["operations@shop.example"] }),
  document(systemTest, "restore-drill", {
    title: "Restore drill",
    schedule: "0 5 1 * *",
    checks: ["restore"],
    onFailure: ["mail"],
  }),
];

const notDaily: Rule = {
  code: "security/no-daily-backup",
  module: "security",
  severity: "advice",
  summary: "There is not a backup every day",
  why: "The guide makes a backup every day: what was entered since the last one is lost with a disk, and nobody remembers a week's orders.",
  remedy: "Add a backup plan of the database with a daily schedule, as 0 3 * * *; it may be a differential one.",
  concludesFromAbsenceOf: [backupPlan],
  *check(store) {
    const all = enabled(store, backupPlan);
    if (all.length === 0) yield { at: null, detail: "The store has no backup plan that is enabled." };
    // That none of them holds the database breaks a rule.
    const plans = all.filter(({ spec }) => spec.contents.includes("database"));
    const [first] = plans;
    if (first === undefined) return;
    const runsOf = runsFrom(store);
    const runs = together([...new Set(plans.map(({ spec }) => spec.schedule))].map(runsOf));
    const longest = runs.reduce((most, run, index) => Math.max(most, run - (runs[index - 1] ?? run)), 0);
    if (longest <= LONGEST_DAY) return;
    yield {
      at: { setting: first, path: ["schedule"] },
      detail: `Between two runs of ${listed(plans.map(nameOf))} lie up to ${Math.round(longest / 3600)} hours; the guide recommends a backup a day.`,
    };
  },
  examples: {
    fails: [...drill, document(backupPlan, "nightly", { ...nightly, schedule: "0 3 * * 1" })],
    passes: [patch(backupPlan, "nightly", { schedule: "0 3 * * *" })],
  },
};

const noRecovery = lacking({
  code: "security/no-recovery-policy",
  module: "security",
  summary: "Nothing says how the shop comes back after a loss",
  why: "The guide has rules for recovering: how much may be lost, how long it may take, who does what. In the night of the loss nobody has time to find out.",
  remedy: "Add a recovery policy with its steps and approvers.",
  kind: recoveryPolicy,
  detail: "The store has no recovery policy.",
  example: [
    ...drill,
    document(backupPlan, "nightly", nightly),
    document(recoveryPolicy, null, {
      rpo: "25h",
      rto: "4h",
      steps: ["Restore the latest backup on the spare machine."],
      approvers: ["owner"],
    }),
  ],
});

const noTest = lacking({
  code: "security/no-system-test",
  module: "security",
  summary: "The shop does not test itself",
  why: "The guide tests the system regularly: a checkout that broke at midnight is otherwise found by the first customer who tells, at noon.",
  remedy: "Add a system test that places an order and pays it.",
  kind: systemTest,
  detail: "The store has no system test that is enabled.",
  example: drill,
});

export const backupAdvice: readonly Rule[] = [notDaily, noRecovery, noTest];
