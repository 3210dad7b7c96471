/** The rows that an import is about: those that somebody changed, that no apply put on record, or that are named. */
import type { DriftReading } from "../database/read-drift.js";
import type { RowToImport } from "../documents/edit/import/place-row.js";
import { type Address, formatAddress } from "../model/address.js";
import type { FoundDrift, NamedSetting } from "../model/drift-report.js";
import type { Kinds, StoreContext } from "../model/kind.js";
import { contextKindOf, NO_CONTEXT } from "../model/store-context.js";
import { findDrift } from "../plan/find-drift.js";
import { decodeRow } from "../plan/sql/decode.js";

export interface ImportableRows {
  readonly rows: readonly RowToImport[];
  /** Settings whose rows are gone: their documents are for a person to remove. */
  readonly gone: readonly FoundDrift[];
  /** By which rows are read, and documents will be. */
  readonly contexts: Readonly<Record<string, StoreContext>>;
  /** Every address that has a row. */
  readonly present: readonly Address[];
}

interface Beside {
  readonly kinds: Kinds;
  readonly named: readonly NamedSetting[];
  /** What documents give. */
  readonly desired: Readonly<Record<string, StoreContext>>;
  readonly isChosen: (address: Address) => boolean;
  /** Named one by one: written down as they are, though nobody changed them outside. */
  readonly isNamed: (address: Address) => boolean;
}

export function importableRows(
  reading: DriftReading,
  { kinds, named, desired, isChosen, isNamed }: Beside,
): ImportableRows {
  const { index, details } = reading;
  const contextKind = contextKindOf(kinds).name;
  const found = (contexts: Readonly<Record<string, StoreContext>>) =>
    findDrift({ index, details, kinds, contexts, named });
  const first = found({ ...reading.contexts, ...desired });
  // Where the store itself is imported, documents will be read by what its row says, else by what its document says.
  const changing = [...first.changed, ...first.notOnRecord, ...first.unmanaged.map((address) => ({ address }))]
    .filter(({ address }) => address.kind === contextKind && isChosen(address))
    .map(({ address }) => address.store);
  const kept = Object.entries(desired).filter(([store]) => !changing.includes(store));
  const contexts = { ...reading.contexts, ...Object.fromEntries(kept) };
  const { changed, unmanaged, notOnRecord } = found(contexts);
  const images = new Map(details.map((detail) => [formatAddress(detail.address), detail.image]));
  const row = (address: Address, recorded: RowToImport["recorded"], protect: boolean): readonly RowToImport[] => {
    const [kind, image] = [kinds.get(address.kind), images.get(formatAddress(address))];
    if (!kind || !image || !isChosen(address)) return [];
    const spec = decodeRow(kind, image, contexts[address.store] ?? NO_CONTEXT);
    return [{ address, kind, spec, recorded, protect }];
  };
  const told = new Set([...changed, ...notOnRecord].map(({ address }) => formatAddress(address)));
  const asIs = index.entries.filter(
    ({ address, record }) => record !== null && isNamed(address) && !told.has(formatAddress(address)),
  );
  return {
    rows: [
      ...changed.flatMap(({ address, before, protect }) => row(address, before, protect)),
      ...unmanaged.flatMap((address) => row(address, null, false)),
      ...notOnRecord.flatMap(({ address }) => row(address, null, false)),
      ...asIs.flatMap(({ address, record }) => row(address, null, record?.protect ?? false)),
    ],
    gone: changed.filter(({ address, after }) => after === null && isChosen(address)),
    contexts,
    present: index.entries.flatMap(({ address, rowDigest }) => (rowDigest === null ? [] : [address])),
  };
}
