/** The page of all rules: an index that leads to each, and text that Markdown does not take for its own. */
import { describe, expect, it } from "vitest";
import { english } from "../../src/model/language.js";
import { markdownText } from "../../src/render/markdown/markdown-text.js";
import { ruleMarkdown, rulesPage } from "../../src/render/markdown/rule-pages.js";
import { rules } from "../../src/settings/rules/rules.js";
import { priceless, tidy } from "./checked.js";

describe("the page", () => {
  it("has modules in the order in which a shop is set up, what must hold before advice", () => {
    const orders = { ...priceless, code: "orders/late", module: "orders" } as const;
    const must = { ...tidy, code: "service/mute", severity: "warning" } as const;
    const headings = rulesPage([tidy, priceless, must, orders], english).match(/^#+ .*$/gm);
    expect(headings).toEqual([
      "# Rules and advice",
      "## orders: rules",
      "### `orders/late`",
      "## marketing: rules",
      "### `marketing/price-below-cost`",
      "## service: rules",
      "### `service/mute`",
      "## service: advice",
      "### `service/no-articles`",
    ]);
  });

  it("leads from its index to each rule", () => {
    const page = rulesPage(rules, english);
    const links = [...page.matchAll(/^- \[`[^`]+`\]\(#([^)]+)\)/gm)].map(([, target]) => target);
    const anchors = [...page.matchAll(/^<a id="([^"]+)"><\/a>$/gm)].map(([, id]) => id);
    expect(links).toEqual(anchors);
    expect(links.toSorted()).toEqual(rules.map(({ code }) => code).toSorted());
  });
});

it("a rule says what is wrong, why, what to do, and how it is either way", () => {
  expect(ruleMarkdown(priceless, english)).toMatchInlineSnapshot(`
    "**A price is below what the product costs.**

    - severity: error
    - module: marketing
    - product facts: needed

    Each one sold loses money.

    **What to do**: Raise the \`price\`.

    What breaks it:

    \`\`\`ts
    import { memberPrice, memberTier } from "shopwright";

    export default [
      memberTier("gold", { title: "Gold", level: 1 }),
      memberPrice("tea", { tier: "gold", items: [{ sku: "TEA", price: "1.00" }] }),
    ];
    \`\`\`

    A later layer with which it holds:

    \`\`\`ts
    import { memberPrice, memberTier, stackingPolicy } from "shopwright";

    export default [
      memberPrice.patch("tea", { items: [{ sku: "TEA", price: "2.00" }] }),
      memberTier.absent("silver"),
      stackingPolicy.patch({ maxCouponsPerOrder: 1 }, { labels: { team: "prices" } }),
    ];
    \`\`\`

    Product facts of both:

    | \`sku\` | \`cost\` | \`stock\` |
    | --- | --- | --- |
    | TEA | 2.00 | 3 |
    | CUP\\|SET | 10.00 |  |

    Both are checked for the day 2027-03-01."
  `);
});

it("shows what stood in the database, where that matters", () => {
  const current = [{ kind: "store", spec: { currency: "CNY" } }];
  const page = ruleMarkdown({ ...priceless, examples: { ...priceless.examples, current } }, english);
  expect(page).toContain("What the database holds before:\n\n```ts\nimport { store }");
});

it("a fence is longer than any in the example", () => {
  const fails = [{ kind: "article", name: "a", spec: { body: "```js\n1\n```" } }];
  const page = ruleMarkdown({ ...priceless, examples: { fails, passes: [] } }, english);
  expect(page).toMatch(/^````ts$/m);
});

it.each([
  ["a < b | c", "a \\< b \\| c"],
  ["`order_policy` has *none*", "`order_policy` has \\*none\\*"],
  ["[a](b) <script>", "\\[a\\](b) \\<script\\>"],
  ["one ` alone", "one \\` alone"],
  ["two\nlines", "two lines"],
])("%j", (text, markdown) => expect(markdownText(text)).toBe(markdown));
