import { afterEach, describe, expect, it } from "vitest";
import type { Kind, Kinds } from "../../../src/model/kind.js";
import type { Session } from "../../../src/model/session.js";
import type { Field, ObjectShape, Shape } from "../../../src/model/shape.js";
import { alterTable } from "../../../src/plan/sql/table-alteration.js";
import { addForeignKeys, createTable } from "../../../src/plan/sql/table-ddl.js";
import { type TableDefinition, tableOf } from "../../../src/plan/sql/table-definition.js";
import { describeEachDatabase, suiteDatabase, type TestDatabase } from "../../support/databases.js";
import { testKinds } from "../../support/test-kinds.js";

const windowShape: ObjectShape = {
  type: "object",
  interval: "window",
  fields: { from: field({ type: "datetime" }), until: field({ type: "datetime" }) },
};

describe("createTable", () => {
  it("reads like a table that a person wrote", () => {
    const kind = thing({
      title: field({ type: "text" }),
      order: { ...field({ type: "integer", minimum: 0 }), default: 0 },
      window: { ...field(windowShape), optional: true },
      parent: { ...field({ type: "reference", kind: "thing" }), optional: true },
    });
    const table = tableOf(kind, new Map([["thing", kind]]));
    expect(createTable(table)[0]).toBe(`create table store.things (
  store text collate "C" not null,
  name text collate "C" not null,
  title jsonb not null,
  "order" integer not null default 0,
  window_from timestamptz,
  window_until timestamptz,
  parent text collate "C",
  constraint things_pkey primary key (store, name),
  constraint things_title_shape check (jsonb_typeof(title) in ('string', 'object')),
  constraint things_order_range check ("order" >= 0),
  constraint things_window_order check (window_from < window_until),
  constraint things_window_whole check (num_nonnulls(window_from, window_until) in (0, 2))
)`);
    expect(createTable(table)).toContain(`comment on column store.things.parent is 'A field. NULL: left out.'`);
    expect(addForeignKeys(table)).toEqual([
      "alter table store.things add constraint things_parent_fkey foreign key (store, parent) references store.things (store, name) deferrable initially immediate",
    ]);
  });
});

describeEachDatabase("tables", (withDatabase) => {
  const database = suiteDatabase<TestDatabase>((use) => withDatabase(use, testKinds));
  afterEach(() => database().session.script("truncate store.gauges"));

  const insert = (columns: string, values: string) =>
    `insert into store.gauges (store, name, title, price${columns}) values ('s', 'a', '"t"', 1${values})`;

  it("take a row by hand, with its defaults", async () => {
    const { session } = database();
    await session.script(insert("", ""));
    const { rows } = await session.query("select enabled, within, limits_per_day, tags, scope from store.gauges");
    expect(rows).toEqual([{ enabled: true, within: "P1D", limits_per_day: 5, tags: "{}", scope: { type: "all" } }]);
  });

  it.each([
    ["a price below the minimum", ", share", ", 101"],
    ["a duration of two units", ", keep_for", ", '1 day 2 hours'"],
    ["a negative duration", ", keep_for", ", '-1 day'"],
    ["a duration of part of a second", ", keep_for", ", '0.5 s'"],
    ["half a window", ", window_from", ", now()"],
    ["a window that ends before it begins", ", window_from, window_until", ", now(), now() - interval '1 day'"],
    ["a plain secret (fault 59)", ", key", ", 'hunter2 is my password'"],
    ["a scope of no known type", ", scope", `, '{"type": "odd"}'`],
    ["no object for a scope", ", scope", `, '[]'`],
    ["NULL in a list", ", tags", ", array['a', null]"],
    ["a reference to nothing", ", tier", ", 'gold'"],
    ["part of an inner optional object", ", limits_rate_count", ", 3"],
  ])("refuse %s", async (_, columns, values) => {
    await expect(database().session.script(insert(columns, values))).rejects.toMatchObject({
      code: expect.stringMatching(/^235/),
    });
  });

  it.each(["0 s", "90 min", "36 h", "7 days", "90 days", "1 mon", "18 mon", "10 y"])(
    "take a duration of %s",
    async (text) => {
      await database().session.script(insert(", keep_for", `, '${text}'`));
    },
  );
});

describeEachDatabase("alterTable", (withDatabase) => {
  const before = thing({
    kept: { ...field({ type: "string", maxLength: 5 }), default: "old" },
    dropped: field({ type: "boolean" }),
    widened: field({ type: "integer" }),
    listed: field({ type: "string" }),
    worded: field({ type: "text" }),
    loose: { ...field({ type: "integer" }), optional: true },
    parent: { ...field({ type: "reference", kind: "thing" }), optional: true },
    window: { ...field(windowShape), optional: true },
  });
  const after = thing({
    kept: { ...field({ type: "string", maxLength: 9 }), default: "new" },
    widened: field({ type: "money" }),
    listed: field({ type: "list", semantics: "set", key: [], items: { type: "string" } }),
    worded: field({ type: "string" }),
    loose: { ...field({ type: "integer" }), default: 3 },
    added: { ...field({ type: "duration" }), default: "7d" },
    parent: { ...field({ type: "string" }), optional: true },
    window: {
      ...field({
        ...windowShape,
        fields: { ...windowShape.fields, note: { ...field({ type: "string" }), default: "x" } },
      }),
      optional: true,
    },
  });

  it.each([
    ["forth", before, after],
    ["back", after, before],
  ])("leads to the very table that would be created, %s", (_, from, to) =>
    withDatabase(async ({ session }) => {
      const [old, next] = [tableFor(from), tableFor(to)];
      await session.script("create schema store");
      for (const statement of [...createTable(old), ...addForeignKeys(old), ...altering(old, next)]) {
        await session.script(statement);
      }
      const altered = await describeTable(session);
      await session.script("drop table store.things");
      for (const statement of [...createTable(next), ...addForeignKeys(next)]) await session.script(statement);
      expect(altered).toEqual(await describeTable(session));
    }),
  );

  it("converts the rows that are there and fills in defaults", () =>
    withDatabase(async ({ session }) => {
      const [old, next] = [tableFor(before), tableFor(after)];
      await session.script("create schema store");
      for (const statement of [...createTable(old), ...addForeignKeys(old)]) await session.script(statement);
      await session.script(`insert into store.things (store, name, dropped, widened, listed, worded, window_from, window_until)
        values ('s', 'a', true, 7, 'x', '"said"', now(), now() + interval '1 day'), ('s', 'b', true, 7, 'x', '"said"', null, null)`);
      for (const statement of altering(old, next)) await session.script(statement);
      const columns = "name, kept, widened, listed, worded, loose, added, window_note";
      const { rows } = await session.query(`select ${columns} from store.things order by name`);
      const same = { kept: "old", widened: "7", listed: "{x}", worded: "said", loose: 3, added: "P7D" };
      expect(rows).toEqual([
        { name: "a", ...same, window_note: "x" },
        { name: "b", ...same, window_note: null },
      ]);
    }));

  it("is nothing where nothing changed", () => expect(alterTable(tableFor(after), tableFor(after))).toEqual([]));
});

function field(shape: Shape): Field {
  return { shape, optional: false, description: "A field." };
}

function thing(fields: Readonly<Record<string, Field>>): Kind {
  const spec = { type: "object", fields } as const;
  return { name: "thing", table: "things", module: "store", singleton: false, description: "A thing.", spec };
}

function altering(from: TableDefinition, to: TableDefinition): readonly string[] {
  return alterTable(from, to).map(({ sql }) => sql);
}

function tableFor(kind: Kind) {
  const kinds: Kinds = new Map([[kind.name, kind]]);
  return tableOf(kind, kinds);
}

async function describeTable(session: Session) {
  const columns = await session.query(`select attname, format_type(atttypid, atttypmod) as type, attnotnull,
      (select collname from pg_collation c where c.oid = attcollation) as collation,
      pg_get_expr(adbin, adrelid) as standing, col_description(attrelid, attnum) as comment
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid = 'store.things'::regclass and attnum > 0 and not attisdropped order by attname`);
  const constraints = await session.query(`select conname, pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = 'store.things'::regclass order by conname`);
  return { columns: columns.rows, constraints: constraints.rows };
}
