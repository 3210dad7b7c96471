/** `advise`: what could be better by the guide, module by module, and how much of it each store follows. */
import { scoreGuide } from "../../documents/check/score-guide.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { GuideScore } from "../../model/guide-score.js";
import { adviceJson } from "../../render/json/advice-json.js";
import { adviceText } from "../../render/text/advice-text.js";
import { checkSummaryText } from "../../render/text/check-summary-text.js";
import { guideScoreText } from "../../render/text/guide-score-text.js";
import type { ProjectChecks } from "../checks/check-documents.js";
import { currentSettings } from "../checks/current-settings.js";
import { reportChecks } from "../checks/report-checks.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import type { Io } from "../io.js";
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
import { findingsOptions, reportFindings } from "../report.js";
import { targetOf } from "../with-database.js";

interface AdviseOptions extends ProjectOptions, FindingOptions, AsOfOptions {
  readonly offline?: boolean;
}

export const advise = defineCommand<AdviseOptions>({
  example: "shopwright advise\nshopwright advise --store flagship --offline --format json",
  configure: (command) =>
    asOfOption(outputOptions(storeOption(projectOptions(command)), FINDING_FORMATS)).option(
      "--offline",
      "without the database: how long ago a setting was set is not known then",
    ),
  run: async (io, options) => {
    const opened = await openEnvironment(io, options);
    if (!opened.ok) {
      await reportChecks({ findings: opened.diagnostics }, io, options);
      return EXIT.invalid;
    }
    const target = options.offline ? null : targetOf(io, opened.value);
    if (target !== null && !target.ok) {
      await reportChecks({ findings: target.diagnostics }, io, options);
      return EXIT.unreachable;
    }
    const current = target && (await currentSettings(target.value));
    const project = await readProject(io, options, opened, { online: target !== null, current });
    const findings = project.findings.filter(({ severity }) => severity !== "warning");
    const stores = project.read.map(({ store }) => store);
    const { checks } = project;
    const scores = scoreGuide(stores, checks);
    switch (options.format) {
      case "text":
        printText(findings, scores, checks, io, options);
        break;
      case "json":
        io.out(adviceJson({ ...checks, findings }, scores));
        break;
      default:
        await reportChecks({ findings, opened: opened.value, stores, checks }, io, options);
    }
    return findings.some(({ severity }) => severity === "error") ? EXIT.invalid : EXIT.done;
  },
});

/** What is wrong is told apart from what could be better: on standard error, as by every command. */
function printText(
  findings: readonly Diagnostic[],
  scores: readonly GuideScore[],
  checks: ProjectChecks,
  io: Io,
  options: AdviseOptions,
): void {
  reportFindings(
    findings.filter(({ severity }) => severity === "error"),
    io,
    { ...options, format: "text" },
  );
  const advice = findings.filter(({ severity }) => severity === "advice");
  const text = findingsOptions(io, options);
  io.out(adviceText(advice, checks.rules, text));
  io.out(guideScoreText(scores, text));
  io.out(checkSummaryText({ ...checks, advice: 0 }, text));
}
