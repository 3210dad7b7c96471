/** Plan files on disk. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Checked, refused } from "../model/diagnostic.js";
import type { Plan } from "../model/plan.js";
import { readPlanFile, writePlanFile } from "../plan/plan-file.js";
import type { Io } from "./io.js";

/** @param engineVersion where the plan is to be carried out: one of another version is refused. */
export async function openPlanFile(io: Io, file: string, engineVersion?: string): Promise<Checked<Plan>> {
  let text: string;
  try {
    text = await readFile(resolve(io.cwd, file), "utf8");
  } catch (error) {
    return refused([
      {
        code: "plan/unreadable",
        severity: "error",
        summary: "The plan file cannot be read",
        detail: `${file}: ${error instanceof Error ? error.message : String(error)}`,
        remedy: "Give the path of a file that `shopwright plan --out FILE` wrote.",
      },
    ]);
  }
  return readPlanFile(text, engineVersion);
}

/** Readable by its owner alone: a plan shows a store's settings. */
export async function savePlanFile(io: Io, file: string, plan: Plan): Promise<void> {
  await writeFile(resolve(io.cwd, file), writePlanFile(plan), { mode: 0o600 });
}
