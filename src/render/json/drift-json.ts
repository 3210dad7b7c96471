/** Drift for programs. */
import { type Address, formatAddress } from "../../model/address.js";
import { fieldChanges } from "../../model/difference/field-changes.js";
import type { DriftReport, FoundDrift } from "../../model/drift-report.js";
import type { Kinds } from "../../model/kind.js";
import { jsonText } from "./json-text.js";

/** @param documents whether they were right: where not, some that names a row may be missing. Ends with a line break. */
export function driftJson(
  { revision, changed, unmanaged, notOnRecord, ignored }: DriftReport,
  documents: "valid" | "invalid",
  kinds: Kinds,
): string {
  return jsonText({
    revision,
    documents,
    drift: changed.map((each) => driftOf(each, kinds)),
    unmanaged: unmanaged.map(addressOf),
    notOnRecord: notOnRecord.map(({ address, document }) => ({ ...addressOf(address), document })),
    ignored,
  });
}

function driftOf({ address, before, after, edits, unrecorded, named }: FoundDrift, kinds: Kinds): unknown {
  const shape = kinds.get(address.kind)?.spec;
  const fields = shape && before && after ? fieldChanges(shape, before, after) : [];
  return { ...addressOf(address), before, after, fields, edits, unrecorded, document: named?.document ?? null };
}

function addressOf({ store, kind, name }: Address) {
  return { address: formatAddress({ store, kind, name }), store, kind, name };
}
