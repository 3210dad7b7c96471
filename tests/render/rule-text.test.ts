/** A rule as `explain` shows it: what is wrong, why, what to do, and an example either way, within the terminal's width. */
import { describe, expect, it } from "vitest";
import { readLanguage } from "../../src/documents/load/language-file.js";
import { displayWidth } from "../../src/model/display-width.js";
import { ruleText } from "../../src/render/text/explain/rule-text.js";
import { rules } from "../../src/settings/rules/rules.js";
import { priceless } from "./checked.js";
import { plain } from "./plain.js";

const chinese = { ...plain, language: readLanguage("zh-CN") };

it("says all there is to say", () => {
  expect(ruleText(priceless, plain)).toMatchInlineSnapshot(`
    "marketing/price-below-cost
    A price is below what the product costs

      severity       error
      module         marketing
      product facts  needed

    Why
      Each one sold loses money.

    What to do
      Raise the \`price\`.

    What breaks it

      import { memberPrice, memberTier } from "shopwright";

      export default [
        memberTier("gold", { title: "Gold", level: 1 }),
        memberPrice("tea", {
          tier: "gold",
          items: [{ sku: "TEA", price: "1.00" }],
        }),
      ];

    A later layer with which it holds

      import { memberPrice, memberTier, stackingPolicy } from "shopwright";

      export default [
        memberPrice.patch("tea", { items: [{ sku: "TEA", price: "2.00" }] }),
        memberTier.absent("silver"),
        stackingPolicy.patch({ maxCouponsPerOrder: 1 }, { labels: { team: "prices" } }),
      ];

    Product facts of both

      sku      cost   stock
      TEA      2.00   3
      CUP|SET  10.00

    Both are checked for the day 2027-03-01.
    "
  `);
});

it("speaks the reader's language around what documents say", () => {
  const text = ruleText(priceless, chinese);
  expect(text).toMatch(/^marketing\/price-below-cost\n/);
  expect(text).toContain("memberPrice.patch(");
  expect(text).not.toMatch(/severity|module|Why|What|later layer|Both/);
});

it("shows what a terminal would obey", () => {
  const fails = [{ kind: "coupon", name: "a\u202e", spec: { title: "\u001b[31m" } }];
  const text = ruleText({ ...priceless, examples: { fails, passes: [] } }, plain);
  expect(text).toContain('coupon("a\\u{202e}"');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
  expect(text).not.toMatch(/[\u001b\u202e]/);
});

describe.each([
  ["English", plain],
  ["Chinese", chinese],
] as const)("every rule there is, in %s", (_language, options) => {
  it.each([80, 60])("its sentences fit into %i columns", (width) => {
    const wide = rules.flatMap((rule) =>
      proseOf(ruleText(rule, { ...options, width })).filter((line) => displayWidth(line) > width),
    );
    expect(wide).toEqual([]);
  });
});

/** Values of documents are longer at times than a line; a word of code is kept whole. */
function proseOf(text: string): readonly string[] {
  return (
    text
      .split(/\n {2}import /)[0]
      ?.split("\n")
      .filter((line) => line.trim().includes(" ")) ?? []
  );
}
