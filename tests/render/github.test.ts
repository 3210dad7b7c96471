/** GitHub's workflow commands: one line a finding, that says where; no document can make a command or reach a terminal. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { githubText } from "../../src/render/github/github-text.js";
import { advice, finding, hostile, warning } from "./checked.js";

it("the worst come first, at their lines", () => {
  expect(githubText([advice, warning, finding], { folder: "shops" })).toMatchInlineSnapshot(`
    "::error file=shops/settings/会员 价.json,line=7,col=12,endColumn=18,title=marketing/price-below-cost%3A A price is below what the product costs::"TEA" is sold for 1.00 and costs 2.00.%0Ain flagship/member_price.tea, field items["TEA"].price%0AThe cost stands here: shops/facts/products.csv:2:1%0Ahelp: Raise the \`price\`.
    ::warning title=settings/unknown-field%3A A field is not known::\`prise\` is not known.%0Ahelp: Take it out.
    ::notice title=service/no-articles%3A Nothing answers customers at night::\`prise\` is not known.%0Ain flagship/store%0Ahelp: Take it out.
    "
  `);
});

it("nothing is said of nothing", () => expect(githubText([])).toBe(""));

describe("a message arrives as it was meant", () => {
  it.each<[string, Partial<Diagnostic>, string]>([
    ["percent signs", { detail: "100%0A off." }, "100%0A off."],
    ["several lines", { detail: "One.\r\nTwo." }, "One.\nTwo."],
    ["a command", { detail: "::stop-commands::x" }, ":\\u{3a}stop-commands::x"],
    ["escapes", { detail: "\u001b[31mred\rover" }, "\\u{1b}[31mred\\rover"],
    ["text that goes the other way", { detail: "a\u202eb\u2028c" }, "a\\u{202e}b\\u{2028}c"],
  ])("%s", (_name, changes, said) => {
    const [command] = received(githubText([{ ...finding, ...changes, related: [] }]));
    expect(command?.message).toBe(
      `${said}\nin flagship/member_price.tea, field items["TEA"].price\nhelp: Raise the \`price\`.`,
    );
  });
});

it("a place arrives as it is", () => {
  const location = { file: "a,b:c%2C\n::d.json", line: 3, column: 4 };
  expect(received(githubText([{ ...warning, location }]))).toMatchObject([
    {
      name: "warning",
      properties: {
        file: "a,b:c%2C\\n::d.json",
        line: "3",
        col: "4",
        title: "settings/unknown-field: A field is not known",
      },
    },
  ]);
});

it("hostile text makes no line of its own", () => {
  const text = githubText([hostile, { ...hostile, code: "x\n::error::y", summary: "a,title=b\n::add-mask::c" }]);
  expect(text.split("\n").map((line) => line.slice(0, 8))).toEqual(["::error ", "::error ", ""]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029]/);
  expect(received(text).map(({ properties }) => Object.keys(properties))).toEqual([
    ["file", "line", "col", "endColumn", "title"],
    ["file", "line", "col", "endColumn", "title"],
  ]);
});

/** As the runner takes commands apart: the first pair of colons after the properties ends them; percent signs come last. */
function received(text: string) {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const end = line.indexOf("::", 2);
      const [name = "", ...rest] = line.slice(2, end).split(" ");
      const properties = rest.join(" ").split(",");
      const unescaped = (value: string) =>
        value.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",");
      const pairs = properties.map((pair) => pair.split(/=(.*)/s)).map(([key = "", value = ""]) => [key, value]);
      return {
        name,
        properties: Object.fromEntries(
          pairs.map(([key = "", value = ""]) => [key, unescaped(value).replaceAll("%25", "%")]),
        ) as Readonly<Record<string, string>>,
        message: line
          .slice(end + 2)
          .replaceAll("%0D", "\r")
          .replaceAll("%0A", "\n")
          .replaceAll("%25", "%"),
      };
    });
}
