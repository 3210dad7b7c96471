import { expect, it } from "vitest";
import { catalogueDrift } from "../../src/database/upgrade/catalogue/catalogue-drift.js";
import { planUpgrade } from "../../src/database/upgrade/plan-upgrade.js";
import { runUpgrade } from "../../src/database/upgrade/run-upgrade.js";
import { tableOf } from "../../src/plan/sql/table-definition.js";
import { describeServerDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";
import { tables } from "./tiers.js";

const definitions = [...testKinds.values()].map((kind) => tableOf(kind, testKinds));

type Case = readonly [title: string, sql: string, ...details: readonly string[]];

const cases: readonly Case[] = [
  [
    "a column's type",
    "alter table store.tiers alter column level type bigint",
    "column level of store.tiers was: integer not null; and is: bigint",
  ],
  [
    "a column's default",
    "alter table store.tiers alter column percent_off set default 5",
    "column percent_off of store.tiers",
  ],
  [
    "a lost column",
    "alter table store.tiers drop column percent_off",
    "column percent_off of store.tiers is gone",
    "constraint tiers_percent_off_range of store.tiers is gone",
  ],
  [
    "a column that must be given",
    "alter table store.tiers add column extra text not null",
    "column extra of store.tiers was added",
  ],
  [
    "a constraint's expression",
    "alter table store.tiers drop constraint tiers_level_range, add constraint tiers_level_range check (level >= 5)",
    "constraint tiers_level_range of store.tiers was: CHECK",
  ],
  [
    "a constraint of others",
    "alter table store.tiers add constraint odd check (level <> 7)",
    "constraint odd of store.tiers was added",
  ],
  [
    "a lost index",
    "drop index shopwright.changes_by_address",
    "index changes_by_address of shopwright.changes is gone",
  ],
  ["a unique index", "create unique index odd on store.tiers (level)", "index odd of store.tiers was added"],
  [
    "a foreign trigger",
    "create trigger odd before update on store.tiers for each row execute function suppress_redundant_updates_trigger()",
    "trigger odd of store.tiers was added",
  ],
  [
    "a disabled trigger",
    "alter table store.tiers disable trigger shopwright_record",
    "trigger shopwright_record of store.tiers was",
  ],
  [
    "a trigger that is not always enabled",
    "alter table shopwright.changes enable trigger append_only",
    "trigger append_only of shopwright.changes was",
  ],
  ["a rule", "create rule odd as on delete to store.tiers do instead nothing", "rule odd of store.tiers was added"],
  [
    "row-level security",
    "alter table store.tiers enable row level security",
    "row security of store.tiers was: off; and is: on",
  ],
  ["a policy", "create policy odd on store.tiers using (level > 1)", "policy odd of store.tiers was added"],
  [
    "an owner",
    "do $$ begin create role catalogue_owner; exception when duplicate_object or unique_violation then null; end $$; alter table store.tiers owner to catalogue_owner",
    "owner of store.tiers was",
  ],
  [
    "a function's body",
    "create or replace function shopwright.digest(_image text) returns text language sql immutable parallel safe return 'x'",
    "function shopwright.digest(_image text) has another body",
  ],
  [
    "a function's properties",
    "alter function shopwright.record() security invoker",
    "function shopwright.record() has another body",
  ],
  [
    "a lost function",
    "drop function shopwright.expect(text, regclass, text[], text, jsonb)",
    "function shopwright.expect(_kind text, _relation regclass, _columns text[], _lock text, _rows jsonb) is gone",
  ],
  [
    "who may call a function",
    "grant execute on function shopwright.append(bigint, text, jsonb) to public",
    "What public may do with shopwright.append",
  ],
  [
    "who may write",
    "grant delete on shopwright.changes to public",
    "What public may do with shopwright.changes was added: DELETE",
  ],
];

/** What only its owner can decide. */
const left = [
  "a column that must be given",
  "a constraint of others",
  "a unique index",
  "a foreign trigger",
  "a rule",
  "a policy",
  "who may write",
];

describeServerDatabase("the catalogue", (withDatabase) => {
  it("is as it was recorded, after an upgrade", () =>
    tables(withDatabase, async (session) => {
      expect(await catalogueDrift(session)).toEqual([]);
    }));

  it.each(cases)("names %s (fault 64)", (_case, sql, ...details) =>
    tables(withDatabase, async (session) => {
      await session.script(`begin; ${sql}`);
      expect(await catalogueDrift(session)).toEqual(
        details.map((detail) =>
          expect.objectContaining({
            code: "database/altered",
            severity: "error",
            detail: expect.stringContaining(detail),
          }),
        ),
      );
    }),
  );

  it.each([
    ["a column", "alter table store.tiers add column note text"],
    ["an index", "create index odd on store.tiers (level)"],
    [
      "a table and all that it has",
      "create table store.odd (id int primary key); alter table store.odd enable row level security",
    ],
    ["a right to read", "grant select on store.tiers to public"],
  ])("lets %s of others be, and says so", (_case, sql) =>
    tables(withDatabase, async (session) => {
      await session.script(sql);
      expect(await catalogueDrift(session)).toEqual([
        expect.objectContaining({ code: "database/not-ours", severity: "warning" }),
      ]);
    }),
  );

  it("says where another server recorded it, or nobody", () =>
    tables(withDatabase, async (session) => {
      await session.script("update shopwright.catalogue set server = 13; drop function shopwright.home() cascade");
      expect(await catalogueDrift(session)).toMatchObject([{ code: "database/catalogue-of-another-server" }]);
      await session.script("delete from shopwright.catalogue");
      expect(await catalogueDrift(session)).toMatchObject([{ code: "database/no-catalogue" }]);
    }));

  it.each(cases.filter(([title]) => !left.includes(title)))("has %s put back by an upgrade (fault 64)", (_case, sql) =>
    tables(withDatabase, async (session) => {
      await session.script(sql);
      const upgrade = await planUpgrade(session, definitions, { thorough: true });
      expect(upgrade).toMatchObject({ left: [], losses: [] });
      expect(upgrade.mended).not.toEqual([]);
      expect(await runUpgrade(session, upgrade)).toBe("upgraded");
      expect(await catalogueDrift(session)).toEqual([]);
      expect(await planUpgrade(session, definitions, { thorough: true })).toMatchObject({
        state: "current",
        mended: [],
      });
    }),
  );

  it.each(cases.filter(([title]) => left.includes(title)))(
    "has %s named by every upgrade until it is taken away or adopted (fault 64)",
    (_case, sql) =>
      tables(withDatabase, async (session) => {
        await session.script(`${sql}; drop function shopwright.expect(text, regclass, text[], text, jsonb)`);
        const upgrade = await planUpgrade(session, definitions, { thorough: true });
        expect(upgrade).toMatchObject({ state: "altered", mended: [{}], left: [{ code: "database/altered" }] });
        await runUpgrade(session, upgrade);
        expect(await catalogueDrift(session)).toEqual(upgrade.left);
        const adopt = { as: "restored", actor: "ann" } as const;
        await runUpgrade(session, await planUpgrade(session, definitions, { thorough: true, adopt }));
        expect(await catalogueDrift(session)).toEqual([]);
      }),
  );
});
