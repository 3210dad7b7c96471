/** Prints a plan as text or as the plan file's own JSON. */
import type { Plan } from "../model/plan.js";
import { writePlanFile } from "../plan/plan-file.js";
import { safeJson } from "../render/json/json-text.js";
import { planText } from "../render/text/plan-text.js";
import { kinds } from "../settings/kinds/registry.js";
import type { Io } from "./io.js";
import type { OutputOptions } from "./options.js";
import { textOptions } from "./report.js";

export function printPlan(plan: Plan, io: Io, { format, color }: OutputOptions): void {
  io.out(format === "json" ? safeJson(writePlanFile(plan)) : planText(plan, kinds, textOptions(io, color)));
}
