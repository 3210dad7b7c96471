/** Sets desired beside current by their digests alone and keeps what differs: the first look of a plan. */
import { type Address, compareAddresses, formatAddress } from "../model/address.js";
import type { CurrentEntry, CurrentIndex } from "../model/current.js";
import type { Kind, Kinds, StoreContext } from "../model/kind.js";
import type { DesiredStore, Resource } from "../model/resource.js";
import { recordedDigest } from "./sql/encode.js";

/** One address at which desired, row and record are not all the same. */
export interface Mismatch {
  readonly address: Address;
  readonly kind: Kind;
  readonly context: StoreContext;
  /** `null`: nothing is desired here. */
  readonly resource: Resource | null;
  /** The row and record that it starts from, those of its former name where it is moved; `null`: there are none. */
  readonly entry: CurrentEntry | null;
}

/**
 * Sorted by address. Rows that are neither desired nor on record are nobody's business here, and so are stores that are
 * not desired.
 */
export function compare(desired: readonly DesiredStore[], index: CurrentIndex, kinds: Kinds): readonly Mismatch[] {
  const known = compared.get(index);
  if (known?.desired === desired && known.kinds === kinds) return known.mismatches;
  const mismatches = compareAll(desired, index, kinds);
  compared.set(index, { desired, kinds, mismatches });
  return mismatches;
}

interface Compared {
  readonly desired: readonly DesiredStore[];
  readonly kinds: Kinds;
  readonly mismatches: readonly Mismatch[];
}

/** A plan compares twice, before and after rows are read: nothing of what is compared has changed then. */
const compared = new WeakMap<CurrentIndex, Compared>();

function compareAll(desired: readonly DesiredStore[], index: CurrentIndex, kinds: Kinds): readonly Mismatch[] {
  const entries = new Map(index.entries.map((entry) => [formatAddress(entry.address), entry]));
  const contexts = new Map(desired.map(({ store, context }) => [store, context]));
  const mismatches: Mismatch[] = [];

  for (const { context, resources } of desired) {
    for (const resource of resources) {
      const { address } = resource;
      const kind = kinds.get(address.kind);
      if (kind === undefined) throw new Error(`${formatAddress(address)}: no such kind`);
      const key = formatAddress(address);
      const entry = entries.get(key) ?? null;
      entries.delete(key);
      if (!isSettled(resource, entry, kind, context)) mismatches.push({ address, kind, context, resource, entry });
    }
  }
  for (const entry of entries.values()) {
    const { address, record } = entry;
    const [kind, context] = [kinds.get(address.kind), contexts.get(address.store)];
    if (record && kind && context) mismatches.push({ address, kind, context, resource: null, entry });
  }
  return mismatches.sort((a, b) => compareAddresses(a.address, b.address));
}

function isSettled(resource: Resource, entry: CurrentEntry | null, kind: Kind, context: StoreContext): boolean {
  const record = entry?.record;
  return (
    record != null &&
    entry?.rowDigest === record.rowDigest &&
    resource.lifecycle.protect === record.protect &&
    recordedDigest(kind, resource.address, resource.spec, resource.lifecycle.ignore, context) === record.specDigest
  );
}
