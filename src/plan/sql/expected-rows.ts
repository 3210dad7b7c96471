/** The recheck: every row that a plan touches or refers to is locked and must be as the plan found it. */
import { type Address, compareStrings, storedName } from "../../model/address.js";
import type { Kinds } from "../../model/kind.js";
import type { Plan } from "../../model/plan.js";
import { jsonLines } from "./json-lines.js";
import { mappedColumns } from "./read.js";
import { type RowChange, tableAt } from "./row-changes.js";
import type { TemporaryName } from "./row-moves.js";
import type { Step } from "./step.js";
import { qualifiedName } from "./table-definition.js";

/** One statement for each kind and lock, in the kinds' order. */
export function expectedRows(
  plan: Plan,
  kinds: Kinds,
  rows: readonly RowChange[],
  temporaryNames: readonly TemporaryName[],
): readonly Step[] {
  const touched = new Map<string, Expected>();
  const expect = (expected: Expected) => touched.set(keyOf(expected.address), expected);
  // What must not be there first: a name that another change frees is expected as that change found it.
  for (const { change } of rows) expect({ address: change.address, digest: null });
  for (const { row, name } of temporaryNames) expect({ address: { ...row.change.address, name }, digest: null });
  for (const { change } of rows) {
    if (change.rowDigest !== null)
      expect({ address: change.previousAddress ?? change.address, digest: change.rowDigest });
  }
  const referred = plan.base.references
    .map(({ address, rowDigest }) => ({ address, digest: rowDigest }))
    .filter(({ address }) => !touched.has(keyOf(address)));
  return [
    ...recheck([...touched.values()], "update", kinds, "Lock the rows to change, they must be as the plan found them."),
    ...recheck(referred, "reference", kinds, "Hold the rows referred to, they must be as the plan found them."),
  ];
}

interface Expected {
  readonly address: Address;
  /** `null`: no row. */
  readonly digest: string | null;
}

function recheck(
  rows: readonly Expected[],
  lock: "update" | "reference",
  kinds: Kinds,
  comment: string,
): readonly Step[] {
  return [...kinds.keys()].flatMap((name) => {
    const ofKind = rows
      .filter(({ address }) => address.kind === name)
      .sort((a, b) => compareKeys(a.address, b.address));
    const [first] = ofKind;
    if (first === undefined) return [];
    const { table } = tableAt(first.address, kinds);
    const lines = ofKind.map(({ address, digest }) => [address.store, storedName(address), digest]);
    return [
      {
        comment: [`${comment} ${name}: ${ofKind.length}`],
        sql: "select shopwright.expect($1, $2::regclass, $3::text[], $4, $5::jsonb)",
        values: [name, qualifiedName(table), mappedColumns(table), lock, jsonLines(lines)],
      },
    ];
  });
}

function compareKeys(a: Address, b: Address): number {
  return compareStrings(a.store, b.store) || compareStrings(storedName(a), storedName(b));
}

function keyOf({ kind, store, name }: Address): string {
  return JSON.stringify([kind, store, name]);
}
