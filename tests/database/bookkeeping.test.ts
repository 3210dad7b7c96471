import { describe, expect, it } from "vitest";
import type { Session } from "../../src/model/session.js";
import { describeEachDatabase, type ServerDatabase, withServerDatabase } from "../support/databases.js";
import { applyTiers, insertTier, levels, tables, tier, withTables } from "./tiers.js";

const OPEN = "select shopwright.open(database_id::text, home, null) from shopwright.meta";

describeEachDatabase("direct edits", (withDatabase) => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ["an insert", insertTier("b", 2), [["insert", "b"]]],
    ["an update", "update store.tiers set level = 2", [["update", "a"]]],
    ["an update that changes nothing", "update store.tiers set level = level", []],
    [
      "an update of a column that is not ours",
      "alter table store.tiers add note text; update store.tiers set note = 'x'",
      [],
    ],
    [
      "a rename",
      "update store.tiers set name = 'c'",
      [
        ["move-from", "a"],
        ["move-to", "c"],
      ],
    ],
    ["a delete", "delete from store.tiers", [["delete", "a"]]],
    ["a TRUNCATE", "truncate store.tiers cascade", [["truncate", "a"]]],
    [
      "one with triggers switched off for the session",
      `set session_replication_role = replica; ${insertTier("b", 2)}`,
      [["insert", "b"]],
    ],
  ])("%s is recorded with who, when and what (faults 32, 60)", (_case, sql, expected) =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      await session.script("set application_name = 'back office'");
      await session.script(sql);
      const { rows } = await session.query<{ name: string; body: string }>(
        "select name, body from shopwright.pending order by id",
      );
      const bodies = rows.map(({ body }) => JSON.parse(body));
      expect(bodies.map(({ op, name }) => [op, name])).toEqual(expected);
      for (const body of bodies) {
        expect(body).toMatchObject({
          kind: "tier",
          store: "flagship",
          user: "postgres",
          role: "none",
          app: "back office",
        });
        expect(body.mode).toBe(sql.includes("replica") ? "replica" : "origin");
        expect(Math.abs(Date.parse(body.at) - Date.now())).toBeLessThan(60_000);
      }
    }),
  );

  it("have the same images and digests whatever the session's settings (fault 63)", () =>
    tables(withDatabase, async (session) => {
      const insert = (name: string) =>
        session.script(`insert into store.gauges (store, name, title, price, within, starts_at)
          values ('flagship', '${name}', '"t"', 1.50, '1 day', '2027-03-01 08:00+08')`);
      await insert("a");
      await session.script(
        "set timezone = 'Asia/Tokyo'; set datestyle = 'German'; set intervalstyle = 'postgres'; set extra_float_digits = -5",
      );
      await insert("b");
      const { rows } = await session.query<{ after: string }>(
        'select replace(body::json ->> \'after\', \'"name": "b"\', \'"name": "a"\') as after from shopwright.pending',
      );
      expect(rows).toHaveLength(2);
      expect(rows[0]).toEqual(rows[1]);
      expect(rows[0]?.after).toContain('"price": "1.50"');
      expect(rows[0]?.after).toContain('"starts_at": "2027-03-01T00:00:00+00:00"');
    }));
});

describeEachDatabase("an apply", (withDatabase) => {
  it.each([
    ["is not sealed", "", "55000"],
    ["is not sealed after its constraints were checked", "set constraints all immediate", "55000"],
    ["is opened twice", OPEN, "55000"],
    ["records more than was planned", seal("p", "[]"), "SW005"],
    [
      "records less than was planned",
      seal("p", '[["tier","flagship","a","insert"],["tier","flagship","b","insert"]]'),
      "SW005",
    ],
    ["records something else than was planned", seal("p", '[["tier","flagship","a","update"]]'), "SW005"],
    ["has no plan", "select shopwright.seal('{}', '[]', '[]')", "22004"],
    ["seals the plan of an earlier revision", seal("earlier", '[["tier","flagship","a","insert"]]'), "23505"],
  ])("that %s is refused, and leaves nothing", (_case, sql, code) =>
    tables(withDatabase, async (session) => {
      await session.script(`begin; ${OPEN}; ${seal("earlier", "[]")}; commit`);
      const run = async () => {
        await session.script(`begin; ${OPEN}; ${insertTier("a", 1)}`);
        await session.script(sql);
        await session.script("commit");
      };
      await expect(run()).rejects.toMatchObject({ code });
      await session.script("rollback");
      expect(await levels(session)).toEqual({});
      expect(await count(session, "changes")).toBe(0);
    }),
  );

  it("of a plan that was applied is refused when it opens, with the revision's number (fault 3)", () =>
    tables(withDatabase, async (session) => {
      await session.script(`begin; ${OPEN}; ${seal("earlier", "[]")}; commit; begin`);
      const again = session.query("select shopwright.open(database_id::text, home, 'earlier') from shopwright.meta");
      await expect(again).rejects.toMatchObject({
        code: "SW006",
        message: "this plan was applied as revision 1",
        detail: "1",
      });
    }));

  it.each([
    ["off", "on"],
    ["local", "local"],
  ])("of a role whose synchronous_commit is %s commits with %s, and changes nothing beyond", (set, used) =>
    tables(withDatabase, async (session) => {
      await session.script(`set synchronous_commit = ${set}`);
      await session.script(`begin; ${OPEN}`);
      const shown = async () => (await session.query("select current_setting('synchronous_commit') as s")).rows;
      expect(await shown()).toEqual([{ s: used }]);
      await session.script("rollback");
      expect(await shown()).toEqual([{ s: set }]);
    }),
  );

  it.each([
    ["seals without having opened", seal("p", "[]"), "read committed", "55000"],
    ["runs under REPEATABLE READ", OPEN, "repeatable read", "25001"],
    [
      "was planned for another database (fault 61)",
      "select shopwright.open(gen_random_uuid()::text, shopwright.home(), null)",
      "read committed",
      "SW003",
    ],
    [
      "was planned for the original of this copy (fault 61)",
      "select shopwright.open(database_id::text, '1/1', null) from shopwright.meta",
      "read committed",
      "SW003",
    ],
  ])("that %s is refused", (_case, sql, isolation, code) =>
    tables(withDatabase, async (session) => {
      await session.script(`begin isolation level ${isolation}`);
      await expect(session.script(sql)).rejects.toMatchObject({ code });
    }),
  );

  it("on a copy is refused, since the copy knows that it lives elsewhere (fault 61)", () =>
    tables(withDatabase, async (session) => {
      await session.script("update shopwright.meta set home = '1/1'");
      await expect(session.script(OPEN)).rejects.toMatchObject({ code: "SW003" });
    }));

  it("is refused where a deferred trigger of somebody else writes more (fault 67)", () =>
    tables(withDatabase, async (session) => {
      await session.script(`create function public.late() returns trigger language plpgsql as $$ begin
          update store.tiers set level = 99 where level <> 99; return null; end $$;
        create constraint trigger late after insert on store.tiers deferrable initially deferred
          for each row execute function public.late()`);
      const planned = '[["tier","flagship","a","insert"]]';
      const sealed = session.script(`begin; ${OPEN}; ${insertTier("a", 1)}; ${seal("p", planned)}`);
      await expect(sealed).rejects.toMatchObject({ code: "SW005", detail: expect.stringContaining('"update"') });
    }));

  it("does not count what is done in its transaction before or after it", () =>
    tables(withDatabase, async (session) => {
      const planned = '[["tier","flagship","b","insert"]]';
      await session.script(`begin; ${insertTier("a", 1)}; ${OPEN}; ${insertTier("b", 2)}; ${seal("p", planned)};
        ${insertTier("c", 3)}; commit`);
      const { rows } = await session.query(
        "select c.name, r.seq, r.plan from shopwright.changes c join shopwright.revisions r using (batch) order by c.id",
      );
      expect(rows).toEqual([
        { name: "a", seq: "1", plan: null },
        { name: "b", seq: "2", plan: "p" },
      ]);
      expect(await count(session, "pending")).toBe(1);
    }));
});

describeEachDatabase("the ledger", (withDatabase) => {
  it.each(["revisions", "changes", "pending"])("of %s takes no change, not from a superuser either", (table) =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      await session.script(insertTier("b", 1));
      for (const sql of [
        `update shopwright.${table} set body = ''`,
        `delete from shopwright.${table}`,
        `truncate shopwright.${table}`,
      ]) {
        await expect(session.script(sql)).rejects.toMatchObject({ code: "42501" });
      }
    }),
  );
});

describe("roles", () => {
  const TAMPERING = [
    "update shopwright.revisions set body = ''",
    "delete from shopwright.changes",
    "delete from shopwright.pending",
    "truncate shopwright.changes",
    "insert into shopwright.changes values (1, 1, '', '', '', '')",
    "insert into shopwright.pending values (1, '', '', '', '')",
    "update shopwright.resources set row_digest = ''",
    "update shopwright.head set xid = pg_current_xact_id()",
    "update shopwright.meta set home = ''",
    "alter table shopwright.changes disable trigger append_only",
    "alter table store.tiers disable trigger shopwright_record",
    "drop trigger shopwright_record on store.tiers",
    "create or replace function shopwright.home() returns text language sql return 'x'",
    "truncate store.tiers cascade",
    "select shopwright.note('tier', '{}', 'insert', null, null)",
    "select shopwright.append(1, 'apply', '{}')",
    "set role shopwright_owner",
    "insert into shopwright.revisions values (9, 9, 'p', '{}', '')",
    "insert into shopwright.resources values ('', '', '', '', '', false, 1)",
    "delete from shopwright.resources",
    "delete from shopwright.head",
    "insert into shopwright.meta (layout, layout_digest) values (99, '')",
    "truncate shopwright.revisions, shopwright.pending, shopwright.head",
    "drop table shopwright.changes",
    "drop schema shopwright cascade",
    "alter table shopwright.head disable trigger sealed",
    "alter table store.tiers disable trigger all",
    "alter table store.tiers add column mine text",
    "alter table store.tiers enable row level security",
    "create policy mine on store.tiers using (false)",
    "create trigger mine before insert on store.tiers for each row execute function shopwright.record()",
    // Of a function that anybody may call: only the right to put triggers on the table is in question.
    "create trigger mine before update on store.tiers for each row execute function suppress_redundant_updates_trigger()",
    "create rule mine as on update to store.tiers do instead nothing",
    "create index mine on store.tiers (level)",
    "create table store.mine (a int)",
    "create table shopwright.mine (a int)",
    "create function shopwright.mine() returns int language sql return 1",
    "alter function shopwright.home() reset all",
    "do $$ begin lock table shopwright.head in row exclusive mode; end $$",
    "select nextval('shopwright.ids')",
    "select setval('shopwright.ids', 1)",
    "set session_replication_role = replica",
    "set session authorization shopwright_owner",
  ];
  const OPENING = [
    OPEN,
    "select shopwright.seal('{}', '[]', '[]')",
    "select shopwright.seal_changes('{}', '[]', '[]')",
  ];
  const WRITING = [
    insertTier("x", 1),
    "update store.tiers set level = 2",
    "delete from store.tiers",
    "select from store.tiers for update",
  ];

  it.each<[string, readonly string[], readonly string[]]>([
    ["the applier may write settings, but not history (fault 30)", ["shopwright_applier"], TAMPERING],
    ["the planner may only read (faults 39, 68)", ["shopwright_planner"], [...TAMPERING, ...OPENING, ...WRITING]],
    [
      "a reader may read settings alone (fault 68)",
      ["shopwright_reader"],
      [...TAMPERING, ...OPENING, ...WRITING, "select from shopwright.revisions"],
    ],
    ["anybody else may do nothing (fault 68)", [], [...TAMPERING, ...OPENING, ...WRITING, "select from store.tiers"]],
  ])("%s", (_case, roles, forbidden) =>
    onServer(({ connectAs }) =>
      connectAs(roles, async (session) => {
        for (const sql of forbidden) {
          await expect(session.script(sql), sql).rejects.toMatchObject({ code: "42501" });
        }
      }),
    ),
  );

  it("let an applier apply and a planner read", () =>
    onServer(async ({ connectAs }) => {
      await connectAs(["shopwright_applier"], (session) => applyTiers(session, { a: tier(1) }));
      await connectAs(["shopwright_planner"], async (session) => expect(await levels(session)).toEqual({ a: 1 }));
      await connectAs(["shopwright_reader"], async (session) => expect(await levels(session)).toEqual({ a: 1 }));
    }));

  it("do not let an applier's own deferred trigger run as the owner", () =>
    onServer(({ connectAs }) =>
      connectAs(["shopwright_applier"], async (session) => {
        await session.script(`create temporary table mine (a int);
          create temporary table ran_as (role text);
          create function pg_temp.spy() returns trigger language plpgsql as $$ begin
            insert into pg_temp.ran_as values (current_user); return null; end $$;
          create constraint trigger spy after insert on mine deferrable initially deferred
            for each row execute function pg_temp.spy()`);
        await session.script(`begin; ${OPEN}; insert into pg_temp.mine values (1); ${seal("p", "[]")}; commit`);
        const { rows } = await session.query("select role = session_user as own from pg_temp.ran_as");
        expect(rows).toEqual([{ own: true }]);
      }),
    ));

  it("hide no row from the planner without an error (fault 62)", () =>
    onServer(async ({ session, connectAs }) => {
      await applyTiers(session, { a: tier(1) });
      await session.script("alter table store.tiers enable row level security");
      await connectAs(["shopwright_planner"], async (planner) => {
        await expect(levels(planner)).rejects.toMatchObject({ code: "42501" });
      });
    }));

  it("hide no row from what records a TRUNCATE either (fault 62)", () =>
    onServer(async ({ session }) => {
      await applyTiers(session, { a: tier(1) });
      await session.script("alter table store.tiers enable row level security, force row level security");
      await expect(session.script("set row_security = on; truncate store.tiers cascade")).rejects.toMatchObject({
        code: "42501",
      });
      expect(await levels(session)).toEqual({ a: 1 });
    }));
});

describe("two applies at once", () => {
  it("stand in line at the head, and the second sees what the first did", () =>
    onServer(async ({ session, connect }) => {
      await session.script(`begin; ${OPEN}; ${insertTier("a", 1)}`);
      await connect(async (second) => {
        await second.script("begin; set local lock_timeout = 100");
        await expect(second.script(OPEN)).rejects.toMatchObject({ code: "55P03" });
        await second.script("rollback; begin");
        const opened = second.query<{ seq: string }>(
          "select shopwright.open(database_id::text, home, null) as seq from shopwright.meta",
        );
        await session.script(`${seal("p", '[["tier","flagship","a","insert"]]')}; commit`);
        expect((await opened).rows).toEqual([{ seq: "1" }]);
      });
    }));

  it("do not stop direct edits, which stay with whoever made them", () =>
    onServer(async ({ session, connect }) => {
      await session.script(`begin; ${OPEN}; ${insertTier("a", 1)}`);
      await connect((admin) => admin.script(insertTier("b", 2)));
      await session.script(`${seal("p", '[["tier","flagship","a","insert"]]')}; commit`);
      const { rows } = await session.query(
        "select c.name, r.plan from shopwright.changes c join shopwright.revisions r using (batch) order by r.seq",
      );
      expect(rows).toEqual([
        { name: "b", plan: null },
        { name: "a", plan: "p" },
      ]);
    }));
});

function seal(plan: string, changes: string): string {
  return `select shopwright.seal('{"plan":"${plan}"}', '${changes}', '[]')`;
}

async function count(session: Session, table: string): Promise<number> {
  const { rows } = await session.query<{ n: number }>(`select count(*)::int as n from shopwright.${table}`);
  return rows[0]?.n ?? -1;
}

function onServer(use: (database: ServerDatabase) => Promise<void>): Promise<void> {
  return withTables(withServerDatabase, use);
}
