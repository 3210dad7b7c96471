/** `plan`: shows what apply would change, and writes it to a file that apply takes. */
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { openProject } from "../open-project.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions, storeOption } from "../options.js";
import { savePlanFile } from "../plan-file.js";
import { planProject } from "../plan-project.js";
import { printPlan } from "../print-plan.js";
import { reportFindings } from "../report.js";
import { withDatabase } from "../with-database.js";

interface PlanOptions extends ProjectOptions, OutputOptions {
  readonly out?: string;
  readonly detailedExitcode?: boolean;
}

export const plan = defineCommand<PlanOptions>({
  example: "shopwright plan\nshopwright plan --env server --out plan.json",
  configure: (command) =>
    outputOptions(storeOption(projectOptions(command)))
      .option("--out <file>", "write the plan to a file that `apply` and `sql` take")
      .option("--detailed-exitcode", "end with 2 where there are changes"),
  run: async (io, options) => {
    const { say } = io.language;
    const project = await openProject(io, options);
    if (!project.ok) {
      reportFindings(project.diagnostics, io, options);
      return EXIT.invalid;
    }
    return withDatabase(io, project.value, options, async (session) => {
      const made = await planProject(io, session, project.value, project.warnings);
      reportFindings(made.diagnostics, io, { ...options, format: "text" });
      printPlan(made, io, options);
      if (options.out !== undefined) {
        const findings = await savePlanFile(io, options.out, made);
        reportFindings(findings, io, { color: options.color });
        if (findings.length > 0) return EXIT.failed;
        if (options.format === "text")
          io.out(`\n${say`Saved to ${options.out}. To apply exactly this: shopwright apply ${options.out}`}\n`);
      }
      return options.detailedExitcode && made.changes.length > 0 ? EXIT.changes : EXIT.done;
    });
  },
});
