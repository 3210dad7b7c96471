import { expect, it } from "vitest";
import { minorDigits } from "../../src/model/currency.js";

it.each([
  ["CNY", 2],
  ["EUR", 2],
  ["JPY", 0],
  ["KRW", 0],
  ["VND", 0],
  ["KWD", 3],
  ["BHD", 3],
  ["CLF", 4],
])("%s has %i digits after the point", (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits);
});
