/** The database beside its own record and beside what documents name: drift, rows of nobody's, rows not yet on record. */
import { type Address, compareAddresses, formatAddress } from "../model/address.js";
import { canonicalJson } from "../model/canonical-json.js";
import type { CurrentDetail, CurrentEntry, CurrentIndex, RowImage } from "../model/current.js";
import type { DriftReport, FoundDrift, NamedSetting } from "../model/drift-report.js";
import { keepIgnored } from "../model/ignored-fields.js";
import type { JsonObject } from "../model/json.js";
import type { Kinds, StoreContext } from "../model/kind.js";
import { NO_CONTEXT } from "../model/store-context.js";
import { decodeRow } from "./sql/decode.js";
import { decodeRecorded } from "./sql/decode-recorded.js";

export interface DriftInput {
  readonly index: CurrentIndex;
  /** Of the addresses that `driftedAddresses` gave, at least. */
  readonly details: readonly CurrentDetail[];
  readonly kinds: Kinds;
  /** By which rows are read. */
  readonly contexts: Readonly<Record<string, StoreContext>>;
  readonly named: readonly NamedSetting[];
}

/** Those whose row is not as the last apply left it. */
export function driftedAddresses({ entries }: CurrentIndex): readonly Address[] {
  return entries.filter(isDrifted).map(({ address }) => address);
}

/** Rows that no apply has put on record. */
export function unrecordedAddresses({ entries }: CurrentIndex): readonly Address[] {
  return entries.filter(isUnrecorded).map(({ address }) => address);
}

export function findDrift({ index, details, kinds, contexts, named }: DriftInput): DriftReport {
  const documents = new Map(named.map((each) => [formatAddress(each.address), each]));
  const records = new Map(index.entries.map((entry) => [formatAddress(entry.address), entry.record]));
  const unrecorded = index.entries.filter(isUnrecorded);
  const drifted = new Set(driftedAddresses(index).map(formatAddress));
  const changed: FoundDrift[] = [];
  let ignored = 0;
  for (const detail of details) {
    const key = formatAddress(detail.address);
    if (!drifted.has(key)) continue;
    const document = documents.get(key);
    const kind = kinds.get(detail.address.kind);
    const context = contexts[detail.address.store] ?? NO_CONTEXT;
    const specOf = (image: RowImage | null): JsonObject | null =>
      image && kind ? decodeRow(kind, image, context) : image;
    const recorded =
      detail.recordedImage && kind ? decodeRecorded(kind, detail.recordedImage, context) : detail.recordedImage;
    const after = specOf(detail.image);
    const before = kind && recorded && after ? keepIgnored(kind, recorded, after, document?.ignore ?? []) : recorded;
    // The row differs, so where the specs are the same, either only ignored fields do, or only how it is stored.
    if (before !== recorded && canonicalJson(before) === canonicalJson(after) && !isSame(recorded, after)) {
      ignored += 1;
      continue;
    }
    changed.push({
      address: detail.address,
      before,
      after,
      edits: detail.edits,
      unrecorded: detail.edits.length === 0 || !isSame(detail.editedImage ?? null, detail.image),
      named: document ?? null,
      protect: records.get(key)?.protect ?? false,
    });
  }
  return {
    revision: index.revision,
    changed: changed.sort((a, b) => compareAddresses(a.address, b.address)),
    unmanaged: unrecorded
      .map(({ address }) => address)
      .filter((address) => !documents.has(formatAddress(address)))
      .sort(compareAddresses),
    notOnRecord: unrecorded
      .flatMap(({ address }) => documents.get(formatAddress(address)) ?? [])
      .sort((a, b) => compareAddresses(a.address, b.address)),
    ignored,
  };
}

function isDrifted({ record, rowDigest }: CurrentEntry): boolean {
  return record !== null && record.rowDigest !== rowDigest;
}

function isUnrecorded({ record, rowDigest }: CurrentEntry): boolean {
  return record === null && rowDigest !== null;
}

function isSame(a: RowImage | JsonObject | null, b: RowImage | JsonObject | null): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
