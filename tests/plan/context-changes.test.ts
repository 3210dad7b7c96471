import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import { contextChanges } from "../../src/plan/context-changes.js";
import { kinds } from "../../src/settings/kinds/registry.js";

const shanghai: JsonObject = { title: "A", currency: "CNY", timeZone: "Asia/Shanghai" };
const change = (kind: string, before: JsonObject | null, after: JsonObject | null) =>
  ({
    action: "update",
    address: { store: "flagship", kind, name: null },
    before,
    after,
    protect: { before: false, after: false },
    rowDigest: null,
  }) as const;

describe("a store's currency and clock", () => {
  it.each<[string, JsonObject | null, JsonObject | null, readonly string[]]>([
    ["another title", shanghai, { ...shanghai, title: "B" }, []],
    ["another currency", shanghai, { ...shanghai, currency: "USD" }, ["plan/currency-changes"]],
    ["another clock", shanghai, { ...shanghai, timeZone: "Asia/Tokyo" }, ["plan/time-zone-changes"]],
    [
      "both",
      shanghai,
      { ...shanghai, currency: "JPY", timeZone: "Asia/Tokyo" },
      ["plan/currency-changes", "plan/time-zone-changes"],
    ],
    ["a new store", null, shanghai, []],
  ])("%s", (_, before, after, codes) => {
    const findings = contextChanges([change("store", before, after)], kinds);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings.every(({ severity }) => severity === "warning")).toBe(true);
  });

  it("fields of other kinds are only fields", () => {
    expect(contextChanges([change("coupon", shanghai, { ...shanghai, currency: "USD" })], kinds)).toEqual([]);
  });
});
