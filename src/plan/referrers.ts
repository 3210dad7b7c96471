/** Who refers to what changes take away or rename, among rows that they leave as they are. */
import { type Address, formatAddress } from "../model/address.js";
import type { Change } from "../model/change.js";
import type { RowImage } from "../model/current.js";
import { formatField } from "../model/format-field.js";
import type { Kinds, StoreContext } from "../model/kind.js";
import { referencesOf, singleReferencesOf } from "../model/references.js";
import { decodeRow } from "./sql/decode.js";

export interface ChangesAtHand {
  /** Those of the plan. */
  readonly changes: readonly Change[];
  /** Those that there are: of a plan for a part, others are told of elsewhere. */
  readonly all: readonly Change[];
}

export interface Referrer {
  readonly referrer: Address;
  readonly field: string;
  /** A foreign key holds it; within a list, nothing does. */
  readonly held: boolean;
  /** What takes away the name that it refers to. */
  readonly change: Change;
}

/** @param rows without an image, there is no row. */
export function referrersTo(
  { changes, all }: ChangesAtHand,
  rows: readonly { readonly address: Address; readonly image: RowImage | null }[],
  contextOf: (store: string) => StoreContext | undefined,
  kinds: Kinds,
): readonly Referrer[] {
  const going = goingAway(changes);
  if (going.size === 0) return [];
  const touched = new Set(all.map((change) => formatAddress(change.previousAddress ?? change.address)));
  return rows.flatMap(({ address: referrer, image }) => {
    const [kind, context] = [kinds.get(referrer.kind), contextOf(referrer.store)];
    if (image === null || kind === undefined || context === undefined || touched.has(formatAddress(referrer)))
      return [];
    const spec = decodeRow(kind, image, context);
    const held = new Set(singleReferencesOf(kind, spec).map(({ path }) => formatField(kind.spec, spec, path)));
    return referencesOf(kind, spec).flatMap(({ path, kind: kindName, name }) => {
      const change = going.get(formatAddress({ store: referrer.store, kind: kindName, name }));
      const field = formatField(kind.spec, spec, path);
      return change === undefined ? [] : [{ referrer, field, held: held.has(field), change }];
    });
  });
}

/** By the name that will not be there afterwards. */
function goingAway(changes: readonly Change[]): ReadonlyMap<string, Change> {
  const going = new Map<string, Change>();
  for (const change of changes) {
    if (change.after === null && change.rowDigest !== null) going.set(formatAddress(change.address), change);
    if (change.previousAddress) going.set(formatAddress(change.previousAddress), change);
  }
  for (const { address, after } of changes) if (after !== null) going.delete(formatAddress(address));
  return going;
}
