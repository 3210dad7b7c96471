import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignItems } from "../../src/model/difference/align-items.js";
import { diffSpec } from "../../src/model/difference/diff-spec.js";
import type { Difference } from "../../src/model/difference/difference.js";
import { stripDefaults } from "../../src/model/difference/strip-defaults.js";
import type { Json, JsonObject } from "../../src/model/json.js";
import { canonicalSpec } from "../support/shape-arbitrary.js";
import { testKinds } from "../support/test-kinds.js";

const gauge = testKinds.get("gauge")?.spec;
const kinds = [...testKinds.values()];

describe("two specs", () => {
  it.each<[string, JsonObject, JsonObject, string]>([
    ["a scalar", { count: 1 }, { count: 2 }, "count: 1 -> 2"],
    ["a field more", {}, { code: "A" }, 'code: nothing -> "A"'],
    [
      "an inner field",
      { limits: { total: 1, perDay: 5 } },
      { limits: { total: 2, perDay: 5 } },
      "limits.total: 1 -> 2",
    ],
    ["text in languages", { title: { en: "a", de: "b" } }, { title: { en: "a", de: "c" } }, 'title.de: "b" -> "c"'],
    ["text that becomes one for all", { title: { en: "a" } }, { title: "a" }, 'title: {"en":"a"} -> "a"'],
    [
      "another variant",
      { scope: { type: "all" } },
      { scope: { type: "skus", skus: [] } },
      'scope: {"type":"all"} -> {"type":"skus","skus":[]}',
    ],
    [
      "the same variant",
      { scope: { type: "skus", skus: ["a"] } },
      { scope: { type: "skus", skus: ["b"] } },
      'scope.skus[0]: "a" -> nothing, scope.skus[0]: nothing -> "b"',
    ],
    [
      "a map",
      { credentials: { a: { $secret: "x" } } },
      { credentials: {} },
      'credentials.a: {"$secret":"x"} -> nothing',
    ],
    ["a set in another order", { tags: ["a", "b"] }, { tags: ["b", "a"] }, ""],
    ["a list in another order", { steps: ["a", "b", "c"] }, { steps: ["b", "c", "a"] }, "steps[2] moved"],
    [
      "a keyed item",
      { ladder: [{ spend: "1.00", off: "0.10" }] },
      { ladder: [{ spend: "1.00", off: "0.20" }] },
      'ladder["1.00"].off: "0.10" -> "0.20"',
    ],
    [
      "what a hand wrote",
      { tags: "none", limits: null },
      { tags: ["a"], limits: {} },
      'limits: null -> {}, tags: "none" -> ["a"]',
    ],
  ])("differ in %s", (_, before, after, expected) => {
    expect(leaves(diffSpec(gauge, before, after)).join(", ")).toBe(expected);
  });

  it("of a kind with variants are compared field by field where the variant changes", () => {
    const before = { type: "basic", title: "A", amount: "1.00" };
    const after = { type: "threshold", title: "A", amount: "1.00", minSpend: "5.00" };
    const difference = diffSpec(testKinds.get("voucher")?.spec, before, after);
    expect(leaves(difference)).toEqual(['type: "basic" -> "threshold"', 'minSpend: nothing -> "5.00"']);
    expect(difference.unchanged).toBe(2);
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))("of %s differ nowhere if they are equal", (_, kind) => {
    fc.assert(
      fc.property(canonicalSpec(kind, ["a"]), (spec) => {
        expect(diffSpec(kind.spec, spec, structuredClone(spec)).fields).toEqual([]);
      }),
    );
  });
});

describe("items", () => {
  it("are paired so that each stands once, those that stay in order on both sides", () => {
    const tokens = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 8 });
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        const pairs = alignItems(before, after);
        expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual([...after.keys()]);
        expect(pairs.flatMap((pair) => pair.before ?? []).sort((a, b) => a - b)).toEqual([...before.keys()]);
        for (const pair of pairs) {
          if (pair.before !== null && pair.after !== null) expect(before[pair.before]).toBe(after[pair.after]);
        }
        const stayed = pairs.filter((pair) => !pair.moved).flatMap((pair) => pair.before ?? []);
        expect(stayed).toEqual([...stayed].sort((a, b) => a - b));
      }),
    );
  });
});

describe("defaults", () => {
  it("are left out and counted, inside objects and items too", () => {
    const spec = {
      title: "A",
      count: "none",
      price: "1.00",
      limits: { total: 3, perDay: 5 },
      items: [{ session: "s", sku: "1", price: "1.00", stock: 0, labels: ["x"] }],
      scope: { type: "all" },
    };
    expect(gauge && stripDefaults(gauge, spec)).toEqual({
      value: {
        title: "A",
        price: "1.00",
        limits: { total: 3 },
        items: [{ session: "s", sku: "1", price: "1.00", labels: ["x"] }],
      },
      defaults: 4,
    });
  });

  it("of a whole object count once", () => {
    expect(gauge && stripDefaults(gauge, { limits: { total: "none", perDay: 5 } })).toEqual({ value: {}, defaults: 1 });
  });
});

/** Every difference on a line of its own. */
function leaves(difference: Difference, path = ""): readonly string[] {
  switch (difference.type) {
    case "value":
      return [`${path}: ${show(difference.before)} -> ${show(difference.after)}`];
    case "object":
      return difference.fields.flatMap(({ name, difference }) =>
        leaves(difference, path === "" ? name : `${path}.${name}`),
      );
    case "list":
      return difference.items.flatMap((item) => {
        const at = `${path}[${item.key ? item.key.map(show).join(", ") : (item.after ?? item.before)}]`;
        return [...(item.moved ? [`${at} moved`] : []), ...(item.difference ? leaves(item.difference, at) : [])];
      });
  }
}

function show(value: Json | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
