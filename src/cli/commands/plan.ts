/** `plan`: shows what apply would change, and writes it to a file that apply takes. */
import type { CurrentSnapshot } from "../../model/current.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { isErrored, type Plan } from "../../model/plan.js";
import { checkSummaryText } from "../../render/text/check-summary-text.js";
import { besideDocuments } from "../beside-documents.js";
import { reportChecks } from "../checks/report-checks.js";
import { defineCommand } from "../command.js";
import { openCurrentFile } from "../current-file.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { openEnvironment } from "../open-environment.js";
import { type OpenedProject, openDocuments } from "../open-project.js";
import {
  type AllowOptions,
  type AsOfOptions,
  allowOption,
  asOfOption,
  FINDING_FORMATS,
  type FindingOptions,
  outputOptions,
  type PartOptions,
  type ProjectOptions,
  partOptions,
  projectOptions,
  storeOption,
} from "../options.js";
import { savePlanFile } from "../plan-file.js";
import { planAhead, planOffline, planProject, storesIn } from "../plan-project.js";
import { printPlan, reportPlanFindings } from "../print-plan.js";
import { reportRefusal, reportUnmatched } from "../refused-plan.js";
import { reportFindings, textOptions } from "../report.js";
import { targetOf, withDatabase } from "../with-database.js";

interface PlanOptions extends ProjectOptions, FindingOptions, AllowOptions, PartOptions, AsOfOptions {
  readonly out?: string;
  readonly detailedExitcode?: boolean;
  readonly current?: string;
}

export const plan = defineCommand<PlanOptions>({
  example: "shopwright plan\nshopwright plan --env server --out plan.json",
  configure: (command) =>
    asOfOption(partOptions(allowOption(outputOptions(storeOption(projectOptions(command)), FINDING_FORMATS))))
      .option("--out <file>", "write the plan to a file that `apply` and `sql` take")
      .option("--current <file>", "plan against what `show --current --out` wrote, without a database")
      .option("--detailed-exitcode", "end with 2 where there are changes"),
  run: async (io, options) => {
    const opened = await openEnvironment(io, options);
    const refuse = async (findings: readonly Diagnostic[]) => {
      await reportChecks({ findings, opened: opened.ok ? opened.value : undefined }, io, options);
      return EXIT.invalid;
    };
    if (!opened.ok) return refuse(opened.diagnostics);
    if (options.current !== undefined) {
      const current = await openCurrentFile(io, options.current, storesIn(opened.value));
      const project = await openDocuments(io, options, opened, { online: false });
      const findings = [...(project.ok ? [] : project.diagnostics), ...(current.ok ? [] : current.diagnostics)];
      if (!project.ok || !current.ok) return refuse(findings);
      if (options.format === "text") io.out(`${exportedAs(io, options.current, current.value)}\n\n`);
      const made = await planOffline(project.value, current.value, project.warnings, options);
      return tell(io, options, made, project.value);
    }
    const target = targetOf(io, opened.value);
    if (target.ok && target.value.type === "postgres") {
      return besideDocuments(io, {
        documents: (turn) => openDocuments(io, options, opened, { turn, online: true }),
        refuse,
        database: (held, checking, asked) =>
          withDatabase(held, opened.value, options, async (session) => {
            const documents = () => {
              asked();
              return checking;
            };
            const made = await planAhead(held, session, opened.value, options, documents);
            return tell(held, options, made, (await checking).value);
          }),
      });
    }
    // The embedded database shares this thread; and where documents are wrong, no folder is made for it.
    const project = await openDocuments(io, options, opened, { online: true });
    if (!project.ok) return refuse(project.diagnostics);
    return withDatabase(io, opened.value, options, async (session) =>
      tell(io, options, await planProject(io, session, project.value, project.warnings, options), project.value),
    );
  },
});

async function tell(io: Io, options: PlanOptions, made: Plan, project: OpenedProject): Promise<ExitCode> {
  if (reportUnmatched(made, io, options)) return EXIT.failed;
  const { unsound, checks } = project;
  const errored = isErrored(made.diagnostics);
  const { format } = options;
  if (format === "text" || format === "json") {
    if (!errored) reportPlanFindings(made, io, options);
    printPlan(made, io, { ...options, format });
    if (errored) reportPlanFindings(made, io, options);
    // What a database must be asked for is checked by now; advice is `advise`'s business.
    const notChecked = checks.notChecked.filter(
      ({ missing, rule }) => missing !== "database" && rule.severity !== "advice",
    );
    io.err(checkSummaryText({ ...checks, notChecked, advice: 0 }, textOptions(io, options.color)));
  } else {
    const refusals = made.guards.flatMap(({ consented, finding }) => (consented ? [] : [finding]));
    const findings = [...made.diagnostics, ...refusals];
    await reportChecks(
      { findings, opened: project, stores: project.read.map(({ store }) => store), checks },
      io,
      options,
    );
  }
  if (unsound.length > 0)
    io.err(`${io.language.say`Not planned for what is wrong with them: ${unsound.join(", ")}.`}\n`);
  const refused = reportRefusal(made, io, options);
  if (options.out !== undefined && !(await save(io, options, options.out, made))) return EXIT.failed;
  if (unsound.length > 0) return EXIT.invalid;
  if (errored || refused) return EXIT.refused;
  return options.detailedExitcode && made.changes.length > 0 ? EXIT.changes : EXIT.done;
}

/** @returns whether all went well; a plan with errors is not saved, one that guards refuse is, to be looked at. */
async function save(io: Io, { format, color }: PlanOptions, file: string, made: Plan): Promise<boolean> {
  const { say } = io.language;
  if (isErrored(made.diagnostics)) {
    io.err(`${say`Not saved to ${file}: with these errors the plan cannot be applied.`}\n`);
    return true;
  }
  const findings = await savePlanFile(io, file, made);
  reportFindings(findings, io, { color });
  const refused = made.guards.some(({ consented }) => !consented);
  if (findings.length === 0 && format === "text") {
    io.out(
      refused
        ? `\n${say`Saved to ${file}, to be shown only: as it is, apply refuses it.`}\n`
        : `\n${say`Saved to ${file}. To apply exactly this: shopwright apply ${file}`}\n`,
    );
  }
  return findings.length === 0;
}

function exportedAs({ language: { say } }: Io, file: string, { index }: CurrentSnapshot): string {
  return say`Against ${file}, the database as of revision ${index.revision}.`;
}
