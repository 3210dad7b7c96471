/** The recheck: every row that a plan touches or refers to is locked and must be as the plan found it. */
import { type Address, compareStrings, formatAddress, storedName } from "../../model/address.js";
import type { Change } from "../../model/change.js";
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
  rows: readonly RowChange<Change>[],
  temporaryNames: readonly TemporaryName[],
): readonly Step[] {
  const touched = new Map<string, Expected>();
  const expect = (expected: Expected) => touched.set(keyOf(expected.address), expected);
  // What must not be there first: a name that another change frees is expected as that change found it.
  for (const { change } of rows)
    expect({ address: change.address, digest: null, knownProtected: change.protect.before });
  for (const { row, name } of temporaryNames) expect({ address: { ...row.change.address, name }, digest: null });
  for (const { change } of rows) {
    const { address, previousAddress = address, rowDigest: digest, protect } = change;
    if (digest !== null) expect({ address: previousAddress, digest, knownProtected: protect.before });
  }
  const referred = plan.base.references
    .map(({ address, rowDigest }) => ({ address, digest: rowDigest }))
    .filter(({ address }) => !touched.has(keyOf(address)));
  return [...recheck([...touched.values()], TO_WRITE, kinds), ...recheck(referred, TO_REFER_TO, kinds)];
}

/** What a plan found: the rows that it touches and those that it refers to, by formatted address, singletons by name. */
export function expectedDigests({ changes, base }: Plan): ReadonlyMap<string, Expected> {
  const expected = new Map<string, Expected>();
  const expect = (address: Address, digest: string | null, knownProtected: boolean) =>
    expected.set(formatAddress({ ...address, name: storedName(address) }), { address, digest, knownProtected });
  // Of what is only referred to, nothing is taken away.
  for (const { address, rowDigest } of base.references) expect(address, rowDigest, true);
  for (const { address, protect } of changes) expect(address, null, protect.before);
  for (const { address, previousAddress, rowDigest, protect } of changes) {
    if (rowDigest !== null) expect(previousAddress ?? address, rowDigest, protect.before);
  }
  return expected;
}

export interface Expected {
  readonly address: Address;
  /** `null`: no row. What else there may be, the recheck says. */
  readonly digest: string | null;
  /** The plan found it on record as protected. */
  readonly knownProtected?: boolean;
}

/** Which function of the bookkeeping compares, and the argument between the table's and the rows. */
export interface Recheck {
  readonly call: "expect" | "expect_left";
  readonly argument: string;
  readonly comment: string;
}

const TO_WRITE: Recheck = {
  call: "expect",
  argument: "update",
  comment: "Lock the rows to change, they must be as the plan found them.",
};

const TO_REFER_TO: Recheck = {
  call: "expect",
  argument: "reference",
  comment: "Hold the rows referred to, they must be as the plan found them.",
};

export function recheck(
  rows: readonly Expected[],
  { call, argument, comment }: Recheck,
  kinds: Kinds,
): readonly Step[] {
  return [...kinds.keys()].flatMap((name) => {
    const ofKind = rows
      .filter(({ address }) => address.kind === name)
      .sort((a, b) => compareKeys(a.address, b.address));
    const [first] = ofKind;
    if (first === undefined) return [];
    const { table } = tableAt(first.address, kinds);
    const lines = ofKind.map(({ address, digest, knownProtected }) => [
      ...[address.store, storedName(address), digest],
      ...(knownProtected ? [true] : []),
    ]);
    return [
      {
        comment: [`${comment} ${name}: ${ofKind.length}`],
        sql: `select shopwright.${call}($1, $2::regclass, $3::text[], $4, $5::jsonb)`,
        values: [name, qualifiedName(table), mappedColumns(table), argument, jsonLines(lines)],
      },
    ];
  });
}

function compareKeys(a: Address, b: Address): number {
  return compareStrings(a.store, b.store) || compareStrings(storedName(a), storedName(b));
}

export function keyOf({ kind, store, name }: Address): string {
  return JSON.stringify([kind, store, name]);
}
