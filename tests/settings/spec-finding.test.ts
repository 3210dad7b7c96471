/** What people read when they made a mistake. */
import { describe, expect, it } from "vitest";
import { formatFieldPath } from "../../src/model/field-path.js";
import type { Json, JsonObject } from "../../src/model/json.js";
import { parseSpec } from "../../src/settings/kinds/registry.js";

const coupon = {
  title: "Spring",
  type: "threshold",
  minSpend: "100.00",
  discount: { type: "amount", amount: "10.00" },
  validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" } },
  limits: { total: 5000 },
};
const payment = { title: "Alipay", provider: "alipay", amount: { max: "5000.00" }, order: 0 };
const store = { title: "Mall", currency: "CNY", timeZone: "Asia/Shanghai" };
const discount = { title: "Ladder", maxDiscount: "none", priority: 0 };
const tier = { spend: "100.00", off: "5.00" };

/** One mistake each: where, what, and the remedy. */
const mistakes: readonly (readonly [
  title: string,
  kind: string,
  spec: JsonObject,
  field: string,
  code: string,
  remedy: string,
])[] = [
  [
    "a mistyped field",
    "coupon",
    { ...coupon, minSpent: "5.00", minSpend: "5.00" },
    "minSpent",
    "unknown-field",
    "Did you mean `minSpend`?",
  ],
  [
    "a field in snake_case",
    "store",
    { ...store, review_every: "90d" },
    "review_every",
    "unknown-field",
    "Did you mean `reviewEvery`?",
  ],
  [
    "a field of nowhere",
    "store",
    { ...store, colour: "red" },
    "colour",
    "unknown-field",
    "Remove it. The fields are title, url, currency, acceptedCurrencies, pricesIncludeTax, timeZone, locale, otherLocales, callbackPaths, reviewEvery and 3 others.",
  ],
  [
    "a mistyped field that is required",
    "coupon",
    { ...without(coupon, "minSpend"), minSpned: "5.00" },
    "minSpned",
    "unknown-field",
    "Did you mean `minSpend`?",
  ],
  ...["lifecycle", "labels", "movedFrom"].map(
    (key) =>
      [
        `${key} in the spec`,
        "coupon",
        { ...coupon, [key]: {} },
        key,
        "unknown-field",
        `Move it out of the spec: into the helper's last argument, \`{ ${key}: … }\`, in JSON beside \`spec\`.`,
      ] as const,
  ),
  [
    "the fields of another variant",
    "coupon",
    { ...coupon, discount: { type: "percent", amount: "10.00" } },
    "discount.amount",
    "field-of-other-type",
    'Write `percentOff` and `cap` instead of `amount`, or set `type` to "amount".',
  ],
  [
    "a field of another variant",
    "coupon",
    { ...coupon, type: "basic" },
    "minSpend",
    "field-of-other-type",
    'Remove it, or set `type` to "threshold" or "timed".',
  ],
  [
    "a missing field",
    "coupon",
    without(coupon, "minSpend"),
    "minSpend",
    "missing-field",
    'Add `minSpend`: money as decimal text in quotes, such as "10.00".',
  ],
  [
    "no type",
    "coupon",
    without(coupon, "type"),
    "type",
    "missing-type",
    'Add `type`: "basic", "threshold" or "timed".',
  ],
  [
    "no type, but its fields",
    "coupon",
    { ...coupon, discount: { amount: "1.00" } },
    "discount.type",
    "missing-type",
    'Add `type`: "amount", "percent" or "freeShipping". Its fields are those of "amount".',
  ],
  [
    "a mistyped type",
    "coupon",
    { ...coupon, discount: { type: "amout" } },
    "discount.type",
    "unknown-variant",
    'Did you mean "amount"? Write "amount", "percent" or "freeShipping".',
  ],
  [
    "a type that is none",
    "coupon",
    { ...coupon, discount: { type: 7 } },
    "discount.type",
    "unknown-variant",
    'Write "amount", "percent" or "freeShipping".',
  ],
  [
    "money as a number (fault 42)",
    "coupon",
    { ...coupon, minSpend: 100 },
    "minSpend",
    "wrong-type",
    'Write it as decimal text in quotes: "100.00".',
  ],
  [
    "money with its currency",
    "coupon",
    { ...coupon, minSpend: "¥100" },
    "minSpend",
    "wrong-unit",
    'Write it as decimal text in quotes, without a currency or separators: "10.00".',
  ],
  [
    "money of nothing",
    "coupon",
    { ...coupon, minSpend: "0.00" },
    "minSpend",
    "out-of-bounds",
    'Write money as decimal text in quotes, such as "10.00", above 0, with at most 12 digits before and 4 after the point and no leading zeros.',
  ],
  [
    "negative money",
    "payment_method",
    { ...payment, amount: { min: "-1", max: "5" } },
    "amount.min",
    "out-of-bounds",
    'Write money as decimal text in quotes, such as "10.00", not negative, with at most 12 digits before and 4 after the point and no leading zeros.',
  ],
  [
    "a percentage without its sign",
    "payment_method",
    { ...payment, fee: "0.6" },
    "fee",
    "wrong-unit",
    'Write it with its sign, in quotes: "0.6%".',
  ],
  [
    "a percentage as a number",
    "payment_method",
    { ...payment, fee: 0.6 },
    "fee",
    "wrong-type",
    'Write it with its sign, in quotes: "0.6%".',
  ],
  [
    "more than all",
    "payment_method",
    { ...payment, fee: "101%" },
    "fee",
    "out-of-bounds",
    'Write a percentage in quotes, such as "12.5%", from 0 to 100 percent, with at most four decimals and no leading zeros.',
  ],
  [
    "a duration without its unit",
    "store",
    { ...store, reviewEvery: "90" },
    "reviewEvery",
    "wrong-unit",
    'Say its unit: "90s" for seconds, "90m" for minutes, "90h" for hours, "90d" for days.',
  ],
  [
    "a duration in words",
    "store",
    { ...store, reviewEvery: "90 days" },
    "reviewEvery",
    "wrong-unit",
    'Did you mean "90d"?',
  ],
  [
    "business days where days go on",
    "store",
    { ...store, reviewEvery: "3bd" },
    "reviewEvery",
    "wrong-unit",
    'Write a duration such as "30m", "24h" or "7d".',
  ],
  [
    "a day that does not exist",
    "calendar",
    { hours: [{ days: ["mon"], from: "09:00", until: "18:00" }], holidays: [{ on: "2027-02-30", title: "x" }] },
    "holidays[0].on",
    "wrong-unit",
    'Write a date such as "2027-03-01".',
  ],
  [
    "a time of another form",
    "flash_session",
    { title: "x", window: { from: "8pm", until: "22:00" } },
    "window.from",
    "wrong-unit",
    'Write a time of day such as "08:00".',
  ],
  [
    "a truth in quotes",
    "flash_session",
    { title: "x", window: { from: "20:00", until: "24:00" }, enabled: "false" },
    "enabled",
    "wrong-type",
    "Write false without quotes.",
  ],
  [
    "a number in quotes",
    "payment_method",
    { ...payment, order: "3" },
    "order",
    "wrong-type",
    "Write 3 without quotes.",
  ],
  [
    "a part of a whole",
    "payment_method",
    { ...payment, order: 1.5 },
    "order",
    "wrong-type",
    "Write a whole number from 0 to 2147483647.",
  ],
  [
    "an integer over 2^31 (fault 42)",
    "payment_method",
    { ...payment, order: 2 ** 31 },
    "order",
    "out-of-bounds",
    "Write a whole number from 0 to 2147483647.",
  ],
  [
    "no limit as zero",
    "coupon",
    { ...coupon, limits: { total: 0 } },
    "limits.total",
    "out-of-bounds",
    'Write a whole number from 1 to 2147483647, or "none".',
  ],
  ["null in a whole document", "coupon", { ...coupon, code: null }, "code", "null-value", "Leave the field out."],
  [
    "a mistyped choice",
    "payment_method",
    { ...payment, provider: "ali-pay" },
    "provider",
    "unknown-value",
    'Did you mean "alipay"?',
  ],
  ["a colloquial currency", "store", { ...store, currency: "RMB" }, "currency", "unknown-value", 'Did you mean "CNY"?'],
  [
    "a mistyped time zone",
    "store",
    { ...store, timeZone: "Asia/Shangai" },
    "timeZone",
    "unknown-value",
    'Did you mean "Asia/Shanghai"?',
  ],
  [
    "an empty text",
    "store",
    { ...store, title: "" },
    "title",
    "out-of-bounds",
    "Write something, or leave the field out where it may be.",
  ],
  [
    "a text of no language",
    "store",
    { ...store, title: {} },
    "title",
    "wrong-text",
    'Write one text of 1 to 200 characters a language, such as { "zh-CN": "…", "en": "…" }.',
  ],
  [
    "a list for an item",
    "store",
    { ...store, callbackPaths: "/pay" },
    "callbackPaths",
    "wrong-type",
    "Write a list in brackets of texts in quotes. A single item stands in brackets too.",
  ],
  [
    "a path without its slash",
    "store",
    { ...store, callbackPaths: ["pay"] },
    "callbackPaths[0]",
    "wrong-format",
    'Write it as its meaning says; the exact form is ^[/][!-"$->@-~]*$.',
  ],
  [
    "an item twice",
    "store",
    { ...store, callbackPaths: ["/a", "/b", "/a"] },
    "callbackPaths[2]",
    "duplicate-item",
    "Remove one of them.",
  ],
  [
    "a key twice, in two forms",
    "discount",
    { ...discount, rule: { type: "spend", tiers: [tier, { spend: "100", off: "9.00" }] } },
    "rule.tiers[1]",
    "duplicate-item",
    "Remove one, or give it another `spend`.",
  ],
  [
    "an empty list",
    "discount",
    { ...discount, rule: { type: "spend", tiers: [] } },
    "rule.tiers",
    "out-of-bounds",
    "Add an object with spend and off.",
  ],
  [
    "a reference that is no name",
    "discount",
    { ...discount, rule: { type: "flat", percentOff: "5%" }, audience: { type: "tiers", tiers: [5] } },
    "audience.tiers[0]",
    "wrong-type",
    "Write the name of a member_tier in quotes.",
  ],
  [
    "a bad name of a secret",
    "payment_method",
    { ...payment, credentials: { "app key": { $secret: "a", version: "1" } } },
    'credentials["app key"]',
    "wrong-format",
    "Begin with a letter or digit, and go on with letters, digits, - and _, at most 63 in all.",
  ],
];

it.each(mistakes)("%s", (_title, kind, spec, field, code, remedy) => {
  const findings = findingsOf(kind, spec);
  expect(findings.map(({ path, code, remedy }) => [formatFieldPath(path), code, remedy])).toEqual([
    [field, `settings/${code}`, remedy],
  ]);
});

it("says everything at once", () => {
  const spec = { ...coupon, titel: "x", minSpend: 5, discount: { type: "percent", percentOff: "0%" }, limits: {} };
  expect(findingsOf("coupon", spec).map(({ path, code }) => [formatFieldPath(path), code])).toEqual([
    ["discount.percentOff", "settings/out-of-bounds"],
    ["discount.cap", "settings/missing-field"],
    ["limits.total", "settings/missing-field"],
    ["minSpend", "settings/wrong-type"],
    ["titel", "settings/unknown-field"],
  ]);
});

it("folds what is missing into what stands in its place, each mistake once", () => {
  const spec = { ...coupon, discount: { type: "percent", amount: "10.00", cpa: "none" } };
  const findings = findingsOf("coupon", spec);
  expect(findings.map(({ path, detail }) => [formatFieldPath(path), detail])).toEqual([
    ["discount.amount", 'A value of type "percent" in `discount` needs `percentOff`, not `amount`.'],
    ["discount.cpa", 'There is no field `cpa` in `discount` of type "percent".'],
  ]);
});

it.each([
  ["30 days", "30d"],
  ["30 d", "30d"],
  ["2 hours", "2h"],
  ["90min", "90m"],
  ["007D", "7d"],
  ["1 month", "1mo"],
  ["15 秒", "15s"],
  ["3 business days", null],
  ["30M", null],
  ["soon", null],
  ["1.5 hours", null],
  ["30 donkeys", null],
])("the duration %j is read as %j", (reviewEvery, meant) => {
  const [finding] = findingsOf("store", { ...store, reviewEvery });
  const remedy = meant === null ? 'Write a duration such as "30m", "24h" or "7d".' : `Did you mean "${meant}"?`;
  expect(finding?.remedy).toBe(remedy);
});

it("has one summary for each code, without names or values of the user's", () => {
  const summaries = new Map<string, string>();
  for (const [, kind, spec] of mistakes) {
    for (const { code, summary } of findingsOf(kind, spec)) {
      expect(summaries.get(code) ?? summary).toBe(summary);
      summaries.set(code, summary);
    }
  }
});

describe("secrets are never repeated (fault 57, fault 59)", () => {
  const CANARY = "sk_live_51HcanaryQ9x8Zz";
  it.each<[string, string, JsonObject]>([
    ["as the value of a secret", "payment_method", { ...payment, credentials: { key: CANARY } }],
    ["inside of a secret", "payment_method", { ...payment, credentials: { key: { value: CANARY } } }],
    ["as a key of a secret", "payment_method", { ...payment, credentials: { key: { [CANARY]: 1 } } }],
    [
      "as a secret's name",
      "payment_method",
      { ...payment, credentials: { key: { $secret: `${CANARY}!`, version: "1" } } },
    ],
    ["as the name of a secret in a map", "payment_method", { ...payment, credentials: { [`${CANARY}!`]: 5 } }],
    ["as the name of a wrong secret in a map", "payment_method", { ...payment, credentials: { [CANARY]: 5 } }],
    ["as a language", "payment_method", { ...payment, title: { [CANARY]: 5 } }],
    ["as a choice", "payment_method", { ...payment, provider: CANARY }],
    ["as money", "payment_method", { ...payment, amount: { max: CANARY } }],
    ["as a field", "payment_method", { ...payment, [CANARY]: true }],
    ["as a type", "channel", { type: CANARY }],
    ["in a list of addresses", "channel", { type: "email", recipients: [CANARY] }],
  ])("%s", (_title, kind, spec) => {
    const findings = findingsOf(kind, spec);
    expect(findings).not.toEqual([]);
    expect(JSON.stringify(findings)).not.toContain(CANARY);
  });

  it("a plain secret has a code of its own", () => {
    const [finding] = findingsOf("payment_method", { ...payment, credentials: { key: "short" } });
    expect(finding).toMatchObject({ code: "settings/plain-secret", path: ["credentials", "key"] });
    expect(JSON.stringify(finding)).not.toContain("short");
  });
});

it.each<[string, Json]>([
  ["a list", []],
  ["a text", "x"],
  ["null", null],
])("a spec that is %s is one finding at its root", (_title, spec) => {
  expect(findingsOf("store", spec)).toMatchObject([{ path: [] }]);
});

it("shortens what is long", () => {
  const [finding] = findingsOf("store", { ...store, locale: "word ".repeat(1000) });
  expect(finding?.detail.length).toBeLessThan(300);
});

function findingsOf(kind: string, spec: Json) {
  const result = parseSpec(kind, spec);
  return result.ok ? [] : result.findings;
}

function without<T extends JsonObject>(object: T, key: keyof T): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
