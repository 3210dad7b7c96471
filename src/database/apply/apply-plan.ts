/**
 * Applies a compiled plan in one transaction: open, recheck, write, read back, seal, COMMIT. Anything that goes wrong on
 * the way rolls all of it back.
 */
import { obstaclesTo } from "../../model/plan.js";
import type { Session } from "../../model/session.js";
import type { Statement } from "../../model/statement.js";
import { DatabaseError, isConnectionLoss, toDatabaseError, withRemedy } from "../database-error.js";
import { begin, waiting } from "../settings.js";
import { commit, rollback } from "../transaction.js";
import { withAnswerTimeout } from "./answer-timeout.js";
import type { ApplyInput, ApplyOptions, ApplyOutcome } from "./apply-outcome.js";
import { lockHolders } from "./lock-holders.js";
import { mayRetry, outcomeOfError } from "./outcome-of-error.js";
import { readBack } from "./read-back.js";
import { resolveApply } from "./resolve-apply.js";

/** Milliseconds before each further attempt. */
const DELAYS = [50, 100, 200, 400, 800] as const;
const LONGEST_DELAY = 1000;

/** Before each look at what became of a lost COMMIT: long enough for a server to start again. */
const RESOLVE_DELAYS = [...DELAYS, 1600, 3200, 5000, 5000] as const;

/** See {@link ApplyOptions}. A plan's largest statement takes seconds, and between two of them the client is quick. */
const IDLE_TIMEOUT = 30_000;
const ANSWER_TIMEOUT = 300_000;

/**
 * Every way in which an apply is expected to end is an outcome: `refused`, too, where the plan has errors or a guard
 * refuses it that nobody consented to.
 * @throws DatabaseError where something broke, as a lost permission or connection before COMMIT; nothing was changed then.
 */
export async function applyPlan(connected: Session, input: ApplyInput, options: ApplyOptions): Promise<ApplyOutcome> {
  const obstacles = obstaclesTo(input.plan);
  if (obstacles.length > 0) return { type: "refused", diagnostics: obstacles };
  const { answerTimeout = ANSWER_TIMEOUT, lockTimeout } = options;
  const session = withAnswerTimeout(connected, answerTimeout + lockTimeout);
  let slept = 0;
  for (let failed = 0; ; failed += 1) {
    if (options.interrupted?.()) return { type: "interrupted" };
    const attempt = await attemptApply(session, input, options);
    if (attempt.type === "ended") return attempt.outcome;
    if (attempt.type === "in-doubt") return await resolve(input, options, attempt.error);
    // Whoever holds a row is waited for as another apply is; what went wrong otherwise is tried a few times.
    const waits = attempt.error.code === LOCKED && slept < lockTimeout;
    const delay = DELAYS[failed] ?? (waits ? Math.min(LONGEST_DELAY, lockTimeout - slept) : null);
    if (delay === null || attempt.final) return await giveUp(session, input, attempt.error);
    await options.sleep(delay);
    slept += delay;
  }
}

/** SQLSTATE of a lock that another holds. */
const LOCKED = "55P03";

const CONNECT_AS_APPLIER = "This database user may plan but not apply: connect as a member of shopwright_applier.";

type Attempt =
  | { readonly type: "ended"; readonly outcome: ApplyOutcome }
  /** Rolled back; `final` where waiting was done already. */
  | { readonly type: "retry"; readonly error: DatabaseError; readonly final: boolean }
  /** COMMIT was sent and not answered. */
  | { readonly type: "in-doubt"; readonly error: DatabaseError };

async function attemptApply(session: Session, input: ApplyInput, options: ApplyOptions): Promise<Attempt> {
  const { open, writes, seal } = parts(input.statements);
  const total = input.statements.length;
  const { lockTimeout, idleTimeout = IDLE_TIMEOUT } = options;
  let revision: number;
  try {
    await begin(session, "read committed");
    await session.script(
      `set local lock_timeout = ${waiting(lockTimeout)}; set local idle_in_transaction_session_timeout = ${idleTimeout}`,
    );
    await session.query(open.sql, open.values).catch((error: unknown) => {
      throw error instanceof DatabaseError && error.code === "42501" ? withRemedy(error, CONNECT_AS_APPLIER) : error;
    });
  } catch (error) {
    return await afterError(session, input, error, { waited: true });
  }
  try {
    options.onProgress?.(1, total);
    for (const [index, { sql, values }] of writes.entries()) {
      if (options.interrupted?.()) return await ended(session, { type: "interrupted" });
      await session.query(sql, values);
      options.onProgress?.(index + 2, total);
    }
    const diagnostics = await readBack(session, input);
    if (diagnostics.length > 0) return await ended(session, { type: "refused", diagnostics });
    const { rows } = await session.query(seal.sql, seal.values);
    revision = Number(Object.values(rows[0] ?? {})[0]);
    options.onProgress?.(total, total);
    if (options.interrupted?.()) return await ended(session, { type: "interrupted" });
  } catch (error) {
    return await afterError(session, input, error, { waited: false });
  }
  try {
    options.onCommit?.();
    await commit(session);
    return { type: "ended", outcome: { type: "applied", revision } };
  } catch (error) {
    if (isConnectionLoss(error)) return { type: "in-doubt", error: toDatabaseError(error) };
    return await afterError(session, input, error, { waited: false });
  }
}

function parts(statements: readonly Statement[]) {
  const [open, ...writes] = statements;
  const seal = writes.pop();
  if (open === undefined || seal === undefined) throw new Error("a compiled plan opens and seals");
  return { open, writes, seal };
}

async function ended(session: Session, outcome: ApplyOutcome): Promise<Attempt> {
  await rollback(session);
  return { type: "ended", outcome };
}

/** @param waited whether a lock was waited for as long as is allowed, so that no further attempt is made. */
async function afterError(
  session: Session,
  { kinds }: ApplyInput,
  error: unknown,
  { waited }: { readonly waited: boolean },
): Promise<Attempt> {
  if (isConnectionLoss(error)) throw unchanged(toDatabaseError(error), "The connection was lost before COMMIT");
  await rollback(session);
  if (!(error instanceof DatabaseError)) throw error;
  if (mayRetry(error)) return { type: "retry", error, final: waited && error.code === LOCKED };
  const outcome = outcomeOfError(error, kinds);
  if (outcome === null) throw unchanged(error, "The apply was rolled back");
  return { type: "ended", outcome };
}

/** The attempts are over. */
async function giveUp(session: Session, { kinds }: ApplyInput, error: DatabaseError): Promise<ApplyOutcome> {
  const outcome = outcomeOfError(error, kinds);
  return outcome ?? { type: "locked", holders: await lockHolders(session) };
}

/** Never a blind second try: the ledger says whether the plan was applied. */
async function resolve({ plan }: ApplyInput, options: ApplyOptions, lost: DatabaseError): Promise<ApplyOutcome> {
  let reason = lost;
  for (const delay of RESOLVE_DELAYS) {
    await options.sleep(delay);
    try {
      const resolution = await options.reconnect((session) => resolveApply(session, plan, options.lockTimeout));
      if (resolution.type === "applied") return resolution;
    } catch (error) {
      reason = toDatabaseError(error);
      continue;
    }
    throw unchanged(lost, "The connection was lost at COMMIT, and the plan was not applied");
  }
  return { type: "unknown", planDigest: plan.digest, reason: reason.message };
}

function unchanged({ code, message, ...more }: DatabaseError, what: string): DatabaseError {
  return new DatabaseError(code, `${message}. ${what}: nothing was changed.`, more);
}
