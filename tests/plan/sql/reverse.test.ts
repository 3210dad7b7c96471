/** The way back of a plan: rows and records as before, or a refusal that says which row stands against it. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/model/change.js";
import type { Plan } from "../../../src/model/plan.js";
import type { Session } from "../../../src/model/session.js";
import { reversePlan } from "../../../src/plan/reverse-plan.js";
import { compile, compileReverse } from "../../../src/plan/sql/compile.js";
import { renderReverseScript, renderScript } from "../../../src/plan/sql/script.js";
import { describeServerDatabase, withServerDatabase } from "../../support/databases.js";
import { describePsql, psql } from "../../support/psql.js";
import { readImages } from "../../support/settings-tables.js";
import { testKinds } from "../../support/test-kinds.js";
import {
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

const STORE = [
  create("a", tier(0)),
  create("b", tier(1)),
  create("c", tier(2)),
  { ...create("p", tier(3)), protect: { before: false, after: true } },
  create("gone", tier(4)),
  create("drifted", tier(5)),
  create("child", { ...tier(6), parent: "a" }),
];

/** Behind the back of the ledger's records, before the plan is made. */
const BY_HAND = `insert into store.tiers (store, name, title, level) values ('s', 'adopted', '"t"', 7), ('s', 'as-is', '"t"', 8);
  delete from store.tiers where name = 'gone'; update store.tiers set level = 50 where name = 'drifted'`;

const WAYS: readonly (readonly [string, readonly Change[]])[] = [
  ["what was created", [create("new", tier(9)), create("newer", { ...tier(9), parent: "new" })]],
  ["what was changed", [update("a", tier(0), tier(10)), update("b", tier(1), { ...tier(11), parent: "a" })]],
  ["what was deleted, with its protection", [{ ...deleted("p", 3), protect: { before: true, after: false } }]],
  ["what was moved, in a chain", [move("b", "z", tier(1), tier(1)), move("c", "b", tier(2), tier(22))]],
  ["what was moved in a ring", [move("b", "c", tier(1), tier(1)), move("c", "b", tier(2), tier(2))]],
  ["what was moved, and something new at its name", [move("b", "z", tier(1), tier(1)), create("b", tier(9))]],
  ["what others refer to, moved", [move("a", "z", tier(0), tier(0)), update("child", child("a"), child("z"))]],
  ["a row that was taken on record, and changed", [{ ...update("adopted", tier(7), tier(70)), action: "import" }]],
  ["a row that was taken on record as it was", [{ ...update("as-is", tier(8), tier(8)), action: "import" }]],
  ["a record without a row", [{ ...deleted("gone", 0), before: null }]],
  ["a row made again that was gone", [create("gone", tier(4))]],
  ["a row that had been changed by hand", [update("drifted", tier(50), tier(5))]],
  ["a protection", [{ ...update("a", tier(0), tier(0)), protect: { before: false, after: true } }]],
];

describeServerDatabase("the way back", (withDatabase) => {
  it("of one plan after another leaves every row and every record as before", () =>
    withStore(withDatabase, async (session) => {
      await run(session, STORE);
      await session.script(BY_HAND);
      for (const [what, changes] of WAYS) {
        const before = await state(session);
        const plan = await planOf(session, changes);
        await execute(session, compile(plan, testKinds, note));
        expect.soft(await state(session), what).not.toEqual(before);
        await execute(session, back(plan));
        expect.soft(await state(session), what).toEqual(before);
      }
    }));

  it.each<readonly [string, string, readonly string[]]>([
    ["a row that was changed since", "update store.tiers set level = 77 where name = 'a'", ["a"]],
    ["a row that is gone since", "delete from store.tiers where name = 'new'", ["new"]],
    [
      "a row that was made again",
      `insert into store.tiers (store, name, title, level) values ('s', 'c', '"t"', 2)`,
      ["c"],
    ],
    ["several", "update store.tiers set level = 77 where name in ('a', 'new')", ["a", "new"]],
    ["a row that the old values refer to and is gone", "delete from store.tiers where name = 'child'", ["child"]],
  ])("is refused over %s, by its name", (_what, edit, names) =>
    withStore(withDatabase, async (session) => {
      await run(session, [...STORE, create("leaf", { ...tier(1), parent: "child" })]);
      const plan = await planOf(session, [
        create("new", tier(9)),
        update("a", tier(0), tier(10)),
        update("leaf", { ...tier(1), parent: "child" }, tier(1)),
        deleted("c", 2),
      ]);
      await execute(session, compile(plan, testKinds, note));
      await session.script(edit);
      const before = await state(session);
      const refusal = await execute(session, back(plan)).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: "SW004" });
      const rows: readonly string[][] = JSON.parse((refusal as { detail: string }).detail);
      expect(rows.map(([, , name]) => name)).toEqual(names);
      expect(await state(session)).toEqual(before);
    }),
  );

  it("is refused where a later revision set the same again, even to the same", () =>
    withStore(withDatabase, async (session) => {
      await run(session, STORE);
      const plan = await planOf(session, [update("a", tier(0), tier(10))]);
      await execute(session, compile(plan, testKinds, note));
      await run(session, [{ ...update("a", tier(10), tier(10)), protect: { before: false, after: true } }]);
      await expect(execute(session, back(plan))).rejects.toMatchObject({ code: "SW004" });
    }));

  it("is refused before the plan was applied, and a second time", () =>
    withStore(withDatabase, async (session) => {
      await run(session, STORE);
      const plan = await planOf(session, [update("a", tier(0), tier(10))]);
      await expect(execute(session, back(plan))).rejects.toMatchObject({ code: "SW007" });
      await execute(session, compile(plan, testKinds, note));
      await execute(session, back(plan));
      await expect(execute(session, back(plan))).rejects.toMatchObject({ code: "SW006" });
      await expect(execute(session, compile(plan, testKinds, note))).rejects.toMatchObject({ code: "SW006" });
      expect(await levels(session)).toMatchObject({ a: 0 });
    }));
});

describePsql("the way back in psql", () => {
  it("exits with 3, says what stands against it, and writes nothing (fault 65)", () =>
    withServerDatabase(async ({ session, url }) => {
      await run(session, STORE);
      const plan = await planOf(session, [update("a", tier(0), tier(10))]);
      const script = renderReverseScript(reversePlan(plan, testKinds), back(plan));
      await expect(psql(script, url)).rejects.toMatchObject({
        code: 3,
        stderr: expect.stringContaining("the plan that this takes back was not applied here"),
      });
      await psql(renderScript(plan, compile(plan, testKinds, note)), url);
      await session.script("update store.tiers set level = 77 where name = 'a'");
      await expect(psql(script, url)).rejects.toMatchObject({
        code: 3,
        stderr: expect.stringContaining("Changed since: s/tier.a."),
      });
      await session.script("update store.tiers set level = 10 where name = 'a'");
      await psql(script, url);
      expect(await levels(session)).toMatchObject({ a: 0 });
    }, testKinds));

  it("lets the applier run it", () =>
    withServerDatabase(async ({ session, connectAs }) => {
      await run(session, STORE);
      const plan = await planOf(session, [update("a", tier(0), tier(10))]);
      await connectAs(["shopwright_applier"], async (_, own) => {
        await psql(renderScript(plan, compile(plan, testKinds, note)), own);
        await psql(renderReverseScript(reversePlan(plan, testKinds), back(plan)), own);
      });
      expect(await levels(session)).toMatchObject({ a: 0 });
    }, testKinds));
});

it.each([
  ["as an apply left it demands", "as recorded", [{ store: "s", kind: "tier", name: "b" }]],
  ["as somebody edited it does not demand", "edited", []],
])("a list %s what it refers to", (_, rowDigest, references) => {
  const spec = { title: "t", price: "1.00", tiers: ["b"] };
  const change = {
    ...update("g", spec, { ...spec, tiers: [] }, rowDigest),
    address: { store: "s", kind: "gauge", name: "g" },
    record: { specDigest: "5".repeat(64), rowDigest: "as recorded", protect: false, revision: 2 },
  };
  expect(reversePlan(planFrom([change]), testKinds).references).toEqual(references);
});

describe("renderReverseScript", () => {
  it("reads like this", () => {
    const record = { specDigest: "5".repeat(64), rowDigest: "6".repeat(64), protect: true, revision: 2 };
    const plan = planFrom([
      create("a", tier(1)),
      { ...update("c", { ...tier(1), parent: "b" }, tier(2), record.rowDigest), record },
      { ...move("d", "e", tier(3), tier(4)), record },
      { ...deleted("x", 5), record },
    ]);
    expect(renderReverseScript(reversePlan(plan, testKinds), back(plan))).toMatchSnapshot();
  });
});

function back(plan: Plan) {
  return compileReverse(reversePlan(plan, testKinds), testKinds, note);
}

function deleted(name: string, level: number): Change {
  return { ...remove(name), before: tier(level) };
}

function child(parent: string) {
  return { ...tier(6), parent };
}

async function state(session: Session) {
  const kind = testKinds.get("tier");
  if (kind === undefined) throw new Error("no tier");
  return { rows: await readImages(session, kind, testKinds), records: await index(session) };
}
