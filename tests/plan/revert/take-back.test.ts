import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../src/model/json.js";
import { takeBack } from "../../../src/plan/revert/take-back.js";
import { canonicalSpec } from "../../support/shape-arbitrary.js";
import { testKinds } from "../../support/test-kinds.js";

const gauge = testKinds.get("gauge");
if (gauge === undefined) throw new Error("no gauge");
const { spec: shape } = gauge;

interface Case {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly now: JsonObject;
  readonly value: JsonObject;
  /** Field, as it was left, as it is. */
  readonly conflicts?: readonly (readonly [string, Json | undefined, Json | undefined])[];
}

const item = (sku: string, price: string) => ({ session: "am", sku, price });
const tom = { type: "member", tier: "a" };

describe("takeBack", () => {
  it.each<[string, Case]>([
    ["a field", { before: { count: 1 }, after: { count: 2 }, now: { count: 2 }, value: { count: 1 } }],
    ["a field that was not there", { before: {}, after: { code: "A" }, now: { code: "A" }, value: {} }],
    ["a field that was taken out", { before: { code: "A" }, after: {}, now: {}, value: { code: "A" } }],
    [
      "one field, beside which another was changed since",
      {
        before: { count: 1, mode: "observe", limits: { total: 1, perDay: 1 } },
        after: { count: 2, mode: "observe", limits: { total: 2, perDay: 1 } },
        now: { count: 2, mode: "enforce", limits: { total: 2, perDay: 9 } },
        value: { count: 1, mode: "enforce", limits: { total: 1, perDay: 9 } },
      },
    ],
    [
      "a field that was changed again",
      {
        before: { count: 1, limits: { total: 1 } },
        after: { count: 2, limits: { total: 2 } },
        now: { count: 2, limits: { total: 3 } },
        value: { count: 1, limits: { total: 3 } },
        conflicts: [["limits.total", 2, 3]],
      },
    ],
    ["what is back already", { before: { count: 1 }, after: { count: 2 }, now: { count: 1 }, value: { count: 1 } }],
    [
      "an optional object that was changed again within",
      {
        before: {},
        after: { window: { from: "a", until: "b" } },
        now: { window: { from: "a", until: "c" } },
        value: { window: { from: "a", until: "c" } },
        conflicts: [["window", { from: "a", until: "b" }, { from: "a", until: "c" }]],
      },
    ],
    [
      "members of a set",
      {
        before: { tags: ["a", "b"] },
        after: { tags: ["b", "c"] },
        now: { tags: ["b", "c", "d"] },
        value: { tags: ["a", "b", "d"] },
      },
    ],
    [
      "a list in order, as a whole",
      {
        before: { steps: ["a"] },
        after: { steps: ["a", "b"] },
        now: { steps: ["a", "b", "c"] },
        value: { steps: ["a", "b", "c"] },
        conflicts: [["steps", ["a", "b"], ["a", "b", "c"]]],
      },
    ],
    [
      "items by their key: one changed, one made, one taken out, one of somebody else's",
      {
        before: { items: [item("1", "1.00"), item("2", "2.00"), item("3", "3.00")] },
        after: { items: [item("1", "9.00"), item("3", "3.00"), item("4", "4.00")] },
        now: { items: [item("1", "9.00"), item("3", "3.00"), item("4", "4.00"), item("5", "5.00")] },
        value: { items: [item("1", "1.00"), item("2", "2.00"), item("3", "3.00"), item("5", "5.00")] },
      },
    ],
    [
      "an item that was changed again",
      {
        before: { items: [item("1", "1.00"), item("2", "2.00")] },
        after: { items: [item("1", "9.00"), item("2", "8.00")] },
        now: { items: [item("1", "7.00"), item("2", "8.00")] },
        value: { items: [item("1", "7.00"), item("2", "2.00")] },
        conflicts: [['items["am", "1"].price', "9.00", "7.00"]],
      },
    ],
    [
      "the order of items, where one came since",
      {
        before: { items: [item("1", "1.00"), item("2", "2.00")] },
        after: { items: [item("2", "2.00"), item("1", "1.00")] },
        now: { items: [item("2", "2.00"), item("1", "1.00"), item("3", "3.00")] },
        value: { items: [item("2", "2.00"), item("1", "1.00"), item("3", "3.00")] },
        conflicts: [
          ["items", [item("2", "2.00"), item("1", "1.00")], [item("2", "2.00"), item("1", "1.00"), item("3", "3.00")]],
        ],
      },
    ],
    [
      "another variant, which is one value",
      {
        before: { rules: [{ name: "x", when: { type: "always" } }] },
        after: { rules: [{ name: "x", when: tom }] },
        now: { rules: [{ name: "x", when: { ...tom, tier: "b" } }] },
        value: { rules: [{ name: "x", when: { ...tom, tier: "b" } }] },
        conflicts: [['rules["x"].when', tom, { ...tom, tier: "b" }]],
      },
    ],
    [
      "text in several languages",
      {
        before: { title: { en: "a" } },
        after: { title: { en: "b" } },
        now: { title: { en: "b", de: "c" } },
        value: { title: { en: "a", de: "c" } },
      },
    ],
    [
      "a secret's version, which is one value",
      {
        before: { key: { $secret: "k", version: "1" } },
        after: { key: { $secret: "k", version: "2" } },
        now: { key: { $secret: "k", version: "3" } },
        value: { key: { $secret: "k", version: "3" } },
        conflicts: [["key", { $secret: "k", version: "2" }, { $secret: "k", version: "3" }]],
      },
    ],
  ])("%s", (_what, { value, conflicts = [], ...sides }) => {
    const taken = takeBack(shape, sides);
    expect(taken.value).toEqual(value);
    expect(taken.conflicts.map(({ field, left, now }) => [field, left, now])).toEqual(conflicts);
  });

  it("gives back exactly what was before, of any kind, where nothing came since", () =>
    fc.assert(
      fc.property(pairs, ([kind, before, after]) => {
        expect(takeBack(kind.spec, { before, after, now: after })).toEqual({ value: before, conflicts: [] });
        expect(takeBack(kind.spec, { before, after, now: before })).toEqual({ value: before, conflicts: [] });
        expect(takeBack(kind.spec, { before: after, after, now: before })).toEqual({ value: before, conflicts: [] });
      }),
    ));

  it("leaves what is now wherever it tells a conflict of all", () =>
    fc.assert(
      fc.property(pairs, ([kind, before, after]) => {
        const taken = takeBack(kind.spec, { before: undefined, after: before, now: after });
        expect(taken.value).toEqual(after);
      }),
    ));
});

const pairs = fc.constantFrom(...testKinds.values()).chain((kind) => {
  const spec = canonicalSpec(kind, ["a", "b"]);
  return fc.tuple(fc.constant(kind), spec, spec);
});
