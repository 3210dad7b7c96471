/** What `verify` finds, told as findings: exit status 9. */
import type { BrokenCheckpoint } from "../database/ledger/checkpoints.js";
import type { Diagnostic } from "../model/diagnostic.js";

export function brokenHistory({
  sequence,
  problem,
}: {
  readonly sequence: number;
  readonly problem: string;
}): Diagnostic {
  return {
    code: "history/broken",
    severity: "error",
    summary: "The history does not verify",
    detail: `Revision ${sequence}: ${problem}. What comes before it holds.`,
    remedy: "Restore the ledger from a backup, and compare with what was noted of it elsewhere.",
  };
}

const REMEDIES: Readonly<Record<BrokenCheckpoint["type"], string>> = {
  "other-database": "Choose the database with --env; if it was replaced by a new one, find out by whom.",
  shortened:
    "An older backup was restored, or the end of the history was cut off. Find out which; what happened since that backup is in no other place.",
  rewritten:
    "The history was rewritten, or an older backup was restored and other plans were applied since. Compare with a backup of that time.",
};

export function brokenCheckpoint({ type, problem }: BrokenCheckpoint): Diagnostic {
  return {
    code: "history/checkpoint-not-held",
    severity: "error",
    summary: "The history is not that of a checkpoint",
    detail: problem,
    remedy: REMEDIES[type],
  };
}
