/** `revert REVISION`: makes a plan that takes one revision back, from the history alone. */
import { readRevert } from "../../database/read-revert.js";
import { isErrored, type Plan } from "../../model/plan.js";
import { revertPlan } from "../../plan/revert/revert-plan.js";
import { kinds } from "../../settings/kinds/registry.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { noSuchRevision } from "../history-at.js";
import type { Io } from "../io.js";
import { openEnvironment } from "../open-environment.js";
import {
  type AllowOptions,
  allowOption,
  type OutputOptions,
  outputOptions,
  type ProjectOptions,
  projectOptions,
} from "../options.js";
import { savePlanFile } from "../plan-file.js";
import { printPlan } from "../print-plan.js";
import { withProgress } from "../progress.js";
import { reportRefusal } from "../refused-plan.js";
import { reportFindings } from "../report.js";
import { version } from "../version.js";
import { withDatabase } from "../with-database.js";

interface RevertOptions extends ProjectOptions, OutputOptions, AllowOptions {
  readonly out?: string;
  readonly keepLater?: boolean;
}

export const revert = defineCommand<RevertOptions>({
  example: `shopwright revert 12 --out back.json
shopwright apply back.json --message "takes back revision 12"`,
  configure: (command) =>
    allowOption(outputOptions(projectOptions(command)))
      .argument("<revision>", "the revision to take back")
      .option("--out <file>", "write the plan to a file that `apply` and `sql` take")
      .option("--keep-later", "leave what was changed again since as it is now"),
  run: async (io, options, [number = ""]) => {
    const opened = await openEnvironment(io, options);
    if (!opened.ok) {
      reportFindings(opened.diagnostics, io, options);
      return EXIT.invalid;
    }
    const { name, environment } = opened.value;
    return withDatabase(io, opened.value, options, async (session) => {
      const state = /^[1-9]\d{0,14}$/.test(number)
        ? await withProgress(io, io.language.say`Reading the database`, () =>
            readRevert(session, kinds, Number(number)),
          )
        : null;
      if (state === null) {
        reportFindings([noSuchRevision(number)], io, options);
        return EXIT.failed;
      }
      const guarding = {
        allow: options.allow ?? [],
        limits: environment.guards ?? {},
        emptyLayers: [],
        goneStores: [],
      };
      const keepLater = options.keepLater ?? false;
      const made = revertPlan({ state, kinds, environment: name, engineVersion: version, keepLater, guarding });
      if (made.ok) return tell(io, options, made.value, state.revision.sequence);
      reportFindings(made.diagnostics, io, options);
      return EXIT.refused;
    });
  },
});

async function tell(io: Io, options: RevertOptions, plan: Plan, revision: number): Promise<ExitCode> {
  const { say } = io.language;
  const { out, format, color } = options;
  const errored = isErrored(plan.diagnostics);
  if (plan.changes.length === 0 && format === "text") {
    reportFindings(plan.diagnostics, io, { color });
    io.out(`${say`Nothing of revision ${revision} is left to take back: no changes.`}\n`);
    return EXIT.done;
  }
  printPlan(plan, io, options);
  reportFindings(plan.diagnostics, io, { color });
  const refused = reportRefusal(plan, io, options) || errored;
  if (plan.changes.length === 0) return EXIT.done;
  if (out === undefined) {
    if (!refused && format === "text") io.out(`\n${say`Nothing was changed. To save this plan: --out FILE`}\n`);
  } else if (refused) io.err(`${say`Not saved to ${out}: the plan cannot be applied.`}\n`);
  else {
    const findings = await savePlanFile(io, out, plan);
    reportFindings(findings, io, { color });
    if (findings.length > 0) return EXIT.failed;
    if (format === "text") io.out(`\n${say`Saved to ${out}. To apply exactly this: shopwright apply ${out}`}\n`);
  }
  return refused ? EXIT.refused : EXIT.done;
}
