/** `plan`: shows what apply would change, and writes it to a file that apply takes. */
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Plan } from "../../model/plan.js";
import { besideDocuments } from "../beside-documents.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { openDocuments, openEnvironment } from "../open-project.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions, storeOption } from "../options.js";
import { savePlanFile } from "../plan-file.js";
import { planAhead, planProject, storesIn } from "../plan-project.js";
import { printPlan } from "../print-plan.js";
import { reportFindings } from "../report.js";
import { targetOf, withDatabase } from "../with-database.js";

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
    const opened = await openEnvironment(io, options);
    const refuse = (findings: readonly Diagnostic[]) => {
      reportFindings(findings, io, options);
      return EXIT.invalid;
    };
    if (!opened.ok) return refuse(opened.diagnostics);
    const target = targetOf(io, opened.value);
    if (target.ok && target.value.type === "postgres") {
      return besideDocuments(io, {
        documents: (turn) => openDocuments(io, options, opened, turn),
        refuse,
        database: (held, checking, asked) =>
          withDatabase(held, opened.value, options, async (session) => {
            const documents = () => {
              asked();
              return checking;
            };
            const stores = storesIn(opened.value, options.store);
            return tell(held, options, await planAhead(held, session, opened.value, { stores, documents }));
          }),
      });
    }
    // The embedded database shares this thread; and where documents are wrong, no folder is made for it.
    const project = await openDocuments(io, options, opened);
    if (!project.ok) return refuse(project.diagnostics);
    return withDatabase(io, opened.value, options, async (session) =>
      tell(io, options, await planProject(io, session, project.value, project.warnings)),
    );
  },
});

async function tell(io: Io, options: PlanOptions, made: Plan): Promise<ExitCode> {
  const { say } = io.language;
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
}
