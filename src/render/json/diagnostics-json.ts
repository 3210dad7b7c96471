/** Findings for programs: the diagnostics as they are, in one JSON array. */
import type { Diagnostic } from "../../model/diagnostic.js";
import { jsonText } from "./json-text.js";

/** Ends with a line break. */
export function diagnosticsJson(findings: readonly Diagnostic[]): string {
  return jsonText(findings);
}
