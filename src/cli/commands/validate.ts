/** `validate`: checks the project file and every document, and holds them to all rules, without a database. */
import { checkSummaryText } from "../../render/text/check-summary-text.js";
import { reportChecks } from "../checks/report-checks.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { openEnvironment } from "../open-environment.js";
import { readProject } from "../open-project.js";
import {
  type AsOfOptions,
  asOfOption,
  FINDING_FORMATS,
  type FindingOptions,
  outputOptions,
  type ProjectOptions,
  projectOptions,
  storeOption,
} from "../options.js";
import { textOptions } from "../report.js";

export const validate = defineCommand<ProjectOptions & FindingOptions & AsOfOptions>({
  example: "shopwright validate\nshopwright validate --env server --format sarif > shopwright.sarif",
  configure: (command) => asOfOption(outputOptions(storeOption(projectOptions(command)), FINDING_FORMATS)),
  run: async (io, options) => {
    const opened = await openEnvironment(io, options);
    if (!opened.ok) {
      await reportChecks({ findings: opened.diagnostics }, io, options);
      return EXIT.invalid;
    }
    const { findings, stores, read, checks } = await readProject(io, options, opened, { online: false });
    const told = findings.filter(({ severity }) => severity !== "advice");
    const reported = { findings: told, opened: opened.value, stores: read.map(({ store }) => store), checks };
    await reportChecks(reported, io, options);
    const invalid = told.some(({ severity }) => severity === "error");
    if (options.format === "text") {
      const { say, count } = io.language;
      const settings = stores.reduce((sum, { resources }) => sum + resources.length, 0);
      if (!invalid) io.out(`${say`Valid: ${settings} settings in ${count(stores.length, "store")}.`}\n`);
      const notChecked = checks.notChecked.filter(({ rule }) => rule.severity !== "advice");
      const summary = { ...checks, notChecked, advice: findings.length - told.length };
      (invalid ? io.err : io.out)(checkSummaryText(summary, textOptions(io, options.color)));
    }
    return invalid ? EXIT.invalid : EXIT.done;
  },
});
