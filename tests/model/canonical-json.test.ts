import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, digestOf, sha256 } from "../../src/model/canonical-json.js";

const text = fc.string({ unit: "binary" });

test("gives the text of the reference implementation", () => {
  const value = fc.jsonValue({ stringUnit: "binary" });
  fc.assert(
    fc.property(value, (each) => {
      expect(canonicalJson(each)).toBe(canonicalize(each));
    }),
  );
});

test("sorts names by code units, numbers among them too", () => {
  expect(canonicalJson({ "\u{1f600}": 1, "\ufb33": 2, b: [], 10: {}, 9: 0, a: null })).toBe(
    '{"10":{},"9":0,"a":null,"b":[],"\u{1f600}":1,"\ufb33":2}',
  );
});

test.each([
  [[undefined, 1], "[null,1]"],
  [{ b: undefined, a: 1 }, '{"a":1}'],
  [{ b: undefined }, "{}"],
  [-0, "0"],
  [1e21, "1e+21"],
  ["\\ud800", '"\\\\ud800"'],
])("%j", (value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
  expect(canonicalize(value)).toBe(expected);
});

test.each([[Number.NaN], [Infinity], ["\ud800"], [{ "a\udfff": 1 }], [() => 1], [1n]])("%s has no form", (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
  expect(() => canonicalJson([{ inside: [value] }])).toThrow(TypeError);
});

test("digests are SHA-256 of UTF-8", () => {
  const expected = (value: string) => createHash("sha256").update(value, "utf8").digest("hex");
  fc.assert(
    fc.property(text, (each) => {
      expect(sha256(each)).toBe(expected(each));
      expect(digestOf([each])).toBe(expected(canonicalJson([each])));
    }),
  );
});
