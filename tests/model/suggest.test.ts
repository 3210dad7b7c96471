import { expect, it } from "vitest";
import { suggest } from "../../src/model/suggest.js";

it.each([
  ["minSpent", ["minSpend", "maxSpend"], "minSpend"],
  ["MINSPEND", ["minSpend", "title"], "minSpend"],
  ["cupon", ["coupon", "campaign"], "coupon"],
  ["guage", ["shop", "gauge"], "gauge"],
  ["discount", ["title", "scope"], null],
  ["x", [], null],
  ["", ["title"], null],
])("for %j among %j it is %j", (word, candidates, expected) => {
  expect(suggest(word, candidates)).toBe(expected);
});
