/** `lifecycle.ignore`: the fields that are left to the admin screen, in every way in which they can stand. */
import { describe, expect, it } from "vitest";
import { keepIgnored, withoutIgnored } from "../../src/model/ignored-fields.js";
import type { JsonObject } from "../../src/model/json.js";
import type { Kind } from "../../src/model/kind.js";
import { testKinds } from "../support/test-kinds.js";
import { type Cell, currentOf, desiredStore, planOf, resource } from "./current-model.js";

const gauge = testKinds.get("gauge") as Kind;
const item = (sku: string, stock: number, price = "1.00") => ({ session: "a", sku, price, stock, labels: [] });

describe("what is kept, and what is compared", () => {
  it.each<[string, readonly string[], JsonObject, JsonObject, JsonObject]>([
    ["a field", ["count"], { title: "t", count: 1 }, { title: "u", count: 2 }, { title: "t", count: 2 }],
    ["an optional field that is gone", ["code"], { title: "t", code: "A" }, { title: "t" }, { title: "t" }],
    ["an optional field that is new", ["code"], { title: "t" }, { code: "B" }, { title: "t", code: "B" }],
    [
      "a field within another",
      ["limits.total"],
      { limits: { total: 1, perDay: 1 } },
      { limits: { total: 2, perDay: 2 } },
      { limits: { total: 2, perDay: 1 } },
    ],
    [
      "fields by a glob",
      ["limits.*"],
      { limits: { total: 1, perDay: 1 } },
      { limits: { total: 2, perDay: 2 } },
      { limits: { total: 2, perDay: 2 } },
    ],
    [
      "a field of every item on both sides",
      ["items[*].stock"],
      { items: [item("x", 1), item("new", 1)] },
      { items: [item("gone", 9), item("x", 9, "2.00")] },
      { items: [item("x", 9), item("new", 1)] },
    ],
    [
      "a field of one item",
      ['items["a", "x"].stock'],
      { items: [item("x", 1), item("y", 1)] },
      { items: [item("x", 9), item("y", 9)] },
      { items: [item("x", 9), item("y", 1)] },
    ],
    [
      "all of an item but its key",
      ["items[*].*"],
      { items: [item("x", 1)] },
      { items: [item("x", 9, "7.00")] },
      { items: [item("x", 9, "7.00")] },
    ],
    [
      "a field of another variant: as desired",
      ["scope.skus"],
      { scope: { type: "skus", skus: ["a"] } },
      { scope: { type: "all" } },
      { scope: { type: "skus", skus: ["a"] } },
    ],
    [
      "a field of an object that is not there: as desired",
      ["window.until"],
      { window: { from: "a", until: "b" } },
      {},
      { window: { from: "a", until: "b" } },
    ],
  ])("%s", (_, ignore, desired, current, kept) => {
    expect(keepIgnored(gauge, desired, current, ignore)).toEqual(kept);
    expect(withoutIgnored(gauge, kept, ignore)).toEqual(withoutIgnored(gauge, desired, ignore));
  });

  it("tells items apart though all else of them is left out", () => {
    const [one, two] = [[item("x", 1)], [item("x", 1), item("y", 1)]].map((items) =>
      withoutIgnored(gauge, { items }, ["items[*].*"]),
    );
    expect(one).not.toEqual(two);
  });
});

describe("a plan of a setting with a field that is left to the admin screen", () => {
  const address = { store: "flagship", kind: "tier", name: "gold" };
  const gold = (level: number, percentOff = "0%"): JsonObject => ({ title: "Gold", level, percentOff });
  const left = (spec: JsonObject) => ({ spec, protect: false, ignore: ["level"] });

  it.each<[string, JsonObject, Omit<Cell, "address">, string]>([
    ["on create, the document's value", gold(3), { row: null, recorded: null }, "create null -> 3 0%"],
    ["edited there only", gold(3), { row: gold(9), recorded: left(gold(3)) }, ""],
    ["changed in the document only", gold(4), { row: gold(3), recorded: left(gold(3)) }, ""],
    [
      "edited there, and another field in the document",
      gold(3, "5%"),
      { row: gold(9), recorded: left(gold(3)) },
      "update 9 -> 9 5%",
    ],
    [
      "edited there, and another field by hand",
      gold(3),
      { row: gold(9, "7%"), recorded: left(gold(3)) },
      "update 9 -> 9 0%, drift 9 0% -> 9 7%",
    ],
    ["newly left to it, as it was", gold(3), { row: gold(3), recorded: { spec: gold(3), protect: false } }, ""],
    ["newly left to it, edited", gold(3), { row: gold(9), recorded: { spec: gold(3), protect: false } }, ""],
    ["of an unmanaged row", gold(3, "5%"), { row: gold(9), recorded: null }, "import 9 -> 9 5%"],
    ["whose row is gone", gold(3), { row: null, recorded: left(gold(9)) }, "create null -> 3 0%, drift 9 0% -> null"],
  ])("%s", (_, spec, cell, expected) => {
    const current = currentOf([{ address, ...cell }]);
    const plan = planOf(current, [desiredStore([resource(address, spec, { ignore: ["level"] })])]);
    const side = (each: JsonObject | null) => (each === null ? "null" : `${each["level"]} ${each["percentOff"]}`);
    const said = [
      ...plan.changes.map(({ action, before, after }) => `${action} ${before?.["level"] ?? null} -> ${side(after)}`),
      ...plan.drift.map(({ before, after }) => `drift ${side(before)} -> ${side(after)}`),
    ];
    expect(said.join(", ")).toBe(expected);
    for (const change of plan.changes) expect(change.ignore).toEqual(["level"]);
  });

  it("that is no longer left to it goes back to the document's value", () => {
    const current = currentOf([{ address, row: gold(9), recorded: left(gold(3)) }]);
    const [change] = planOf(current, [desiredStore([resource(address, gold(3))])]).changes;
    expect(change).toMatchObject({ action: "update", before: gold(9), after: gold(3) });
  });
});
