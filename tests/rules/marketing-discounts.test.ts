/** Discounts' tiers in any order and currency, and what members get level by level. */
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import { discount } from "../../src/settings/kinds/marketing/discount.js";
import { memberTier } from "../../src/settings/kinds/marketing/member-tier.js";
import { discountTiers } from "../../src/settings/rules/marketing/discount-tiers.js";
import { discountWorth } from "../../src/settings/rules/marketing/discount-worth.js";
import { memberTiers } from "../../src/settings/rules/marketing/member-tiers.js";
import { document } from "../../src/settings/rules/rule.js";
import { checkDocuments } from "../support/check-rules.js";

const JAPAN = { kind: "store", spec: { title: "店", currency: "JPY", timeZone: "Asia/Tokyo" } };

describe("a discount's tiers", () => {
  const findingsOf = (rule: JsonObject, more: JsonObject = {}, store?: typeof JAPAN) => {
    const spec = { title: "Save", rule, maxDiscount: "none", priority: 1, ...more };
    const rules = [...discountTiers, ...discountWorth];
    const { resolving, findings } = checkDocuments([document(discount, "save", spec as never)], {
      rules,
      ...(store !== undefined && { store }),
    });
    expect(resolving).toEqual([]);
    return findings.map(({ code, field, detail }) => ({ code, field, detail }));
  };
  const spend = (...tiers: readonly (readonly [string, string])[]) => ({
    type: "spend",
    tiers: tiers.map(([from, off]) => ({ spend: from, off })),
  });
  const quantity = (...tiers: readonly (readonly [number, string])[]) => ({
    type: "quantity",
    tiers: tiers.map(([from, percentOff]) => ({ quantity: from, percentOff })),
  });
  const codes = (...given: Parameters<typeof findingsOf>) => findingsOf(...given).map(({ code }) => code);
  const notIncreasing = "marketing/tiers-not-increasing";

  it.each<readonly [string, JsonObject, readonly string[]]>([
    ["rising", spend(["100", "10"], ["200", "20"]), []],
    ["rising, written from above", spend(["200", "20"], ["100", "10"]), []],
    ["by number, not by text", spend(["90", "9"], ["100", "10"], ["1000", "11"]), []],
    ["as much at two tiers", spend(["100", "10"], ["200", "10"]), [notIncreasing]],
    ["one too small, told once", spend(["100", "10"], ["200", "5"], ["300", "30"]), [notIncreasing]],
    ["a step that is all that is spent", spend(["100", "100"]), ["marketing/reduction-not-below-spend"]],
    ["which is told alone", spend(["10", "100"], ["200", "20"]), ["marketing/reduction-not-below-spend"]],
    ["shares by number", quantity([2, "9%"], [3, "10%"]), []],
    ["shares that fall", quantity([2, "10%"], [10, "9.5%"]), [notIncreasing]],
    ["the second piece for nothing", { type: "nthPiece", every: 2, percentOff: "100%" }, []],
    ["everything for nothing", { type: "flat", percentOff: "100%" }, ["marketing/discount-takes-everything"]],
  ])("%s", (_, rule, expected) => {
    expect(codes(rule)).toEqual(expected);
    expect(codes(rule, {}, JAPAN)).toEqual(expected);
  });

  it("names both, at the higher one", () => {
    expect(findingsOf(spend(["200", "10"], ["100", "10"]))).toEqual([
      {
        code: notIncreasing,
        field: 'rule.tiers["200.00"].off',
        detail: "From 200.00 it takes off 10.00, and from 100.00 already 10.00.",
      },
    ]);
  });

  it.each<readonly [string, readonly string[]]>([
    ["10", []],
    ["9.99", ["marketing/tier-above-maximum"]],
  ])("at most %s", (maxDiscount, expected) => {
    expect(codes(spend(["100", "10"]), { maxDiscount })).toEqual(expected);
  });

  it("are too small a share by the coin of the currency", () => {
    const rule = { type: "spendPercent", tiers: [{ spend: "40", percentOff: "1%" }] };
    expect(codes(rule)).toEqual([]);
    expect(codes(rule, {}, JAPAN)).toEqual(["marketing/discount-worth-nothing"]);
  });
});

describe("member tiers", () => {
  const tiers = (...specs: readonly JsonObject[]) => {
    const documents = specs.map((spec, index) =>
      document(memberTier, `t${index}`, {
        title: "T",
        level: index,
        growthFrom: index * 100,
        default: index === 0,
        keepFor: "none",
        ...spec,
      } as never),
    );
    const { resolving, findings } = checkDocuments(documents, { rules: memberTiers });
    expect(resolving).toEqual([]);
    return findings.map(({ code, address }) => `${code} ${address?.name}`);
  };
  it.each<readonly [string, readonly JsonObject[], readonly string[]]>([
    ["none at all", [], []],
    ["rising", [{}, { percentOff: "5%" }, { percentOff: "5%" }], []],
    ["by level, not by name", [{ level: 2, growthFrom: 200 }, { level: 1 }], []],
    ["by number, not by text", [{ percentOff: "9%" }, { percentOff: "10%" }], []],
    ["a step down", [{ percentOff: "5%" }, {}], ["marketing/higher-tier-takes-off-less t1"]],
    ["as much growth", [{}, { growthFrom: 0 }], ["marketing/higher-tier-asks-no-more t1"]],
    ["given by staff, beside the ladder", [{}, { inviteOnly: true, growthFrom: 0, percentOff: "20%" }, {}], []],
    [
      "given by staff, at a level that is taken",
      [{}, { inviteOnly: true, level: 0 }],
      ["marketing/member-level-twice t0"],
    ],
    ["of one level, told once", [{ percentOff: "5%" }, { level: 0 }], ["marketing/member-level-twice t0"]],
    [
      "no default: the lowest is meant",
      [{ level: 5, growthFrom: 500, default: false }, {}],
      ["marketing/no-default-tier t1"],
    ],
    ["three defaults, told once", [{}, { default: true }, { default: true }], ["marketing/several-default-tiers t0"]],
  ])("%s", (_, specs, expected) => {
    expect(tiers(...specs)).toEqual(expected);
  });

  it("are not said to lack a default where one of them could not be read", () => {
    const good = { title: "T", level: 1, growthFrom: 0, keepFor: "none" };
    const { findings, notChecked } = checkDocuments(
      [document(memberTier, "a", good as never), document(memberTier, "b", { ...good, level: "two" } as never)],
      { rules: memberTiers },
    );
    expect(findings).toEqual([]);
    expect(notChecked.map(({ rule, missing }) => ({ code: rule.code, missing }))).toEqual([
      { code: "marketing/no-default-tier", missing: "documents" },
    ]);
  });
});
