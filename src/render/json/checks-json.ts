/** What checking found, for programs: the findings, and what was waived and not checked. */
import type { Diagnostic } from "../../model/diagnostic.js";
import type { UncheckedRule } from "../../model/rule.js";
import type { WaivedFinding } from "../../model/waived-finding.js";
import { jsonText } from "./json-text.js";

export interface ChecksReport {
  readonly findings: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
  readonly notChecked: readonly UncheckedRule[];
}

/** One object; ends with a line break. */
export function checksJson(report: ChecksReport): string {
  return jsonText(checksReport(report));
}

export function checksReport({ findings, waived, notChecked }: ChecksReport) {
  return {
    findings,
    waived: waived.map(({ finding, waiver: { reason, owner, until } }) => ({
      ...finding,
      waived: { reason, owner, until },
    })),
    notChecked: notChecked.map(({ store, rule, missing }) => ({ store, code: rule.code, missing })),
  };
}
