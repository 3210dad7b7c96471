/** Applies an approved plan and says how it ended: every outcome has its words and its exit status. */
import type { ApplyOptions, ApplyOutcome, LockHolder } from "../database/apply/apply-outcome.js";
import { applyPlan } from "../database/apply/apply-plan.js";
import { withSession } from "../database/connect.js";
import type { DatabaseTarget } from "../database/parse-target.js";
import { formatAddress } from "../model/address.js";
import type { Language } from "../model/language.js";
import type { Plan } from "../model/plan.js";
import type { Session } from "../model/session.js";
import { compile } from "../plan/sql/compile.js";
import { applyText } from "../render/text/apply-text.js";
import { escapeText } from "../render/text/escape.js";
import { kinds } from "../settings/kinds/registry.js";
import { actorOf } from "./actor.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { withProgress } from "./progress.js";
import { reportFindings, textOptions } from "./report.js";

interface ApprovedApply {
  readonly io: Io;
  readonly session: Session;
  readonly target: DatabaseTarget;
  readonly plan: Plan;
  readonly message: string | null;
  readonly lockTimeout: number;
  readonly color: boolean;
}

export async function runApply({
  io,
  session,
  target,
  plan,
  message,
  lockTimeout,
  color,
}: ApprovedApply): Promise<ExitCode> {
  const statements = compile(plan, kinds, { actor: actorOf(io), message, approvals: [] });
  const { sleep } = io;
  const reconnect: ApplyOptions["reconnect"] = (use) => withSession(target, use);
  const outcome = await withProgress(io, io.language.say`Applying`, (update) => {
    const onProgress = (done: number, total: number) =>
      update(io.language.say`Applying ${done.toLocaleString("en")} of ${total.toLocaleString("en")} statements`);
    const options = { lockTimeout, sleep, reconnect, onProgress };
    return io.guarded((interrupted) => applyPlan(session, { plan, kinds, statements }, { ...options, interrupted }));
  });
  if (outcome.type === "applied") {
    io.out(`\n${applyText(plan, outcome.revision, textOptions(io, color))}`);
    return EXIT.done;
  }
  return explain(outcome, io, color);
}

type Failure = Exclude<ApplyOutcome, { type: "applied" }>;

/** Says why nothing was applied. */
export function explain(outcome: Failure, io: Io, color: boolean): ExitCode {
  const { say } = io.language;
  const fail = (status: ExitCode, code: string, lines: readonly string[], help: string) => {
    io.err(`${say`error`}[apply/${code}]: ${lines.map(escapeText).join("\n  ")}\n  ${say`help:`} ${help}\n`);
    return status;
  };
  switch (outcome.type) {
    case "already-applied":
      return fail(
        EXIT.stale,
        "already-applied",
        [say`This plan was already applied as revision ${outcome.revision}`, "Nothing was changed now."],
        say`Run shopwright plan to see whether anything is left to do.`,
      );
    case "stale":
      return fail(
        EXIT.stale,
        "stale",
        [
          say`The database is not as the plan found it`,
          ...outcome.rows.map(
            ({ address, expected, found }) => `${formatAddress(address)}: ${staleness(expected, found, io.language)}`,
          ),
          say`Nothing was changed.`,
        ],
        say`Run shopwright plan: it shows what was changed meanwhile and by whom.`,
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
        say`Make the plan against the database that it is applied to.`,
      );
    case "interrupted":
      io.err(`${say`Interrupted. The apply was rolled back: nothing was changed.`}\n`);
      return EXIT.interrupted;
    case "refused":
      reportFindings(outcome.diagnostics, io, { color });
      io.err(`${say`Nothing was changed.`}\n`);
      return EXIT.refused;
    case "unknown":
      return fail(
        EXIT.unknown,
        "unknown",
        [say`The connection was lost while the changes were committed`, outcome.reason],
        say`Run shopwright history: if it lists plan ${outcome.planDigest.slice(0, 12)}, everything was applied, else nothing.`,
      );
  }
}

function staleness(expected: string | null, found: string | null, { say }: Language): string {
  if (expected === null) return say`it was created since`;
  return found === null ? say`it was deleted since` : say`it was changed since`;
}

function holder({ user, application, clientAddress, since }: LockHolder, { say }: Language): string {
  const from = [application, clientAddress].filter((part) => part !== null && part !== "").join(", ");
  const at = since === null ? "" : say` since ${since}`;
  return say`held by ${user ?? say`another user`}${from === "" ? "" : ` (${from})`}${at}`;
}
