/** Applies an approved plan and says how it ended: every outcome has its words and its exit status. */
import type { ApplyOptions, ApplyOutcome, LockHolder } from "../database/apply/apply-outcome.js";
import { applyPlan } from "../database/apply/apply-plan.js";
import type { Unapplicable } from "../database/apply/check-plan.js";
import { type StaleSettings, staleSettings, whatBecame } from "../database/apply/stale-settings.js";
import { withSession } from "../database/connect.js";
import type { DatabaseTarget } from "../database/parse-target.js";
import type { Language } from "../model/language.js";
import type { Plan } from "../model/plan.js";
import type { Session } from "../model/session.js";
import type { StaleSetting } from "../model/stale-setting.js";
import { compile } from "../plan/sql/compile.js";
import { applyText } from "../render/text/apply-text.js";
import { timeText } from "../render/text/changes/edit-text.js";
import { escapeText } from "../render/text/escape.js";
import { flow } from "../render/text/fold.js";
import { staleLines } from "../render/text/stale-text.js";
import { kinds } from "../settings/kinds/registry.js";
import { actorOf } from "./actor.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Io, Said } from "./io.js";
import { nextCommand } from "./next-command.js";
import { withProgress } from "./progress.js";
import { reportFindings, textOptions } from "./report.js";
import { unknownText } from "./unknown-outcome.js";

interface ApprovedApply {
  readonly io: Io;
  readonly session: Session;
  readonly target: DatabaseTarget;
  readonly plan: Plan;
  readonly message: string | null;
  readonly lockTimeout: number;
  readonly color: boolean;
  /** The command that tells what became of this plan, where this one cannot. */
  readonly resolving: string;
}

export async function runApply({
  io,
  session,
  target,
  plan,
  message,
  lockTimeout,
  color,
  resolving,
}: ApprovedApply): Promise<ExitCode> {
  const statements = compile(plan, kinds, { actor: actorOf(io), message, approvals: [] });
  const { sleep } = io;
  const { say } = io.language;
  let committing = false;
  const said: Said = {
    stopping: say`Interrupted: rolling back. Again cuts the connection.`,
    cutOff: () =>
      committing
        ? { message: unknownText(say`This command was interrupted twice.`, resolving, io), status: EXIT.unknown }
        : {
            message: `${say`Interrupted. The apply was rolled back: nothing was changed.`}\n`,
            status: EXIT.interrupted,
          },
  };
  const reconnect: ApplyOptions["reconnect"] = (use) => withSession(target, use);
  const outcome = await withProgress(io, say`Applying`, (update) => {
    const onProgress = (done: number, total: number) =>
      update(say`Applying ${done.toLocaleString("en")} of ${total.toLocaleString("en")} statements`);
    const onCommit = () => {
      committing = true;
    };
    const options = { lockTimeout, sleep, reconnect, onProgress, onCommit };
    const work = (interrupted: () => boolean) =>
      applyPlan(session, { plan, kinds, statements }, { ...options, interrupted });
    return io.guarded(work, said);
  });
  if (outcome.type === "applied") {
    io.out(`\n${applyText(plan, outcome.revision, textOptions(io, color))}`);
    return EXIT.done;
  }
  if (outcome.type === "unknown") {
    io.err(unknownText(outcome.reason, resolving, io));
    return EXIT.unknown;
  }
  const failure = outcome.type === "stale" ? await stalenessOf(session, plan, outcome) : outcome;
  return explain(failure, io, { color, environment: plan.environment });
}

type Failure = Exclude<ApplyOutcome, { type: "applied" | "unknown" | "stale" }> | Unapplicable;

/** What is different now. Where that cannot be read, or is as it was again, what the apply itself found. */
async function stalenessOf(
  session: Session,
  plan: Plan,
  { rows }: Extract<ApplyOutcome, { type: "stale" }>,
): Promise<Unapplicable> {
  const settings = rows.map(
    ({ address, expected, found }): StaleSetting => ({
      address,
      became: whatBecame(expected, found),
      before: null,
      after: null,
      asPlanned: false,
      since: null,
    }),
  );
  const stale = await staleSettings(session, plan, kinds).catch(() => ({ settings, count: 0 }));
  return stale.count > 0 ? { type: "stale", ...stale } : { type: "stale", settings, count: settings.length };
}

/** Says why nothing was applied. */
export function explain(
  outcome: Failure,
  io: Io,
  { color, environment }: { readonly color: boolean; readonly environment: string },
): ExitCode {
  const { say } = io.language;
  const planning = nextCommand("shopwright plan", environment);
  const fail = (status: ExitCode, code: string, lines: readonly string[], help: string) => {
    io.err(`${say`error`}[apply/${code}]: ${lines.map(escapeText).join("\n  ")}\n  ${say`help:`} ${help}\n`);
    return status;
  };
  switch (outcome.type) {
    case "already-applied":
      return fail(
        EXIT.stale,
        "already-applied",
        [say`This plan was already applied as revision ${outcome.revision}`, say`Nothing was changed now.`],
        say`Run ${planning} to see whether anything is left to do.`,
      );
    case "stale":
      return fail(
        EXIT.stale,
        "stale",
        [
          say`The database is not as the plan found it`,
          ...staleLines(outcome.settings, outcome.count, kinds, io.language).flatMap((line) =>
            flow(line, io.columns - HELP.length).map((part, index) => (index === 0 ? part : `  ${part}`)),
          ),
          say`Nothing was changed.`,
        ],
        flow(staleHelp(outcome, planning, io.language), io.columns - HELP.length).join(`\n${HELP}`),
      );
    case "locked":
      return fail(
        EXIT.locked,
        "locked",
        [
          say`The settings are held by another apply or edit`,
          ...outcome.holders.map((each) => holder(each, io.language)),
          say`Nothing was changed.`,
        ],
        say`Wait until it ends and try again, or give a longer --lock-timeout.`,
      );
    case "other-database":
      return fail(
        EXIT.stale,
        "other-database",
        [say`The plan was made for another database, or this one is a copy of it`, say`Nothing was changed.`],
        say`Make the plan against the database that it is applied to; if this one was restored, moved or copied to go on from here, first ${nextCommand("shopwright upgrade --adopt", environment)}.`,
      );
    case "interrupted":
      io.err(`${say`Interrupted. The apply was rolled back: nothing was changed.`}\n`);
      return EXIT.interrupted;
    case "refused":
      reportFindings(outcome.diagnostics, io, { color });
      io.err(`${say`Nothing was changed.`}\n`);
      return EXIT.refused;
  }
}

/** As wide as the word that stands before a help. */
const HELP = "        ";

function staleHelp({ settings }: StaleSettings, planning: string, { say }: Language): string {
  return settings.every(({ asPlanned }) => asPlanned)
    ? say`The database holds already what this plan would write there: a new ${planning} shows what is left, if anything is.`
    : say`Make the plan again with ${planning}: it starts from what is there now, and shows nothing where that is what the documents say.`;
}

function holder({ user, application, clientAddress, since }: LockHolder, { say }: Language): string {
  const from = [application, clientAddress].filter((part) => part !== null && part !== "").join(", ");
  const at = since === null ? "" : say` since ${timeText(since)}`;
  return say`held by ${user ?? say`another user`}${from === "" ? "" : ` (${from})`}${at}`;
}
