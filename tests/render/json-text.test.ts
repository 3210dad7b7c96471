import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/render/json/json-text.js";

describe("jsonText", () => {
  it.each([
    ["an escape sequence", "\u001b[31m", "\\u001b[31m"],
    ["a control of eight bits", "\u009b31m", "\\u009b31m"],
    ["a reversed text", "a\u202eb", "a\\u202eb"],
    ["a tag character", "\u{e0041}", "\\udb40\\udc41"],
    ["Chinese", "春季", "春季"],
  ])("is safe on a terminal: %s (fault 45)", (_, text, expected) => {
    expect(jsonText([text])).toBe(`[\n  "${expected}"\n]\n`);
  });

  it("means the same value", () => {
    const isSame = (value: unknown) => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    };
    fc.assert(fc.property(fc.jsonValue(), isSame));
  });
});
