/** `apply`: carries out a plan, from a file or made now, in one transaction. */
import type { Checked } from "../../model/diagnostic.js";
import type { Plan } from "../../model/plan.js";
import type { Session } from "../../model/session.js";
import { defineCommand } from "../command.js";
import { type ApproveOptions, confirm } from "../confirm.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { type OpenedEnvironment, openEnvironment, openProject } from "../open-project.js";
import {
  approveOption,
  type LockOptions,
  lockOption,
  type OutputOptions,
  outputOptions,
  type ProjectOptions,
  projectOptions,
  storeOption,
} from "../options.js";
import { openPlanFile } from "../plan-file.js";
import { planProject } from "../plan-project.js";
import { printPlan } from "../print-plan.js";
import { reportFindings } from "../report.js";
import { runApply } from "../run-apply.js";
import { version } from "../version.js";
import { withDatabase } from "../with-database.js";

interface ApplyOptions extends ProjectOptions, OutputOptions, LockOptions, ApproveOptions {
  readonly message?: string;
}

/** A project's environment, and how to come to the plan once its database is there. */
interface Prepared {
  readonly opened: OpenedEnvironment;
  readonly plan: (session: Session) => Promise<Plan>;
}

export const apply = defineCommand<ApplyOptions>({
  example: "shopwright apply\nshopwright plan --out plan.json && shopwright apply plan.json --auto-approve",
  configure: (command) =>
    approveOption(lockOption(outputOptions(storeOption(projectOptions(command)))))
      .argument("[file]", "a plan that `plan --out` wrote; without one, a plan is made now")
      .option("--message <text>", "why; kept in the history"),
  run: async (io, options, [file]) => {
    const prepared = await (file === undefined ? prepareProject(io, options) : prepareFile(io, file, options));
    if (!prepared.ok) {
      reportFindings(prepared.diagnostics, io, options);
      return EXIT.invalid;
    }
    const { opened, plan } = prepared.value;
    return withDatabase(io, opened, options, async (session, target) =>
      applyPlanned(io, options, await plan(session), (approved) =>
        runApply({ io, session, target, plan: approved, message: options.message ?? null, ...options }),
      ),
    );
  },
});

async function prepareProject(io: Io, options: ApplyOptions): Promise<Checked<Prepared>> {
  const project = await openProject(io, options);
  if (!project.ok) return project;
  const plan = (session: Session) => planProject(session, project.value, project.warnings);
  return { ...project, value: { opened: project.value, plan } };
}

/** The plan file names the environment; the project file says where its database is. */
async function prepareFile(io: Io, file: string, options: ApplyOptions): Promise<Checked<Prepared>> {
  const plan = await openPlanFile(io, file, version);
  if (!plan.ok) return plan;
  const opened = await openEnvironment(io, { ...options, env: plan.value.environment });
  if (!opened.ok) return opened;
  return { ...opened, value: { opened: opened.value, plan: async () => plan.value } };
}

async function applyPlanned(
  io: Io,
  options: ApplyOptions,
  plan: Plan,
  run: (plan: Plan) => Promise<ExitCode>,
): Promise<ExitCode> {
  reportFindings(plan.diagnostics, io, { color: options.color, ...(options.chdir && { chdir: options.chdir }) });
  if (plan.diagnostics.some(({ severity }) => severity === "error")) return EXIT.refused;
  printPlan(plan, io, { ...options, format: "text" });
  if (plan.changes.length === 0) return EXIT.done;
  const refusal = await confirm(io, `Apply these changes to environment ${plan.environment}?`, options);
  return refusal ?? run(plan);
}
