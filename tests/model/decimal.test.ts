import { expect, it } from "vitest";
import { compareDecimals, paddedDecimal, plainDecimal } from "../../src/model/decimal.js";

it.each([
  ["10", "10"],
  ["010.50", "10.5"],
  ["0.00", "0"],
  ["-0.0", "0"],
  ["-1.50", "-1.5"],
  ["5.", "5"],
  [".5", null],
  ["+5", null],
  ["1e3", null],
  ["", null],
])("plainDecimal(%j) is %j", (text, plain) => {
  expect(plainDecimal(text)).toBe(plain);
});

it.each([
  ["10", 2, "10.00"],
  ["10.5", 2, "10.50"],
  ["10.50", 2, "10.50"],
  ["10.500", 2, null],
  ["10", 0, "10"],
  ["10.0", 0, null],
  ["0.001", 3, "0.001"],
  ["ten", 2, null],
])("paddedDecimal(%j, %i) is %j", (text, digits, padded) => {
  expect(paddedDecimal(text, digits)).toBe(padded);
});

it.each([
  ["1", "1.00", 0],
  ["0.1", "0.10000000000000000001", -1],
  ["-2", "-1", -1],
  ["-0.5", "-0.25", -1],
  ["999999999999.9999", "999999999999.99989", 1],
])("compareDecimals(%j, %j) is %i", (a, b, order) => {
  expect(compareDecimals(a, b)).toBe(order);
  expect(compareDecimals(b, a)).toBe(order === 0 ? 0 : -order);
});
