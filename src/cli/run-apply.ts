/** Applies an approved plan and says how it ended: every outcome has its words and its exit status. */
import type { ApplyOptions, ApplyOutcome, LockHolder } from "../database/apply/apply-outcome.js";
import { applyPlan } from "../database/apply/apply-plan.js";
import { withSession } from "../database/connect.js";
import type { DatabaseTarget } from "../database/parse-target.js";
import { formatAddress } from "../model/address.js";
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
import { colorsOf, reportFindings } from "./report.js";

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
  const outcome = await withProgress(io, "Applying", (update) => {
    const onProgress = (done: number, total: number) =>
      update(`Applying ${done.toLocaleString("en")} of ${total.toLocaleString("en")} statements`);
    const options = { lockTimeout, sleep, reconnect, onProgress };
    return io.guarded((interrupted) => applyPlan(session, { plan, kinds, statements }, { ...options, interrupted }));
  });
  if (outcome.type === "applied") {
    io.out(`\n${applyText(plan, outcome.revision, { colors: colorsOf(io, color) })}`);
    return EXIT.done;
  }
  return explain(outcome, io, color);
}

type Failure = Exclude<ApplyOutcome, { type: "applied" }>;

/** Says why nothing was applied. */
export function explain(outcome: Failure, io: Io, color: boolean): ExitCode {
  const fail = (status: ExitCode, code: string, lines: readonly string[], help: string) => {
    io.err(`error[apply/${code}]: ${lines.map(escapeText).join("\n  ")}\n  help: ${help}\n`);
    return status;
  };
  switch (outcome.type) {
    case "already-applied":
      return fail(
        EXIT.stale,
        "already-applied",
        [`This plan was already applied as revision ${outcome.revision}`, "Nothing was changed now."],
        "Run shopwright plan to see whether anything is left to do.",
      );
    case "stale":
      return fail(
        EXIT.stale,
        "stale",
        [
          "The database is not as the plan found it",
          ...outcome.rows.map(
            ({ address, expected, found }) => `${formatAddress(address)}: ${staleness(expected, found)}`,
          ),
          "Nothing was changed.",
        ],
        "Run shopwright plan: it shows what was changed meanwhile and by whom.",
      );
    case "locked":
      return fail(
        EXIT.locked,
        "locked",
        ["The settings are held by another apply or edit", ...outcome.holders.map(holder), "Nothing was changed."],
        "Wait until it ends and try again, or give a longer --lock-timeout.",
      );
    case "other-database":
      return fail(
        EXIT.stale,
        "other-database",
        ["The plan was made for another database, or this one is a copy of it", "Nothing was changed."],
        "Make the plan against the database that it is applied to.",
      );
    case "interrupted":
      io.err("Interrupted. The apply was rolled back: nothing was changed.\n");
      return EXIT.interrupted;
    case "refused":
      reportFindings(outcome.diagnostics, io, { color });
      io.err("Nothing was changed.\n");
      return EXIT.refused;
    case "unknown":
      return fail(
        EXIT.unknown,
        "unknown",
        ["The connection was lost while the changes were committed", outcome.reason],
        `Run shopwright history: if it lists plan ${outcome.planDigest.slice(0, 12)}, everything was applied, else nothing.`,
      );
  }
}

function staleness(expected: string | null, found: string | null): string {
  if (expected === null) return "it was created since";
  return found === null ? "it was deleted since" : "it was changed since";
}

function holder({ user, application, clientAddress, since }: LockHolder): string {
  const from = [application, clientAddress].filter((part) => part !== null && part !== "").join(", ");
  return `held by ${user ?? "another user"}${from === "" ? "" : ` (${from})`}${since === null ? "" : ` since ${since}`}`;
}
