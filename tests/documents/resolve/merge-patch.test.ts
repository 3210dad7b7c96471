import { describe, expect, it } from "vitest";
import { mergePatch } from "../../../src/documents/resolve/merge-patch.js";
import type { JsonObject } from "../../../src/model/json.js";
import type { ObjectShape, UnionShape } from "../../../src/model/shape.js";
import { testKinds } from "../../support/test-kinds.js";

describe("a patch on a gauge", () => {
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    ["a field is set", { price: "1.00" }, { price: "2.00" }, { price: "2.00" }],
    ["a new field is added", { price: "1.00" }, { code: "A" }, { price: "1.00", code: "A" }],
    ["null goes back to the default", { price: "1.00", mode: "enforce" }, { mode: null }, { price: "1.00" }],
    ["null for what is not set does nothing", { price: "1.00" }, { mode: null }, { price: "1.00" }],
    [
      "objects merge",
      { limits: { total: 5, perDay: 2 } },
      { limits: { perDay: 3 } },
      { limits: { total: 5, perDay: 3 } },
    ],
    [
      "null inside an object",
      { limits: { total: 5, perDay: 2 } },
      { limits: { total: null } },
      { limits: { perDay: 2 } },
    ],
    ["null inside an object that is not set", {}, { limits: { total: null, perDay: 3 } }, { limits: { perDay: 3 } }],
    ["a set is replaced", { tags: ["a", "b"] }, { tags: ["c"] }, { tags: ["c"] }],
    ["a list is replaced", { steps: ["a", "b"] }, { steps: ["b"] }, { steps: ["b"] }],
    ["a text becomes one by language", { title: "Spring" }, { title: { en: "Spring" } }, { title: { en: "Spring" } }],
    [
      "a text gets one more language",
      { title: { en: "Spring" } },
      { title: { "zh-CN": "春" } },
      { title: { en: "Spring", "zh-CN": "春" } },
    ],
    [
      "a secret is replaced as a whole",
      { key: { $secret: "a", version: "3" } },
      { key: { $secret: "b" } },
      { key: { $secret: "b" } },
    ],
    [
      "a map merges by name",
      { credentials: { a: { $secret: "x" }, b: { $secret: "y" } } },
      { credentials: { a: null, c: { $secret: "z" } } },
      { credentials: { b: { $secret: "y" }, c: { $secret: "z" } } },
    ],
    [
      "a keyed item merges in its place",
      { ladder: [ladder("10", "1"), ladder("20", "2"), ladder("30", "3")] },
      { ladder: [ladder("20", "5")] },
      { ladder: [ladder("10", "1"), ladder("20", "5"), ladder("30", "3")] },
    ],
    [
      "a keyed item is found however its key is spelt",
      { ladder: [ladder("10.00", "1")] },
      { ladder: [ladder("10", "5")] },
      { ladder: [ladder("10", "5")] },
    ],
    [
      "a keyed item with a new key is added at the end",
      { ladder: [ladder("10", "1")] },
      { ladder: [ladder("5", "1")] },
      { ladder: [ladder("10", "1"), ladder("5", "1")] },
    ],
    [
      "a keyed item is taken away",
      { ladder: [ladder("10", "1"), ladder("20", "2")] },
      { ladder: [{ spend: "10", $absent: true }] },
      { ladder: [ladder("20", "2")] },
    ],
    [
      "two key fields tell items apart, null inside an item",
      { items: [item("am", "X", { price: "1", stock: 2 }), item("pm", "X", { price: "2", stock: 4 })] },
      { items: [item("pm", "X", { stock: null }), item("pm", "Y", { price: "3", stock: null })] },
      {
        items: [
          item("am", "X", { price: "1", stock: 2 }),
          item("pm", "X", { price: "2" }),
          item("pm", "Y", { price: "3" }),
        ],
      },
    ],
    [
      "what is at its default is patched on top of that default",
      {},
      { scope: { except: { skus: ["A"] } } },
      { scope: { type: "all", except: { skus: ["A"] } } },
    ],
    [
      "a new type drops what only the old one has, keeps what both have",
      { scope: { type: "skus", skus: ["A"], except: { skus: ["B"] } } },
      { scope: { type: "all" } },
      { scope: { type: "all", except: { skus: ["B"] } } },
    ],
    [
      "unions inside keyed items",
      { rules: [{ name: "r", when: { type: "after", after: "1h" } }] },
      { rules: [{ name: "r", when: { type: "member", tier: "gold" } }] },
      { rules: [{ name: "r", when: { type: "member", tier: "gold" } }] },
    ],
    [
      "unknown fields merge as they are, to be found later",
      { nope: { a: 1 } },
      { nope: { b: 2 } },
      { nope: { a: 1, b: 2 } },
    ],
  ])("%s", (_, base, patch, spec) => {
    expect(mergePatch(shapeOf("gauge"), base, patch)).toEqual({ spec, findings: [] });
  });
});

it("a patch on a union at the top changes its type and keeps the rest", () => {
  const base = { type: "threshold", title: "T", amount: "5", minSpend: "50" };
  const { spec } = mergePatch(shapeOf("voucher"), base, { type: "basic", amount: "6" });
  expect(spec).toEqual({ type: "basic", title: "T", amount: "6" });
});

it.each<[string, JsonObject, JsonObject, string, (string | number)[]]>([
  [
    "an item to remove is not there",
    { ladder: [ladder("10", "1")] },
    { ladder: [{ spend: "11", $absent: true }] },
    "documents/absent-item-unknown",
    ["ladder", 0],
  ],
  [
    "an item to remove from a list that is not set",
    {},
    { items: [{ session: "am", sku: "X", $absent: true }] },
    "documents/absent-item-unknown",
    ["items", 0],
  ],
  [
    "one item twice in a patch",
    {},
    { ladder: [ladder("10", "1"), ladder("10.00", "2")] },
    "documents/patched-item-repeated",
    ["ladder", 1],
  ],
])("is a finding: %s", (_, base, patch, code, path) => {
  expect(mergePatch(shapeOf("gauge"), base, patch).findings).toMatchObject([{ code, path }]);
});

function ladder(spend: string, off: string) {
  return { spend, off };
}

function item(session: string, sku: string, rest: JsonObject) {
  return { session, sku, ...rest };
}

function shapeOf(kind: string): ObjectShape | UnionShape {
  const found = testKinds.get(kind);
  if (found === undefined) throw new RangeError(kind);
  return found.spec;
}
