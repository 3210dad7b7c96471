/** Prints a plan as text or as the plan file's own JSON. */
import type { Plan } from "../model/plan.js";
import { writePlanFile } from "../plan/plan-file.js";
import { safeJson } from "../render/json/json-text.js";
import { checkSummaryText } from "../render/text/check-summary-text.js";
import { planParts } from "../render/text/plan-text.js";
import { kinds } from "../settings/kinds/registry.js";
import type { Io } from "./io.js";
import type { OutputOptions } from "./options.js";
import { reportFindings, textOptions } from "./report.js";

/** Advice that a plan newly raises is shown up to so many pieces; a first plan raises all there is. */
const MOST_ADVICE = 5;

/** What is to be said of a plan, on standard error. */
export function reportPlanFindings(
  { diagnostics }: Plan,
  io: Io,
  options: Pick<OutputOptions, "color"> & { readonly chdir?: string },
): void {
  const advice = diagnostics.filter(({ severity }) => severity === "advice");
  const shown = advice.length > MOST_ADVICE ? diagnostics.filter(({ severity }) => severity !== "advice") : diagnostics;
  reportFindings(shown, io, { ...options, format: "text" });
  const hidden = diagnostics.length - shown.length;
  io.err(checkSummaryText({ notChecked: [], waived: [], advice: hidden }, textOptions(io, options.color)));
}

/** Characters that are written at once: few writes, and never the text of a whole large plan. */
const CHUNK = 1 << 16;

export function printPlan(plan: Plan, io: Io, { format, color }: OutputOptions): void {
  if (format === "json") {
    io.out(safeJson(writePlanFile(plan)));
    return;
  }
  let chunk = "";
  for (const part of planParts(plan, kinds, textOptions(io, color))) {
    chunk += part;
    if (chunk.length < CHUNK) continue;
    io.out(chunk);
    chunk = "";
  }
  io.out(chunk);
}
