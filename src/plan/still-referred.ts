/**
 * Rows that refer to what a plan deletes or renames, and that no document changes: unmanaged ones, and those whose
 * reference is left to the admin screen. A foreign key would refuse at the end of an apply, and in a list nobody would.
 */
import { type Address, formatAddress } from "../model/address.js";
import type { CurrentDetail, CurrentIndex } from "../model/current.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Kinds } from "../model/kind.js";
import { kindsReferredBy } from "../model/references.js";
import type { DesiredStore } from "../model/resource.js";
import { type ChangesAtHand, type Referrer, referrersTo } from "./referrers.js";

/** Rows of kinds that may refer to these addresses, of which documents do not say the whole. */
export function possibleReferrers(
  going: readonly Address[],
  desired: readonly DesiredStore[],
  index: CurrentIndex,
  kinds: Kinds,
): readonly Address[] {
  const goingKinds = new Set(going.map(({ kind }) => kind));
  const referring = new Set(
    [...kinds.values()].filter((kind) => kindsReferredBy(kind).some((each) => goingKinds.has(each))).map((k) => k.name),
  );
  if (referring.size === 0) return [];
  const stores = new Set(desired.map(({ store }) => store));
  const whole = new Set<string>();
  for (const { resources } of desired) {
    for (const { address, lifecycle } of resources) {
      if (lifecycle.ignore.length === 0 && referring.has(address.kind)) whole.add(formatAddress(address));
    }
  }
  return index.entries.flatMap(({ address, rowDigest }) =>
    rowDigest !== null && stores.has(address.store) && referring.has(address.kind) && !whole.has(formatAddress(address))
      ? [address]
      : [],
  );
}

/** Errors where a foreign key holds the row, warnings where a list does. */
export function stillReferred(
  changes: ChangesAtHand,
  details: readonly CurrentDetail[],
  desired: readonly DesiredStore[],
  kinds: Kinds,
): readonly Diagnostic[] {
  const contexts = new Map(desired.map(({ store, context }) => [store, context]));
  return referrersTo(changes, details, (store) => contexts.get(store), kinds).map(referredTo);
}

function referredTo({ change, referrer, field, held }: Referrer): Diagnostic {
  const { address, previousAddress, location } = change;
  const [from, gone] = [formatAddress(referrer), formatAddress(previousAddress ?? address)];
  const becomes = previousAddress ? `is renamed to ${formatAddress(address)}` : "is deleted";
  return {
    code: "plan/still-referred-to",
    severity: held ? "error" : "warning",
    summary: "A row that no document changes refers to a name that goes away",
    detail: `${from} refers to ${gone} in ${field}, which ${becomes}; no document says what ${field} of ${from} becomes.`,
    remedy: previousAddress
      ? `Write a document for ${from} that says ${field} with the new name: it is then changed in the same plan.`
      : `Let ${from} refer to another setting or to none first, or keep ${gone}.`,
    address: referrer,
    field,
    ...(location && { location }),
  };
}
