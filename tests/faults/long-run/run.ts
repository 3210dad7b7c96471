/** One run: some settings, a plan, a fault while it is applied, and a look at what is there against what was said. */

import { resolveApply } from "../../../src/database/apply/resolve-apply.js";
import { withSession } from "../../../src/database/connect.js";
import { DatabaseError } from "../../../src/database/database-error.js";
import { verifyLedger } from "../../../src/database/ledger/verify-ledger.js";
import type { Plan } from "../../../src/model/plan.js";
import type { Session } from "../../../src/model/session.js";
import type { OwnServer } from "../../support/own-server.js";
import { type Judge, type Verdict, withProxy } from "../proxy.js";
import { atSomeRequest, type FaultName, randomCut, randomFault, untilCommit } from "./fault.js";
import {
  changedLevels,
  type Delta,
  deltaOf,
  type Levels,
  meet,
  randomEdit,
  randomLevels,
  textOf,
  withDelta,
} from "./model.js";
import { type Random, randomOf } from "./random.js";
import type { Applier, Said, Subject } from "./subject.js";

/** Ways in which an apply must never end. */
export const FAILURES = ["torn", "double", "misreported", "overwritten", "unverified", "locked"] as const;

export type Failure = (typeof FAILURES)[number];

export interface RunResult {
  readonly fault: FaultName;
  readonly said: readonly Said[];
  readonly failures: readonly { readonly type: Failure; readonly what: string }[];
  /** In milliseconds. */
  readonly resolving: readonly number[];
}

export interface Place {
  readonly server: OwnServer;
  readonly url: string;
  readonly subject: Subject;
}

const at = <T>(url: string, use: (session: Session) => Promise<T>) => withSession({ type: "postgres", url }, use);

interface Attempt {
  readonly plan: Plan;
  readonly delta: Delta;
  readonly said: Said;
}

export async function runOnce(seed: number, fault: FaultName, { server, url, subject }: Place): Promise<RunResult> {
  const random = randomOf(seed);
  randomFault(random, []); // was drawn before, to choose the place
  const before = randomLevels(random);
  const after = changedLevels(before, random);
  await subject.reset(url, before);
  const resolving: number[] = [];
  const edits: Delta[] = [];
  const applying = (through: string) => ({
    through,
    back: url,
    onResolved: (duration: number) => void resolving.push(duration),
  });
  const editNow = async (): Promise<void> => {
    const delta = randomEdit(before, random);
    const made = await at(url, async (session) => {
      await session.script("set lock_timeout = 100");
      return await session.script(subject.edit(delta)).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DatabaseError && error.code === "55P03") return false; // the apply holds the row already
          throw error;
        },
      );
    });
    if (made && (before.has([...delta.keys()][0] ?? "") || [...delta.values()][0] !== null)) edits.push(delta);
  };

  const plans = [{ plan: await subject.plan(url, after), delta: deltaOf(before, after) }];
  if (fault === "rivals") {
    const other = changedLevels(before, random);
    plans.push({ plan: await subject.plan(url, other), delta: deltaOf(before, other) });
  }
  const [first] = plans;
  if (first === undefined) throw new Error("no plan");
  if (fault === "twice") plans.push(first);
  let applier: Applier | undefined;
  const begun: Promise<unknown>[] = [];
  const judge = judgeOf(fault, { random, url, server, editNow, kill: () => applier?.kill, begun });
  if (fault === "edit" && random.chance(50)) await editNow();

  const attempts = await withProxy(url, judge, async (through) => {
    const started = plans.map(({ plan }) => subject.apply(plan, applying(through)));
    applier = started[0];
    return await Promise.all(
      plans.map(async (each, index): Promise<Attempt> => ({ ...each, said: (await started[index]?.said) ?? "unsaid" })),
    );
  });
  await Promise.all(begun);
  return {
    fault,
    said: attempts.map(({ said }) => said),
    ...(await examine({ url, subject, before, edits, attempts, resolving })),
  };
}

interface Means {
  readonly random: Random;
  readonly url: string;
  readonly server: OwnServer;
  readonly editNow: () => Promise<void>;
  readonly kill: () => Applier["kill"];
  /** What was begun and must have ended before anybody looks. */
  readonly begun: Promise<unknown>[];
}

function judgeOf(fault: FaultName, { random, url, server, editNow, kill, begun }: Means): Judge {
  switch (fault) {
    case "none":
    case "twice":
      return () => "forward";
    case "cut":
    case "rivals":
      return atSomeRequest(random, (request) =>
        fault === "cut" || random.chance(50) ? randomCut(request, random) : "forward",
      );
    case "edit":
      return untilCommit(atSomeRequest(random, (): Promise<Verdict> => editNow().then(() => "forward")));
    case "terminate":
      return atSomeRequest(random, ({ port }) => {
        const ended = at(url, (session) =>
          session.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where client_port = $1", [
            String(port),
          ]),
        );
        begun.push(ended);
        return random.chance(50) ? "forward" : ended.then((): Verdict => "forward");
      });
    case "stop":
      return atSomeRequest(random, async (): Promise<Verdict> => {
        const stopped = server.stop("immediate").then(server.start);
        begun.push(stopped);
        if (random.chance(70)) await stopped;
        return "forward";
      });
    case "kill":
      return atSomeRequest(random, async (request): Promise<Verdict> => {
        const signal = random.pick<NodeJS.Signals | null>(["SIGKILL", "SIGKILL", "SIGINT", null]);
        if (signal !== null) await kill()?.(signal);
        return signal === "SIGINT" ? "forward" : randomCut(request, random);
      });
    default:
      return fault satisfies never;
  }
}

interface Scene {
  readonly url: string;
  readonly subject: Subject;
  readonly before: Levels;
  readonly edits: readonly Delta[];
  readonly attempts: readonly Attempt[];
  readonly resolving: number[];
}

/** Looks at the tables and the ledger by plain SQL, and compares with the model. */
async function examine({
  url,
  subject,
  before,
  edits,
  attempts,
  resolving,
}: Scene): Promise<Pick<RunResult, "failures" | "resolving">> {
  const failures: { type: Failure; what: string }[] = [];
  const fail = (type: Failure, what: string) => void failures.push({ type, what });
  await at(url, async (session) => {
    // This waits until whatever was lost has ended: from here on nothing moves.
    const free = session.script("set lock_timeout = 10000; select from shopwright.head for update");
    await free.catch((error: unknown) => fail("locked", String(error)));
    for (const { plan, said } of attempts) {
      const { rows } = await session.query("select from shopwright.revisions where plan = $1", [plan.digest]);
      if (rows.length > 1) {
        fail("double", `${rows.length} revisions of one plan`);
        continue; // which of them, resolving cannot say
      }
      const start = performance.now();
      const { type } = await resolveApply(session, plan, 10_000);
      if (said === "nothing" || said === "unknown") resolving.push(performance.now() - start);
      if ((type === "applied") !== rows.length > 0)
        fail("misreported", `resolved as ${type}, ${rows.length} revisions`);
      const claimed = said === "applied" || said === "already-applied" ? true : said === "not-applied" ? false : null;
      if (claimed !== null && claimed !== rows.length > 0)
        fail("misreported", `said ${said}, ${rows.length} revisions`);
      if (said === "unsaid") fail("misreported", "did not say what was changed");
      if (said === "unknown") fail("misreported", "said unknown, although the database can be asked");
    }
    const same = attempts.filter(({ said, plan }) => said === "applied" && plan === attempts[0]?.plan);
    if (same.length > 1) fail("double", "two say that they applied the same plan");

    const digests = attempts.map(({ plan }) => plan.digest);
    const { rows: order } = await session.query<{ plan: string }>(
      "select plan from shopwright.revisions where plan = any (string_to_array($1, ',')) order by seq",
      [digests.join(",")],
    );
    const applied = order.flatMap(({ plan }) => attempts.find((attempt) => attempt.plan.digest === plan) ?? []);
    const expected = [...edits, ...applied.map(({ delta }) => delta)].reduce(withDelta, before);
    const found = await subject.read(session);
    if (deltaOf(expected, found).size > 0) fail("torn", `found ${textOf(found)}, expected ${textOf(expected)}`);
    for (const { delta } of applied) {
      const lost = edits.find((edit) => meet(edit, delta));
      if (lost) fail("overwritten", `the edit ${textOf(lost)} by the plan ${textOf(delta)}`);
    }
    const verified = await verifyLedger(session);
    if (!verified.ok) fail("unverified", JSON.stringify(verified));
  });
  return { failures, resolving };
}
