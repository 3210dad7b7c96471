/** Prints a plan as text or as the plan file's own JSON. */
import type { Plan } from "../model/plan.js";
import { writePlanFile } from "../plan/plan-file.js";
import { safeJson } from "../render/json/json-text.js";
import { planParts } from "../render/text/plan-text.js";
import { kinds } from "../settings/kinds/registry.js";
import type { Io } from "./io.js";
import type { OutputOptions } from "./options.js";
import { textOptions } from "./report.js";

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
