/** `show`: prints a plan file as `plan` printed it, or, with `--current`, the settings that the database holds. */
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { exportCurrent } from "../export-current.js";
import { outputOptions, projectOptions, storeOption } from "../options.js";
import { openPlanFile } from "../plan-file.js";
import { printPlan, reportPlanFindings } from "../print-plan.js";
import { reportRefusal } from "../refused-plan.js";
import { reportFindings } from "../report.js";
import { type CurrentOptions, showCurrent } from "../show-current.js";

interface ShowOptions extends CurrentOptions {
  readonly current?: boolean;
  readonly out?: string;
}

export const show = defineCommand<ShowOptions>({
  example: `shopwright show plan.json
shopwright show --current coupon main/order_policy
shopwright show --current --store main --format documents > settings/base/main.json
shopwright show --current --out current.jsonl`,
  configure: (command) =>
    outputOptions(storeOption(projectOptions(command)), ["text", "json", "documents"])
      .argument("[what...]", "a plan that `plan --out` wrote; with --current: kinds and addresses, all without any")
      .option("--current", "show what the database holds, not a plan")
      .option("--out <file>", "with --current: write all of it to a file that `plan --current` takes"),
  completes: (words) => (words.includes("--current") ? "addresses" : "files"),
  run: async (io, options, what) => {
    const words = what.filter((word) => word !== undefined);
    const { format, color, out } = options;
    const [file] = words;
    if (options.current && out === undefined) return showCurrent(io, options, words);
    if (options.current && out !== undefined && file === undefined && format === "text")
      return exportCurrent(io, options, out);
    if (options.current || out !== undefined || file === undefined || words.length > 1 || format === "documents") {
      io.err("error[show/what]: show takes one plan file, or --current\n");
      io.err("  Kinds, addresses, --format documents and --out belong to --current;\n");
      io.err("  --out takes all, in a form of its own.\n");
      io.err("  help: shopwright show --current, or shopwright show plan.json\n");
      return EXIT.failed;
    }
    const plan = await openPlanFile(io, file);
    if (!plan.ok) {
      reportFindings(plan.diagnostics, io, { color });
      return EXIT.invalid;
    }
    if (format === "text") reportPlanFindings(plan.value, io, { color });
    printPlan(plan.value, io, { format, color });
    if (format === "text") reportRefusal(plan.value, io, { color });
    return EXIT.done;
  },
});
