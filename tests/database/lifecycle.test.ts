/** What documents say of the life of a setting, on real databases: moves, and fields that are left to the admin screen. */
import { expect, it } from "vitest";
import { readPlan } from "../../src/database/read-plan.js";
import { formatAddress } from "../../src/model/address.js";
import type { JsonObject } from "../../src/model/json.js";
import type { Plan } from "../../src/model/plan.js";
import type { Resource } from "../../src/model/resource.js";
import type { Session } from "../../src/model/session.js";
import { reversePlan } from "../../src/plan/reverse-plan.js";
import { compileReverse } from "../../src/plan/sql/compile.js";
import { desiredStore, resource } from "../plan/current-model.js";
import { execute, note } from "../plan/sql/tier-plans.js";
import { describeServerDatabase } from "../support/databases.js";
import { testKinds } from "../support/test-kinds.js";
import { apply, insertTier, levels, tables } from "./tiers.js";

type More = Parameters<typeof resource>[2];

const tier = (name: string, level: number, more: More = {}, parent?: string) =>
  resource(
    { store: "flagship", kind: "tier", name },
    { title: "t", level, percentOff: "0%", ...(parent && { parent }) },
    more,
  );

function planned(session: Session, resources: readonly Resource[]): Promise<Plan> {
  return readPlan(session, {
    desired: [desiredStore(resources)],
    kinds: testKinds,
    environment: "local",
    commit: null,
    engineVersion: "0.1.0",
    warnings: [],
  });
}

/** Applies, after which nothing is left to plan; gives the changes in a word each. */
async function settle(session: Session, resources: readonly Resource[]): Promise<readonly string[]> {
  const plan = await planned(session, resources);
  expect(plan.diagnostics).toEqual([]);
  if (plan.changes.length > 0) expect(await apply(session, plan)).toMatchObject({ type: "applied" });
  const again = await planned(session, resources);
  expect([again.changes, again.drift, again.diagnostics]).toEqual([[], [], []]);
  return plan.changes.map(({ action, address }) => `${action} ${address.name}`);
}

async function onRecord(session: Session): Promise<readonly string[]> {
  const { rows } = await session.query<{ name: string }>(
    "select name || case when protect then ' protected' else '' end as name from shopwright.resources order by name",
  );
  return rows.map(({ name }) => name);
}

describeServerDatabase("a move", (withDatabase) => {
  it("keeps the row and its protection, and references follow", () =>
    tables(withDatabase, async (session) => {
      await settle(session, [tier("old", 1, true), tier("child", 2, {}, "old")]);
      const before = await session.query("select ctid from store.tiers where name = 'old'");
      expect(before.rows).toHaveLength(1);
      const now = [tier("new", 5, { movedFrom: "old", protect: true }), tier("child", 2, {}, "new")];
      expect(await settle(session, now)).toEqual(["move new", "update child"]);
      expect(await levels(session)).toEqual({ child: 2, new: 5 });
      expect(await onRecord(session)).toEqual(["child", "new protected"]);
    }));

  it("in a chain, a swap, and a ring of three, each of which stays done", () =>
    tables(withDatabase, async (session) => {
      await settle(session, [tier("a", 1), tier("b", 2), tier("c", 3)]);
      const ring = [
        tier("a", 3, { movedFrom: "c" }),
        tier("b", 1, { movedFrom: "a" }),
        tier("c", 2, { movedFrom: "b" }),
      ];
      expect(await settle(session, ring)).toEqual(["move a", "move b", "move c"]);
      expect(await levels(session)).toEqual({ a: 3, b: 1, c: 2 });
      const edited = [tier("a", 9, { movedFrom: "c" }), ...ring.slice(1)];
      expect(await settle(session, edited)).toEqual(["update a"]);
      await settle(session, [tier("a", 9), tier("b", 1), tier("c", 2)]);
      const swap = [tier("a", 2, { movedFrom: "c" }), tier("c", 9, { movedFrom: "a" }), tier("b", 1)];
      const { changes, diagnostics } = await planned(session, swap);
      expect(changes.map(({ action, address }) => `${action} ${address.name}`)).toEqual(["update a", "update c"]);
      expect(diagnostics).toMatchObject([{ code: "plan/moved-to-taken-name", address: { name: "c" } }]);
      const other = [
        tier("a", 1, { movedFrom: "b" }),
        tier("b", 2, { movedFrom: "c" }),
        tier("d", 9, { movedFrom: "a" }),
      ];
      expect(await settle(session, other)).toEqual(["move a", "move b", "move d"]);
    }));

  it("that was taken back by its script is to be done again", () =>
    tables(withDatabase, async (session) => {
      await settle(session, [tier("a", 1), tier("b", 2)]);
      const swap = [tier("a", 2, { movedFrom: "b" }), tier("b", 1, { movedFrom: "a" })];
      const plan = await planned(session, swap);
      expect(await apply(session, plan)).toMatchObject({ type: "applied" });
      expect((await planned(session, swap)).changes).toEqual([]);
      await execute(session, compileReverse(reversePlan(plan, testKinds), testKinds, note));
      expect(await levels(session)).toEqual({ a: 1, b: 2 });
      expect(await settle(session, swap)).toEqual(["move a", "move b"]);
    }));

  it("is done by hand as well: the new row goes on record", () =>
    tables(withDatabase, async (session) => {
      await settle(session, [tier("old", 1)]);
      await session.script("update store.tiers set name = 'new'");
      expect(await settle(session, [tier("new", 1, { movedFrom: "old" })])).toEqual(["import new", "delete old"]);
    }));

  it("goes stale where either name is touched after the plan, and writes nothing", () =>
    tables(withDatabase, async (session) => {
      await settle(session, [tier("old", 1)]);
      const plan = await planned(session, [tier("new", 1, { movedFrom: "old" })]);
      await session.script(insertTier("new", 7));
      expect(await apply(session, plan)).toMatchObject({ type: "stale", rows: [{ address: { name: "new" } }] });
      await session.script("delete from store.tiers where name = 'new'; update store.tiers set level = 4");
      expect(await apply(session, plan)).toMatchObject({ type: "stale", rows: [{ address: { name: "old" } }] });
      expect(await levels(session)).toEqual({ old: 4 });
    }));

  it("is refused before a foreign key does so where a row of nobody's refers to the old name", () =>
    tables(withDatabase, async (session) => {
      await settle(session, [tier("old", 1)]);
      await session.script(
        "insert into store.tiers (store, name, title, level, parent) values ('flagship', 'mine', '\"t\"', 2, 'old')",
      );
      const plan = await planned(session, [tier("new", 1, { movedFrom: "old" })]);
      expect(plan.diagnostics).toMatchObject([{ code: "plan/still-referred-to", severity: "error", field: "parent" }]);
      expect(await apply(session, plan)).toMatchObject({ type: "refused" });
      const both = [tier("new", 1, { movedFrom: "old" }), tier("mine", 2, {}, "new")];
      expect(await settle(session, both)).toEqual(["move new", "import mine"]);
    }));
});

describeServerDatabase("a field that is left to the admin screen", (withDatabase) => {
  const gauge = (price: string, stocks: readonly (readonly [sku: string, stock: number])[]): JsonObject => ({
    ...base,
    price,
    items: stocks.map(([sku, stock]) => ({ session: "a", sku, price: "1.00", stock, labels: [] })),
  });
  const base: JsonObject = {
    title: "G",
    enabled: true,
    count: "none",
    factor: 1.5,
    mode: "observe",
    cap: "none",
    within: "1d",
    keepFor: "none",
    shipWithin: "2bd",
    limits: { total: 10, perDay: 5 },
    tags: [],
    tiers: [],
    waits: [],
    steps: [],
    ladder: [],
    credentials: {},
    scope: { type: "all" },
    rules: [],
  };
  const of = (spec: JsonObject) =>
    resource({ store: "flagship", kind: "gauge", name: "g" }, spec, { ignore: ["limits.total", "items[*].stock"] });
  const current = async (session: Session) => {
    const { rows } = await session.query<{ total: number; price: string; stock: JsonObject }>(
      "select limits_total as total, price, (select jsonb_object_agg(i ->> 'sku', i -> 'stock') from jsonb_array_elements(items) i) as stock from store.gauges",
    );
    return JSON.parse(JSON.stringify(rows[0] ?? null));
  };

  it("is no drift, and is kept while other fields change", () =>
    tables(withDatabase, async (session) => {
      expect(
        await settle(session, [
          of(
            gauge("1.00", [
              ["x", 1],
              ["y", 1],
            ]),
          ),
        ]),
      ).toEqual(["create g"]);
      await session.script(`update store.gauges set limits_total = 7,
        items = jsonb_set(items, '{0,stock}', '9') || '{"session":"a","sku":"z","price":"1.00","stock":3,"labels":[]}'`);
      const drifted = await planned(session, [
        of(
          gauge("1.00", [
            ["x", 1],
            ["y", 1],
          ]),
        ),
      ]);
      expect(drifted.drift.map(({ before, after }) => [before?.["limits"], after?.["limits"]])).toEqual([
        [
          { total: 7, perDay: 5 },
          { total: 7, perDay: 5 },
        ],
      ]);
      await session.script("update store.gauges set items = items - 2");
      expect(
        await settle(session, [
          of(
            gauge("1.00", [
              ["x", 1],
              ["y", 1],
            ]),
          ),
        ]),
      ).toEqual([]);
      expect(
        await settle(session, [
          of(
            gauge("2.00", [
              ["new", 5],
              ["x", 1],
            ]),
          ),
        ]),
      ).toEqual(["update g"]);
      expect(await current(session)).toEqual({ total: 7, price: "2.00", stock: { new: 5, x: 9 } });
      await session.script("update store.gauges set limits_total = 8, price = 3");
      expect(
        await settle(session, [
          of(
            gauge("2.00", [
              ["new", 5],
              ["x", 1],
            ]),
          ),
        ]),
      ).toEqual(["update g"]);
      expect(await current(session)).toEqual({ total: 8, price: "2.00", stock: { new: 5, x: 9 } });
      expect((await planned(session, [])).changes.map(({ address }) => formatAddress(address))).toEqual([
        "flagship/gauge.g",
      ]);
    }));
});
