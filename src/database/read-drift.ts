/** Reads what the database holds beside its record, in one snapshot: digests of all rows, rows of those that differ. */
import { type Address, formatAddress } from "../model/address.js";
import type { CurrentDetail, CurrentIndex } from "../model/current.js";
import type { Kinds, StoreContext } from "../model/kind.js";
import type { Session } from "../model/session.js";
import { driftedAddresses, unrecordedAddresses } from "../plan/find-drift.js";
import { readContexts } from "./read-contexts.js";
import { readDetails } from "./read-details.js";
import { readIndex } from "./read-index.js";
import { withSnapshot } from "./with-snapshot.js";

export interface DriftReading {
  readonly index: CurrentIndex;
  readonly details: readonly CurrentDetail[];
  /** The stores' own, as their rows are now. */
  readonly contexts: Readonly<Record<string, StoreContext>>;
}

/**
 * @param rows also the rows that no apply has put on record, and those that are named, changed or not.
 * @throws DatabaseError `42501` where a policy would hide rows.
 */
export function readDrift(
  session: Session,
  kinds: Kinds,
  stores: readonly string[],
  rows: "drifted" | { readonly named: (address: Address) => boolean } = "drifted",
): Promise<DriftReading> {
  return withSnapshot(session, async () => {
    const index = await readIndex(session, kinds, stores);
    const also = rows === "drifted" ? [] : [...unrecordedAddresses(index), ...recordedRows(index).filter(rows.named)];
    // Once each: what is named may have drifted, too.
    const wanted = new Map([...driftedAddresses(index), ...also].map((address) => [formatAddress(address), address]));
    const details = await readDetails(session, kinds, [...wanted.values()]);
    return { index, details, contexts: await readContexts(session, kinds) };
  });
}

function recordedRows({ entries }: CurrentIndex): readonly Address[] {
  return entries.flatMap(({ address, rowDigest, record }) => (rowDigest !== null && record !== null ? [address] : []));
}
