/** Canonical JSON is what the library makes of any value, byte for byte. */
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/model/canonical-json.js";

describe("canonicalJson", () => {
  it("is the library's for every JSON value", () => {
    const value = fc.jsonValue({ stringUnit: "binary" });
    fc.assert(
      fc.property(value, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it.each([
    [{ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7, __proto__: null }],
    [JSON.parse('{"__proto__":{"b":[],"a":{}},"":""}')],
    [[0.1, 1e30, 4.5, 2e-3, 1e-27, -0, 1e21, 5e-324]],
    [{ left: undefined, out: [undefined, null] }],
    ['\u20ac$\u000f\nA\'B"\\\\"/\u2028'],
  ])("is the library's for %j", (value) => {
    expect(canonicalJson(value)).toBe(canonicalize(value));
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n])("refuses %s", (value) => {
    expect(() => canonicalJson(value)).toThrow("no JSON form");
    expect(() => canonicalJson({ inner: value === undefined ? Number.NaN : value })).toThrow("no JSON form");
  });

  it.each(["\ud800", "a\udc00b", { "\udfff": 1 }])("refuses a lone surrogate: %j", (value) => {
    expect(() => canonicalJson(value)).toThrow("lone surrogate");
  });
});
