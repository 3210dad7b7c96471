/** `verify`: recomputes the chain of the history, and holds it against checkpoints that were kept elsewhere. */
import { verifyCheckpoints } from "../../database/ledger/checkpoints.js";
import { type Verification, verifyLedger } from "../../database/ledger/verify-ledger.js";
import type { Checkpoint } from "../../model/checkpoint.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { jsonText } from "../../render/json/json-text.js";
import { verifiedText } from "../../render/text/history-text.js";
import { openCheckpoints } from "../checkpoint-files.js";
import { defineCommand } from "../command.js";
import { EXIT } from "../exit-code.js";
import { openEnvironment } from "../open-environment.js";
import { type OutputOptions, outputOptions, type ProjectOptions, projectOptions } from "../options.js";
import { withProgress } from "../progress.js";
import { reportFindings } from "../report.js";
import { brokenCheckpoint, brokenHistory } from "../verify-findings.js";
import { withDatabase } from "../with-database.js";

interface VerifyOptions extends ProjectOptions, OutputOptions {
  readonly checkpoint?: readonly string[];
}

export const verify = defineCommand<VerifyOptions>({
  example: `shopwright verify --env production
shopwright verify --checkpoint checkpoints.txt "$(git tag --list 'applied-*' --format '%(contents)')"`,
  configure: (command) =>
    outputOptions(projectOptions(command)).option(
      "--checkpoint <text|file...>",
      "also hold the history against what `shopwright checkpoint` printed",
    ),
  run: async (io, options) => {
    const [opened, checkpoints] = [await openEnvironment(io, options), await openCheckpoints(io, options.checkpoint)];
    if (!opened.ok || !checkpoints.ok) {
      const findings = [opened, checkpoints].flatMap((each) => (each.ok ? [] : each.diagnostics));
      reportFindings(findings, io, options);
      return opened.ok ? EXIT.failed : EXIT.invalid;
    }
    return withDatabase(io, opened.value, options, async (session) => {
      const { result, broken } = await withProgress(io, io.language.say`Verifying the history`, async () => ({
        result: await verifyLedger(session),
        broken: await verifyCheckpoints(session, checkpoints.value),
      }));
      const findings = [...(result.ok ? [] : [brokenHistory(result)]), ...broken.map(brokenCheckpoint)];
      if (options.format === "json") io.out(verifiedJson(result, checkpoints.value, findings));
      else {
        if (result.ok) io.out(verifiedText(result, checkpoints.value.length - broken.length, io.language));
        reportFindings(findings, io, options);
      }
      return findings.length === 0 ? EXIT.done : EXIT.broken;
    });
  },
});

function verifiedJson(
  result: Verification,
  checkpoints: readonly Checkpoint[],
  findings: readonly Diagnostic[],
): string {
  return jsonText({ ...result, ok: findings.length === 0, checkpoints: checkpoints.length, findings });
}
