/** Settings that refer to what a plan takes away: a foreign key would refuse at its end, and within a list nothing would. */
import { formatAddress } from "../../model/address.js";
import type { Change } from "../../model/change.js";
import type { RowImage } from "../../model/current.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { formatField } from "../../model/format-field.js";
import type { Kinds, StoreContext } from "../../model/kind.js";
import { referencesOf } from "../../model/references.js";
import { NO_CONTEXT } from "../../model/store-context.js";
import { decodeRow } from "../sql/decode.js";
import type { CurrentImage } from "./revert-state.js";

export function brokenReferences(
  changes: readonly Change[],
  rows: readonly CurrentImage[],
  stores: Readonly<Record<string, StoreContext>>,
  kinds: Kinds,
): readonly Diagnostic[] {
  const left = (change: Change) => (change.after === null ? change.address : change.previousAddress);
  const stay = new Set(changes.flatMap(({ address, after }) => (after === null ? [] : [formatAddress(address)])));
  const gone = new Set(
    changes
      .flatMap((change) => left(change) ?? [])
      .map(formatAddress)
      .filter((address) => !stay.has(address)),
  );
  if (gone.size === 0) return [];
  const touched = new Set(changes.map((change) => formatAddress(left(change) ?? change.address)));
  return rows.flatMap(({ address, image }: { address: Change["address"]; image: RowImage }) => {
    const kind = kinds.get(address.kind);
    if (kind === undefined || touched.has(formatAddress(address))) return [];
    const spec = decodeRow(kind, image, stores[address.store] ?? NO_CONTEXT);
    return referencesOf(kind, spec).flatMap(({ path, kind: kindName, name }) => {
      const referred = formatAddress({ store: address.store, kind: kindName, name });
      return gone.has(referred) ? [stillReferredTo(address, formatField(kind.spec, spec, path), referred)] : [];
    });
  });
}

function stillReferredTo(address: Change["address"], field: string, referred: string): Diagnostic {
  return {
    code: "revert/still-referred-to",
    severity: "error",
    summary: "A setting refers to one that would go away",
    detail: `${formatAddress(address)} refers to ${referred} in ${field}, which this revision made and taking it back would delete or rename.`,
    remedy: "Have it refer to something else first, with a plan or an edit of its own; then revert.",
    address,
    field,
  };
}
