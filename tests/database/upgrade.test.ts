import { describe, expect, it } from "vitest";
import { LAYOUT } from "../../src/database/upgrade/layout.js";
import { planUpgrade } from "../../src/database/upgrade/plan-upgrade.js";
import { runUpgrade } from "../../src/database/upgrade/run-upgrade.js";
import type { Session } from "../../src/model/session.js";
import { type Column, type TableDefinition, tableOf } from "../../src/plan/sql/table-definition.js";
import { describeEachDatabase, withServerDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";
import { applyTiers, insertTier, planTiers, tables, tier } from "./tiers.js";

const definitions = [...testKinds.values()].map((kind) => tableOf(kind, testKinds));

/** The same tables as an earlier engine might have made them: tiers had no `percent_off`, but a `rank`. */
const earlier = definitions
  .map((table) => (table.kind === "tier" ? earlierTier(table) : table))
  .filter(({ kind }) => kind !== "voucher");

describeEachDatabase("upgrade", (withDatabase) => {
  it("makes everything, once", () =>
    withDatabase(async ({ session }) => {
      const absent = await planUpgrade(session, definitions);
      expect(absent).toMatchObject({ state: "absent", layout: { database: null, engine: LAYOUT } });
      expect(await runUpgrade(session, absent)).toBe("upgraded");
      const current = await planUpgrade(session, definitions);
      expect(current).toMatchObject({ state: "current", steps: [], layout: { database: LAYOUT } });
      expect(await runUpgrade(session, current)).toBe("already-current");
      expect(await runUpgrade(session, absent)).toBe("already-current");
    }));

  it("brings tables up to date; rows keep their values, get defaults, and count as drifted only if they were", () =>
    withDatabase(async ({ session }) => {
      await runUpgrade(session, await planUpgrade(session, earlier));
      await session.script(`${insertTier("a", 1)}; ${insertTier("b", 1)}`);
      // On record as left by an apply; b was edited since.
      await session.script(`insert into shopwright.resources
        select 'flagship', 'tier', name, 'spec', shopwright.digest(shopwright.image(to_jsonb(t), '{store,name,title,level,parent,rank}')), false, 1
        from store.tiers t; update store.tiers set level = 2 where name = 'b'`);
      const behind = await planUpgrade(session, definitions);
      expect(behind.state).toBe("behind");
      expect(await runUpgrade(session, behind)).toBe("upgraded");
      expect((await planUpgrade(session, definitions)).state).toBe("current");
      const { rows } = await session.query(`select name, level, percent_off,
        r.row_digest = shopwright.digest(shopwright.image(to_jsonb(t), '{store,name,title,level,percent_off,parent}')) as undrifted
        from store.tiers t join shopwright.resources r using (store, name) order by name`);
      expect(rows).toEqual([
        { name: "a", level: 1, percent_off: "0", undrifted: true },
        { name: "b", level: 2, percent_off: "0", undrifted: false },
      ]);
      expect(await countPending(session)).toBe(3);
      await session.script("update store.tiers set percent_off = 5 where name = 'a'");
      expect(await countPending(session)).toBe(4);
    }));

  it("that changes no table leaves nothing to plan", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      await session.script("update shopwright.meta set layout_digest = 'of an earlier engine'");
      await runUpgrade(session, await planUpgrade(session, definitions));
      expect((await planTiers(session, { a: tier(1) })).changes).toEqual([]);
    }));

  it.each([
    ["a table", "drop table store.tiers cascade", ["a", "b"]],
    ["a column", "alter table store.tiers drop column percent_off", []],
    ["a column whose values are gone", "alter table store.tiers drop column parent", ["b"]],
    ["NOT NULL", "alter table store.tiers alter column level drop not null", []],
    ["a column's type", "alter table store.tiers alter column level type bigint", []],
    ["a foreign key", "alter table store.tiers drop constraint tiers_parent_fkey", []],
    ["the primary key", "alter table store.tiers drop constraint tiers_pkey cascade", []],
    ["a recording trigger", "drop trigger shopwright_record on store.tiers", []],
    ["an always enabled trigger", "alter table store.tiers enable trigger shopwright_record_truncate", []],
  ])("mends a table that lost %s by hand; what went with it shows as drift", (_case, sql, drifted) =>
    tables(withDatabase, async (session) => {
      const wanted = { a: tier(1), b: tier(2, { parent: "a" }) };
      await applyTiers(session, wanted);
      await session.script(sql);
      const behind = await planUpgrade(session, definitions);
      expect(behind.state).toBe("behind");
      expect(await runUpgrade(session, behind)).toBe("upgraded");
      expect((await planUpgrade(session, definitions)).state).toBe("current");
      const plan = await planTiers(session, wanted);
      expect(plan.drift.map(({ address }) => address.name)).toEqual(drifted);
      expect(plan.changes.map(({ address }) => address.name)).toEqual(drifted);
      if (drifted.length > 0) await applyTiers(session, wanted);
      await session.script("update store.tiers set level = 3");
      expect(await countPending(session)).toBe(2);
    }),
  );

  it("mends a lost table beside rows that refer to it, and brings others up to date in one go", () =>
    withDatabase(async ({ session }) => {
      await runUpgrade(session, await planUpgrade(session, earlier));
      const [other] = earlier.filter(({ foreignKeys }) => foreignKeys.length === 0);
      await session.script(`drop table store.${other?.name} cascade`);
      expect(await runUpgrade(session, await planUpgrade(session, definitions))).toBe("upgraded");
      expect((await planUpgrade(session, definitions)).state).toBe("current");
    }));

  it("says what to do about rows that lost a required value", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      await session.script("alter table store.tiers drop column title");
      await expect(runUpgrade(session, await planUpgrade(session, definitions))).rejects.toMatchObject({
        code: "23502",
        remedy: expect.stringContaining("delete them"),
      });
    }));

  it("leaves alone what a newer engine made", () =>
    tables(withDatabase, async (session) => {
      await session.script(`update shopwright.meta set layout = ${LAYOUT + 1}, layout_digest = 'new'`);
      const newer = await planUpgrade(session, definitions);
      expect(newer).toMatchObject({ state: "newer", steps: [] });
      await expect(runUpgrade(session, newer)).rejects.toMatchObject({ code: "SW022" });
    }));

  it("is refused where the tables changed since it was planned", () =>
    withDatabase(async ({ session }) => {
      await runUpgrade(session, await planUpgrade(session, earlier));
      const planned = await planUpgrade(session, definitions);
      await session.script("update shopwright.meta set layout_digest = 'of another engine'");
      await expect(runUpgrade(session, planned)).rejects.toMatchObject({ code: "40001" });
    }));

  it("that fails changes nothing", () =>
    withDatabase(async ({ session }) => {
      await session.script("create schema store");
      await expect(runUpgrade(session, await planUpgrade(session, definitions))).rejects.toMatchObject({
        code: "42P06",
      });
      expect((await planUpgrade(session, definitions)).state).toBe("absent");
    }));
});

describe("upgrade on a server", () => {
  it("twice at once: one makes everything, the other finds it made (fault 66)", () =>
    withServerDatabase(async ({ session, connect }) => {
      await connect(async (second) => {
        const both = [session, second].map(async (each) => runUpgrade(each, await planUpgrade(each, definitions)));
        expect((await Promise.all(both)).sort()).toEqual(["already-current", "upgraded"]);
      });
      expect((await planUpgrade(session, definitions)).state).toBe("current");
    }));

  it("of an earlier layout twice at once: the same (fault 66)", () =>
    withServerDatabase(async ({ session, connect }) => {
      await runUpgrade(session, await planUpgrade(session, earlier));
      await connect(async (second) => {
        const planned = await Promise.all([session, second].map((each) => planUpgrade(each, definitions)));
        const both = [session, second].map((each, index) => runUpgrade(each, planned[index] ?? fail()));
        const [first, other] = await Promise.allSettled(both);
        expect([first, other].map((each) => (each?.status === "fulfilled" ? each.value : "failed")).sort()).toEqual([
          "already-current",
          "upgraded",
        ]);
      });
    }));

  it("runs as a member of the owner role who may create schemas, without being superuser", () =>
    withServerDatabase(async ({ session, connectAs }) => {
      await ensureRoles(session);
      await connectAs(["shopwright_owner"], async (user, url) => {
        await session.script(`grant create on database ${new URL(url).pathname.slice(1)} to ${new URL(url).username}`);
        expect(await runUpgrade(user, await planUpgrade(user, definitions))).toBe("upgraded");
        const { rows } = await session.query(
          "select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace in ('shopwright'::regnamespace, 'store'::regnamespace)",
        );
        expect(rows).toEqual([{ owner: "shopwright_owner" }]);
      });
    }));

  it("says what SQL an administrator must run where the user may not take the owner's role", () =>
    withServerDatabase(async ({ session, connectAs }) => {
      await ensureRoles(session);
      await connectAs([], async (user) => {
        const planned = await planUpgrade(user, definitions);
        expect(planned.state).toBe("absent");
        const run = runUpgrade(user, planned);
        await expect(run).rejects.toMatchObject({
          code: "42501",
          message: expect.not.stringContaining("\n"),
          remedy: expect.stringMatching(
            /^Have an administrator run:\ngrant shopwright_owner to tester_\w+;\ngrant create on database test_\w+ to tester_\w+;$/,
          ),
        });
      });
    }));

  it("asks for CREATE on the database where a user who may create roles lacks it", () =>
    withServerDatabase(async ({ session, connectAs }) => {
      await ensureRoles(session);
      await connectAs(["shopwright_owner"], async (user, url) => {
        const name = new URL(url).username;
        await session.script(`alter role ${name} createrole`);
        await expect(runUpgrade(user, await planUpgrade(user, definitions))).rejects.toMatchObject({
          code: "42501",
          remedy: `Have an administrator run:\ngrant create on database ${new URL(url).pathname.slice(1)} to ${name};`,
        });
      });
    }));

  it("mends a lost table twice at once: one does it, the other finds it done (fault 66)", () =>
    withServerDatabase(async ({ session, connect }) => {
      await runUpgrade(session, await planUpgrade(session, definitions));
      await session.script("drop table store.tiers cascade");
      await connect(async (second) => {
        const planned = await planUpgrade(session, definitions);
        const both = await Promise.all([session, second].map((each) => runUpgrade(each, planned)));
        expect(both.sort()).toEqual(["already-current", "upgraded"]);
      });
    }));
});

/** They belong to the whole server, so that another test has perhaps made them already. */
async function ensureRoles(session: Session): Promise<void> {
  const tables = await planUpgrade(session, definitions);
  await runUpgrade(session, tables);
  await session.script("drop schema shopwright, store cascade");
}

async function countPending(session: Session): Promise<number> {
  const { rows } = await session.query<{ n: number }>("select count(*)::int as n from shopwright.pending");
  return rows[0]?.n ?? -1;
}

function earlierTier(table: TableDefinition): TableDefinition {
  const rank: Column = {
    name: "rank",
    type: "integer",
    collation: null,
    notNull: false,
    default: null,
    fills: [],
    path: ["rank"],
    shape: { type: "integer" },
    comment: "Its rank.",
  };
  const columns = table.columns.filter(({ name }) => name !== "percent_off");
  return {
    ...table,
    columns: [...columns, rank],
    checks: table.checks.filter(({ expression }) => !expression.includes("percent_off")),
  };
}

function fail(): never {
  throw new Error("nothing was planned");
}
