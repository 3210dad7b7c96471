/** Findings for programs: the diagnostics as they are, in one JSON array. */
import type { Diagnostic } from "../../model/diagnostic.js";

/** Ends with a line break. */
export function diagnosticsJson(findings: readonly Diagnostic[]): string {
  return `${JSON.stringify(findings, null, 2)}\n`;
}
