/** The same settings as Terraform's own resources: what people know a plan and an apply to take. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BenchDocument } from "./documents.js";
import { type Measured, run } from "./run-process.js";

export interface TerraformFigures {
  readonly version: string;
  readonly firstPlan: Measured;
  readonly apply: Measured;
  readonly unchanged: Measured;
}

/** `terraform_data` is built in, so that nothing is downloaded. */
export async function measureTerraform(
  folder: string,
  documents: readonly BenchDocument[],
): Promise<TerraformFigures | "no terraform on the PATH"> {
  const terraform = (...args: readonly string[]) =>
    run("terraform", args, { folder, env: { CHECKPOINT_DISABLE: "1" } });
  let version: string;
  try {
    const { output } = await terraform("version", "-json");
    version = (JSON.parse(output) as { readonly terraform_version: string }).terraform_version;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "no terraform on the PATH";
    throw error;
  }
  const resources = documents.map(({ kind, name, spec }) => [`${kind}_${name ?? "default"}`, { input: spec }] as const);
  const file = { resource: { terraform_data: Object.fromEntries(resources) } };
  await writeFile(join(folder, "main.tf.json"), JSON.stringify(file, null, 2));
  await terraform("init", "-no-color");
  const firstPlan = await terraform("plan", "-no-color");
  const apply = await terraform("apply", "-auto-approve", "-no-color");
  const unchanged = await terraform("plan", "-no-color");
  return { version, firstPlan, apply, unchanged };
}
