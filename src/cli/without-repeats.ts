/** Findings of several stores, each fault once: stores that share a layer have the same fault in it. */
import type { Diagnostic } from "../model/diagnostic.js";
import { groupBy } from "../model/group-by.js";

/** In their order; one that several stores have names all of them. */
export function withoutRepeats(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...groupBy(findings, keyOf).values()].map((same) => {
    const [first] = same;
    const stores = [...new Set(same.flatMap(({ address }) => address?.store ?? []))];
    return stores.length > 1 ? { ...first, stores } : first;
  });
}

/** What has no place is nobody's repeat. */
function keyOf(finding: Diagnostic): unknown {
  const { code, severity, detail, location, field, address } = finding;
  if (location === undefined) return finding;
  return JSON.stringify([code, severity, detail, location, field, address?.kind, address?.name]);
}
