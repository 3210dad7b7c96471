/** `apply`: carries out a plan, from a file or made now, in one transaction. */

import { checkPlan } from "../../database/apply/check-plan.js";
import type { Plan } from "../../model/plan.js";
import { kinds } from "../../settings/kinds/registry.js";
import { defineCommand } from "../command.js";
import { type ApproveOptions, confirm } from "../confirm.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { sayingUnchanged } from "../nothing-changed.js";
import {
  type AllowOptions,
  allowOption,
  approveOption,
  type LockOptions,
  lockOption,
  type OutputOptions,
  outputOptions,
  type PartOptions,
  type ProjectOptions,
  partOptions,
  projectOptions,
  storeOption,
} from "../options.js";
import { prepareFile, prepareProject } from "../prepare-apply.js";
import { printPlan, reportPlanFindings } from "../print-plan.js";
import { reportRefusal, reportRefusedFile, reportUnmatched } from "../refused-plan.js";
import { reportFindings } from "../report.js";
import { explain, runApply } from "../run-apply.js";
import { resolvingCommand } from "../unknown-outcome.js";
import { withDatabase } from "../with-database.js";

interface ApplyOptions extends ProjectOptions, OutputOptions, LockOptions, ApproveOptions, AllowOptions, PartOptions {
  readonly message?: string;
}

export const apply = defineCommand<ApplyOptions>({
  example: "shopwright apply\nshopwright plan --out plan.json && shopwright apply plan.json --auto-approve",
  configure: (command) =>
    approveOption(partOptions(allowOption(lockOption(outputOptions(storeOption(projectOptions(command)))))))
      .argument("[file]", "a plan that `plan --out` wrote; without one, a plan is made now")
      .option("--message <text>", "why; kept in the history"),
  completes: () => "files",
  run: async (io, options, [file]) => {
    const prepared = await (file === undefined ? prepareProject(io, options) : prepareFile(io, file, options));
    if (!prepared.ok) {
      reportFindings(prepared.diagnostics, io, options);
      return EXIT.invalid;
    }
    const { opened, plan } = prepared.value;
    const { lockTimeout, color } = options;
    const applied = withDatabase(io, opened, options, async (session, target) => {
      const planned = await plan(session);
      const stop = file === undefined ? null : await checkPlan(session, planned, kinds);
      if (stop !== null) return explain(stop, io, { color, environment: planned.environment });
      const report = file === undefined ? reportRefusal : reportRefusedFile;
      const isRefused = () => report(planned, io, options);
      const resolving = resolvingCommand({ file, ...planned }, options);
      return applyPlanned(io, options, planned, isRefused, (approved) =>
        runApply({
          io,
          session,
          target,
          plan: approved,
          message: options.message ?? null,
          lockTimeout,
          color,
          resolving,
        }),
      );
    });
    return applied.catch((error: unknown) => {
      throw sayingUnchanged(error);
    });
  },
});

async function applyPlanned(
  io: Io,
  options: ApplyOptions,
  plan: Plan,
  isRefused: () => boolean,
  run: (plan: Plan) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (reportUnmatched(plan, io, options)) return EXIT.failed;
  reportPlanFindings(plan, io, options);
  if (plan.diagnostics.some(({ severity }) => severity === "error")) return EXIT.refused;
  printPlan(plan, io, { ...options, format: "text" });
  if (isRefused()) return EXIT.refused;
  if (plan.changes.length === 0) return EXIT.done;
  const refusal = await confirm(io, io.language.say`Apply these changes to environment ${plan.environment}?`, options);
  return refusal ?? run(plan);
}
