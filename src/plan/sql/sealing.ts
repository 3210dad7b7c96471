/** The last statement of an apply: what the triggers must have recorded, and what goes on record. */
import { formatAddress, storedName } from "../../model/address.js";
import type { Change } from "../../model/change.js";
import type { Plan } from "../../model/plan.js";
import type { Protection } from "../../model/revision.js";
import { recordedDigest } from "./encode.js";
import { jsonLines } from "./json-lines.js";
import type { RowChange } from "./row-changes.js";
import type { Moves } from "./row-moves.js";
import type { RevisionNote, Step } from "./step.js";

/**
 * `[kind, store, name, spec digest, protect, row digest, revision]`, for each setting that is to be on record. Where the
 * row was written, the row digest may be left to what was recorded; without a revision, it is the one that is sealed.
 * Without a spec digest: to be forgotten. What was deleted is forgotten by itself.
 */
export type RecordLine = readonly (string | number | boolean | null)[];

export function sealing(
  plan: Pick<Plan, "digest" | "commit" | "engineVersion" | "guards"> & { readonly changes: readonly Protecting[] },
  rows: readonly RowChange[],
  moves: Moves,
  records: readonly RecordLine[],
  note: RevisionNote,
): Step {
  const { digest, commit, engineVersion, guards, changes } = plan;
  const consents = guards.filter(({ consented }) => consented).map(({ name }) => name);
  const consented = consents.length > 0 && { consents };
  const { actor, message, approvals } = note;
  return {
    comment: ["Refuse if anything else was written, put the revision on record."],
    sql: "select shopwright.seal($1::jsonb, $2::jsonb, $3::jsonb)",
    values: [
      JSON.stringify({
        plan: digest,
        commit,
        message,
        actor,
        approvals,
        ...consented,
        ...protection(changes),
        engine: engineVersion,
      }),
      jsonLines([...rows.flatMap(recorded), ...moves.temporaryNames.flatMap(recordedAside)]),
      jsonLines(records),
    ],
  };
}

type Protecting = Pick<Change, "address" | "after" | "protect">;

/** Whose protection it sets or lifts: that leaves no trace in any row. */
function protection(changes: readonly Protecting[]): { readonly protection?: Protection } {
  const stay = changes.filter(({ after }) => after !== null);
  const of = (from: boolean, to: boolean) =>
    stay.flatMap(({ address, protect }) =>
      protect.before === from && protect.after === to ? [formatAddress(address)] : [],
    );
  const [set, lifted] = [of(false, true), of(true, false)];
  return set.length + lifted.length > 0 ? { protection: { set, lifted } } : {};
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

/** What a plan leaves on record. */
export function recordsOf(rows: readonly RowChange<Change>[], stores: Plan["stores"]): readonly RecordLine[] {
  return rows.flatMap(({ change, kind, store, write }): readonly RecordLine[] => {
    const { address, after, ignore = [], protect, rowDigest } = change;
    const name = storedName(address);
    if (after === null) return write === "none" ? [[kind.name, store, name, null, false, null]] : [];
    const context = stores[store];
    if (context === undefined) throw new Error(`the plan does not know the store ${store}`);
    const digest = recordedDigest(kind, address, after, ignore, context);
    return [[kind.name, store, name, digest, protect.after, write === "none" ? rowDigest : null]];
  });
}
