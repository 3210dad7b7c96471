/** What product facts tell of prices, stock and codes: where they are silent, and what is over. */
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import type { ExampleDocument, ExampleProduct } from "../../src/model/rule.js";
import { campaign } from "../../src/settings/kinds/marketing/campaign.js";
import { discount } from "../../src/settings/kinds/marketing/discount.js";
import { flashSession } from "../../src/settings/kinds/marketing/flash-session.js";
import { memberPrice } from "../../src/settings/kinds/marketing/member-price.js";
import { memberTier } from "../../src/settings/kinds/marketing/member-tier.js";
import { flashItems } from "../../src/settings/rules/marketing/flash-items.js";
import { memberPrices } from "../../src/settings/rules/marketing/member-prices.js";
import { document } from "../../src/settings/rules/rule.js";
import { emptiedScopes } from "../../src/settings/rules/store/emptied-scopes.js";
import { unknownCodes } from "../../src/settings/rules/store/unknown-codes.js";
import { checkDocuments } from "../support/check-rules.js";

const rules = [...flashItems, ...memberPrices, ...unknownCodes, ...emptiedScopes];

const TEA: readonly ExampleProduct[] = [
  { sku: "TEA-250", product: "TEA", category: "tea", listPrice: "39.00", stock: 10 },
  { sku: "TEA-500", product: "TEA", category: "tea", listPrice: "69.00", stock: 5 },
];

function check(documents: readonly ExampleDocument[], products?: readonly ExampleProduct[]) {
  const { resolving, findings, notChecked } = checkDocuments(documents, { rules, products });
  expect(resolving).toEqual([]);
  return { findings, codes: findings.map(({ code }) => code), notChecked: notChecked.map(({ rule }) => rule.code) };
}

const session = (spec: JsonObject = {}) =>
  document(flashSession, "noon", { title: "Noon", window: { from: "12:00", until: "14:00" }, ...spec } as never);

const flash = (item: JsonObject, spec: JsonObject = {}) =>
  document(campaign, "flash", {
    title: "Flash",
    window: { from: "2027-05-03T00:00", until: "2027-05-05T00:00" },
    offer: {
      type: "flashSale",
      items: [{ session: "noon", sku: "TEA-250", price: "35", stock: 5, perCustomer: 1, ...item }],
    },
    priority: 1,
    ...spec,
  } as never);

describe("a flash sale's item", () => {
  const notBelow = "marketing/flash-price-not-below-list";
  const notOnHand = "marketing/flash-stock-above-stock-on-hand";
  const over = { window: { from: "2027-02-01T00:00", until: "2027-03-01T00:00" } };
  it.each<readonly [string, JsonObject, JsonObject, readonly string[]]>([
    ["at the list price", { price: "39" }, {}, [notBelow]],
    ["below it", { price: "38.99" }, {}, []],
    ["of a product, one SKU of which is listed no higher", { sku: "TEA", price: "39" }, {}, [notBelow]],
    ["of a product, out of the stock of all its SKUs", { sku: "TEA", stock: 15 }, {}, []],
    ["one more than that", { sku: "TEA", stock: 16 }, {}, [notOnHand]],
    ["one for each customer more than are sold", { perCustomer: 6 }, {}, ["marketing/flash-limit-above-stock"]],
    ["without a limit for customers", { perCustomer: "none" }, {}, []],
    ["sold out", { stock: 0 }, {}, []],
    [
      "of a campaign that is switched off",
      { price: "39", perCustomer: 9, sku: "TEA", stock: 16 },
      { enabled: false },
      [],
    ],
    ["of a campaign that is over", { price: "39", sku: "TEA", stock: 16 }, over, []],
  ])("%s", (_, item, spec, expected) => {
    expect(check([session(), flash(item, spec)], TEA).codes).toEqual(expected);
  });

  it("is not held to what the facts do not have", () => {
    const bare = [{ sku: "TEA-250" }];
    expect(check([session(), flash({ price: "999", stock: 999 })], bare).codes).toEqual([]);
    const [known, unknown] = TEA;
    const half = [...(known ? [known] : []), ...(unknown ? [{ ...unknown, stock: undefined }] : [])].map(
      ({ stock, ...rest }) => (stock === undefined ? rest : { ...rest, stock }),
    );
    expect(check([session(), flash({ sku: "TEA", stock: 999 })], half).codes).toEqual([]);
  });

  it("is told where it is dearer, SKU by SKU", () => {
    expect(check([session(), flash({ sku: "TEA", price: "70" })], TEA).findings[0]?.detail).toBe(
      'A piece of TEA costs 70.00 in the session "noon"; the list price of TEA-250 is 39.00 and the list price of TEA-500 is 69.00.',
    );
  });
});

describe("a flash sale's session", () => {
  const outside = ["marketing/session-outside-campaign"];
  // The campaign runs on a Monday and a Tuesday.
  it.each<readonly [string, JsonObject, readonly string[]]>([
    ["on another day", { days: ["wed"] }, outside],
    ["on its second day", { days: ["tue"] }, []],
    ["of the night before, until it begins", { window: { from: "22:00", until: "24:00" }, days: ["sun"] }, outside],
    ["of the night before, into it", { window: { from: "22:00", until: "00:01" }, days: ["sun"] }, []],
    ["that is switched off", { days: ["wed"], enabled: false }, []],
  ])("%s", (_, spec, expected) => {
    expect(check([session(spec), flash({})], TEA).codes).toEqual(expected);
  });
});

describe("a member price", () => {
  const gold = document(memberTier, "gold", { title: "Gold", level: 1, growthFrom: 0, default: true, keepFor: "none" });
  const price = (spec: JsonObject) =>
    document(memberPrice, "gold", { tier: "gold", items: [{ sku: "TEA-250", price: "39.01" }], ...spec } as never);
  it.each<readonly [string, JsonObject, readonly string[]]>([
    ["above the list price", {}, ["marketing/member-price-above-list"]],
    ["at it", { items: [{ sku: "TEA-250", price: "39" }] }, []],
    ["switched off", { enabled: false }, []],
    ["that is over", { window: { from: "2027-02-01T00:00", until: "2027-03-01T00:00" } }, []],
    [
      "that holds today",
      { window: { from: "2027-02-01T00:00", until: "2027-03-01T00:01" } },
      ["marketing/member-price-above-list"],
    ],
  ])("%s", (_, spec, expected) => {
    expect(check([gold, price(spec)], TEA).codes).toEqual(expected);
  });
});

describe("scopes", () => {
  const off = (name: string, scope: JsonObject, spec: JsonObject = {}) =>
    document(discount, name, {
      title: "Off",
      rule: { type: "flat", percentOff: "5%" },
      maxDiscount: "none",
      priority: 1,
      scope,
      ...spec,
    } as never);
  const unknown = "store/code-not-in-catalog";
  const emptied = "store/scope-emptied";

  it.each<readonly [string, JsonObject, readonly string[]]>([
    ["a category that is there", { type: "categories", categories: ["tea"] }, []],
    ["a category that is not", { type: "categories", categories: ["toys"] }, [unknown]],
    ["a product's code as a SKU", { type: "skus", skus: ["TEA"] }, [unknown]],
    ["a SKU's code as a product", { type: "products", products: ["TEA-250"] }, [unknown]],
    ["two SKUs that are not", { type: "skus", skus: ["A", "B"] }, [unknown, unknown]],
    ["an exception that is not there", { type: "all", except: { skus: ["TEA-1000"] } }, [unknown]],
    ["all but all", { type: "all", except: { categories: ["tea"] } }, [emptied]],
    ["all but one", { type: "all", except: { skus: ["TEA-250"] } }, []],
    [
      "a product without each of its SKUs",
      { type: "products", products: ["TEA"], except: { skus: ["TEA-250", "TEA-500"] } },
      [emptied],
    ],
    [
      "itself, what is not there: both are to be mended",
      { type: "skus", skus: ["A"], except: { skus: ["A"] } },
      [unknown, emptied],
    ],
    [
      "what is not there, with exceptions: told once",
      { type: "skus", skus: ["A"], except: { skus: ["TEA-250"] } },
      [unknown],
    ],
  ])("%s", (_, scope, expected) => {
    expect(check([off("off", scope)], TEA).codes).toEqual(expected);
  });

  it("tell what can be told without facts, and that the rest was not checked", () => {
    const documents = [
      off("a", { type: "skus", skus: ["A", "B"], except: { skus: ["B", "A"] } }),
      off("b", { type: "skus", skus: ["A", "B"], except: { skus: ["B"] } }),
    ];
    const { findings, notChecked } = check(documents);
    expect(findings.map(({ code, address }) => `${code} ${address?.name}`)).toEqual([`${emptied} a`]);
    expect(notChecked).toEqual([unknown, emptied]);
    expect(check(documents.slice(0, 1)).notChecked).toEqual([unknown]);
  });

  it("name a code that is not there in several places: told once, with what was meant", () => {
    const scope = { type: "skus", skus: ["TEA-259"] };
    const [finding, ...others] = check(
      [off("a", scope), off("b", scope), off("c", scope, { enabled: false })],
      TEA,
    ).findings;
    expect(others).toEqual([]);
    expect(finding?.detail).toBe(
      'discount.a names a SKU "TEA-259", which the product facts do not have. It is named in 1 more place.',
    );
    expect(finding?.remedy).toBe('Did you mean "TEA-250"?');
    expect(finding?.related).toHaveLength(1);
  });

  it("are not held to categories that no product has", () => {
    expect(check([off("a", { type: "categories", categories: ["tea"] })], [{ sku: "TEA-250" }]).codes).toEqual([]);
  });
});
