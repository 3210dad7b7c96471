import { describe, expect, it } from "vitest";
import { withoutUnsafe } from "../../src/model/unsafe-text.js";
import { escapeLines, escapeText, quoteText } from "../../src/render/text/escape.js";
import { displayWidth, truncate, wrap } from "../../src/render/text/width.js";

describe("text from people is safe to print (fault 45)", () => {
  it.each([
    ["an ANSI colour", "\u001b[31mred\u001b[0m", "\\u{1b}[31mred\\u{1b}[0m"],
    ["an OSC title", "\u001b]0;title\u0007", "\\u{1b}]0;title\\u{7}"],
    ["a C1 control", "\u009b31m", "\\u{9b}31m"],
    ["a carriage return", "paid\rfree", "paid\\rfree"],
    ["a line break", "one\ntwo", "one\\ntwo"],
    ["reordered text (fault 44)", "a\u202eb\u2066c", "a\\u{202e}b\\u{2066}c"],
    ["zero width (fault 44)", "a\u200bb\ufeffc", "a\\u{200b}b\\u{feff}c"],
    ["a tag character", "a\u{e0041}", "a\\u{e0041}"],
    ["half a surrogate pair", "a\ud800", "a\\u{d800}"],
    ["NUL", "a\u0000b", "a\\u{0}b"],
  ])("%s", (_, text, shown) => expect(escapeText(text)).toBe(shown));

  it.each(["满100减10", "Crème brûlée", "🎁 gift", "naïve — “quoted”", "❤️"])("%s stays as it is", (text) =>
    expect(escapeText(text)).toBe(text),
  );

  it("keeps the lines of long text, whatever ends them", () => {
    expect(escapeLines("one\r\ntwo\n\u001bthree")).toEqual(["one", "two", "\\u{1b}three"]);
  });

  it("quotes so that an escape cannot be mistaken for text", () => {
    expect(quoteText('say "hi" \\n\n')).toBe('"say \\"hi\\" \\\\n\\n"');
  });
});

describe("columns", () => {
  it.each([
    ["abc", 3],
    ["满减", 4],
    ["ｆｕｌｌ", 8],
    ["é", 1],
    ["e\u0301", 1],
    ["🎁", 2],
    ["❤️", 2],
    ["한글", 4],
  ])("%s takes %i", (text, width) => expect(displayWidth(text)).toBe(width));

  it.each([
    ["short enough", 12, "short enough"],
    ["too long by far", 8, "too lon…"],
    ["满一百减十元", 12, "满一百减十元"],
    ["满一百减十元", 11, "满一百减十…"],
    ["满一百减十元", 10, "满一百减…"],
  ])("%s within %i", (text, width, shown) => {
    expect(truncate(text, width)).toBe(shown);
    expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width);
  });

  it("wraps at spaces, and never inside a word", () => {
    expect(wrap("one two three incomprehensibilities", 9)).toEqual(["one two", "three", "incomprehensibilities"]);
  });
});

describe("what GitHub's runner would obey", () => {
  it.each([
    ["::error::x", ":\\u{3a}error::x"],
    ["  ::add-mask::main", "  :\\u{3a}add-mask::main"],
    ["a ##[stop-commands]b", "a #\\u{23}[stop-commands]b"],
    ["2001:db8::/32 and ::1", "2001:db8::/32 and ::1"],
    ["std::vector", "std::vector"],
    ["## Returns", "## Returns"],
  ])("%s", (text, shown) => {
    expect(escapeText(text)).toBe(shown);
    expect(JSON.parse(withoutUnsafe(JSON.stringify(text)))).toBe(text);
    expect(withoutUnsafe(JSON.stringify(text))).not.toMatch(/::(error|add-mask)|##\[/);
  });
});
