/** An apply whose connection, server process or own process ends at every point where it can end. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ApplyOutcome } from "../../src/database/apply/apply-outcome.js";
import { resolveApply } from "../../src/database/apply/resolve-apply.js";
import { withSession } from "../../src/database/connect.js";
import { DatabaseError } from "../../src/database/database-error.js";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import { readPlanFile } from "../../src/engine.js";
import type { Plan } from "../../src/model/plan.js";
import { apply, applyTiers, levels, planTiers, tier, withTables } from "../database/tiers.js";
import { type ServerDatabase, withServerDatabase } from "../support/databases.js";
import { emptyFolder, runCli } from "../support/run-cli.js";
import { type Judge, type Request, type Verdict, withProxy } from "./proxy.js";

type AtRequest = (request: Request, database: ServerDatabase) => Verdict | Promise<Verdict>;

describe("an apply, at each of its requests in turn,", () => {
  const before: AtRequest = () => "cut";
  const behind: AtRequest = () => "forward, cut";
  const within: AtRequest = ({ length }) => Math.floor(length / 2);
  const killedBefore: AtRequest = ({ port }, { session }) => terminate(session, port).then(() => "forward" as const);

  it.each<[what: string, applied: "never" | "at COMMIT", happens: AtRequest]>([
    ["whose connection is cut before it arrives is not applied (fault 9)", "never", before],
    ["whose connection is cut in the middle of it is not applied (fault 9)", "never", within],
    ["whose connection is cut behind it is applied only if that was COMMIT (fault 10)", "at COMMIT", behind],
    ["whose server process is terminated before it is not applied (fault 7)", "never", killedBefore],
  ])("%s", (_what, applied, happens) =>
    withTables(withServerDatabase, async (database: ServerDatabase) => {
      const { session } = database;
      const count = await requestsOfAnApply(database);
      expect(count).toBeGreaterThan(8);
      for (let number = 1; number <= count; number += 1) {
        await applyTiers(session, { a: tier(1), b: tier(2), c: tier(number) });
        const plan = await planTiers(session, { a: tier(5), b: tier(2), d: tier(number) });
        const judge: Judge = (request) => (request.number === number ? happens(request, database) : "forward");
        const outcome = await applyThrough(database, plan, judge);
        const expected = applied === "at COMMIT" && number === count;
        expect(outcome?.type, `at request ${number}`).toBe(expected ? "applied" : undefined);
        // This waits until the lock of the lost apply is free.
        expect(await resolveApply(session, plan, 10_000)).toMatchObject({ type: expected ? "applied" : "not-applied" });
        expect(await levels(session)).toEqual(expected ? { a: 5, b: 2, d: number } : { a: 1, b: 2, c: number });
      }
      expect(await verifyLedger(session)).toMatchObject({ ok: true });
    }),
  );

  it("holds its rows from the look at them until its end: nobody comes in between (fault 5)", () =>
    withTables(withServerDatabase, async (database: ServerDatabase) => {
      const { session } = database;
      await applyTiers(session, { a: tier(1) });
      const plan = await planTiers(session, { a: tier(2) });
      const tried: string[] = [];
      let looked = false;
      const outcome = await applyThrough(database, plan, async ({ text }) => {
        const reached = looked;
        looked ||= text.includes("shopwright.expect(");
        if (!reached) return "forward";
        const edit = session.script("begin; set local lock_timeout = 1; update store.tiers set level = 9; commit");
        tried.push(
          await edit.then(
            () => "edited",
            (error: unknown) => (error instanceof DatabaseError ? error.code : String(error)),
          ),
        );
        await session.script("rollback");
        return isCommit(text) ? "forward, cut" : "forward";
      });
      expect(outcome).toEqual({ type: "applied", revision: 2 });
      expect(tried.length).toBeGreaterThan(2);
      expect(new Set(tried)).toEqual(new Set(["55P03"]));
      expect(await levels(session)).toEqual({ a: 2 });
    }));

  it("whose server process is terminated while it commits says what became of it (fault 7)", () =>
    withTables(withServerDatabase, async (database: ServerDatabase) => {
      const { session } = database;
      for (let level = 1; level <= 10; level += 1) {
        const plan = await planTiers(session, { a: tier(level) });
        let ended: Promise<void> = Promise.resolve();
        const outcome = await applyThrough(database, plan, ({ text, port }) => {
          if (isCommit(text)) ended = terminate(session, port);
          return "forward";
        });
        await ended;
        const resolution = await resolveApply(session, plan, 10_000);
        expect(outcome?.type ?? "not-applied").toBe(resolution.type);
        expect((await levels(session))["a"] === level).toBe(resolution.type === "applied");
      }
    }));
});

describe("a process that applies", () => {
  it(
    "and is killed at any request, or in the middle of one, leaves everything or nothing, and no lock (fault 6)",
    () =>
      withServerDatabase(async (database) => {
        const { session, url } = database;
        const cwd = emptyFolder();
        const env = { DATABASE_URL: url };
        await runCli("init", { cwd });
        await runCli("upgrade --env server --auto-approve", { cwd, env });
        await runCli("plan --env server --out plan.json", { cwd, env });
        const read = await readPlanFile(readFileSync(join(cwd, "plan.json"), "utf8"));
        if (!read.ok) throw new Error("no plan");
        const coupons = async () => (await session.query("select from store.coupons")).rows.length;
        let count = 0;
        const note: Judge = ({ number, text }) => {
          if (isCommit(text)) count = number;
          return isCommit(text) ? "cut" : "forward";
        };
        await withProxy(url, fromBegin(note), (through) => runCli(APPLY, { cwd, env: { DATABASE_URL: through } }));
        expect(count).toBeGreaterThan(6);

        const everywhere = Array.from({ length: count }, (_, index) => index + 1);
        const between = everywhere.map((number) => ({ number, verdict: "cut" as const }));
        const within = [2, 5, count].map((number) => ({ number, verdict: 7 })); // so many bytes of it arrive
        for (const { number, verdict } of [...between, ...within]) {
          expect(await killed({ cwd, url, number, verdict })).toBe("SIGKILL");
          expect(await resolveApply(session, read.value, 10_000), `at request ${number}`).toEqual({
            type: "not-applied",
          });
          expect(await coupons()).toBe(0);
        }
        expect(await killed({ cwd, url, number: count, verdict: "forward, cut" })).toBe("SIGKILL");
        expect(await resolveApply(session, read.value, 10_000)).toEqual({ type: "applied", revision: 1 });
        expect(await coupons()).toBe(1);
        const again = await runCli(`${APPLY} --lock-timeout 10s`, { cwd, env });
        expect(again.err).toContain("already applied as revision 1");
        expect(again.status).toBe(4);
      }),
    240_000,
  );
});

const BIN = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));
const APPLY = "apply plan.json --auto-approve";

interface Killing {
  readonly cwd: string;
  readonly url: string;
  readonly number: number;
  readonly verdict: Verdict;
}

/** Applies in a process of its own, which is killed at a request; gives the signal that ended it. */
function killed({ cwd, url, number, verdict }: Killing): Promise<NodeJS.Signals | null> {
  let kill: () => Promise<unknown> = async () => undefined;
  const judge: Judge = async (request) => {
    if (request.number !== number) return "forward";
    await kill();
    return verdict;
  };
  return withProxy(url, fromBegin(judge), async (through) => {
    const env = { PATH: process.env["PATH"], HOME: cwd, DATABASE_URL: through };
    const child = spawn(process.execPath, [BIN, ...APPLY.split(" ")], { cwd, env, stdio: "ignore" });
    const ended = once(child, "exit");
    kill = () => {
      child.kill("SIGKILL");
      return ended;
    };
    const [, signal] = await ended;
    return signal;
  });
}

/** The text of a request has bytes of the protocol around the SQL. */
const isCommit = (text: string): boolean => text.includes("commit\0");

/** Counts from an apply's BEGIN on; what comes before it goes through. */
function fromBegin(judge: Judge): Judge {
  let start: number | undefined;
  return (request) => {
    if (start === undefined && request.text.includes("begin isolation level read committed")) start = request.number;
    return start === undefined ? "forward" : judge({ ...request, number: request.number - start + 1 });
  };
}

/** How many requests an apply makes from BEGIN to COMMIT. */
async function requestsOfAnApply(database: ServerDatabase): Promise<number> {
  await applyTiers(database.session, { a: tier(1), b: tier(2), c: tier(3) });
  let count = 0;
  const plan = await planTiers(database.session, { a: tier(5), b: tier(2), d: tier(4) });
  await applyThrough(database, plan, ({ number, text }) => {
    if (isCommit(text)) count = number;
    return "forward";
  });
  return count;
}

/** Applies through a proxy; `undefined` where it fails by a lost connection, saying that nothing was changed. */
async function applyThrough(
  { url, connect }: ServerDatabase,
  plan: Plan,
  judge: Judge,
): Promise<ApplyOutcome | undefined> {
  try {
    return await withProxy(url, fromBegin(judge), (through) =>
      withSession({ type: "postgres", url: through }, (session) =>
        apply(session, plan, { reconnect: connect, lockTimeout: 10_000 }),
      ),
    );
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    expect(error.message).toMatch(/nothing was changed/);
    return undefined;
  }
}

/** The server process of the connection that comes from this port. */
async function terminate({ query }: ServerDatabase["session"], port: number): Promise<void> {
  await query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where client_port = $1", [String(port)]);
}
