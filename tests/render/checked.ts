/** A rule, findings of it and others, and what was checked: what the formats for CI are tested with. */
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { RuleDescription } from "../../src/model/rule.js";
import type { WaivedFinding } from "../../src/model/waived-finding.js";
import type { CheckRun } from "../../src/render/rules/check-run.js";

export const priceless: RuleDescription = {
  code: "marketing/price-below-cost",
  module: "marketing",
  severity: "error",
  summary: "A price is below what the product costs",
  why: "Each one sold loses money.",
  remedy: "Raise the `price`.",
  facts: "needed",
  examples: {
    fails: [
      { kind: "member_tier", name: "gold", spec: { title: "Gold", level: 1 } },
      { kind: "member_price", name: "tea", spec: { tier: "gold", items: [{ sku: "TEA", price: "1.00" }] } },
    ],
    passes: [
      { kind: "member_price", name: "tea", patch: { items: [{ sku: "TEA", price: "2.00" }] } },
      { kind: "member_tier", name: "silver", absent: true },
      { kind: "stacking_policy", patch: { maxCouponsPerOrder: 1 }, labels: { team: "prices" } },
    ],
    products: [
      { sku: "TEA", cost: "2.00", stock: 3 },
      { sku: "CUP|SET", cost: "10.00" },
    ],
    asOf: "2027-03-01",
  },
};

export const tidy: RuleDescription = {
  ...priceless,
  code: "service/no-articles",
  module: "service",
  severity: "advice",
  summary: "Nothing answers customers at night",
  facts: undefined,
  examples: { fails: [], passes: [] },
};

export const finding: Diagnostic = {
  code: priceless.code,
  severity: "error",
  summary: priceless.summary,
  detail: '"TEA" is sold for 1.00 and costs 2.00.',
  remedy: priceless.remedy,
  address: { store: "flagship", kind: "member_price", name: "tea" },
  field: 'items["TEA"].price',
  location: { file: "settings/会员 价.json", line: 7, column: 12, endColumn: 18 },
  related: [{ message: "The cost stands here.", location: { file: "facts/products.csv", line: 2, column: 1 } }],
};

export const warning: Diagnostic = {
  code: "settings/unknown-field",
  severity: "warning",
  summary: "A field is not known",
  detail: "`prise` is not known.",
  remedy: "Take it out.",
};

export const advice: Diagnostic = {
  ...warning,
  code: tidy.code,
  severity: "advice",
  summary: tidy.summary,
  address: { store: "flagship", kind: "store", name: null },
};

export const waived: WaivedFinding = {
  finding,
  waiver: {
    code: finding.code,
    address: "flagship/member_price.tea",
    reason: "It is a <gift>.",
    owner: "mei",
    until: "2027-06-30",
    location: { file: "shopwright.config.ts", line: 9, column: 5 },
  },
};

/** What a document might say to a terminal, to a runner, and to a reader of XML or SARIF. */
export const hostile: Diagnostic = {
  ...finding,
  detail: "\u001b[31mred\u0000\ufffe 100%\r\n::set-output name=x::y\n]]><b>&amp; [here](https://evil) {0} \u202e",
  remedy: "a\nb",
  field: 'x["a,b:c"]',
  related: [{ message: "[a](b)\\", location: { file: "c:d,e%\n::f", line: 1, column: 1 } }],
};

export const run: CheckRun = {
  version: "1.2.3",
  rules: [priceless, tidy],
  stores: ["flagship", "outlet"],
  notChecked: [{ store: "outlet", rule: priceless, missing: "products" }],
};
