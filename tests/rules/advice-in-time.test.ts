/** Advice that depends on the day: what is over does not count, and what nobody has looked at for too long is told. */
import { describe, expect, it } from "vitest";
import { formatAddress } from "../../src/model/address.js";
import type { ExampleDocument } from "../../src/model/rule.js";
import { rules } from "../../src/settings/rules/rules.js";
import type { CurrentSettings } from "../../src/settings/rules/store-graph.js";
import { type CheckOptions, checkDocuments } from "../support/check-rules.js";

function check(code: string, documents: readonly ExampleDocument[], options: CheckOptions) {
  const { resolving, ...checked } = checkDocuments(documents, {
    ...options,
    rules: rules.filter((rule) => rule.code === code),
  });
  expect(resolving).toEqual([]);
  return checked;
}

describe("what is over", () => {
  const coupon = (spec: object) => ({
    kind: "coupon",
    name: "daily",
    spec: {
      title: "Daily",
      type: "basic",
      discount: { type: "amount", amount: "1.00" },
      validity: { type: "window", window: { from: "2027-03-01T00:00", until: "2027-04-01T00:00" } },
      limits: { total: "none" },
      distribution: [
        {
          name: "daily",
          trigger: { type: "schedule", at: "10:00", from: "2027-03-01", until: "2027-03-10" },
          perDay: 10,
        },
      ],
      ...spec,
    },
  });

  it.each([
    ["2027-03-10", "silent"],
    ["2027-03-11", "told"],
  ])("a daily issue that ends on 2027-03-10, on %s: %s", (asOf, told) => {
    expect(check("payments/no-daily-issue", [coupon({})], { asOf }).findings).toHaveLength(told === "told" ? 1 : 0);
  });

  it.each([
    ["2027-03-31", 1],
    ["2027-04-01", 0],
  ])("a coupon without limits that ends at midnight of 2027-04-01 is told on 2027-03-31 alone: %s", (asOf, count) => {
    expect(check("payments/coupon-uncounted", [coupon({})], { asOf }).findings).toHaveLength(count);
  });
});

describe("a setting is reviewed", () => {
  const shop = (labels: Readonly<Record<string, string>>) => ({
    kind: "store",
    spec: { title: "A shop", currency: "CNY", timeZone: "Asia/Shanghai", reviewEvery: "30d" },
    labels,
  });
  /** Of 16:00 UTC or later, on the next day in Shanghai. */
  const database = (lastSet: string | undefined, spec: object | "as documents say" = "as documents say") =>
    ({
      spec: (_kind, stated) => (spec === "as documents say" ? stated.spec : spec) as typeof stated.spec,
      lastSet: ({ store, kind, name }) =>
        formatAddress({ store, kind, name }) === "flagship/store" ? lastSet : undefined,
    }) satisfies CurrentSettings;
  const asOf = "2027-03-31";

  it.each([
    ["on the last day that its label allows", { reviewed: "2027-03-01" }, null, []],
    ["a day too late by its label", { reviewed: "2027-02-28" }, null, ["reviewed on 2027-02-28"]],
    ["when it was set, on the store's wall clock", {}, database("2027-02-28T16:00:00Z"), []],
    ["when it was set, the minute before", {}, database("2027-02-28T15:59:59Z"), ["set on 2027-02-28"]],
    ["by its label, which is later", { reviewed: "2027-03-20" }, database("2026-01-01T00:00:00Z"), []],
    ["by being set, which is later", { reviewed: "2026-01-01" }, database("2027-03-20T00:00:00Z"), []],
    ["by a label that is no day: not", { reviewed: "soon" }, database("2027-01-01T00:00:00Z"), ["set on 2027-01-01"]],
    ["by whoever changes it now", {}, database("2026-01-01T00:00:00Z", { title: "Another" }), []],
    ["when it is made: it is not there yet", {}, database(undefined), []],
  ])("%s", (_, labels, current, told) => {
    const { findings, notChecked } = check("store/setting-unreviewed", [shop(labels)], { current, asOf });
    expect(findings.map(({ detail }) => /(reviewed|set) on [\d-]+/.exec(detail ?? "")?.[0])).toEqual(told);
    expect(notChecked).toEqual([]);
  });

  it("says that it cannot tell where neither a label nor a database says when", () => {
    const { findings, notChecked } = check("store/setting-unreviewed", [shop({})], { asOf });
    expect({ findings, missing: notChecked.map(({ missing }) => missing) }).toEqual({
      findings: [],
      missing: ["database"],
    });
  });
});
