/** A server that crashes, runs full, only reads, or is replaced by another. */
import { existsSync } from "node:fs";
import { chown, rename, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resolveApply } from "../../src/database/apply/resolve-apply.js";
import { withSession } from "../../src/database/connect.js";
import type { Plan } from "../../src/model/plan.js";
import type { Session } from "../../src/model/session.js";
import { apply, applyTiers, levels, planTiers, tier } from "../database/tiers.js";
import { withServerDatabase } from "../support/databases.js";
import { describeWhere } from "../support/describe-where.js";
import { type OwnServer, withOwnServer } from "../support/own-server.js";
import { emptyFolder, runCli, unfolded } from "../support/run-cli.js";
import { installTables } from "../support/settings-tables.js";
import { testKinds } from "../support/test-kinds.js";
import { type Judge, type Verdict, withProxy } from "./proxy.js";

const at = <T>(url: string, use: (session: Session) => Promise<T>) => withSession({ type: "postgres", url }, use);

/** A server with all tables. */
function withTables(flags: readonly string[], use: (server: OwnServer) => Promise<void>): Promise<void> {
  return withOwnServer(flags, async (server) => {
    await at(server.url, (session) => installTables(session, testKinds));
    await use(server);
  });
}

/** Applies through a proxy, and reconnects to `back`: "not-applied" where it fails, saying that nothing was changed. */
async function applyThrough(url: string, plan: Plan, judge: Judge, back = url): Promise<string> {
  try {
    const { type } = await withProxy(url, judge, (through) =>
      at(through, (session) => apply(session, plan, { lockTimeout: 10_000, reconnect: (use) => at(back, use) })),
    );
    return type;
  } catch (error) {
    expect(String(error)).toMatch(/nothing was changed/);
    return "not-applied";
  }
}

const isCommit = (text: string): boolean => text.includes("commit\0");

describe("a server that stops as in a crash, and recovers,", () => {
  it("while it writes, before COMMIT, at COMMIT and behind it, is asked when it is back (fault 8)", () =>
    withTables([], async (server) => {
      let crashed: Promise<unknown> = Promise.resolve();
      const crash = async (): Promise<Verdict> => {
        await server.stop("immediate");
        await server.start();
        return "forward";
      };
      const meanwhile = (): Verdict => {
        crashed = crash();
        return "forward";
      };
      const behind = (): Verdict => {
        crashed = new Promise((resolve) => setImmediate(resolve)).then(() => untilFree(server.url)).then(crash);
        return "forward, cut";
      };
      const cases: readonly (readonly [what: string, judge: Judge, expected: readonly string[]])[] = [
        ["writing", ({ text }) => (text.includes("insert into") ? crash() : "forward"), ["not-applied"]],
        ["before COMMIT", ({ text }) => (isCommit(text) ? crash() : "forward"), ["not-applied"]],
        ["at COMMIT", ({ text }) => (isCommit(text) ? meanwhile() : "forward"), ["applied", "not-applied"]],
        ["behind COMMIT", ({ text }) => (isCommit(text) ? behind() : "forward"), ["applied"]],
      ];
      for (const [what, judge, expected] of cases) {
        const before = await at(server.url, levels);
        const plan = await at(server.url, (session) => planTiers(session, { [what]: tier(1) }));
        const outcome = await applyThrough(server.url, plan, judge);
        await crashed;
        expect(expected, what).toContain(outcome);
        await at(server.url, async (session) => {
          expect(await resolveApply(session, plan, 10_000), what).toMatchObject({ type: outcome });
          expect(await levels(session), what).toEqual(outcome === "applied" ? { [what]: 1 } : before);
        });
      }
    }));

  it("since one of its processes was killed, while that wrote or committed, is asked when it is back (fault 7)", () =>
    // Where nobody follows, a COMMIT is on disk and unanswered for as long as its process lives.
    withTables(["synchronous_standby_names=nobody", "synchronous_commit=local"], async (server) => {
      const url = `${server.url}?options=-c%20synchronous_commit%3Don`;
      let killed: Promise<unknown> = Promise.resolve();
      const kill = (port: number, state = "true") => {
        killed = killProcess(server.url, port, state).then(() => untilBack(server.url));
        return killed;
      };
      const cases: readonly (readonly [what: string, judge: Judge, expected: string])[] = [
        [
          "writing",
          ({ text, port }) => (text.includes("insert into") ? kill(port).then(() => "forward") : "forward"),
          "not-applied",
        ],
        [
          "committing",
          ({ text, port }) => {
            if (isCommit(text)) void kill(port, "wait_event = 'SyncRep'");
            return "forward";
          },
          "applied",
        ],
      ];
      for (const [what, judge, expected] of cases) {
        const plan = await at(server.url, (session) => planTiers(session, { [what]: tier(1) }));
        expect(await applyThrough(url, plan, judge, server.url), what).toBe(expected);
        await killed;
        await at(server.url, async (session) => {
          expect(await resolveApply(session, plan, 10_000), what).toMatchObject({ type: expected });
          expect(await levels(session), what).toEqual(expected === "applied" ? { [what]: 1 } : {});
        });
      }
    }));

  it("gives the number of a lost transaction to another, which is not taken for it (fault 13)", () =>
    withTables(
      ["wal_writer_delay=10000", "bgwriter_delay=10000", "wal_level=minimal", "max_wal_senders=0"],
      async (server) => {
        const plan = await at(server.url, (session) => planTiers(session, { a: tier(1) }));
        const lost = await loseTransaction(server, plan);
        await at(server.url, async (session) => {
          for (;;) {
            await session.query("begin");
            const { rows } = await session.query<{ id: string }>("select pg_current_xact_id()::text as id");
            await session.query("commit");
            if (Number(rows[0]?.id) >= lost) {
              expect(Number(rows[0]?.id), "the number is used again").toBe(lost);
              break;
            }
          }
          const { rows } = await session.query("select pg_xact_status($1::xid8) as status", [String(lost)]);
          expect(rows).toEqual([{ status: "committed" }]); // as it must not be asked
          expect(await resolveApply(session, plan, 10_000)).toEqual({ type: "not-applied" });
          expect(await apply(session, plan)).toEqual({ type: "applied", revision: 1 });
        });
      },
    ));
});

/** Waits until nobody holds the head. */
async function untilFree(url: string): Promise<void> {
  await at(url, (session) => session.script("set lock_timeout = 10000; select from shopwright.head for update"));
}

/** SIGKILL to the process that serves this port, once it is in such a state: the server then restarts all of them. */
async function killProcess(url: string, port: number, state: string): Promise<void> {
  await at(url, async (session) => {
    for (;;) {
      const { rows } = await session.query<{ pid: number }>(
        `select pid from pg_stat_activity where client_port = $1 and ${state}`,
        [String(port)],
      );
      const [found] = rows;
      if (found !== undefined) return void process.kill(found.pid, "SIGKILL");
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
}

async function untilBack(url: string): Promise<void> {
  for (;;) {
    try {
      return await untilFree(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Opens an apply and crashes the server before any of it was written down; gives the transaction's number. */
async function loseTransaction(server: OwnServer, { base, digest }: Plan): Promise<number> {
  const lost = at(server.url, async (session) => {
    await session.script("checkpoint; begin");
    await session.query("select shopwright.open($1, $2, $3)", [base.databaseId, base.home, digest]);
    const { rows } = await session.query<{ id: string }>("select pg_current_xact_id()::text as id");
    await server.stop("immediate");
    return Number(rows[0]?.id);
  });
  const number = await lost;
  await server.start();
  return number;
}

describeWhere(existsSync("/dev/full"), "/dev/full", "a server whose disk is full", () => {
  it("refuses, changes nothing, and takes the plan when there is room (fault 18)", () =>
    withTables([], async (server) => {
      const plan = await at(server.url, (session) => planTiers(session, { a: tier(1) }));
      const { rows } = await at(server.url, (session) =>
        session.query<{ file: string }>("select pg_relation_filepath('store.tiers') as file"),
      );
      const file = join(server.folder, rows[0]?.file ?? "");
      const { uid, gid } = await stat(file);
      await rename(file, `${file}.kept`);
      await symlink("/dev/full", file); // holds nothing, and has room for nothing
      const failure = await at(server.url, (session) => apply(session, plan)).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: "53100", message: expect.stringContaining("nothing was changed") });
      await rename(`${file}.kept`, file);
      await chown(file, uid, gid);
      await at(server.url, async (session) => {
        expect(await resolveApply(session, plan, 1000)).toEqual({ type: "not-applied" });
        expect(await levels(session)).toEqual({});
        expect(await apply(session, plan)).toMatchObject({ type: "applied" });
      });
    }));
});

describe("a server that only reads", () => {
  it("by its setting: the apply says so, and what to do (fault 18)", () =>
    withServerDatabase(async ({ url, session }) => {
      const cwd = emptyFolder();
      const run = (line: string) => runCli(`${line} --env server --auto-approve`, { cwd, env: { DATABASE_URL: url } });
      await runCli("init", { cwd });
      await run("upgrade");
      await session.script(`alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
      const { status, err } = await run("apply");
      expect(err).toContain("error[database/25006]");
      expect(unfolded(err)).toContain("nothing was changed");
      expect(unfolded(err)).toContain("primary server");
      expect(status).toBe(7);
      expect((await runCli("plan --env server", { cwd, env: { DATABASE_URL: url } })).status).toBe(0);
    }));

  it("as a standby does: it can be planned against; once it has taken over, it knows what was applied (fault 18)", () =>
    withTables(["wal_level=replica"], async (primary) => {
      await at(primary.url, (session) => applyTiers(session, { a: tier(1) }));
      const standby = await primary.addStandby();
      const plan = await at(standby.url, (session) => planTiers(session, { a: tier(2) }));
      const refused = await at(standby.url, (session) => apply(session, plan)).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: "25006", message: expect.stringContaining("nothing was changed") });
      await expect(at(standby.url, (session) => resolveApply(session, plan, 1000))).rejects.toMatchObject({
        code: "25006",
      });

      // The primary is lost with COMMIT on its way: only the standby that takes over can say what came of it.
      let takenOver: Promise<unknown> = Promise.resolve();
      const judge: Judge = ({ text }) => {
        if (!isCommit(text)) return "forward";
        takenOver = untilFree(primary.url)
          .then(() => caughtUp(primary, standby))
          .then(() => primary.stop("immediate"))
          .then(() => at(standby.url, (session) => session.script("select pg_promote()")));
        return "forward, cut";
      };
      expect(await applyThrough(primary.url, plan, judge, standby.url)).toBe("applied");
      await takenOver;
      expect(await at(standby.url, levels)).toEqual({ a: 2 });
      expect(await at(standby.url, (session) => apply(session, plan))).toEqual({
        type: "already-applied",
        revision: 2,
      });

      const later = await at(standby.url, (session) => planTiers(session, { a: tier(3) }));
      await withOwnServer([], async (stranger) => {
        await at(stranger.url, (session) => installTables(session, testKinds));
        expect(await at(stranger.url, (session) => apply(session, later))).toEqual({ type: "other-database" });

        await expect(at(stranger.url, (session) => resolveApply(session, later, 1000))).rejects.toMatchObject({
          code: "SW003",
        });
      });
    }));
});

/** Waits until the standby has replayed what the primary has written. */
async function caughtUp(primary: OwnServer, standby: OwnServer): Promise<void> {
  const { rows } = await at(primary.url, (session) =>
    session.query<{ position: string }>("select pg_current_wal_lsn()::text as position"),
  );
  await at(standby.url, async (session) => {
    for (;;) {
      const { rows: replayed } = await session.query<{ done: boolean }>(
        "select pg_last_wal_replay_lsn() >= $1::pg_lsn as done",
        [rows[0]?.position ?? null],
      );
      if (replayed[0]?.done) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}
