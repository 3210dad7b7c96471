import { expect, it } from "vitest";
import { formatField } from "../../src/model/format-field.js";
import type { JsonObject } from "../../src/model/json.js";
import type { Kind } from "../../src/model/kind.js";
import { referencesOf } from "../../src/model/references.js";
import { testKinds } from "../support/test-kinds.js";

const spec: JsonObject = {
  title: "X",
  tier: "gold",
  tiers: ["silver", "gold"],
  items: [{ session: "am", sku: "S-1", price: "1.00", labels: ["a"] }],
  rules: [
    { name: "first", when: { type: "always" } },
    { name: "2nd", when: { type: "member", tier: "bronze" } },
  ],
};

it("references are found in single fields, lists and unions", () => {
  const found = referencesOf(kind("gauge"), spec).map(({ path, ...rest }) => [
    formatField(kind("gauge").spec, spec, path),
    rest,
  ]);
  expect(found).toEqual([
    ["tier", { kind: "tier", name: "gold" }],
    ["tiers[0]", { kind: "tier", name: "silver" }],
    ["tiers[1]", { kind: "tier", name: "gold" }],
    ['rules["2nd"].when.tier', { kind: "tier", name: "bronze" }],
  ]);
});

it("and in a union at the top; kinds without any have none", () => {
  const timed = { type: "timed", title: "T", percentOff: "5%", gauges: ["x"] };
  expect(referencesOf(kind("voucher"), timed)).toEqual([{ path: ["gauges", 0], kind: "gauge", name: "x" }]);
  expect(referencesOf(kind("shop"), { title: "S" })).toEqual([]);
});

it.each([
  [["limits", "total"], "limits.total"],
  [["items", 0, "price"], 'items["am", "S-1"].price'],
  [["items", 0, "labels", 0], 'items["am", "S-1"].labels[0]'],
  [["items", 1, "price"], "items[1].price"],
  [["tiers", 1], "tiers[1]"],
  [["credentials", "app-key"], 'credentials["app-key"]'],
  [["nope", "inner", 3], "nope.inner[3]"],
  [[], ""],
])("the field %j is written %s", (path, text) => {
  expect(formatField(kind("gauge").spec, spec, path)).toBe(text);
});

function kind(name: string): Kind {
  const found = testKinds.get(name);
  if (found === undefined) throw new RangeError(name);
  return found;
}
