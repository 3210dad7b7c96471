/** That the chain shows tampering and where, and that a checkpoint shows what the chain alone cannot. */
import { expect, it } from "vitest";
import { readCheckpoint, verifyCheckpoints } from "../../src/database/ledger/checkpoints.js";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import { formatCheckpoint, parseCheckpoints } from "../../src/model/checkpoint.js";
import type { Session } from "../../src/model/session.js";
import { describeServerDatabase } from "../support/databases.js";
import { applyTiers, tables, tier } from "./tiers.js";

const ID = "6f1c8a52-3b0e-4a4e-9c43-7c1f0e0a9d11";
const LINE = `shopwright-checkpoint 1 ${ID} 42 ${"ab".repeat(32)}`;
const NONE = `shopwright-checkpoint 1 ${ID} 0 -`;

const TABLES = ["revisions", "changes", "head", "resources"];

/** Of the bookkeeping; a restore brings back the rows as they were then, and the settings with them. */
const BACKUP = [
  ...TABLES.map((table) => `create table public.${table} as table shopwright.${table}`),
  "create table public.tiers as table store.tiers",
].join("; ");
const RESTORE = [
  "alter table store.tiers disable trigger user; delete from store.tiers; insert into store.tiers table public.tiers",
  "alter table store.tiers enable always trigger shopwright_record",
  ...TABLES.map((table) => `delete from shopwright.${table}; insert into shopwright.${table} table public.${table}`),
].join("; ");

const CUT = `delete from shopwright.changes where batch = (select batch from shopwright.revisions where seq = 3);
  delete from shopwright.revisions where seq = 3;
  update shopwright.resources set revision = 2, row_digest = (select shopwright.digest((c.body::json -> 'after')::text)
    from shopwright.changes c join shopwright.revisions using (batch) where seq = 2);
  update shopwright.head set (seq, hash) = (select seq, hash from shopwright.revisions where seq = 2)`;

/** Another author from the first revision on, and every hash behind it made right. */
const REWRITE = `do $$ declare _revision record; _previous text; _body text; begin
  for _revision in select * from shopwright.revisions order by seq loop
    _body := (_revision.body::jsonb || jsonb_build_object('previous', _previous, 'actor', 'bob'))::text;
    _previous := shopwright.digest(_body);
    update shopwright.revisions set body = _body, hash = _previous where seq = _revision.seq;
  end loop;
  update shopwright.head set hash = _previous;
end $$`;

describeServerDatabase("verify", (withDatabase) => {
  it("holds while nothing was applied, and while much was", () =>
    tables(withDatabase, async (session) => {
      expect(await verifyLedger(session)).toEqual({ ok: true, revisions: 0, changes: 0, hash: null });
      const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`t${index}`, tier(index % 100)]));
      await applyTiers(session, { ...many, "27/a": tier(1, { title: '引号 " \\ \u2028 \u0001' }) });
      await session.script("update store.tiers set level = 5 where name = 't7'");
      await applyTiers(session, many);
      const { hash } = await readCheckpoint(session);
      expect(await verifyLedger(session)).toEqual({ ok: true, revisions: 3, changes: 2104, hash });
    }));

  it.each([
    [
      "a revision's text edited",
      "update shopwright.revisions set body = replace(body, 'ann', 'bob') where seq = 2",
      2,
      /hash/,
    ],
    [
      "a revision's text edited with its hash",
      "update shopwright.revisions set body = b, hash = shopwright.digest(b) from (select replace(body, 'ann', 'bob') as b from shopwright.revisions where seq = 2) x where seq = 2",
      3,
      /before it/,
    ],
    ["a revision deleted", "delete from shopwright.revisions where seq = 2", 2, /missing/],
    [
      "revisions reordered",
      "update shopwright.revisions set seq = case seq when 2 then 3 when 3 then 2 end + 10 where seq in (2, 3); update shopwright.revisions set seq = seq - 10 where seq > 10",
      2,
      /before it/,
    ],
    [
      "a revision inserted",
      "insert into shopwright.revisions values (5, 999, 'x', '{}', shopwright.digest('{}'))",
      5,
      /before it/,
    ],
    ["the tail cut", "delete from shopwright.revisions where seq = 4", 4, /ends with revision 3/],
    [
      "a plan's digest changed beside the text",
      "update shopwright.revisions set plan = 'x' where seq = 1",
      1,
      /columns/,
    ],
    [
      "a change's text edited",
      'update shopwright.changes set body = replace(body, \'"level": "1"\', \'"level": "8"\')',
      1,
      /its changes/,
    ],
    [
      "a change deleted",
      "delete from shopwright.changes where batch = (select batch from shopwright.revisions where seq = 3)",
      3,
      /0 changes/,
    ],
    [
      "a change's name altered beside the text",
      "update shopwright.changes set name = 'z' where batch = (select batch from shopwright.revisions where seq = 2)",
      2,
      /columns of a change/,
    ],
    [
      "a change without a revision",
      "insert into shopwright.changes values (12345, 1, 'tier', 'flagship', 'a', '{}')",
      5,
      /no revision/,
    ],
    [
      "a change added to a revision",
      "insert into shopwright.changes select batch, id + 1000, kind, store, name, replace(body, '{\"id\":' || id, '{\"id\":' || id + 1000) from shopwright.changes where batch = (select batch from shopwright.revisions where seq = 2)",
      2,
      /2 changes on record, and was sealed with 1/,
    ],
    [
      "a change moved to another revision",
      "update shopwright.changes set batch = (select batch from shopwright.revisions where seq = 3) where batch = (select batch from shopwright.revisions where seq = 2)",
      2,
      /0 changes/,
    ],
    [
      "changes of two revisions exchanged",
      "update shopwright.revisions set batch = -batch where seq in (2, 3); update shopwright.changes c set batch = case seq when 2 then (select -batch from shopwright.revisions where seq = 3) else (select -batch from shopwright.revisions where seq = 2) end from shopwright.revisions r where c.batch = -r.batch; update shopwright.revisions set batch = -batch where seq in (2, 3)",
      2,
      /its changes/,
    ],
    [
      "a text that no seal writes, with its hash",
      "update shopwright.revisions set body = 'x', hash = shopwright.digest('x') where seq = 4; update shopwright.head set hash = shopwright.digest('x')",
      4,
      /not one that a seal writes/,
    ],
    [
      "an apply passed off as direct edits, with its hash",
      `update shopwright.revisions set body = b, hash = shopwright.digest(b) from (select replace(body, '"by" : "apply"', '"by" : "direct"') as b from shopwright.revisions where seq = 4) x where seq = 4; update shopwright.head set hash = (select hash from shopwright.revisions where seq = 4)`,
      4,
      /neither an apply nor direct edits/,
    ],
    ["the head's hash edited", "update shopwright.head set hash = 'x'", 5, /head says 4/],
    ["the head set back", "update shopwright.head set seq = 2", 3, /head says 2/],
    [
      "a record that says another digest, so that drift is hidden",
      "alter table store.tiers disable trigger user; update store.tiers set level = 99; update shopwright.resources set row_digest = (select shopwright.digest(shopwright.image(to_jsonb(t.*), '{store,name,title,level,percent_off,parent}')) from store.tiers t)",
      4,
      /what is on record of flagship\/tier\.a is not what it left there/,
    ],
    [
      "a record of a revision that there is not",
      "update shopwright.resources set revision = 99",
      99,
      /flagship\/tier\.a .* no apply/,
    ],
    [
      "an edit, not sealed yet, that is given to another setting",
      "update store.tiers set level = 9; update shopwright.pending set name = 'z'",
      5,
      /columns of edit/,
    ],
  ])("tells of %s by a superuser, and where (fault 28)", (_case, sql, sequence, problem) =>
    tables(withDatabase, async (session) => {
      for (const level of [1, 2, 3, 4]) await applyTiers(session, { a: tier(level) });
      expect(await verifyLedger(session)).toMatchObject({ ok: true });
      await tamper(session, sql);
      expect(await verifyLedger(session)).toEqual({ ok: false, sequence, problem: expect.stringMatching(problem) });
    }),
  );
});

describeServerDatabase("a checkpoint", (withDatabase) => {
  it("of an empty history, and every later one, holds", () =>
    tables(withDatabase, async (session) => {
      const made = [await readCheckpoint(session)];
      expect(made[0]).toMatchObject({ sequence: 0, hash: null });
      for (const level of [1, 2]) {
        await applyTiers(session, { a: tier(level) });
        made.push(await readCheckpoint(session));
      }
      expect(made.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
      expect(await verifyCheckpoints(session, made)).toEqual([]);
    }));

  it.each([
    ["the tail is cut, head and all", [3], CUT, "shortened"],
    ["an older backup is restored", [3], RESTORE, "shortened"],
    ["an older backup is restored, and work goes on", [3], "RESTORE, THEN APPLY", "rewritten"],
    ["the chain is rewritten from an early change on", [1, 2, 3], REWRITE, "rewritten"],
    [
      "the database is another one",
      [1, 2, 3],
      "update shopwright.meta set database_id = gen_random_uuid()",
      "other-database",
    ],
  ])("tells that %s, where the chain alone holds (faults 29, 31)", (_case, sequences, sql, type) =>
    tables(withDatabase, async (session) => {
      const made = [];
      for (const level of [1, 2, 3]) {
        await applyTiers(session, { a: tier(level) });
        if (level === 2) await session.script(BACKUP);
        made.push(await readCheckpoint(session));
      }
      await tamper(session, sql.startsWith("RESTORE,") ? RESTORE : sql);
      if (sql.startsWith("RESTORE,")) for (const level of [7, 8]) await applyTiers(session, { a: tier(level) });
      expect(await verifyLedger(session)).toMatchObject({ ok: true });
      const broken = await verifyCheckpoints(session, made);
      expect(broken.map((each) => [each.type, each.checkpoint.sequence])).toEqual(
        sequences.map((each) => [type, each]),
      );
    }),
  );

  it("is not made of a history whose end was cut off", () =>
    tables(withDatabase, async (session) => {
      await applyTiers(session, { a: tier(1) });
      await tamper(session, "delete from shopwright.revisions");
      await expect(readCheckpoint(session)).rejects.toMatchObject({ code: "XX001" });
    }));
});

it.each<[string, string, readonly (string | number)[]]>([
  ["a line", LINE, [42]],
  ["lines among others", `Tag 42\r\n\r\n    ${LINE}\r\nsigned`, [42]],
  ["several", `${LINE}\n${NONE}`, [42, 0]],
  ["one in quotes", `"${LINE}"`, [42]],
  ["one that was cut", LINE.slice(0, -1), [LINE.slice(0, -1)]],
  ["one with more behind its hash", `${LINE}ab`, [`${LINE}ab`]],
  ["one of another version", LINE.replace(" 1 ", " 2 "), [LINE.replace(" 1 ", " 2 ")]],
  ["one of no revision with a hash", LINE.replace(" 42 ", " 0 "), [LINE.replace(" 42 ", " 0 ")]],
  ["none", "nothing of the sort", []],
])("checkpoints are read from %s", (_case, text, expected) => {
  expect(parseCheckpoints(text).map((each) => (typeof each === "string" ? each : each.sequence))).toEqual(expected);
});

it.each([
  { databaseId: ID, sequence: 0, hash: null },
  { databaseId: ID, sequence: 42, hash: "ab".repeat(32) },
])("a checkpoint is written in one line: %o", (checkpoint) => {
  expect(parseCheckpoints(formatCheckpoint(checkpoint))).toEqual([checkpoint]);
});

async function tamper(session: Session, sql: string): Promise<void> {
  await session.script(`alter table shopwright.revisions disable trigger user;
    alter table shopwright.changes disable trigger user; alter table shopwright.pending disable trigger user;
    alter table shopwright.head disable trigger user; ${sql}; alter table shopwright.head enable always trigger sealed`);
}
