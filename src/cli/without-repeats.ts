/** Findings of several stores, each fault once. */
import type { Diagnostic } from "../model/diagnostic.js";

/** Stores that share a layer find the same fault in it; it is told once. */
export function withoutRepeats(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, detail, location, field, address }) => {
    if (location === undefined) return true;
    const key = JSON.stringify([code, detail, location, field, address?.kind, address?.name]);
    return !seen.has(key) && seen.add(key);
  });
}
