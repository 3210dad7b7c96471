/** `show FILE`: prints a plan file as `plan` printed it. */
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { type OutputOptions, outputOptions } from "../options.js";
import { openPlanFile } from "../plan-file.js";
import { printPlan } from "../print-plan.js";
import { reportFindings } from "../report.js";

export const show = defineCommand<OutputOptions>({
  example: "shopwright show plan.json\nshopwright show --format json plan.json",
  configure: (command) => outputOptions(command.argument("<file>", "a plan that `plan --out` wrote")),
  run: async (io, options, [file = ""]) => {
    const plan = await openPlanFile(io, file);
    if (!plan.ok) {
      reportFindings(plan.diagnostics, io, { color: options.color });
      return EXIT.invalid;
    }
    printPlan(plan.value, io, options);
    return EXIT.done;
  },
});
