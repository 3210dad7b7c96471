/** `history`: lists revisions or their changes, shows one revision, or the settings as they stood. */
import { eachChange, readHistory } from "../../database/ledger/read-history.js";
import { readRevision } from "../../database/ledger/read-ledger.js";
import type { Moment } from "../../database/ledger/read-state.js";
import { readContexts } from "../../database/read-contexts.js";
import { type Checked, type Diagnostic, refused } from "../../model/diagnostic.js";
import type { HistoryFilter } from "../../model/history-filter.js";
import type { Session } from "../../model/session.js";
import { decodeChanges } from "../../plan/decode-changes.js";
import { historyCsvHead, historyCsvLines } from "../../render/csv/history-csv.js";
import { jsonText } from "../../render/json/json-text.js";
import { historyText } from "../../render/text/history-text.js";
import { revisionText } from "../../render/text/revision-text.js";
import { kinds } from "../../settings/kinds/registry.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { noSuchRevision, readMoment, showState } from "../history-at.js";
import { type HistoryFilterOptions, historyFilter } from "../history-options.js";
import type { Io } from "../io.js";
import { openEnvironment } from "../open-environment.js";
import { outputOptions, type ProjectOptions, projectOptions, storeOption } from "../options.js";
import { reportFindings, textOptions } from "../report.js";
import { withDatabase } from "../with-database.js";

interface HistoryOptions extends ProjectOptions, HistoryFilterOptions {
  readonly store?: readonly string[];
  readonly at?: string;
  readonly format: "text" | "json" | "csv" | "documents";
  readonly color: boolean;
}

export const history = defineCommand<HistoryOptions>({
  example: `shopwright history 3
shopwright history --store flagship --address coupon --since 7d
shopwright history --since 2027-01-01 --until 2027-03-31 --format csv > first-quarter.csv
shopwright history --at 2027-03-01T10:00 --address flagship/coupon.spring-10`,
  configure: (command) =>
    outputOptions(storeOption(projectOptions(command)), ["text", "json", "csv", "documents"])
      .argument("[revision]", "show this revision's changes")
      .option("--address <address...>", "only changes of these kinds and addresses")
      .option("--actor <name>", "only what this person or database user did")
      .option("--since <time>", "only from this time on: a day, a time, or 7d for a week ago")
      .option("--until <time>", "only until this time, a whole day if it is one")
      .option("--commit <hash>", "only what was applied from this commit")
      .option("--at <time|revision>", "show the settings as they stood then"),
  run: async (io, options, [number]) => {
    const report = (findings: readonly Diagnostic[]) =>
      reportFindings(findings, io, { ...options, format: options.format === "json" ? "json" : "text" });
    const asked = readRequest(options, number, new Date());
    if (!asked.ok) {
      report(asked.diagnostics);
      return EXIT.failed;
    }
    const opened = await openEnvironment(io, options);
    if (!opened.ok) {
      report(opened.diagnostics);
      return EXIT.invalid;
    }
    const { filter, moment } = asked.value;
    return withDatabase(io, opened.value, { ...options, format: "text" }, async (session) => {
      if (moment !== null) return showState(session, moment, filter, io, options);
      if (number !== undefined) return showOne(session, number, io, options);
      return showAll(session, filter, io, options);
    });
  },
});

interface Request {
  readonly filter: HistoryFilter;
  readonly moment: Moment | null;
}

/** What goes together, and whether each of it is understood. */
function readRequest(options: HistoryOptions, number: string | undefined, now: Date): Checked<Request> {
  const findings: Diagnostic[] = [];
  const moment = options.at === undefined ? null : readMoment(options.at, now, findings);
  const filter = historyFilter(options, kinds, now);
  if (!filter.ok) findings.push(...filter.diagnostics);
  const { actor, since, until, commit, store, address, at, format } = options;
  const ofRevisions = [actor, since, until, commit].some((each) => each !== undefined);
  if (number !== undefined && (ofRevisions || store || address || at !== undefined)) {
    findings.push(notTogether("One revision is shown whole.", "Leave out its number, or everything else."));
  } else if (at !== undefined && ofRevisions) {
    const remedy = "Only --store and --address go with it.";
    findings.push(notTogether("--at shows settings, not revisions.", remedy));
  }
  if ((at === undefined && format === "documents") || (at !== undefined && format === "csv")) {
    const remedy = "Use --format json, or one of: csv without --at, documents with it.";
    findings.push(notTogether(`--format ${format} does not fit here.`, remedy));
  }
  return filter.ok && findings.length === 0
    ? { ok: true, value: { filter: filter.value, moment }, warnings: [] }
    : refused(findings);
}

function notTogether(detail: string, remedy: string): Diagnostic {
  return {
    code: "history/not-together",
    severity: "error",
    summary: "These do not go together",
    detail,
    remedy,
  };
}

async function showAll(
  session: Session,
  filter: HistoryFilter,
  io: Io,
  { format, color }: HistoryOptions,
): Promise<ExitCode> {
  if (format === "csv") {
    const contexts = await readContexts(session, kinds);
    io.out(historyCsvHead());
    await eachChange(session, kinds, filter, (revision, change) => {
      const [decoded = null] = decodeChanges(change === null ? [] : [change], kinds, contexts);
      io.out(historyCsvLines(revision, decoded, kinds));
    });
    return EXIT.done;
  }
  const revisions = await readHistory(session, kinds, filter);
  const { say } = io.language;
  const filtered = Object.values(filter).some((condition) => condition !== null);
  if (format === "json") io.out(jsonText(filtered ? revisions : revisions.map(({ matching: _, ...rest }) => rest)));
  else if (filtered && revisions.length === 0) io.out(`${say`No revision is like that.`}\n`);
  else io.out(historyText(revisions, textOptions(io, color)));
  return EXIT.done;
}

async function showOne(session: Session, number: string, io: Io, { format, color }: HistoryOptions): Promise<ExitCode> {
  const found = /^[1-9]\d{0,14}$/.test(number) ? await readRevision(session, kinds, Number(number)) : null;
  if (found === null) {
    reportFindings([noSuchRevision(number)], io, { color });
    return EXIT.failed;
  }
  const { revision } = found;
  const changes = decodeChanges(found.changes, kinds, await readContexts(session, kinds));
  if (format === "json") io.out(jsonText({ revision, changes }));
  else if (format === "csv") {
    io.out(historyCsvHead());
    for (const change of changes) io.out(historyCsvLines(revision, change, kinds));
  } else io.out(revisionText(revision, changes, kinds, textOptions(io, color)));
  return EXIT.done;
}
