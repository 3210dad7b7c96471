/** Ends that fall silent without a word: nobody waits for ever, and locks are freed. */
import { describe, expect, it } from "vitest";
import type { ApplyOptions } from "../../src/database/apply/apply-outcome.js";
import { resolveApply } from "../../src/database/apply/resolve-apply.js";
import { withSession } from "../../src/database/connect.js";
import type { Plan } from "../../src/model/plan.js";
import { apply, levels, planTiers, tier, withTables } from "../database/tiers.js";
import { type ServerDatabase, withServerDatabase } from "../support/databases.js";
import { type Judge, withProxy } from "./proxy.js";

const onServer = (use: (database: ServerDatabase) => Promise<void>): Promise<void> =>
  withTables(withServerDatabase, use);

const applyThrough = ({ url, connect }: ServerDatabase, plan: Plan, judge: Judge, options: Partial<ApplyOptions>) =>
  withProxy(url, judge, (through) =>
    withSession({ type: "postgres", url: through }, (session) =>
      apply(session, plan, { reconnect: connect, lockTimeout: 10_000, ...options }),
    ),
  );

describe("a connection on which nothing arrives any more, though nobody was told,", () => {
  it("is given up by the server, which frees the locks (fault 11)", () =>
    onServer(async ({ session, url, connect }) => {
      const plan = await planTiers(session, { a: tier(1) });
      let resolved: ReturnType<typeof resolveApply> | undefined;
      const silent: Judge = ({ text }) => {
        if (!text.includes("insert into")) return "forward";
        resolved = resolveApply(session, plan, 10_000); // waits for the lock, as another apply would
        return "hold";
      };
      await withProxy(url, silent, async (through) => {
        const options = { reconnect: connect, idleTimeout: 300, answerTimeout: 1500 };
        const target = { type: "postgres", url: through } as const;
        const outcome = withSession(target, (lost) => apply(lost, plan, options));
        await expect(outcome).rejects.toThrow(/nothing was changed/);
        expect(await resolved).toEqual({ type: "not-applied" }); // the proxy still keeps the server's end open
      });
    }));

  it("is given up by the client, before COMMIT: nothing was changed (fault 11)", () =>
    onServer(async (database) => {
      const plan = await planTiers(database.session, { a: tier(1) });
      const silent: Judge = ({ text }) => (text.includes("insert into") ? "forward, hold" : "forward");
      const outcome = applyThrough(database, plan, silent, { answerTimeout: 500, lockTimeout: 0, idleTimeout: 1000 });
      await expect(outcome).rejects.toMatchObject({
        code: "ETIMEDOUT",
        message: expect.stringContaining("nothing was changed"),
      });
      expect(await resolveApply(database.session, plan, 10_000)).toEqual({ type: "not-applied" });
    }));

  it("is given up by the client, at COMMIT: the ledger says what became of it (faults 10, 11)", () =>
    onServer(async (database) => {
      const plan = await planTiers(database.session, { a: tier(1) });
      const silent: Judge = ({ text }) => (text.includes("commit\0") ? "forward, hold" : "forward");
      const outcome = await applyThrough(database, plan, silent, { answerTimeout: 500, lockTimeout: 0 });
      expect(outcome).toEqual({ type: "applied", revision: 1 });
    }));
});

it("a client that vanishes while the server works for it: the work ends, and the lock is free (fault 6)", () =>
  onServer(async (database) => {
    const { session } = database;
    const plan = await planTiers(session, { a: tier(1) });
    await session.script(`create function public.dawdle() returns trigger language plpgsql as $$
        begin perform pg_sleep(30); return new; end $$;
      create trigger dawdle before insert on store.tiers for each row execute function public.dawdle()`);
    const vanish: Judge = ({ text }) => (text.includes("insert into") ? "forward, cut" : "forward");
    await expect(applyThrough(database, plan, vanish, {})).rejects.toThrow(/nothing was changed/);
    expect(await resolveApply(session, plan, 15_000)).toEqual({ type: "not-applied" });
    await session.script("drop trigger dawdle on store.tiers");
    expect(await apply(session, plan)).toEqual({ type: "applied", revision: 1 });
    expect(await levels(session)).toEqual({ a: 1 });
  }));
