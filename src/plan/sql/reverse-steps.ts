/** What the way back of a plan does otherwise than a plan: what it rechecks, how it spells amounts, what it puts on record. */
import { formatAddress, storedName } from "../../model/address.js";
import type { Kinds } from "../../model/kind.js";
import type { ReverseChange, ReversePlan } from "../reverse-plan.js";
import { parameterText } from "./column-codecs.js";
import { encodeSpec } from "./encode.js";
import { type Expected, keyOf, recheck } from "./expected-rows.js";
import { inMinorUnits } from "./in-minor-units.js";
import type { RowChange } from "./row-changes.js";
import type { TemporaryName } from "./row-moves.js";
import type { RecordLine } from "./sealing.js";
import type { Step } from "./step.js";

/** Instead of a digest: as the plan left it, which the ledger knows; of a row referred to, any row. */
const AS_LEFT = "*";

/** Every row must be as the plan left it, and what the old values refer to must be there. */
export function rowsLeft(
  { forward, changes, references }: ReversePlan,
  kinds: Kinds,
  temporaryNames: readonly TemporaryName[],
): readonly Step[] {
  const touched = new Map<string, Expected>();
  const expect = (expected: Expected) => touched.set(keyOf(expected.address), expected);
  // What must not be there first: a name that the plan freed may have been taken by it again.
  for (const { address } of changes) expect({ address, digest: null });
  for (const { row, name } of temporaryNames) expect({ address: { ...row.change.address, name }, digest: null });
  for (const { address, previousAddress = address, before } of changes) {
    if (before !== null) expect({ address: previousAddress, digest: AS_LEFT });
  }
  const comment = "Lock the rows to change back, they must be as the plan left them.";
  return [
    ...recheck([...touched.values()], { call: "expect_left", argument: forward.digest, comment }, kinds),
    ...recheck(
      references.map((address) => ({ address, digest: AS_LEFT })),
      { call: "expect", argument: "reference", comment: "Hold the rows referred to, they must be there." },
      kinds,
    ),
  ];
}

/** Where the plan gave the store another currency, amounts come back with as many digits as they had. */
export function respelled(row: RowChange<ReverseChange>, { contexts, forward }: ReversePlan): RowChange<ReverseChange> {
  const { kind, store, change, cells } = row;
  const [was, is] = [Object.hasOwn(contexts, store) ? contexts[store] : undefined, forward.stores[store]];
  if (was === undefined || is === undefined || change.after === null) return row;
  const spelled = encodeSpec(kind, inMinorUnits(kind, change.after, was), is);
  return {
    ...row,
    cells: cells.map((cell) => {
      const amount = spelled[cell.column.name] ?? null;
      return cell.column.type === "numeric" ? { ...cell, after: parameterText("numeric", amount) } : cell;
    }),
  };
}

/** What was on record before, word for word; of a row that only its own spelling may tell from that, what was written. */
export function restoredRecords(rows: readonly RowChange<ReverseChange>[]): readonly RecordLine[] {
  const lines = rows.map(({ change, kind, store, write }): readonly [string, RecordLine] => {
    const { address, previousAddress = address, record, drifted } = change;
    if (record === null) return [formatAddress(previousAddress), [kind.name, store, storedName(previousAddress), null]];
    const { specDigest, protect, rowDigest, revision } = record;
    const digest = write === "none" || drifted ? rowDigest : null;
    return [formatAddress(address), [kind.name, store, storedName(address), specDigest, protect, digest, revision]];
  });
  // A name may be freed by one change and taken by another: what is put on record there counts.
  const forgotten = lines.filter(([, line]) => line[3] === null);
  const restored = lines.filter(([, line]) => line[3] !== null);
  return [...new Map([...forgotten, ...restored]).values()];
}
