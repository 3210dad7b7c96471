/** `lifecycle.ignore`: which paths name a field that can be left to the admin screen. */
import { expect, test } from "vitest";
import { checkDocument } from "../../../src/documents/load/envelope/check-document.js";
import { formatFieldPath } from "../../../src/model/field-path.js";
import type { JsonObject } from "../../../src/model/json.js";
import { kinds } from "../../../src/settings/kinds/registry.js";

const check = (value: JsonObject) =>
  checkDocument(
    {
      value,
      location: { file: "", line: 1, column: 1 },
      locate: (path) => ({ file: formatFieldPath(path), line: 1, column: 1 }),
    },
    "settings/base",
    kinds,
  );

const coupon = { kind: "coupon", name: "spring-10", spec: {} };
const flash = { kind: "campaign", name: "noon", spec: {} };
const price = { kind: "member_price", name: "a", spec: {} };

test.each([
  [coupon, "limits.totl", 'Did you mean "limits.total"?'],
  [coupon, "limit.total", 'Did you mean "limits.total"?'],
  [coupon, "limits.x*", 'The fields are "total", "perCustomer", "perDay" and "amount".'],
  [coupon, "title.en", "title has no fields."],
  [coupon, "type", "Name another field."],
  [coupon, "discount.type", "Name discount as a whole, or another field."],
  [price, "items.stock", "items is a list: write items[*].stock, or items for all of it."],
  [price, "items[*].sku", "Name items[*] as a whole, or another field."],
  [price, "items[*]", "Name items as a whole, or another field."],
  [price, "items[0].price", 'Write it like limits.total, items[*].stock or items["SKU1"].price.'],
  [coupon, "__proto__.x", "The fields are"],
  [coupon, "nothing", "The fields are"],
])("%j cannot leave %s to the admin screen", (document, path, remedy) => {
  const { findings } = check({ ...document, lifecycle: { ignore: ["combinesWith", path] } });
  expect(findings).toMatchObject([{ remedy: expect.stringContaining(remedy) }]);
  expect(findings[0]?.location?.file).toBe("lifecycle.ignore[1]");
});

test.each([
  [price, 'items["SKU 1"].price'],
  [flash, "offer.items[*].stock"],
  [flash, 'offer.items["noon", "SKU1"].stock'],
  [coupon, "minSpend"],
  [coupon, "scope.skus"],
])("%j can leave %s to the admin screen", (document, path) => {
  expect(check({ ...document, lifecycle: { ignore: [path] } }).findings).toEqual([]);
});
