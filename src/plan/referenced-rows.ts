/** The rows that a plan's changes refer to without touching them: they must still be there when it is applied. */
import { type Address, compareAddresses, formatAddress } from "../model/address.js";
import type { Change } from "../model/change.js";
import type { CurrentIndex } from "../model/current.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { formatFieldPath } from "../model/field-path.js";
import type { Kinds } from "../model/kind.js";
import type { ReferencedRow } from "../model/plan.js";
import { referencesOf } from "../model/references.js";

export interface ReferencedRows {
  /** Sorted, each once. */
  readonly references: readonly ReferencedRow[];
  /** One error for each reference to what is not there and not made by these changes. */
  readonly missing: readonly Diagnostic[];
}

export function referencedRows(changes: readonly Change[], index: CurrentIndex, kinds: Kinds): ReferencedRows {
  const touched = new Map(
    changes.flatMap((change) => (change.previousAddress ? [[formatAddress(change.previousAddress), false]] : [])),
  );
  for (const change of changes) touched.set(formatAddress(change.address), change.after !== null);
  const rows = new Map(index.entries.map(({ address, rowDigest }) => [formatAddress(address), rowDigest]));
  const references = new Map<string, ReferencedRow>();
  const missing: Diagnostic[] = [];

  for (const change of changes) {
    const kind = kinds.get(change.address.kind);
    if (kind === undefined || change.after === null) continue;
    for (const { path, kind: kindName, name } of referencesOf(kind, change.after)) {
      const address: Address = { store: change.address.store, kind: kindName, name };
      const key = formatAddress(address);
      const rowDigest = touched.has(key) ? null : (rows.get(key) ?? null);
      if (rowDigest !== null) references.set(key, { address, rowDigest });
      else if (touched.get(key) !== true) missing.push(missingReference(change, formatFieldPath(path), key));
    }
  }
  return { references: [...references.values()].sort((a, b) => compareAddresses(a.address, b.address)), missing };
}

function missingReference({ address, location }: Change, field: string, referred: string): Diagnostic {
  return {
    code: "plan/missing-reference",
    severity: "error",
    summary: "A setting refers to one that will not be there",
    detail: `${formatAddress(address)} refers to ${referred} in ${field}, which has no row and is not made by this plan.`,
    remedy: "Plan the setting that is referred to together with this one, or refer to one that is there.",
    address,
    field,
    ...(location && { location }),
  };
}
