/** A differential or incremental backup is worth what it builds upon is worth. */
import type { Span } from "../../../calendar/span.js";
import { wallText } from "../../../calendar/wall-time.js";
import { backupPlan } from "../../../kinds/security/backup/backup-plan.js";
import { patch, type Rule } from "../../rule.js";
import type { StoreGraph } from "../../store-graph.js";
import { joined, nameOf } from "../../words.js";
import { type Runs, runsFrom } from "../cron-runs.js";
import { longest, plusDuration, shortest } from "../lengths.js";
import { type BackupPlan, baseOf, enabledPlans, keptUntil } from "./backup-plans.js";
import { plan } from "./example-backups.js";

const weekly = plan("weekly", { schedule: "0 2 * * 0" });
const differential = (full: string) => ({ method: { type: "differential", full } }) as const;

const notFull: Rule = {
  code: "security/backup-base-not-full",
  module: "security",
  severity: "error",
  summary: "A backup builds upon a plan that makes no full backups",
  why: "Changes alone cannot be restored: on the day of the loss there is nothing that they could be laid over.",
  remedy: "Name a plan whose method is full.",
  *check(store) {
    for (const { plan, base } of built(store)) {
      if (base.spec.method.type === "full") continue;
      yield {
        at: { setting: plan, path: ["method", "full"] },
        detail: `${nameOf(plan)} builds upon ${base === plan ? "itself" : nameOf(base)}, whose method is ${base.spec.method.type}.`,
        ...(base !== plan && { related: [{ message: "Its method", at: { setting: base, path: ["method"] } }] }),
      };
    }
  },
  examples: {
    fails: [
      weekly,
      plan("daily", { ...differential("weekly"), retention: { type: "for", for: "80d" } }),
      plan("hourly", { schedule: "0 * * * *", ...differential("daily"), retention: { type: "for", for: "7d" } }),
    ],
    passes: [patch(backupPlan, "hourly", { method: { full: "weekly" } })],
  },
};

const baseDisabled: Rule = {
  code: "security/backup-base-disabled",
  module: "security",
  severity: "error",
  summary: "A backup builds upon a plan that is disabled",
  why: "No new full backup is made. When the last one goes by its retention, all that builds upon it is worth nothing.",
  remedy: "Enable the plan that makes the full backups, or disable this one as well.",
  *check(store) {
    for (const { plan, base } of built(store)) {
      if (base.spec.enabled) continue;
      yield {
        at: { setting: plan, path: ["method", "full"] },
        detail: `${nameOf(plan)} runs and builds upon ${nameOf(base)}, which is disabled.`,
        related: [{ message: "Disabled here", at: { setting: base, path: ["enabled"] } }],
      };
    }
  },
  examples: {
    fails: [
      plan("weekly", { enabled: false }),
      plan("daily", { ...differential("weekly"), retention: { type: "for", for: "7d" } }),
    ],
    passes: [patch(backupPlan, "weekly", { enabled: true })],
  },
};

const lacksContents: Rule = {
  code: "security/backup-base-lacks-contents",
  module: "security",
  severity: "error",
  summary: "A backup holds changes of what the full backup does not hold",
  why: "Its changes have nothing that they could be laid over, so this part of the shop cannot be restored.",
  remedy: "Let the full backup's `contents` have all that this plan has, or take it out of this plan.",
  *check(store) {
    for (const { plan, base } of built(store)) {
      const missing = plan.spec.contents.filter((content) => !base.spec.contents.includes(content));
      if (missing.length === 0) continue;
      yield {
        at: { setting: plan, path: ["contents"] },
        detail: `${nameOf(plan)} copies changes of ${joined(missing)}, but ${nameOf(base)} copies only ${joined(base.spec.contents)}.`,
        related: [{ message: "What the full backup holds", at: { setting: base, path: ["contents"] } }],
      };
    }
  },
  examples: {
    fails: [
      plan("weekly", { contents: ["database"] }),
      plan("daily", {
        ...differential("weekly"),
        contents: ["database", "files"],
        retention: { type: "for", for: "7d" },
      }),
      plan("all-files", { contents: ["files"] }),
    ],
    passes: [patch(backupPlan, "weekly", { contents: ["database", "files"] })],
  },
};

const outlivesBase: Rule = {
  code: "security/backup-outlives-its-base",
  module: "security",
  severity: "error",
  summary: "A full backup goes before what builds upon it",
  why: "The changes that are left cannot be restored without it: the shop believes to have backups that it does not have.",
  remedy:
    "Keep the full backups longer, by at least the time from one to the next, or keep this plan's for a shorter time.",
  *check(store) {
    const runsOf = runsFrom(store);
    for (const { plan, base } of built(store)) {
      if (base.spec.method.type !== "full" || !base.spec.enabled) continue;
      const orphan = orphanOf({ plan, base }, runsOf, store.context.timeZone);
      if (orphan === null) continue;
      const at = (seconds: number) => wallText(seconds, store.context.timeZone);
      yield {
        at: { setting: plan, path: ["retention"] },
        detail: `The copy of ${at(orphan.copy.from)} stays until ${at(orphan.copy.until)}, but the full one of ${at(orphan.full.from)} that it builds upon goes on ${at(orphan.full.until)}.`,
        related: [{ message: `How long ${nameOf(base)} stays`, at: { setting: base, path: ["retention"] } }],
      };
    }
  },
  examples: {
    fails: [
      plan("weekly", { schedule: "0 2 * * 0", retention: { type: "for", for: "12d" } }),
      plan("daily", { schedule: "0 2 * * 1-6", ...differential("weekly"), retention: { type: "for", for: "7d" } }),
    ],
    passes: [patch(backupPlan, "weekly", { retention: { for: "13d" } })],
  },
};

export const backupBases: readonly Rule[] = [notFull, baseDisabled, lacksContents, outlivesBase];

interface Built {
  readonly plan: BackupPlan;
  readonly base: BackupPlan;
}

/** Enabled plans that build upon another one that is there. */
function built(store: StoreGraph): readonly Built[] {
  return enabledPlans(store).flatMap((plan) => {
    const base = baseOf(store, plan);
    return base === undefined ? [] : [{ plan, base }];
  });
}

interface Orphan {
  readonly copy: Span;
  readonly full: Span;
}

/** The first copy of a year that stays longer than the full one before it: of those upon one full copy, the last stays longest. */
function orphanOf({ plan, base }: Built, runsOf: (line: string) => Runs, timeZone: string): Orphan | null {
  const [copies, fulls] = [runsOf(plan.spec.schedule), runsOf(base.spec.schedule)];
  const exactly = (seconds: number, duration: string) => plusDuration(seconds, duration, timeZone);
  let next = 0;
  for (const [index, full] of fulls.slice(0, -1).entries()) {
    const until = fulls[index + 1] ?? full;
    while ((copies[next] ?? Number.POSITIVE_INFINITY) < until) next++;
    const copy = copies[next - 1];
    if (copy === undefined || copy < full) continue;
    const copyStays = (later: typeof exactly) => keptUntil(plan.spec.retention, copies, next - 1, later);
    const fullStays = (later: typeof exactly) => keptUntil(base.spec.retention, fulls, index, later);
    // Where lengths of months cannot make the difference, the calendar need not be asked.
    if (copyStays((at, duration) => at + longest(duration)) <= fullStays((at, duration) => at + shortest(duration))) {
      continue;
    }
    const [copyUntil, fullUntil] = [copyStays(exactly), fullStays(exactly)];
    if (copyUntil > fullUntil)
      return { copy: { from: copy, until: copyUntil }, full: { from: full, until: fullUntil } };
  }
  return null;
}
