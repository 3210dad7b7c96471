/** Backup plans as rules see them: which run, what they hold, and how long a copy stays. */
import { nominalSeconds } from "../../../../model/time/duration.js";
import type { SpecOf } from "../../../kinds/built-in-kind.js";
import { backupPlan } from "../../../kinds/security/backup/backup-plan.js";
import type { Stated, StoreGraph } from "../../store-graph.js";
import { type Runs, runAfter } from "../cron-runs.js";

export type BackupPlan = Stated<(typeof backupPlan)["schema"]>;
export type Content = SpecOf<typeof backupPlan>["contents"][number];
export type Retention = SpecOf<typeof backupPlan>["retention"];

export const CONTENTS = ["database", "files", "settings"] as const satisfies readonly Content[];

export function enabledPlans(store: StoreGraph): readonly BackupPlan[] {
  return store.all(backupPlan).filter(({ spec }) => spec.enabled);
}

export function holding(plans: readonly BackupPlan[], content: Content): readonly BackupPlan[] {
  return plans.filter(({ spec }) => spec.contents.includes(content));
}

/** The plan whose full backups another builds upon; `undefined` of a full one, and where that plan is not there. */
export function baseOf(store: StoreGraph, { spec: { method } }: BackupPlan): BackupPlan | undefined {
  return method.type === "full" ? undefined : store.named(backupPlan, method.full);
}

/** Seconds for which every copy surely stays. @param runs without clock changes */
export function keptFor(retention: Retention, runs: Runs): number {
  if (retention.type === "count") return leastSpan(runs, retention.count);
  return Math.max(nominalSeconds(retention.for), leastSpan(runs, retention.atLeast));
}

/** When the copy of one run goes. @param later adds a duration to an instant */
export function keptUntil(
  retention: Retention,
  runs: Runs,
  index: number,
  later: (seconds: number, duration: string) => number,
): number {
  if (retention.type === "count") return runAfter(runs, index, retention.count);
  return Math.max(later(runs[index] ?? 0, retention.for), runAfter(runs, index, retention.atLeast));
}

/** `90d`, `until there are 14 later ones`. */
export function retentionText(retention: Retention): string {
  if (retention.type === "for") return retention.for;
  return retention.count === 1 ? "until the next one" : `until there are ${retention.count} later ones`;
}

/** The shortest time over which so many runs come one after another. */
function leastSpan(runs: Runs, count: number): number {
  let least = Number.POSITIVE_INFINITY;
  const last = Math.max(1, runs.length - count);
  for (let index = 0; index < last; index++) {
    least = Math.min(least, runAfter(runs, index, count) - (runs[index] ?? 0));
  }
  return least;
}
