/** Advice for programs: what could be better, and how much of the guide each store follows. */
import type { GuideScore } from "../../model/guide-score.js";
import { type ChecksReport, checksReport } from "./checks-json.js";
import { jsonText } from "./json-text.js";

/** One object; ends with a line break. */
export function adviceJson(report: ChecksReport, scores: readonly GuideScore[]): string {
  return jsonText({ stores: scores, ...checksReport(report) });
}
