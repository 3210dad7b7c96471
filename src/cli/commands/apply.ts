/** `apply`: carries out a plan, from a file or made now, in one transaction. */

import { findRevision } from "../../database/ledger/read-ledger.js";
import type { Plan } from "../../model/plan.js";
import { defineCommand } from "../command.js";
import { type ApproveOptions, confirm } from "../confirm.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
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
import { prepareFile, prepareProject } from "../prepare-apply.js";
import { printPlan } from "../print-plan.js";
import { reportFindings } from "../report.js";
import { explain, runApply } from "../run-apply.js";
import { withDatabase } from "../with-database.js";

interface ApplyOptions extends ProjectOptions, OutputOptions, LockOptions, ApproveOptions {
  readonly message?: string;
}

export const apply = defineCommand<ApplyOptions>({
  example: "shopwright apply\nshopwright plan --out plan.json && shopwright apply plan.json --auto-approve",
  configure: (command) =>
    approveOption(lockOption(outputOptions(storeOption(projectOptions(command)))))
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
    return withDatabase(io, opened, options, async (session, target) => {
      const planned = await plan(session);
      const earlier = await findRevision(session, planned.digest);
      if (earlier !== null) return explain({ type: "already-applied", revision: earlier.sequence }, io, options.color);
      return applyPlanned(io, options, planned, (approved) =>
        runApply({ io, session, target, plan: approved, message: options.message ?? null, ...options }),
      );
    });
  },
});

async function applyPlanned(
  io: Io,
  options: ApplyOptions,
  plan: Plan,
  run: (plan: Plan) => Promise<ExitCode>,
): Promise<ExitCode> {
  reportFindings(plan.diagnostics, io, { ...options, format: "text" });
  if (plan.diagnostics.some(({ severity }) => severity === "error")) return EXIT.refused;
  printPlan(plan, io, { ...options, format: "text" });
  if (plan.changes.length === 0) return EXIT.done;
  const refusal = await confirm(io, io.language.say`Apply these changes to environment ${plan.environment}?`, options);
  return refusal ?? run(plan);
}
