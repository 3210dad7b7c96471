import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/render/text/fold.js";
import { displayWidth } from "../../src/render/text/width.js";

describe("folded text", () => {
  it.each([
    ["at spaces, which begin the next line", "one two three four", ["one two", " three", " four"]],
    ["between Chinese characters, not before what closes them", "满一百减，十元", ["满一百", "减，十元"]],
    ["inside a word that is longer than a line", "a abcdefghijkl", ["a", " abcdefg", "hijkl"]],
    ["not where it fits", "one  two", ["one  two"]],
  ])("is broken %s", (_, text, lines) => expect(fold(text, 8)).toEqual(lines));

  it("has nothing left out, fits, and never begins with more than a space", () => {
    const characters = fc.constantFrom(" ", " ", "a", "b", '"', "+", "满", "，", "é", "👍");
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 60 }), fc.integer({ min: 6, max: 30 }), (all, width) => {
        const lines = fold(all.join(""), width);
        expect(lines.join("")).toBe(all.join(""));
        for (const line of lines) expect(displayWidth(line.trimEnd())).toBeLessThanOrEqual(width);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^ {2}/);
      }),
    );
  });
});
