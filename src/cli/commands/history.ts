/** `history`: lists revisions, shows one revision's changes, and verifies the chain. */
import { listRevisions, readRevision } from "../../database/ledger/read-ledger.js";
import { verifyLedger } from "../../database/ledger/verify-ledger.js";
import { readContexts } from "../../database/read-contexts.js";
import type { Session } from "../../model/session.js";
import { decodeChanges } from "../../plan/decode-changes.js";
import { jsonText } from "../../render/json/json-text.js";
import { historyText, verifiedText } from "../../render/text/history-text.js";
import { revisionText } from "../../render/text/revision-text.js";
import { kinds } from "../../settings/kinds/registry.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { openEnvironment } from "../open-project.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions } from "../options.js";
import { withProgress } from "../progress.js";
import { reportFindings, textOptions } from "../report.js";
import { withDatabase } from "../with-database.js";

interface HistoryOptions extends ProjectOptions, OutputOptions {
  readonly verify?: boolean;
}

export const history = defineCommand<HistoryOptions>({
  example: "shopwright history --verify\nshopwright history 3",
  configure: (command) =>
    outputOptions(projectOptions(command))
      .argument("[revision]", "show this revision's changes")
      .option("--verify", "recompute the chain of hashes"),
  run: async (io, options, [number]) => {
    const opened = await openEnvironment(io, options);
    if (!opened.ok) {
      reportFindings(opened.diagnostics, io, options);
      return EXIT.invalid;
    }
    return withDatabase(io, opened.value, options, async (session) => {
      const shown =
        number === undefined ? await showAll(session, io, options) : await showOne(session, number, io, options);
      return shown === EXIT.done && options.verify ? verify(session, io, options) : shown;
    });
  },
});

async function showAll(session: Session, io: Io, { format, color }: HistoryOptions): Promise<ExitCode> {
  const revisions = await listRevisions(session);
  if (format === "json") io.out(jsonText(revisions));
  else io.out(historyText(revisions, textOptions(io, color)));
  return EXIT.done;
}

async function showOne(session: Session, number: string, io: Io, { format, color }: HistoryOptions): Promise<ExitCode> {
  const found = /^[1-9]\d{0,15}$/.test(number) ? await readRevision(session, kinds, Number(number)) : null;
  if (found === null) {
    const { say } = io.language;
    io.err(`${say`error`}[history/no-such-revision]: ${say`There is no revision ${JSON.stringify(number)}`}\n`);
    io.err(`  ${say`help:`} ${say`shopwright history lists the revisions.`}\n`);
    return EXIT.failed;
  }
  const { revision } = found;
  const changes = decodeChanges(found.changes, kinds, await readContexts(session, kinds));
  if (format === "json") io.out(jsonText({ revision, changes }));
  else io.out(revisionText(revision, changes, kinds, textOptions(io, color)));
  return EXIT.done;
}

async function verify(session: Session, io: Io, { format }: HistoryOptions): Promise<ExitCode> {
  const result = await withProgress(io, io.language.say`Verifying the history`, () => verifyLedger(session));
  if (result.ok) {
    if (format === "text") io.out(`\n${verifiedText(result, io.language)}`);
    return EXIT.done;
  }
  const { say } = io.language;
  io.err(`${say`error`}[history/broken]: ${say`The history does not verify`}\n`);
  io.err(`  ${say`Revision ${result.sequence}: ${result.problem}.`}\n`);
  io.err(
    `  ${say`help:`} ${say`Restore the ledger from a backup, and compare with what was noted of it elsewhere.`}\n`,
  );
  return EXIT.broken;
}
