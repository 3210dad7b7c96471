/** Prints what rules found as the caller asked: for people, or in the formats that CI servers read. */
import type { Diagnostic } from "../../model/diagnostic.js";
import { checksJson } from "../../render/json/checks-json.js";
import type { CheckRun } from "../../render/rules/check-run.js";
import { checkSummaryText } from "../../render/text/check-summary-text.js";
import { folderInRepository } from "../git.js";
import type { Io } from "../io.js";
import type { OpenedEnvironment } from "../open-environment.js";
import type { FindingFormat, FindingOptions } from "../options.js";
import { reportFindings } from "../report.js";
import { version } from "../version.js";
import type { ProjectChecks } from "./check-documents.js";

/** What is printed of the checks of a project, or of one that could not be opened, which has none. */
export interface ReportedChecks {
  readonly findings: readonly Diagnostic[];
  readonly opened?: OpenedEnvironment | undefined;
  readonly stores?: readonly string[] | undefined;
  readonly checks?: ProjectChecks | undefined;
}

/** @param options.format `text` goes to standard error, all else to standard output */
export async function reportChecks(
  { findings, opened, stores = [], checks }: ReportedChecks,
  io: Io,
  options: FindingOptions & { readonly chdir?: string },
): Promise<void> {
  const { format } = options;
  const { waived = [], notChecked = [], rules = [] } = checks ?? {};
  if (format === "text") return reportFindings(findings, io, { ...options, format });
  if (format === "json") return io.out(checksJson({ findings, waived, notChecked }));
  const run: CheckRun = {
    version,
    rules: rules.filter(({ code, severity }) => severity !== "advice" || findings.some((each) => each.code === code)),
    stores,
    notChecked,
    waived,
    folder: opened && (await folderInRepository(opened.folder)),
  };
  io.out(await inFormat(format, findings, run, io));
}

/** Each format is loaded only when it is asked for. */
async function inFormat(
  format: Exclude<FindingFormat, "text" | "json">,
  findings: readonly Diagnostic[],
  run: CheckRun,
  { language }: Io,
): Promise<string> {
  switch (format) {
    case "sarif":
      return (await import("../../render/sarif/sarif-text.js")).sarifText(findings, run, language);
    case "junit":
      return (await import("../../render/junit/junit-text.js")).junitText(findings, run, language);
    case "github": {
      const { githubText, githubNotes } = await import("../../render/github/github-text.js");
      const { notChecked = [], waived = [] } = run;
      const summary = checkSummaryText(
        { notChecked, waived, advice: 0 },
        { width: Number.POSITIVE_INFINITY, language },
      );
      return githubText(findings, run, language) + githubNotes(summary.split("\n").filter((line) => line !== ""));
    }
  }
}
