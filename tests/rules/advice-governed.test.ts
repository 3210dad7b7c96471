/** Which setting decides about which SKU, compared with asking of each SKU by itself. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { governed } from "../../src/settings/advice/inventory/governed.js";
import { productsOf } from "../../src/settings/facts/products.js";
import type { Scope } from "../../src/settings/scopes/scope.js";
import { product } from "../support/check-rules.js";

const SKUS = ["A", "B", "C", "D"];
const products = productsOf(SKUS.map((sku) => product({ sku })));

const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ type: "all" }),
  fc.subarray(SKUS, { minLength: 1 }).map((skus): Scope => ({ type: "skus", skus })),
  fc.subarray(SKUS, { minLength: 1 }).map((skus): Scope => ({ type: "all", except: { skus } })),
);
const settings = fc
  .array(fc.record({ scope, priority: fc.integer({ min: 0, max: 3 }) }), { maxLength: 6 })
  .map((specs) =>
    specs.map((spec, index) => ({
      address: { store: "flagship", kind: "stock_policy", name: `policy-${index}` },
      spec,
      labels: {},
    })),
  );

it("is the one of the greatest priority that covers it, the first of equals", () => {
  fc.assert(
    fc.property(settings, (all) => {
      const found = governed(all, products);
      expect(found.map(({ setting }) => setting)).toEqual(all);
      for (const each of products.all) {
        const covering = all.filter(({ spec }) => products.covering(spec.scope).has(each));
        const most = Math.max(...covering.map(({ spec }) => spec.priority));
        const deciding = covering.find(({ spec }) => spec.priority === most);
        expect(found.filter(({ decides }) => decides.includes(each)).map(({ setting }) => setting)).toEqual(
          deciding === undefined ? [] : [deciding],
        );
      }
    }),
  );
});
