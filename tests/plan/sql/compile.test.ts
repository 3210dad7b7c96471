import { describe, expect, it } from "vitest";
import type { Kind } from "../../../src/model/kind.js";
import { compile } from "../../../src/plan/sql/compile.js";
import { decodeRow } from "../../../src/plan/sql/decode.js";
import { renderScript } from "../../../src/plan/sql/script.js";
import { describeEachDatabase, withServerDatabase } from "../../support/databases.js";
import { describePsql, HOSTILE_SETTINGS, psql } from "../../support/psql.js";
import { readImages } from "../../support/settings-tables.js";
import { testKinds } from "../../support/test-kinds.js";
import {
  context,
  create,
  execute,
  index,
  levels,
  move,
  note,
  planFrom,
  planOf,
  remove,
  run,
  tier,
  update,
  withStore,
} from "./tier-plans.js";

describeEachDatabase("compile", (withDatabase) => {
  it("creates, updates and deletes", () =>
    withStore(withDatabase, async (session) => {
      await run(session, [create("a", tier(1)), create("b", tier(2)), create("c", tier(3)), create("d", tier(4))]);
      await run(session, [
        update("a", tier(1), tier(10)),
        update("b", tier(2), tier(20)),
        update("c", tier(3), { ...tier(30), parent: "a" }),
        remove("d"),
      ]);
      expect(await levels(session)).toEqual({ a: 10, b: 20, c: 30 });
    }));

  it("creates more rows than one statement takes", () =>
    withStore(withDatabase, async (session) => {
      await run(
        session,
        Array.from({ length: 1201 }, (_, index) => create(`t${index}`, tier(index % 100))),
      );
      await run(
        session,
        Array.from({ length: 1201 }, (_, index) => update(`t${index}`, tier(index % 100), tier(7))),
      );
      expect(new Set(Object.values(await levels(session)))).toEqual(new Set([7]));
    }));

  it("renames: onto a name that is freed, along a chain, in a ring, and anew at the old name", () =>
    withStore(withDatabase, async (session) => {
      await run(
        session,
        ["a", "b", "c", "d", "e", "f"].map((name, index) => create(name, tier(index))),
      );
      await run(session, [
        move("a", "b", tier(0), tier(0)),
        move("b", "c", tier(1), tier(11)),
        move("c", "a", tier(2), tier(2)),
        move("d", "e", tier(3), tier(3)),
        move("e", "f", tier(4), tier(4)),
        remove("f"),
        create("d", tier(9)),
      ]);
      expect(await levels(session)).toEqual({ a: 2, b: 0, c: 11, d: 9, e: 3, f: 4 });
      expect((await index(session)).map((row) => [row.name, row.row_digest === row.recorded_row_digest])).toEqual(
        ["a", "b", "c", "d", "e", "f"].map((name) => [name, true]),
      );
    }));

  it("moves a row that others refer to, constraints waiting", () =>
    withStore(withDatabase, async (session) => {
      await run(session, [create("a", tier(0)), create("b", { ...tier(1), parent: "a" })]);
      await run(session, [
        move("a", "z", tier(0), tier(0)),
        update("b", { ...tier(1), parent: "a" }, { ...tier(1), parent: "z" }),
      ]);
      expect(await levels(session)).toEqual({ b: 1, z: 0 });
    }));

  it("puts on record what needs no write: an adopted row, a protection, a row gone by hand", () =>
    withStore(withDatabase, async (session) => {
      await run(session, [create("gone", tier(1)), create("kept", tier(2))]);
      await session.script(`insert into store.tiers (store, name, title, level) values ('s', 'adopted', '"t"', 3)`);
      await session.script("delete from store.tiers where name = 'gone'");
      const protect = { before: false, after: true };
      const steps = await run(session, [
        { ...create("adopted", tier(3)), action: "import", before: tier(3) },
        { ...update("kept", tier(2), tier(2)), protect },
        { ...remove("gone"), before: null },
      ]);
      expect(steps.filter(({ sql }) => /^(insert|update|delete)/.test(sql))).toEqual([]);
      const rows = await index(session);
      expect(rows.map(({ name, protect }) => [name, protect])).toEqual([
        ["adopted", false],
        ["kept", true],
      ]);
      for (const row of rows) expect(row.row_digest).toBe(row.recorded_row_digest);
    }));

  it("refuses to write over a row that was changed since (fault 4)", () =>
    withStore(withDatabase, async (session) => {
      await run(session, [create("a", tier(1))]);
      const plan = await planOf(session, [update("a", tier(1), tier(2))]);
      await session.script("update store.tiers set level = 5 where name = 'a'");
      await expect(execute(session, compile(plan, testKinds, note))).rejects.toMatchObject({ code: "SW004" });
      expect(await levels(session)).toEqual({ a: 5 });
    }));

  it("refuses where a row referred to was changed or is gone", () =>
    withStore(withDatabase, async (session) => {
      await run(session, [create("a", tier(1))]);
      const [row] = await index(session);
      const references = [{ address: { store: "s", kind: "tier", name: "a" }, rowDigest: row?.row_digest ?? "" }];
      const plan = await planOf(session, [create("b", { ...tier(1), parent: "a" })], references);
      await session.script("delete from store.tiers where name = 'a'");
      await expect(execute(session, compile(plan, testKinds, note))).rejects.toMatchObject({ code: "SW004" });
    }));

  it("refuses what a trigger of somebody else adds (fault 67)", () =>
    withStore(withDatabase, async (session) => {
      await session.script(`create function meddle() returns trigger language plpgsql as $$ begin
          update store.tiers set level = 99 where name = 'a' and level <> 99; return null; end $$;
        create trigger meddle after insert on store.tiers for each row execute function meddle()`);
      const plan = await planOf(session, [create("a", tier(1))]);
      await expect(execute(session, compile(plan, testKinds, note))).rejects.toMatchObject({ code: "SW005" });
      expect(await levels(session)).toEqual({});
    }));

  it("is refused the second time, by the ledger (fault 1)", () =>
    withStore(withDatabase, async (session) => {
      const plan = await planOf(session, [create("a", tier(1))]);
      await execute(session, compile(plan, testKinds, note));
      await session.script("update store.tiers set level = 9");
      await expect(execute(session, compile(plan, testKinds, note))).rejects.toMatchObject({
        code: "SW006",
        message: "this plan was applied as revision 1",
        detail: "1",
      });
    }));
});

describe("compile", () => {
  it("writes only the columns that differ", async () => {
    const plan = planFrom([update("a", tier(1), tier(2), "d1")]);
    const written = compile(plan, testKinds, note).filter(({ sql }) => sql.startsWith("update"));
    expect(written).toEqual([
      {
        comment: ["update s/tier.a: level 1 -> 2"],
        sql: "update store.tiers set level = $1\nwhere store = $2 and name = $3",
        values: ["2", "s", "a"],
      },
    ]);
  });

  it("gives the same statements for the same plan", () => {
    const plan = planFrom([create("a", tier(1)), update("b", tier(1), tier(2), "d1")]);
    expect(compile(plan, testKinds, note)).toEqual(compile(structuredClone(plan), testKinds, note));
  });
});

describePsql("a script in psql", () => {
  const hostile = { en: "it's $$ \\! touch /tmp/x\n-- :name ';", "zh-CN": "优惠 \u202e" };
  const hostileName = "27/a'\n\\! exit\n--";

  it("does what apply does, with hostile values and names, under hostile settings (faults 49, 63)", () =>
    withServerDatabase(async ({ session, url }) => {
      const plan = await planOf(session, [create(hostileName, { ...tier(1), title: hostile })]);
      const script = renderScript(plan, compile(plan, testKinds, note));
      await psql(script, url, HOSTILE_SETTINGS);
      const images = await readImages(session, kindNamed("tier"), testKinds);
      expect([...images.keys()]).toEqual([hostileName]);
      expect(decodeRow(kindNamed("tier"), images.get(hostileName) ?? {}, context)).toEqual({
        ...tier(1),
        title: hostile,
      });
      for (const row of await index(session)) expect(row.row_digest).toBe(row.recorded_row_digest);
    }, testKinds));

  it("exits with 3 and writes nothing where it is refused (fault 65)", () =>
    withServerDatabase(async ({ session, url }) => {
      const plan = await planOf(session, [create("a", tier(1))]);
      const script = renderScript(plan, compile(plan, testKinds, note));
      await session.script(`insert into store.tiers (store, name, title, level) values ('s', 'a', '"by hand"', 3)`);
      await expect(psql(script, url)).rejects.toMatchObject({ code: 3 });
      expect(await levels(session)).toEqual({ a: 3 });
    }, testKinds));

  it("says which settings were changed since the plan, and what to do (fault 4)", () =>
    withServerDatabase(async ({ session, url }) => {
      const names = ["a", "b", "c", "d", "e", "f/g", "h"];
      const script = async (some: readonly string[]) => {
        const plan = await planOf(
          session,
          some.map((name) => create(name, tier(1))),
        );
        return renderScript(plan, compile(plan, testKinds, note));
      };
      const scripts = [await script(["f/g"]), await script(names)] as const;
      for (const name of names)
        await session.script(
          `insert into store.tiers (store, name, title, level) values ('s', '${name}', '"by hand"', 3)`,
        );
      const hint = (what: string) =>
        expect.stringContaining(
          `HINT:  Changed since: ${what}. Nothing was written: run shopwright plan, which shows what is there now.`,
        );
      await expect(psql(scripts[0], url)).rejects.toMatchObject({ stderr: hint('s/tier["f/g"]') });
      const first = "s/tier.a, s/tier.b, s/tier.c, s/tier.d, s/tier.e and 2 more";
      await expect(psql(scripts[1], url)).rejects.toMatchObject({ stderr: hint(first) });
    }, testKinds));

  it("says as which revision it was applied where it is run again (fault 1)", () =>
    withServerDatabase(async ({ session, url }) => {
      const plan = await planOf(session, [create("a", tier(1))]);
      const script = renderScript(plan, compile(plan, testKinds, note));
      await psql(script, url);
      await expect(psql(script, url)).rejects.toMatchObject({
        code: 3,
        stderr: expect.stringContaining("ERROR:  this plan was applied as revision 1"),
      });
    }, testKinds));

  it("needs a transaction of the migration tool's where it has none of its own", () =>
    withServerDatabase(async ({ session, url }) => {
      const plan = await planOf(session, [create("a", tier(1))]);
      const script = renderScript(plan, compile(plan, testKinds, note), { transaction: false });
      expect(script).not.toMatch(/^(begin|commit|\\)/m);
      await expect(psql(`\\set ON_ERROR_STOP on\n${script}`, url)).rejects.toMatchObject({ code: 3 });
      expect(await levels(session)).toEqual({});
      await psql(`begin;\n${script}commit;`, url);
      expect(await levels(session)).toEqual({ a: 1 });
    }, testKinds));
});

describe("renderScript", () => {
  it("reads like this", () => {
    const plan = planFrom([
      create("a", { ...tier(1), title: "it's" }),
      create("b", { ...tier(2), parent: "a" }),
      update("c", tier(1), tier(2), "d1"),
      remove("x;\n\\! id", "d2"),
    ]);
    expect(renderScript(plan, compile(plan, testKinds, note))).toMatchSnapshot();
  });
});

function kindNamed(name: string): Kind {
  const kind = testKinds.get(name);
  if (kind === undefined) throw new Error(name);
  return kind;
}
