/**
 * A plan as the statements of its one transaction, all that stands between BEGIN and COMMIT. `apply` executes exactly
 * these and `shopwright sql` writes exactly these: what was reviewed is what runs.
 */
import type { Kinds } from "../../model/kind.js";
import type { Plan, PlanBase } from "../../model/plan.js";
import type { ReversePlan } from "../reverse-plan.js";
import { expectedRows } from "./expected-rows.js";
import { respelled, restoredRecords, rowsLeft } from "./reverse-steps.js";
import { type RowChange, rowChanges } from "./row-changes.js";
import { type Moves, moveRows } from "./row-moves.js";
import { deleteRows, insertRows, updateRows } from "./row-statements.js";
import { recordsOf, sealing } from "./sealing.js";
import { consecutive } from "./sequence.js";
import type { RevisionNote, Step } from "./step.js";

export type { RevisionNote, Step } from "./step.js";

/**
 * The last statement, `select shopwright.seal(…)`, returns the new revision's number.
 * @throws Error where the plan names a kind or store that it does not describe.
 */
export function compile(plan: Plan, kinds: Kinds, revision: RevisionNote): readonly Step[] {
  const rows = rowChanges(plan.changes, plan.stores, kinds);
  const moves = moveRows(rows, plan.digest);
  return [
    open(plan.base, plan.digest),
    DEFER,
    ...expectedRows(plan, kinds, rows, moves.temporaryNames),
    ...written(rows, moves),
    sealing(plan, rows, moves, recordsOf(rows, plan.stores), revision),
  ];
}

/**
 * The same for the way back of a plan. What that plan left is not known here, so the ledger is asked.
 * @throws Error where the plan names a kind or store that it does not describe.
 */
export function compileReverse(reverse: ReversePlan, kinds: Kinds, revision: RevisionNote): readonly Step[] {
  const { forward, changes, digest } = reverse;
  const rows = rowChanges(changes, forward.stores, kinds).map((row) => respelled(row, reverse));
  const moves = moveRows(rows, digest);
  return [
    open(forward.base, digest),
    DEFER,
    ...rowsLeft(reverse, kinds, moves.temporaryNames),
    ...written(rows, moves),
    sealing({ ...forward, digest, changes }, rows, moves, restoredRecords(rows), revision),
  ];
}

function open({ databaseId, home }: PlanBase, digest: string): Step {
  return {
    comment: ["Lock the ledger, refuse any database but the one that the plan was made from, and a second run."],
    sql: "select shopwright.open($1, $2, $3)",
    values: [databaseId, home, digest],
  };
}

function written(rows: readonly RowChange[], moves: Moves): readonly Step[] {
  return [...writes(rows, "delete").flatMap(deleteRows), ...moves.steps, ...inPlanOrder(rows)];
}

/** `seal` makes them immediate: earlier would ask for the seal itself, which is a deferred constraint too. */
const DEFER: Step = {
  comment: ["Constraints between rows wait until all rows are written."],
  sql: "set constraints all deferred",
  values: [],
};

/** Rows of one kind that are written alike and stand next to each other in the plan. */
function writes(rows: readonly RowChange[], write: RowChange["write"]): readonly (readonly RowChange[])[] {
  return consecutive(
    rows.filter((row) => row.write === write),
    (row) => row.kind.name,
  );
}

/** Creates and updates as the plan orders them; deferred constraints allow any order, but a reader follows this one. */
function inPlanOrder(rows: readonly RowChange[]): readonly Step[] {
  const written = rows.filter(({ write }) => write === "insert" || write === "update");
  return consecutive(written, (row) => `${row.kind.name} ${row.write}`).flatMap((group) =>
    group[0]?.write === "insert" ? insertRows(group) : updateRows(group),
  );
}
