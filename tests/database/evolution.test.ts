/** Kinds that gain, lose, rename and retype fields: an upgrade takes their rows along, and the next plan is empty. */
import { expect, it } from "vitest";
import { readBlame } from "../../src/database/ledger/read-blame.js";
import { readRevision } from "../../src/database/ledger/read-ledger.js";
import { verifyLedger } from "../../src/database/ledger/verify-ledger.js";
import { readPlan } from "../../src/database/read-plan.js";
import { readRevert } from "../../src/database/read-revert.js";
import { LAYOUT } from "../../src/database/upgrade/layout.js";
import { planUpgrade, type UpgradeOptions } from "../../src/database/upgrade/plan-upgrade.js";
import { runUpgrade } from "../../src/database/upgrade/run-upgrade.js";
import { upgradeScript } from "../../src/database/upgrade/upgrade-script.js";
import type { JsonObject } from "../../src/model/json.js";
import type { EarlierForms, Kinds } from "../../src/model/kind.js";
import type { Session } from "../../src/model/session.js";
import type { ObjectShape, UnionShape } from "../../src/model/shape.js";
import { decodeChanges } from "../../src/plan/decode-changes.js";
import { revertPlan } from "../../src/plan/revert/revert-plan.js";
import { specDigest } from "../../src/plan/sql/encode.js";
import { tableOf } from "../../src/plan/sql/table-definition.js";
import { desiredStore, resource, shanghai } from "../plan/current-model.js";
import { describeServerDatabase, type TestDatabase } from "../support/databases.js";
import { defaulted, kind, list, object, optional, required, scalar, testKinds, union } from "../support/test-kinds.js";
import { apply } from "./tiers.js";

const text = required(scalar("string"));
const [whole, length] = [scalar("integer"), scalar("duration")];
const next = LAYOUT;

type Case = readonly [
  title: string,
  before: ObjectShape | UnionShape,
  after: ObjectShape | UnionShape,
  earlier: EarlierForms,
  /** Of the settings `a` and `b` before and after. */
  specs: readonly (readonly [before: JsonObject, after: JsonObject])[],
];

const cases: readonly Case[] = [
  [
    "gains an optional field",
    object({ text }),
    object({ text, more: optional(whole) }),
    {},
    [[{ text: "x" }, { text: "x" }]],
  ],
  [
    "gains a field with a default",
    object({ text }),
    object({ text, more: defaulted(whole, 3), tags: defaulted(list("set", scalar("string")), ["x"]) }),
    {},
    [[{ text: "x" }, { text: "x", more: 3, tags: ["x"] }]],
  ],
  [
    "gains a variant",
    union({ plain: object({ text }) }),
    union({ plain: object({ text }), timed: object({ text, within: required(length) }) }),
    {},
    [
      [
        { type: "plain", text: "x" },
        { type: "plain", text: "x" },
      ],
    ],
  ],
  [
    "gains an optional object whose own fields have defaults",
    object({ text, inner: optional(object({ note: text })) }),
    object({ text, inner: optional(object({ note: text, size: defaulted(whole, 1) })) }),
    {},
    [
      [
        { text: "x", inner: { note: "n" } },
        { text: "x", inner: { note: "n", size: 1 } },
      ],
      [{ text: "x" }, { text: "x" }],
    ],
  ],
  [
    "renames a field",
    object({ text, total: required(whole) }),
    object({ text, count: required(whole) }),
    { renamed: { count: ["sum", "total"] } },
    [
      [
        { text: "x", total: 1 },
        { text: "x", count: 1 },
      ],
    ],
  ],
  [
    "moves a field into an object, and renames an optional object with its presence",
    object({ total: required(whole), shown: optional(object({ as: optional(scalar("string")) })) }),
    object({
      limits: defaulted(object({ total: defaulted(whole, 9) }), {}),
      display: optional(object({ as: optional(scalar("string")) })),
    }),
    { renamed: { "limits.total": ["total"], display: ["shown"] } },
    [
      [
        { total: 1, shown: {} },
        { limits: { total: 1 }, display: {} },
      ],
      [
        { total: 2, shown: { as: "y" } },
        { limits: { total: 2 }, display: { as: "y" } },
      ],
      [{ total: 2 }, { limits: { total: 2 } }],
    ],
  ],
  [
    "renames a field in variants",
    union({ plain: object({ off: required(scalar("percent")) }), none: object({}) }),
    union({ plain: object({ percentOff: required(scalar("percent", { maximum: 100 })) }), none: object({}) }),
    { renamed: { percentOff: ["off"] } },
    [
      [
        { type: "plain", off: "5%" },
        { type: "plain", percentOff: "5%" },
      ],
      [{ type: "none" }, { type: "none" }],
    ],
  ],
  [
    "retypes a field, without a converter",
    object({ text, size: required(whole) }),
    object({ text: required(scalar("text")), size: required(scalar("string")) }),
    {},
    [
      [
        { text: "x", size: 1 },
        { text: "x", size: "1" },
      ],
    ],
  ],
  [
    "retypes a field by a converter, and gives it a default and a bound",
    object({ within: defaulted(whole, 7) }),
    object({ within: defaulted(length, "1d") }),
    { converted: { within: { layout: next, columns: ["within"], using: "make_interval(days => within)" } } },
    [
      [{ within: 7 }, { within: "1w" }],
      [{ within: 1 }, { within: "1d" }],
    ],
  ],
  [
    "makes a field of two others, and of its own values others",
    object({ days: required(whole), hours: required(whole), share: required(whole) }),
    object({ within: required(length), share: required(whole) }),
    {
      converted: {
        within: { layout: next, columns: ["days", "hours"], using: "make_interval(hours => days * 24 + hours)" },
        share: { layout: next, columns: ["share"], using: "share * 100" },
      },
    },
    [
      [
        { days: 1, hours: 2, share: 3 },
        { within: "26h", share: 300 },
      ],
    ],
  ],
  [
    "renames and retypes a field at once",
    object({ withinDays: required(whole) }),
    object({ within: required(length) }),
    {
      renamed: { within: ["withinDays"] },
      converted: { within: { layout: next, columns: ["within_days"], using: "make_interval(days => within_days)" } },
    },
    [[{ withinDays: 2 }, { within: "2d" }]],
  ],
];

describeServerDatabase("a kind that", (withDatabase) => {
  it.each(cases)("%s", (_title, before, after, earlier, specs) =>
    withDatabase(async ({ session }) => {
      const [old, now] = [kindsOf(before), kindsOf(after, earlier)];
      const named = (at: 0 | 1) => Object.fromEntries(specs.map((each, index) => [`n${index}`, each[at]]));
      await installEarlier(session, old);
      await settle(session, old, named(0));
      expect(await upgradeTo(session, now)).toBe("upgraded");
      expect((await plan(session, now, named(1))).changes).toEqual([]);
      expect(await specDigestsHold(session, now, named(1))).toBe(true);
      expect((await planUpgrade(session, tablesOf(now))).state).toBe("current");
      expect(await verifyLedger(session)).toMatchObject({ ok: true });
    }),
  );

  it.each(cases)("%s: by the script", (_title, before, after, earlier, specs) =>
    withDatabase(async ({ session }) => {
      const [old, now] = [kindsOf(before), kindsOf(after, earlier)];
      await installEarlier(session, old);
      await settle(session, old, Object.fromEntries(specs.map(([spec], index) => [`n${index}`, spec])));
      await session.script(upgradeScript(await planUpgrade(session, tablesOf(now))).replace(/^\\.*$/gm, ""));
      expect((await planUpgrade(session, tablesOf(now))).state).toBe("current");
      const wanted = Object.fromEntries(specs.map(([, spec], index) => [`n${index}`, spec]));
      const { changes, drift } = await plan(session, now, wanted);
      expect(drift).toEqual([]);
      expect(changes.filter(({ action }) => action !== "import")).toEqual([]);
    }),
  );
});

describeServerDatabase("an upgrade of kinds", (withDatabase) => {
  const old = kindsOf(object({ total: required(whole), gone: optional(scalar("string")) }));
  const renamed = kindsOf(object({ count: required(whole) }), { renamed: { count: ["total"] } });

  const before = (use: (session: Session) => Promise<void>, spec: JsonObject = { total: 1 }) =>
    withDatabase(async ({ session }: TestDatabase) => {
      await installEarlier(session, old);
      await settle(session, old, { a: spec, b: { total: 2 } });
      await use(session);
    });

  it("keeps showing as drift what had drifted", () =>
    before(async (session) => {
      await session.script("update store.things set total = 5 where name = 'b'");
      await upgradeTo(session, renamed);
      const { drift, changes } = await plan(session, renamed, { a: { count: 1 }, b: { count: 2 } });
      expect(drift).toMatchObject([{ address: { name: "b" }, before: { count: 2 }, after: { count: 5 } }]);
      expect(changes).toMatchObject([{ address: { name: "b" }, before: { count: 5 }, after: { count: 2 } }]);
    }));

  it("leaves history readable: renamed fields by their present names, lost ones as their columns were", () =>
    before(
      async (session) => {
        await upgradeTo(session, renamed, { allowDataLoss: true });
        const found = await readRevision(session, renamed, 1);
        const changes = decodeChanges(found?.changes ?? [], renamed, { flagship: shanghai });
        expect(changes.map(({ after }) => after)).toEqual([{ count: 1, gone: "x" }, { count: 2 }]);
      },
      { total: 1, gone: "x" },
    ));

  it("lets blame look and revert go back behind it", () =>
    before(
      async (session) => {
        await settle(session, old, { b: { total: 5 } });
        await upgradeTo(session, renamed, { allowDataLoss: true });
        const blame = await readBlame(session, renamed, { store: "flagship", kind: "thing", name: "b" });
        expect(blame?.fields).toMatchObject([{ path: "count", origin: { revision: { sequence: 2 } } }]);
        const state = await readRevert(session, renamed, 2);
        if (state === null) throw new Error("no revision 2");
        const made = revertPlan({
          ...{ state, kinds: renamed, environment: "local", engineVersion: "0.1.0", keepLater: false },
          guarding: { allow: [], limits: {}, emptyLayers: [], goneStores: [] },
        });
        if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
        expect(await apply(session, made.value, {}, renamed)).toMatchObject({ type: "applied" });
        expect((await plan(session, renamed, { a: { count: 1 }, b: { count: 2 } })).changes).toEqual([]);
      },
      { total: 1, gone: "x" },
    ));

  it("refuses to drop values without consent, and says how many there are", () =>
    before(
      async (session) => {
        const planned = await planUpgrade(session, tablesOf(renamed));
        expect(planned.losses).toEqual([{ table: "store.things", column: "gone", rows: 1 }]);
        expect(planned.steps.filter(({ loses }) => loses)).toMatchObject([{ risks: ["loses-data"] }]);
        await expect(runUpgrade(session, planned)).rejects.toMatchObject({ code: "SW023" });
        expect((await planUpgrade(session, tablesOf(old))).state).toBe("current");
        expect(await upgradeTo(session, renamed, { allowDataLoss: true })).toBe("upgraded");
      },
      { total: 1, gone: "x" },
    ));

  it("drops a column that holds nothing, but not one that was given a value meanwhile", () =>
    before(async (session) => {
      const planned = await planUpgrade(session, tablesOf(renamed));
      expect(planned.losses).toEqual([]);
      await session.script("update store.things set gone = 'late'");
      await expect(runUpgrade(session, planned)).rejects.toMatchObject({ code: "SW023" });
      await session.script("update store.things set gone = null");
      expect(await runUpgrade(session, planned)).toBe("upgraded");
    }));

  it("that breaks in its middle changes nothing", () =>
    before(async (session) => {
      const using = "(select 1 / (total - 2))";
      const broken = kindsOf(object({ ratio: required(whole) }), {
        converted: { ratio: { layout: next, columns: ["total"], using } },
      });
      await expect(upgradeTo(session, broken, { allowDataLoss: true })).rejects.toMatchObject({ code: "22012" });
      expect((await planUpgrade(session, tablesOf(old))).state).toBe("current");
      expect((await plan(session, old, { a: { total: 1 }, b: { total: 2 } })).changes).toEqual([]);
    }));

  it("takes a table along that has another name now", () =>
    before(async (session) => {
      const thing = old.get("thing");
      if (thing === undefined) throw new Error("no thing");
      const now: Kinds = new Map([...old, ["thing", { ...thing, table: "objects" }]]);
      expect(await upgradeTo(session, now)).toBe("upgraded");
      expect((await plan(session, now, { a: { total: 1 }, b: { total: 2 } })).changes).toEqual([]);
      await settle(session, now, { a: { total: 3 } });
    }));

  it("of a newer engine: an older one says which it needs", () =>
    before(async (session) => {
      await upgradeTo(session, renamed, { engineVersion: "9.1.0" });
      await session.script("update shopwright.meta set layout = layout + 1, layout_digest = 'new'");
      const newer = await planUpgrade(session, tablesOf(old));
      expect(newer).toMatchObject({ state: "newer", engine: "9.1.0" });
      await expect(runUpgrade(session, newer)).rejects.toMatchObject({
        code: "SW022",
        message: expect.stringContaining("Use version 9.1.0 or newer."),
      });
    }));

  it("tells the risk of each statement", async () =>
    before(async (session) => {
      const now = kindsOf(
        object({
          count: required(scalar("integer", { minimum: 0 })),
          must: required(scalar("string")),
          may: optional(scalar("string")),
        }),
        { renamed: { count: ["total"] } },
      );
      const { steps } = await planUpgrade(session, tablesOf(now));
      const risks = steps.flatMap(({ sql, risks }) =>
        /^alter table store.things (add|drop|rename|alter) /.test(sql)
          ? [`${sql.slice(25, 70)}: ${risks.join(", ")}`]
          : [],
      );
      expect(risks).toMatchInlineSnapshot(`
        [
          "drop column gone: ",
          "rename column total to count: ",
          "add column must text not null: may-fail",
          "add column may text: ",
          "add constraint things_count_range check (coun: takes-time, may-fail",
        ]
      `);
    }));
});

type Specs = Readonly<Record<string, JsonObject>>;

function kindsOf(spec: ObjectShape | UnionShape, earlier?: EarlierForms): Kinds {
  const thing = kind({ name: "thing", table: "things", singleton: false, spec, ...(earlier && { earlier }) });
  return new Map([...testKinds].filter(([name]) => name === "shop").concat([["thing", thing]]));
}

function tablesOf(kinds: Kinds) {
  return [...kinds.values()].map((each) => tableOf(each, kinds));
}

async function upgradeTo(session: Session, kinds: Kinds, options: UpgradeOptions = {}) {
  return await runUpgrade(session, await planUpgrade(session, tablesOf(kinds), options));
}

/** As the layout before made it: with these kinds. */
async function installEarlier(session: Session, kinds: Kinds): Promise<void> {
  await upgradeTo(session, kinds);
  await session.script(`update shopwright.meta set layout = ${LAYOUT - 1}`);
}

function plan(session: Session, kinds: Kinds, specs: Specs) {
  return readPlan(session, {
    desired: desired(specs),
    kinds,
    environment: "local",
    commit: null,
    engineVersion: "0.1.0",
    warnings: [],
  });
}

function desired(specs: Specs) {
  const all = Object.entries(specs).map(([name, spec]) => resource({ store: "flagship", kind: "thing", name }, spec));
  return [desiredStore(all)];
}

async function settle(session: Session, kinds: Kinds, specs: Specs): Promise<void> {
  const outcome = await apply(session, await plan(session, kinds, specs), {}, kinds);
  expect(outcome).toMatchObject({ type: "applied" });
}

/** Whether what is on record is what a plan computes. */
async function specDigestsHold(session: Session, kinds: Kinds, specs: Specs): Promise<boolean> {
  const thing = kinds.get("thing");
  const { rows } = await session.query<{ name: string; spec_digest: string }>(
    "select name, spec_digest from shopwright.resources where kind = 'thing' order by name",
  );
  return rows.every(({ name, spec_digest }) => {
    const [address, spec] = [{ store: "flagship", kind: "thing", name }, specs[name]];
    return thing !== undefined && spec !== undefined && specDigest(thing, address, spec, shanghai) === spec_digest;
  });
}
