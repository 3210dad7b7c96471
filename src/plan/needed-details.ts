/** Which rows a plan must read whole: few, since digests tell most of them apart. Comes between the index and the plan. */
import type { Address } from "../model/address.js";
import type { CurrentIndex } from "../model/current.js";
import type { Kinds } from "../model/kind.js";
import type { DesiredStore } from "../model/resource.js";
import { compare } from "./compare.js";

/** Sorted; every address that has a row or a record and does not match what is desired. */
export function neededDetails(desired: readonly DesiredStore[], index: CurrentIndex, kinds: Kinds): readonly Address[] {
  return compare(desired, index, kinds).flatMap(({ address, entry }) => (entry === null ? [] : [address]));
}
