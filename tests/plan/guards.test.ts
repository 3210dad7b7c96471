/** Guards: what each finds in a plan, in the words that people read, and what it lets through. */
import { describe, expect, it } from "vitest";
import type { Address } from "../../src/model/address.js";
import type { Change } from "../../src/model/change.js";
import type { GuardName } from "../../src/model/guard.js";
import { isApplyable } from "../../src/model/plan.js";
import { checkGuards, guardRules } from "../../src/plan/guards/check-guards.js";
import type { GuardInput } from "../../src/plan/guards/guard-rule.js";
import { currentOf, desiredStore, planOf, resource } from "./current-model.js";

const NO_PROTECTION = { before: false, after: false };

const at = (name: string, store = "flagship"): Address => ({ store, kind: "tier", name });

function change(
  action: Change["action"],
  name: string,
  more: Partial<Change> & { readonly store?: string } = {},
): Change {
  const { store, ...rest } = more;
  const [gone, fresh] = [action === "delete", action === "create"];
  return {
    action,
    address: at(name, store),
    before: fresh ? null : { level: 1 },
    after: gone ? null : { level: 2 },
    protect: NO_PROTECTION,
    rowDigest: fresh ? null : "d",
    ...(!gone && { location: { file: "base/tiers.ts", line: 3, column: 1 } }),
    ...rest,
  };
}

const many = (count: number, action: Change["action"], more: Parameters<typeof change>[2] = {}) =>
  Array.from({ length: count }, (_, index) => change(action, `t${String(index).padStart(3, "0")}`, more));

const stores = (count: number) => Array.from({ length: count }, (_, index) => `s${index + 1}`);

function found(name: GuardName, changes: readonly Change[], more: Partial<GuardInput> = {}): string {
  const input = { environment: "live", managed: new Map(), limits: {}, emptyLayers: [], goneStores: [], ...more };
  const rule = guardRules.find((each) => each.name === name);
  return rule?.find({ ...input, changes })?.detail ?? "nothing";
}

describe("delete-protected", () => {
  const kept = { before: true, after: true };
  it.each<[string, readonly Change[], string]>([
    ["a delete", [change("delete", "a")], "nothing"],
    [
      "a delete of what is on record as protected",
      [change("delete", "a", { protect: { before: true, after: false } })],
      "flagship/tier.a is on record as protected.",
    ],
    ["an update", [change("update", "a", { protect: kept })], "nothing"],
    [
      "an update that takes protection off",
      [change("update", "a", { protect: { before: true, after: false } })],
      "nothing",
    ],
    ["a move that keeps protection", [change("move", "b", { previousAddress: at("a"), protect: kept })], "nothing"],
    [
      "a move that loses it",
      [change("move", "b", { previousAddress: at("a"), protect: { before: true, after: false } })],
      "flagship/tier.a is on record as protected.",
    ],
    [
      "a record whose row is gone already",
      [change("delete", "a", { rowDigest: null, before: null, protect: kept })],
      "nothing",
    ],
    [
      "several",
      many(7, "delete", { protect: kept }),
      "7 settings are on record as protected: flagship/tier.t000, flagship/tier.t001, flagship/tier.t002, flagship/tier.t003, flagship/tier.t004 and 2 more.",
    ],
  ])("%s", (_, changes, expected) => expect(found("delete-protected", changes)).toBe(expected));
});

describe("mass-deletion (fault 56)", () => {
  it.each<[string, readonly Change[], number, string]>([
    ["3 of 10", many(3, "delete"), 10, "nothing"],
    [
      "4 of 10",
      many(4, "delete"),
      10,
      "4 of the 10 settings of flagship would be deleted, more than 30 %: flagship/tier.t000, flagship/tier.t001, flagship/tier.t002, flagship/tier.t003.",
    ],
    ["all of 9", many(9, "delete"), 9, "nothing"],
    ["30 of 100", many(30, "delete"), 100, "nothing"],
    ["31 of 100", many(31, "delete"), 100, expect.stringContaining("31 of the 100") as unknown as string],
    ["updates of all", many(100, "update"), 100, "nothing"],
    ["records whose rows are gone already", many(10, "delete", { rowDigest: null }), 10, "nothing"],
  ])("%s", (_, changes, managed, expected) => {
    expect(found("mass-deletion", changes, { managed: new Map([["flagship", managed]]) })).toEqual(expected);
  });

  it("looks at each store alone, and leaves those that are gone to store-removal", () => {
    const changes = [
      ...many(4, "delete", { store: "a" }),
      ...many(10, "delete", { store: "b" }),
      ...many(3, "delete", { store: "c" }),
    ];
    const managed = new Map(["a", "b", "c"].map((store) => [store, 10]));
    const detail = found("mass-deletion", changes, { managed, goneStores: ["b"] });
    expect(detail).toMatch(/^4 of the 10 settings of a would be deleted[^\n]*$/);
  });
});

describe("many-changes", () => {
  const limits = { maxChanges: 3, maxDeletes: 1 };
  const from = (file: string) => ({ location: { file, line: 1, column: 1 } });
  const over = (what: string) => expect.stringContaining(what) as unknown as string;
  it.each<[string, readonly Change[], Partial<GuardInput>, string]>([
    ["no limit", many(1000, "update"), {}, "nothing"],
    ["as many as allowed", many(3, "create"), { limits }, "nothing"],
    [
      "one too many",
      many(4, "update"),
      { limits },
      "4 documents would be added, changed or deleted, and guards.maxChanges of environment live is 3: tier.t000, tier.t001, tier.t002, tier.t003.",
    ],
    ["one delete too many", many(2, "delete"), { limits }, over("2 documents would be deleted, and guards.maxDeletes")],
    ["none may be deleted", many(1, "delete"), { limits: { maxDeletes: 0 } }, over("1 document would be deleted")],
    [
      "deletes are changes",
      [...many(1, "delete"), ...many(3, "update")],
      { limits },
      over("4 documents would be added"),
    ],
    ["what only goes on record", many(9, "import", { after: { level: 1 } }), { limits }, "nothing"],
    ["what is changed as it goes on record", many(9, "import"), { limits }, over("9 documents")],
    [
      "one edit of a layer under twenty stores",
      stores(20).map((store) => change("update", "a", { store })),
      { limits },
      "nothing",
    ],
    ["a document taken out of it", stores(20).map((store) => change("delete", "a", { store })), { limits }, "nothing"],
    ["four such edits", stores(20).flatMap((store) => many(4, "update", { store })), { limits }, over("4 documents")],
    [
      "one name in documents of four stores",
      stores(4).map((store) => change("update", "a", { store, ...from(`${store}/a.json`) })),
      { limits },
      over("4 documents would be added"),
    ],
    [
      "many of one line, as a loop makes them",
      many(9, "update", from("base/loop.ts")),
      { limits },
      over("9 documents"),
    ],
    ["a store that is gone", many(9, "delete", { store: "gone" }), { limits, goneStores: ["gone"] }, "nothing"],
  ])("%s", (_, changes, more, expected) => expect(found("many-changes", changes, more)).toEqual(expected));
});

describe("empty-layer", () => {
  const emptyLayers = [{ folder: "settings/live", stores: ["flagship"] }];
  it.each<[string, readonly Change[], Partial<GuardInput>, string]>([
    ["no layer is empty", many(2, "delete"), {}, "nothing"],
    ["nothing changes", [], { emptyLayers }, "nothing"],
    ["something is added", many(2, "create"), { emptyLayers }, "nothing"],
    ["a store without that layer", [change("delete", "a", { store: "outlet" })], { emptyLayers }, "nothing"],
    [
      "a document is gone",
      [change("delete", "a")],
      { emptyLayers },
      'No document was found in "settings/live", and 1 of the settings on record there would be deleted or changed: flagship/tier.a.',
    ],
    [
      "a patch is gone",
      [change("update", "a")],
      { emptyLayers },
      'No document was found in "settings/live", and 1 of the settings on record there would be deleted or changed: flagship/tier.a.',
    ],
  ])("%s", (_, changes, more, expected) => expect(found("empty-layer", changes, more)).toBe(expected));
});

describe("store-removal", () => {
  it.each<[string, readonly Change[], readonly string[], string]>([
    ["no store is gone", many(2, "delete"), [], "nothing"],
    ["a store that is gone and has nothing", [], ["outlet"], "nothing"],
    [
      "stores that are gone",
      [...many(12, "delete", { store: "outlet" }), ...many(2, "delete", { store: "north" })],
      ["outlet", "north"],
      "On record in the database, and not among the stores of environment live: north (2 settings), outlet (12 settings).",
    ],
  ])("%s", (_, changes, goneStores, expected) =>
    expect(found("store-removal", changes, { goneStores })).toBe(expected),
  );
});

describe("consents", () => {
  const input = {
    environment: "live",
    managed: new Map([["flagship", 10]]),
    limits: { maxDeletes: 1 },
    emptyLayers: [],
    goneStores: [],
    changes: many(4, "delete"),
  };
  it.each<[readonly GuardName[], Readonly<Record<string, boolean>>, number]>([
    [[], { "mass-deletion": false, "many-changes": false }, 0],
    [["mass-deletion"], { "mass-deletion": true, "many-changes": false }, 0],
    [["mass-deletion", "many-changes"], { "mass-deletion": true, "many-changes": true }, 0],
    [["store-removal", "store-removal"], { "mass-deletion": false, "many-changes": false }, 1],
  ])("--allow %j", (allow, expected, warnings) => {
    const result = checkGuards(input, allow);
    expect(Object.fromEntries(result.guards.map(({ name, consented }) => [name, consented]))).toEqual(expected);
    expect(result.warnings.map(({ code }) => code)).toEqual(Array(warnings).fill("guard/nothing-to-allow"));
  });

  it("every finding says how to consent to it", () => {
    for (const { name, finding } of checkGuards(input, []).guards) {
      expect(finding.code).toBe(`guard/${name}`);
      expect(finding.remedy).toContain(`--allow ${name}`);
    }
  });
});

describe("in a plan", () => {
  const spec = { title: "t", level: 3, percentOff: "0%" };
  const cells = (protect: boolean, count = 1, store = "flagship") =>
    Array.from({ length: count }, (_, index) => ({
      address: at(`t${index}`, store),
      row: spec,
      recorded: { spec, protect },
    }));
  const guarding = { allow: [], limits: {}, emptyLayers: [], goneStores: [] };

  it("protection is remembered: it lasts when the document that asked for it is gone", () => {
    const plan = planOf(currentOf(cells(true)), [desiredStore([])]);
    expect(plan.guards).toMatchObject([{ name: "delete-protected", consented: false }]);
    expect(isApplyable(plan)).toBe(false);
    const consented = planOf(currentOf(cells(true)), [desiredStore([])], {
      guarding: { ...guarding, allow: ["delete-protected"] },
    });
    expect(isApplyable(consented)).toBe(true);
    expect(consented.digest).not.toBe(plan.digest);
    expect(consented.contentDigest).toBe(plan.contentDigest);
  });

  it("what is on record counts, what is not does not", () => {
    const unmanaged = cells(false, 30, "flagship").map((cell, index) => ({
      ...cell,
      address: at(`u${index}`),
      recorded: null,
    }));
    const current = currentOf([...cells(false, 10), ...unmanaged]);
    const wanted = cells(false, 6).map(({ address }) => resource(address, spec));
    expect(planOf(current, [desiredStore(wanted)]).guards).toMatchObject([{ name: "mass-deletion" }]);
  });

  it("a store that is gone is planned as one that has nothing", () => {
    const plan = planOf(currentOf(cells(false, 12, "outlet")), [desiredStore([], "outlet")], {
      guarding: { ...guarding, goneStores: ["outlet"] },
    });
    expect(plan.changes).toHaveLength(12);
    expect(plan.guards.map(({ name }) => name)).toEqual(["store-removal"]);
  });
});
