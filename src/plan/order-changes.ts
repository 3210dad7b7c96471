/** The order in which changes run: what is referred to before what refers to it, deletes last and the other way round. */
import { compareAddresses, formatAddress } from "../model/address.js";
import type { Change } from "../model/change.js";
import type { JsonObject } from "../model/json.js";
import type { Kinds } from "../model/kind.js";
import { referencesOf } from "../model/references.js";

/**
 * By kind in reference order, then by address; where settings of one kind refer to each other, by reference.
 * @throws where desired settings refer to each other in a cycle, naming its path.
 */
export function orderChanges(changes: readonly Change[], kinds: Kinds): readonly Change[] {
  const rank = new Map([...kinds.keys()].map((kind, index) => [kind, index]));
  const rankOf = ({ address }: Change) => rank.get(address.kind) ?? rank.size;
  const sorted = [...changes].sort((a, b) => rankOf(a) - rankOf(b) || compareAddresses(a.address, b.address));
  const writes = sorted.filter(({ action }) => action !== "delete");
  const deletes = sorted.filter(({ action }) => action === "delete");
  return [
    ...referredFirst(
      writes,
      ({ after }) => after,
      kinds,
      (path) => {
        throw new Error(`settings refer to each other in a cycle: ${path.join(" -> ")}`);
      },
    ),
    // Rows may have been tied into a ring by hand; constraints wait for the end of an apply, so any order will do for it.
    ...referredFirst(
      deletes,
      ({ before }) => before,
      kinds,
      () => undefined,
    ).toReversed(),
  ];
}

function referredFirst(
  changes: readonly Change[],
  specOf: (change: Change) => JsonObject | null,
  kinds: Kinds,
  onCycle: (path: readonly string[]) => void,
): readonly Change[] {
  const byAddress = new Map(changes.map((change) => [formatAddress(change.address), change]));
  const ordered = new Set<string>();
  const path: string[] = [];

  const visit = (key: string, change: Change) => {
    if (ordered.has(key)) return;
    if (path.includes(key)) return onCycle([...path.slice(path.indexOf(key)), key]);
    path.push(key);
    for (const referred of ownersOf(change, specOf(change), kinds)) {
      const next = byAddress.get(referred);
      if (next && referred !== key) visit(referred, next);
    }
    path.pop();
    ordered.add(key);
  };
  for (const [key, change] of byAddress) visit(key, change);
  return [...ordered].flatMap((key) => byAddress.get(key) ?? []);
}

/** The addresses that a foreign key may hold this row to; references inside lists have none and may go in a ring. */
function ownersOf({ address }: Change, spec: JsonObject | null, kinds: Kinds): readonly string[] {
  const kind = kinds.get(address.kind);
  if (kind === undefined || spec === null) return [];
  return referencesOf(kind, spec)
    .filter(({ path }) => path.every((step) => typeof step === "string"))
    .map(({ kind, name }) => formatAddress({ store: address.store, kind, name }));
}
