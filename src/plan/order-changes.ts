/** The order in which changes run: what is referred to before what refers to it, deletes last and the other way round. */
import { compareAddresses, formatAddress } from "../model/address.js";
import type { Change } from "../model/change.js";
import type { JsonObject } from "../model/json.js";
import type { Kinds } from "../model/kind.js";
import { referredFirst } from "../model/reference-order.js";
import { singleReferencesOf } from "../model/references.js";

/**
 * By kind in reference order, then by address; where settings of one kind refer to each other, by reference.
 * @throws where desired settings refer to each other in a ring, which resolving documents refuses.
 */
export function orderChanges(changes: readonly Change[], kinds: Kinds): readonly Change[] {
  const rank = new Map([...kinds.keys()].map((kind, index) => [kind, index]));
  const rankOf = ({ address }: Change) => rank.get(address.kind) ?? rank.size;
  const sorted = [...changes].sort((a, b) => rankOf(a) - rankOf(b) || compareAddresses(a.address, b.address));
  const writes = sorted.filter(({ action }) => action !== "delete");
  const deletes = sorted.filter(({ action }) => action === "delete");
  return [
    ...inOrder(writes, ({ after }) => after, kinds, refuseRing),
    // Rows may have been tied into a ring by hand; constraints wait for the end of an apply, so any order will do for it.
    ...inOrder(
      deletes,
      ({ before }) => before,
      kinds,
      () => undefined,
    ).toReversed(),
  ];
}

function inOrder(
  changes: readonly Change[],
  specOf: (change: Change) => JsonObject | null,
  kinds: Kinds,
  onRing: (ring: readonly Change[]) => void,
): readonly Change[] {
  const byAddress = new Map(changes.map((change) => [formatAddress(change.address), change]));
  const referredBy = (change: Change) =>
    ownersOf(change, specOf(change), kinds).flatMap((owner) => byAddress.get(owner) ?? []);
  return referredFirst(changes, referredBy, onRing);
}

/** The addresses that a foreign key may hold this row to. */
function ownersOf({ address }: Change, spec: JsonObject | null, kinds: Kinds): readonly string[] {
  const kind = kinds.get(address.kind);
  if (kind === undefined || spec === null) return [];
  return singleReferencesOf(kind, spec).map(({ kind, name }) => formatAddress({ store: address.store, kind, name }));
}

function refuseRing(ring: readonly Change[]): never {
  const path = [...ring, ...ring.slice(0, 1)].map(({ address }) => formatAddress(address));
  throw new Error(`settings refer to each other in a ring: ${path.join(" -> ")}`);
}
