import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/model/canonical-json.js";
import { diffSpec } from "../../src/model/difference/diff-spec.js";
import { specLeaves } from "../../src/model/difference/spec-leaves.js";
import { specArbitrary } from "../support/spec-arbitrary.js";
import { testKinds } from "../support/test-kinds.js";

const gauge = testKinds.get("gauge");

it("takes a spec apart in its shape's order", () => {
  const spec = {
    ladder: [{ spend: "1.00", off: "0.10" }],
    title: { en: "T", "zh-CN": "题" },
    items: [{ session: "s", sku: "a b", price: "1.00", labels: ["x", "y"] }],
    limits: { total: 5, rate: { count: 1, per: "1d" } },
    key: { $secret: "k" },
    credentials: {},
    scope: { type: "skus", skus: ["A"] },
    steps: [],
    "not known": { any: [1] },
  };
  expect(Object.fromEntries(specLeaves(gauge?.spec, spec))).toEqual({
    'title["zh-CN"]': "题",
    "title.en": "T",
    key: { $secret: "k" },
    "limits.total": 5,
    "limits.rate.count": 1,
    "limits.rate.per": "1d",
    steps: [],
    'ladder["1.00"].spend': "1.00",
    'ladder["1.00"].off': "0.10",
    'items["s", "a b"].session': "s",
    'items["s", "a b"].sku': "a b",
    'items["s", "a b"].price': "1.00",
    'items["s", "a b"].labels': ["x", "y"],
    credentials: {},
    "scope.type": "skus",
    "scope.skus": ["A"],
    '["not known"]': { any: [1] },
  });
  expect([...specLeaves(gauge?.spec, { steps: [], title: "T" }).keys()]).toEqual(["title", "steps"]);
});

describe.each([...testKinds.values()])("leaves of a $name", (kind) => {
  it("differ where the specs do, but for the order of items with keys", () =>
    fc.assert(
      fc.property(specArbitrary(kind), specArbitrary(kind), (a, b) => {
        const [left, right] = [a, b].map((spec) => canonicalJson([...specLeaves(kind.spec, spec)].sort()));
        const { fields } = diffSpec(kind.spec, a, b);
        const moved = JSON.stringify(fields).includes('"moved":true');
        if (!moved) expect(left === right).toBe(fields.length === 0);
      }),
    ));
});
