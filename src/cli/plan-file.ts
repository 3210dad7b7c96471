/** Plan files on disk. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Checked, type Diagnostic, refused } from "../model/diagnostic.js";
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
        detail: `${file} ${because(error)}.`,
        remedy: "Give the path of a file that `shopwright plan --out FILE` wrote.",
      },
    ]);
  }
  return readPlanFile(text, engineVersion);
}

/** Readable by its owner alone: a plan shows a store's settings. */
export async function savePlanFile(io: Io, file: string, plan: Plan): Promise<readonly Diagnostic[]> {
  try {
    await writeFile(resolve(io.cwd, file), writePlanFile(plan), { mode: 0o600 });
    return [];
  } catch (error) {
    return [
      {
        code: "plan/unwritable",
        severity: "error",
        summary: "The plan file cannot be written",
        detail: `${file} ${because(error)}.`,
        remedy: "Give --out a file in a folder that is there and may be written to.",
      },
    ];
  }
}

/** As the end of a sentence about the file. */
function because(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "is not there";
  if (code === "EACCES" || code === "EPERM") return "may not be opened by this user";
  if (code === "EISDIR") return "is a folder";
  return `fails with ${error instanceof Error ? error.message : String(error)}`;
}
