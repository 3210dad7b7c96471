/** Which rows a plan must read whole: few, since digests tell most of them apart. Comes between the index and the plan. */
import { type Address, compareAddresses, formatAddress } from "../model/address.js";
import type { CurrentIndex } from "../model/current.js";
import type { Kinds } from "../model/kind.js";
import type { DesiredStore } from "../model/resource.js";
import { compare } from "./compare.js";
import { possibleMoves } from "./moves.js";
import { possibleReferrers } from "./still-referred.js";

/**
 * Sorted; every address that has a row or a record and does not match what is desired, that takes part in a move, or
 * that may refer to what goes away without a document saying so.
 */
export function neededDetails(desired: readonly DesiredStore[], index: CurrentIndex, kinds: Kinds): readonly Address[] {
  const mismatches = compare(desired, index, kinds);
  const moves = possibleMoves(desired, index);
  const going = [
    ...mismatches.flatMap(({ address, resource }) => (resource === null ? [address] : [])),
    ...moves.map(({ from }) => from.address),
  ];
  const mismatched = mismatches.flatMap(({ address, entry }) => (entry === null ? [] : [address]));
  if (going.length === 0) return mismatched;
  const more = [
    ...moves.flatMap(({ from, at }) => (at === null ? [from.address] : [from.address, at.address])),
    ...possibleReferrers(going, desired, index, kinds),
  ];
  const all = new Map([...mismatched, ...more].map((address) => [formatAddress(address), address]));
  return [...all.values()].sort(compareAddresses);
}

/** The addresses whose former names the plan must know: whether a move was done is in the ledger alone. */
export function neededFormerNames(desired: readonly DesiredStore[], index: CurrentIndex): readonly Address[] {
  return possibleMoves(desired, index).flatMap(({ at }) => (at?.record ? [at.address] : []));
}
