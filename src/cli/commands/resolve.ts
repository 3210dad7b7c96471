/** `resolve PLAN`: what became of a plan whose apply could not say so itself. Reads the ledger, changes nothing. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Resolution, resolveApply, type SoughtPlan } from "../../database/apply/resolve-apply.js";
import { DatabaseError, isConnectionLoss, OWN_CODES } from "../../database/database-error.js";
import { accepted, type Checked, type Diagnostic } from "../../model/diagnostic.js";
import { jsonText } from "../../render/json/json-text.js";
import { escapeText } from "../../render/text/escape.js";
import { defineCommand } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { openEnvironment } from "../open-environment.js";
import {
  type LockOptions,
  lockOption,
  type OutputOptions,
  outputOptions,
  type ProjectOptions,
  projectOptions,
} from "../options.js";
import { openPlanFile } from "../plan-file.js";
import { reportFindings } from "../report.js";
import { resolvingCommand } from "../unknown-outcome.js";
import { withDatabase } from "../with-database.js";

interface ResolveOptions extends ProjectOptions, OutputOptions, LockOptions {}

export const resolve = defineCommand<ResolveOptions>({
  example: "shopwright resolve plan.json\nshopwright resolve 0123456789ab --env production",
  configure: (command) =>
    lockOption(outputOptions(projectOptions(command))).argument(
      "<plan>",
      "the plan's file, or the beginning of its digest",
    ),
  completes: () => "files",
  run: async (io, options, [plan = ""]) => {
    const sought = await seek(io, plan);
    if (!sought.ok) return refuse(io, options, sought.diagnostics);
    const { environment } = sought.value;
    const opened = await openEnvironment(io, environment === undefined ? options : { env: environment, ...options });
    if (!opened.ok) return refuse(io, options, opened.diagnostics);
    try {
      return await withDatabase(io, opened.value, options, async (session) =>
        tell(io, options, opened.value.name, await resolveApply(session, sought.value, options.lockTimeout)),
      );
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const again = resolvingCommand({ ...sought.value, environment: opened.value.name }, options);
      return untold(io, error, again);
    }
  },
});

interface Sought extends SoughtPlan {
  /** As it was given; `undefined` where a digest was. */
  readonly file: string | undefined;
  readonly environment: string | undefined;
}

/** The engine's version does not matter here: nothing is compiled. */
async function seek(io: Io, plan: string): Promise<Checked<Sought>> {
  if (/^[0-9a-f]{12,64}$/.test(plan) && !existsSync(join(io.cwd, plan)))
    return accepted({ digest: plan, base: null, file: undefined, environment: undefined });
  const read = await openPlanFile(io, plan);
  if (!read.ok) return read;
  const { digest, base, environment } = read.value;
  return accepted({ digest, base, file: plan, environment });
}

function refuse(io: Io, options: ResolveOptions, findings: readonly Diagnostic[]): ExitCode {
  reportFindings(findings, io, options);
  return EXIT.invalid;
}

function tell(io: Io, { format }: ResolveOptions, environment: string, resolution: Resolution): ExitCode {
  const { say } = io.language;
  const applied = resolution.type === "applied";
  if (format === "json") io.out(jsonText(resolution));
  else if (applied)
    io.out(`${say`The plan was applied as revision ${resolution.revision}, to environment ${environment}.`}\n`);
  else
    io.out(
      `${say`The plan was not applied to environment ${environment}: nothing was changed. It can be applied now.`}\n`,
    );
  return applied ? EXIT.done : EXIT.changes;
}

/** Whoever cannot be asked leaves the outcome as unknown as it was. */
function untold(io: Io, error: DatabaseError, again: string): ExitCode {
  const { say } = io.language;
  const fail = (code: string, what: string, help: string) =>
    io.err(`${say`error`}[resolve/${code}]: ${what}\n  ${escapeText(error.message)}\n  ${say`help:`} ${help}\n`);
  if (isConnectionLoss(error) || error.code === "25006") {
    fail(
      "unknown",
      say`The database cannot be asked what became of the plan`,
      say`Run this as soon as it can be reached: ${again}`,
    );
    return EXIT.unknown;
  }
  if (error.code === "55P03") {
    fail(
      "under-way",
      say`An apply is still under way, and may be of this plan`,
      say`Wait until it ends, then run this: ${again}`,
    );
    return EXIT.locked;
  }
  if (error.code === OWN_CODES.otherDatabase) {
    fail(
      "other-database",
      say`This is not the database that the plan was made for`,
      say`Give the environment with --env, or correct where its database is.`,
    );
    return EXIT.stale;
  }
  if (error.code === "21000") {
    fail(
      "ambiguous",
      say`More than one plan begins like this`,
      say`Give more of the digest; shopwright history --format json has it whole.`,
    );
    return EXIT.failed;
  }
  throw error;
}
