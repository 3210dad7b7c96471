/** The last statement of an apply: what the triggers must have recorded, and what goes on record. */
import { storedName } from "../../model/address.js";
import type { Plan } from "../../model/plan.js";
import { specDigest } from "./encode.js";
import { jsonLines } from "./json-lines.js";
import type { RowChange } from "./row-changes.js";
import type { Moves } from "./row-moves.js";
import type { RevisionNote, Step } from "./step.js";

export function sealing(plan: Plan, rows: readonly RowChange[], moves: Moves, note: RevisionNote): Step {
  const { digest, commit, engineVersion } = plan;
  const { actor, message, approvals } = note;
  return {
    comment: ["Refuse if anything else was written, put the revision on record."],
    sql: "select shopwright.seal($1::jsonb, $2::jsonb, $3::jsonb)",
    values: [
      JSON.stringify({ plan: digest, commit, message, actor, approvals, engine: engineVersion }),
      jsonLines([...rows.flatMap(recorded), ...moves.temporaryNames.flatMap(recordedAside)]),
      jsonLines(rows.flatMap((row) => resource(row, plan))),
    ],
  };
}

/** `[kind, store, name, operation]`. */
type Recorded = readonly [string, string, string, string];

function recorded({ kind, store, name, previousName, write }: RowChange): readonly Recorded[] {
  if (write === "none") return [];
  if (write !== "move") return [[kind.name, store, name, write]];
  return [
    [kind.name, store, previousName, "move-from"],
    [kind.name, store, name, "move-to"],
  ];
}

function recordedAside({ row, name }: { row: RowChange; name: string }): readonly Recorded[] {
  return [
    [row.kind.name, row.store, name, "move-to"],
    [row.kind.name, row.store, name, "move-from"],
  ];
}

/**
 * `[kind, store, name, spec digest, protect, row digest]`; the row digest is taken from what was recorded where the row
 * was written. Without a spec digest: to be forgotten, since its row went away before; other deletes were recorded.
 */
function resource(
  { change, kind, store, write }: RowChange,
  plan: Plan,
): readonly (readonly (string | boolean | null)[])[] {
  const { address, after, protect, rowDigest } = change;
  const name = storedName(address);
  if (after === null) return write === "none" ? [[kind.name, store, name, null, false, null]] : [];
  const context = plan.stores[store];
  if (context === undefined) throw new Error(`the plan does not know the store ${store}`);
  const digest = specDigest(kind, address, after, context);
  return [[kind.name, store, name, digest, protect.after, write === "none" ? rowDigest : null]];
}
