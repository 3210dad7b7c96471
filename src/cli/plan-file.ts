/** Plan files on disk. */
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";
import { readPlanFile, writePlanFile } from "../plan/plan-file.js";
import type { Io } from "./io.js";
import { type FileWords, readOwnFile, writeOwnFile } from "./own-files.js";

const WORDS: FileWords = {
  unreadable: { code: "plan/unreadable", summary: "The plan file cannot be read" },
  unwritable: { code: "plan/unwritable", summary: "The plan file cannot be written" },
  madeBy: "shopwright plan --out FILE",
};

/** @param engineVersion where the plan is to be carried out: one of another version is refused. */
export async function openPlanFile(io: Io, file: string, engineVersion?: string): Promise<Checked<Plan>> {
  const text = await readOwnFile(io, file, WORDS);
  return text.ok ? readPlanFile(text.value, engineVersion) : text;
}

export function savePlanFile(io: Io, file: string, plan: Plan): Promise<readonly Diagnostic[]> {
  return writeOwnFile(io, file, writePlanFile(plan), WORDS);
}
