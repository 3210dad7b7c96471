import { connect as connectSocket, createServer, type Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { resolveApply } from "../../src/database/apply/resolve-apply.js";
import { withSession } from "../../src/database/connect.js";
import type { Session } from "../../src/model/session.js";
import { describeEachDatabase, type ServerDatabase, withServerDatabase } from "../support/databases.js";
import { apply, applyTiers, insertTier, levels, planTiers, tables, tier, withTables } from "./tiers.js";

describeEachDatabase("apply", (withDatabase) => {
  it("writes what was planned, after which nothing is left to plan", () =>
    tables(withDatabase, async (session) => {
      expect(await applyTiers(session, { a: tier(1), b: tier(2, { parent: "a" }) })).toBe(1);
      const wanted = { a: tier(3), c: tier(4) };
      const progress: string[] = [];
      const plan = await planTiers(session, wanted);
      const outcome = await apply(session, plan, { onProgress: (done, total) => progress.push(`${done}/${total}`) });
      expect(outcome).toEqual({ type: "applied", revision: 2 });
      expect(await levels(session)).toEqual({ a: 3, c: 4 });
      expect((await planTiers(session, wanted)).changes).toEqual([]);
      expect(progress.at(-1)).toBe(`${progress.length}/${progress.length}`);
    }));

  it("of the same plan a second time says as which revision it was applied (faults 1, 3)", () =>
    tables(withDatabase, async (session) => {
      const plan = await planTiers(session, { a: tier(1) });
      expect(await apply(session, plan)).toEqual({ type: "applied", revision: 1 });
      expect(await apply(session, plan)).toEqual({ type: "already-applied", revision: 1 });
    }));

  it("of a plan that another one overtook is stale, and writes nothing (fault 2)", () =>
    tables(withDatabase, async (session) => {
      const first = await planTiers(session, { a: tier(1) });
      const second = await planTiers(session, { a: tier(2), b: tier(2) });
      await apply(session, first);
      expect(await apply(session, second)).toMatchObject({ type: "stale" });
      expect(await levels(session)).toEqual({ a: 1 });
    }));

  it("after a direct edit is stale, and names the rows (fault 4)", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1), b: tier(1) });
      const plan = await planTiers(session, { a: tier(2), b: tier(2), c: tier(2) });
      await session.script(`update store.tiers set level = 9 where name = 'a'; ${insertTier("c", 3)}`);
      expect(await apply(session, plan)).toEqual({
        type: "stale",
        rows: [
          {
            address: { kind: "tier", store: "flagship", name: "a" },
            expected: plan.changes.find(({ address }) => address.name === "a")?.rowDigest,
            found: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
          {
            address: { kind: "tier", store: "flagship", name: "c" },
            expected: null,
            found: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        ],
      });
    }));

  it("of a plan that guards refuse is refused without a question to the database (fault 56)", () =>
    tables(withDatabase, async (session) => {
      const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`t${index}`, tier(index + 1)]));
      await applyTiers(session, { ...many, a: tier(50) });
      const plan = await planTiers(session, { a: tier(50) });
      expect(await apply({ ...session, query: () => Promise.reject(new Error("asked")) }, plan)).toMatchObject({
        type: "refused",
        diagnostics: [{ code: "guard/mass-deletion" }],
      });
      expect(Object.keys(await levels(session))).toHaveLength(13);
      const guards = plan.guards.map((guard) => ({ ...guard, consented: true }));
      expect(await apply(session, { ...plan, guards })).toMatchObject({ type: "applied" });
    }));

  it("on another database is refused (fault 61)", () =>
    tables(withDatabase, async (session) => {
      const plan = await planTiers(session, { a: tier(1) });
      const elsewhere = { ...plan, base: { ...plan.base, home: "1/1" } };
      expect(await apply(session, elsewhere)).toEqual({ type: "other-database" });
    }));

  it.each([
    ["changes what is written", "new.title := '\"Mine\"'; return new;", "before", "apply/changed-on-write", "title"],
    ["leaves out what is written", "return null;", "before", "apply/changed-on-write", undefined],
    [
      "writes something else",
      `${insertTier("z", 7)} on conflict do nothing; return null;`,
      "after",
      "apply/unexpected-changes",
      undefined,
    ],
    ["refuses", "raise 'not on Fridays';", "before", "apply/refused-by-database", undefined],
  ])("is refused where a trigger of somebody else %s (fault 67)", (_case, body, when, code, field) =>
    tables(withDatabase, async (session) => {
      const plan = await planTiers(session, { a: tier(1) });
      await session.script(`create function public.meddle() returns trigger language plpgsql as $$ begin ${body} end $$;
        create trigger meddle ${when} insert on store.tiers for each row execute function public.meddle()`);
      const outcome = await apply(session, plan);
      expect(outcome).toMatchObject({
        type: "refused",
        diagnostics: [{ code, detail: expect.stringContaining("Nothing was changed.") }],
      });
      if (outcome.type === "refused") expect(outcome.diagnostics[0]?.field).toBe(field);
      expect(await levels(session)).toEqual({});
    }),
  );

  it("whose constraint holds only until COMMIT is refused there (fault 15)", () =>
    tables(withDatabase, async (session) => {
      const plan = await planTiers(session, { a: tier(1) });
      await session.script(
        "alter table store.tiers add constraint single unique (title) deferrable initially deferred",
      );
      await session.script(insertTier("b", 1).replace("flagship", "outlet"));
      const outcome = await apply(session, plan);
      expect(outcome).toMatchObject({ type: "refused", diagnostics: [{ code: "apply/refused-by-database" }] });
      expect(await levels(session)).toEqual({ b: 1 });
    }));

  it("whose COMMIT is answered with ROLLBACK is an error (fault 14)", () =>
    tables(withDatabase, async (session) => {
      const plan = await planTiers(session, { a: tier(1) });
      const failing: Session = {
        ...session,
        query: async (sql, values) => {
          if (sql === "commit") await session.script("select 1/0").catch(() => undefined);
          return await session.query(sql, values);
        },
      };
      await expect(apply(failing, plan)).rejects.toThrow(/Nothing was changed/);
      expect(await levels(session)).toEqual({});
    }));

  it("that fails for another reason says that nothing was changed, and names no value (fault 57)", () =>
    tables(withDatabase, async (session) => {
      const plan = await planTiers(session, { a: tier(1, { title: "canary" }) });
      await session.script("alter table store.tiers rename column percent_off to gone");
      const failure = apply(session, plan);
      await expect(failure).rejects.toMatchObject({
        code: "42703",
        message: expect.stringContaining("nothing was changed"),
      });
      await expect(
        failure.catch((error) => JSON.stringify({ ...error, message: error.message })),
      ).resolves.not.toContain("canary");
    }));

  it("that the database's constraints refuse names no value (fault 57)", () =>
    tables(withDatabase, async (session) => {
      const plan = await planTiers(session, { a: tier(1, { title: "canary" }) });
      await session.script("alter table store.tiers add constraint mine check (level > 5)");
      const outcome = await apply(session, plan);
      expect(outcome).toMatchObject({
        type: "refused",
        diagnostics: [{ detail: expect.stringContaining("constraint mine") }],
      });
      expect(JSON.stringify(outcome)).not.toContain("canary");
    }));
});

describe("apply beside others", () => {
  it("while another applies ends as locked, and names the holder (fault 17)", () =>
    onServer(async ({ session, connect }) => {
      const plan = await planTiers(session, { a: tier(1) });
      await connect(async (other) => {
        await other.script(`set application_name = 'the other'; begin;
          select shopwright.open(database_id::text, home, null) from shopwright.meta`);
        const outcome = await apply(session, plan);
        expect(outcome).toMatchObject({ type: "locked", holders: [{ user: "postgres", application: "the other" }] });
      });
      expect(await apply(session, plan)).toEqual({ type: "applied", revision: 1 });
    }));

  it("waits for a held row as long as for another apply, and no longer (fault 17)", () =>
    onServer(async ({ session, connect }) => {
      await applyTiers(session, { a: tier(1) });
      const plan = await planTiers(session, { a: tier(2) });
      await connect(async (admin) => {
        await admin.script("begin; update store.tiers set level = 1");
        for (const [lockTimeout, waited] of [
          [200, 1550],
          [60_000, 60_000],
        ] as const) {
          let slept = 0;
          const sleep = async (duration: number) => {
            slept += duration;
          };
          expect(await apply(session, plan, { sleep, lockTimeout })).toMatchObject({ type: "locked" });
          expect(slept).toBe(waited);
        }
      });
      expect(await apply(session, plan)).toMatchObject({ type: "applied" });
    }));

  it("waits a little for a row that is being edited, then finds it changed (faults 5, 16)", () =>
    onServer(async ({ session, connect }) => {
      await applyTiers(session, { a: tier(1) });
      const plan = await planTiers(session, { a: tier(2) });
      await connect(async (admin) => {
        await admin.script("begin; update store.tiers set level = 9");
        const sleeps: number[] = [];
        const outcome = await apply(session, plan, {
          sleep: async (duration) => {
            sleeps.push(duration);
            if (sleeps.length === 2) await admin.script("commit");
          },
        });
        expect(outcome).toMatchObject({ type: "stale", rows: [{ address: { name: "a" } }] });
        expect(sleeps).toEqual([50, 100]);
      });
    }));

  it("gives up after five more attempts at a row that stays held", () =>
    onServer(async ({ session, connect }) => {
      await applyTiers(session, { a: tier(1) });
      const plan = await planTiers(session, { a: tier(2) });
      await connect(async (admin) => {
        await admin.script("set application_name = 'back office'; begin; update store.tiers set level = 9");
        const sleeps: number[] = [];
        const outcome = await apply(session, plan, { sleep: async (duration) => void sleeps.push(duration) });
        expect(outcome).toMatchObject({ type: "locked", holders: [{ application: "back office" }] });
        expect(sleeps).toHaveLength(5);
      });
    }));

  it.each(["40001", "40P01"])("tries again after SQLSTATE %s, and looks anew each time (fault 16)", (code) =>
    onServer(async ({ session }) => {
      await applyTiers(session, { a: tier(1) });
      await session.script(`create sequence public.tries;
        create function public.fail() returns trigger language plpgsql as $$
          begin if nextval('public.tries') <= 2 then raise 'not now' using errcode = '${code}'; end if; return new; end $$;
        create trigger fail before insert on store.tiers for each row execute function public.fail()`);
      const sleeps: number[] = [];
      const sleep = async (duration: number) => void sleeps.push(duration);
      const first = await planTiers(session, { a: tier(2), b: tier(2) });
      expect(await apply(session, first, { sleep })).toEqual({ type: "applied", revision: 2 });
      expect(sleeps).toEqual([50, 100]);

      await session.script("alter sequence public.tries restart");
      const second = await planTiers(session, { a: tier(3), b: tier(2), c: tier(3) });
      const edit = async () => session.script("update store.tiers set level = 9 where name = 'a'");
      const outcome = await apply(session, second, { sleep: edit });
      expect(outcome).toMatchObject({ type: "stale", rows: [{ address: { name: "a" } }] });

      const third = await planTiers(session, { a: tier(9), b: tier(2), d: tier(4) });
      await session.script("alter sequence public.tries restart with 1 increment by -1 minvalue -100");
      expect(await apply(session, third, { sleep: async () => undefined })).toMatchObject({ type: "locked" });
      expect(await levels(session)).toEqual({ a: 9, b: 2 });
    }),
  );

  it("loses a race for a name to a direct edit without overwriting it (fault 5)", () =>
    onServer(async ({ session, connect }) => {
      const plan = await planTiers(session, { a: tier(1) });
      await connect(async (admin) => {
        await admin.script(`begin; ${insertTier("a", 9)}`);
        const outcome = apply(session, plan, { lockTimeout: 5000 });
        await new Promise((resolve) => setTimeout(resolve, 200));
        await admin.script("commit");
        expect(await outcome).toMatchObject({ type: "stale" });
      });
      expect(await levels(session)).toEqual({ a: 9 });
    }));

  it("without the rights for it fails with 42501 and changes nothing", () =>
    onServer(async ({ session, connectAs }) => {
      const plan = await planTiers(session, { a: tier(1) });
      await connectAs(["shopwright_planner"], async (planner) => {
        await expect(apply(planner, plan)).rejects.toMatchObject({
          code: "42501",
          message: expect.stringContaining("nothing was changed"),
          remedy: "This database user may plan but not apply: connect as a member of shopwright_applier.",
        });
      });
    }));
});

describe("a connection lost around COMMIT", () => {
  it("after it was sent: the ledger says that the plan was applied (fault 10)", () =>
    onServer(async (database) => {
      const plan = await planTiers(database.session, { a: tier(1) });
      const outcome = await throughProxy(database, "forward COMMIT, then cut", (session) =>
        apply(session, plan, { reconnect: database.connect }),
      );
      expect(outcome).toEqual({ type: "applied", revision: 1 });
    }));

  it("before it arrived: an error says that nothing was changed (fault 9)", () =>
    onServer(async (database) => {
      const plan = await planTiers(database.session, { a: tier(1) });
      const outcome = throughProxy(database, "cut before COMMIT", (session) =>
        apply(session, plan, { reconnect: database.connect, lockTimeout: 5000 }),
      );
      await expect(outcome).rejects.toThrow(/was not applied: nothing was changed/);
      expect(await levels(database.session)).toEqual({});
    }));

  it("and no way back: the outcome is unknown, and nothing is tried blindly (fault 12)", () =>
    onServer(async (database) => {
      const plan = await planTiers(database.session, { a: tier(1) });
      const outcome = await throughProxy(database, "forward COMMIT, then cut", (session) =>
        apply(session, plan, {
          sleep: async () => undefined,
          reconnect: (use) => withSession({ type: "postgres", url: "postgres://nobody@127.0.0.1:1/x" }, use),
        }),
      );
      expect(outcome).toMatchObject({ type: "unknown", planDigest: plan.digest });
      expect(await resolveApply(database.session, plan, 1000)).toEqual({ type: "applied", revision: 1 });
      const never = { ...plan, digest: "0".repeat(64) };
      expect(await resolveApply(database.session, never, 1000)).toEqual({ type: "not-applied" });
    }));

  it("of a client that is killed: its locks are free within a second or two (fault 6)", () =>
    onServer(async (database) => {
      const plan = await planTiers(database.session, { a: tier(1) });
      const holding = throughProxy(database, "cut before COMMIT", async (session) => {
        await session.script("begin; select shopwright.open(database_id::text, home, null) from shopwright.meta");
        await session.query("commit");
      });
      await expect(holding).rejects.toMatchObject({ name: "DatabaseError" });
      expect(await apply(database.session, plan, { lockTimeout: 3000 })).toEqual({ type: "applied", revision: 1 });
    }));
});

type Cut = "forward COMMIT, then cut" | "cut before COMMIT";

/** A session over a proxy that cuts the connection when it sees a COMMIT. */
async function throughProxy<T>({ url }: ServerDatabase, cut: Cut, use: (session: Session) => Promise<T>): Promise<T> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connectSocket(Number(target.port), target.hostname);
    for (const socket of [client, server])
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    sockets.add(client).add(server);
    server.on("data", (bytes) => client.write(bytes));
    client.on("data", (bytes) => {
      if (!bytes.includes("commit\0")) return server.write(bytes);
      client.resetAndDestroy();
      return cut === "cut before COMMIT" ? server.destroy() : server.end(bytes);
    });
    client.on("end", () => server.end());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const through = Object.assign(new URL(url), { port: String(address.port) }).href;
  try {
    return await withSession({ type: "postgres", url: through }, use);
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => proxy.close(resolve));
  }
}

function onServer(use: (database: ServerDatabase) => Promise<void>): Promise<void> {
  return withTables(withServerDatabase, use);
}
