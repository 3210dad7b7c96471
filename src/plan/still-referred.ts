/**
 * Rows that refer to what a plan deletes or renames, and that no document changes: unmanaged ones, and those whose
 * reference is left to the admin screen. A foreign key would refuse at the end of an apply, and in a list nobody would.
 */
import { type Address, formatAddress } from "../model/address.js";
import type { Change } from "../model/change.js";
import type { CurrentDetail, CurrentIndex } from "../model/current.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { formatField } from "../model/format-field.js";
import type { Kinds } from "../model/kind.js";
import { kindsReferredBy, referencesOf, singleReferencesOf } from "../model/references.js";
import type { DesiredStore } from "../model/resource.js";
import { decodeRow } from "./sql/decode.js";

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

export interface ChangesAtHand {
  /** Those of the plan. */
  readonly changes: readonly Change[];
  /** Those that there are: of a plan for a part, others are told of elsewhere. */
  readonly all: readonly Change[];
}

/** Errors where a foreign key holds the row, warnings where a list does. */
export function stillReferred(
  { changes, all }: ChangesAtHand,
  details: ReadonlyMap<string, CurrentDetail>,
  desired: readonly DesiredStore[],
  kinds: Kinds,
): readonly Diagnostic[] {
  const going = goingAway(changes);
  if (going.size === 0) return [];
  const contexts = new Map(desired.map(({ store, context }) => [store, context]));
  const touched = new Set(all.map((change) => formatAddress(change.previousAddress ?? change.address)));
  return [...details.values()].flatMap(({ address, image }) => {
    const [kind, context] = [kinds.get(address.kind), contexts.get(address.store)];
    if (image === null || kind === undefined || context === undefined || touched.has(formatAddress(address))) return [];
    const spec = decodeRow(kind, image, context);
    const held = new Set(singleReferencesOf(kind, spec).map(({ path }) => formatField(kind.spec, spec, path)));
    return referencesOf(kind, spec).flatMap(({ path, kind: kindName, name }) => {
      const change = going.get(formatAddress({ store: address.store, kind: kindName, name }));
      const field = formatField(kind.spec, spec, path);
      return change === undefined ? [] : [referredTo(change, address, field, held.has(field))];
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

function referredTo(change: Change, referrer: Address, field: string, held: boolean): Diagnostic {
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
