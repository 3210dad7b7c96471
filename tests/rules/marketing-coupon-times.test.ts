/** When coupons can be claimed, handed out and used: where times only touch, and where clocks are changed. */
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import { coupon } from "../../src/settings/kinds/payments/coupon.js";
import { couponClaims } from "../../src/settings/rules/payments/coupons/coupon-claims.js";
import { couponTimes } from "../../src/settings/rules/payments/coupons/coupon-times.js";
import { document } from "../../src/settings/rules/rule.js";
import { checkDocuments } from "../support/check-rules.js";

const BERLIN = { kind: "store", spec: { title: "Ein Laden", currency: "EUR", timeZone: "Europe/Berlin" } };

const basic: JsonObject = {
  title: "May",
  type: "basic",
  discount: { type: "amount", amount: "10.00" },
  limits: { total: 1000 },
};

function codesOf(spec: JsonObject, options: Parameters<typeof checkDocuments>[1] = {}): readonly string[] {
  const documents = [document(coupon, "may", { ...basic, ...spec } as never)];
  const { resolving, findings } = checkDocuments(documents, { rules: [...couponClaims, ...couponTimes], ...options });
  expect(resolving).toEqual([]);
  return findings.map(({ code }) => code);
}

const window = (from: string, until: string) => ({ type: "window", window: { from, until } });
const MAY = window("2027-05-01T00:00", "2027-06-01T00:00");
const afterClaim = (length: string) => ({ type: "afterClaim", for: length });

describe("claiming", () => {
  it.each([
    ["ends when use ends", { from: "2027-05-01T00:00", until: "2027-06-01T00:00" }, []],
    ["ends a minute later", { from: "2027-05-01T00:00", until: "2027-06-01T00:01" }, ["payments/claim-outlasts-use"]],
    [
      "begins when use ends: told once",
      { from: "2027-06-01T00:00", until: "2027-07-01T00:00" },
      ["payments/claimed-after-use-ends"],
    ],
    ["begins and ends before use begins", { from: "2027-04-01T00:00", until: "2027-04-02T00:00" }, []],
  ])("%s", (_, claim, expected) => {
    expect(codesOf({ claim, validity: MAY })).toEqual(expected);
  });

  it("may last as long as it likes where each coupon counts from its own claim", () => {
    const claim = { from: "2027-05-01T00:00", until: "2028-05-01T00:00" };
    expect(codesOf({ claim, validity: afterClaim("1d") })).toEqual([]);
  });
});

describe("handing out", () => {
  const schedule = (at: string, until: string) => [
    { name: "daily", trigger: { type: "schedule", at, from: "2027-05-01", until }, perDay: 1 },
  ];
  it.each([
    ["in the last minute of use", schedule("23:59", "2027-05-31"), []],
    ["when use ends", schedule("00:00", "2027-06-01"), ["payments/handed-out-after-use-ends"]],
    ["on days in a wrong order, told as that elsewhere", schedule("00:00", "2027-04-01"), []],
  ])("%s", (_, distribution, expected) => {
    expect(codesOf({ distribution, validity: MAY })).toEqual(expected);
  });
});

describe("using", () => {
  const never = ["payments/coupon-never-usable"];
  it.each([
    ["hours that end when it begins", window("2027-05-01T10:00", "2027-05-01T18:00"), "08:00", "10:00", never],
    ["hours that end a minute later", window("2027-05-01T10:00", "2027-05-01T18:00"), "08:00", "10:01", []],
    ["hours of the night before", window("2027-05-01T00:00", "2027-05-01T04:00"), "22:00", "02:00", []],
    ["no hours of a whole day", window("2027-05-01T12:00", "2027-05-02T11:00"), "11:00", "12:00", never],
  ])("%s", (_, validity, from, until, expected) => {
    expect(codesOf({ validity, dailyHours: { from, until } })).toEqual(expected);
  });

  it("misses an hour that clocks leave out, and has it on the next day", () => {
    const dailyHours = { from: "02:00", until: "03:00" };
    const onThatDay = window("2027-03-28T00:00", "2027-03-28T23:00");
    expect(codesOf({ validity: onThatDay, dailyHours }, { store: BERLIN })).toEqual(never);
    expect(codesOf({ validity: onThatDay, dailyHours })).toEqual([]);
    const longer = window("2027-03-28T00:00", "2027-03-29T23:00");
    expect(codesOf({ validity: longer, dailyHours }, { store: BERLIN })).toEqual([]);
  });

  it.each([
    ["0s", never],
    ["1m", []],
  ])("for %s after the claim", (length, expected) => {
    expect(codesOf({ validity: afterClaim(length) })).toEqual(expected);
  });
});

describe("a coupon for a short time", () => {
  const tooLong = ["payments/timed-coupon-not-short"];
  it.each([
    ["1w", []],
    ["168h", []],
    ["169h", tooLong],
    ["8d", tooLong],
    ["1mo", tooLong],
  ])("valid for %s after the claim", (length, expected) => {
    expect(codesOf({ type: "timed", validity: afterClaim(length) })).toEqual(expected);
    expect(codesOf({ type: "basic", validity: afterClaim(length) })).toEqual([]);
  });

  it.each([
    ["00:00", "24:00", tooLong],
    ["00:00", "23:59", []],
    ["22:00", "02:00", []],
  ])("valid all May from %s to %s", (from, until, expected) => {
    expect(codesOf({ type: "timed", validity: MAY, dailyHours: { from, until } })).toEqual(expected);
  });

  it.each([
    ["a week with an hour more", "2027-10-28T00:00", "2027-11-04T00:00", []],
    ["a minute beyond it", "2027-10-28T00:00", "2027-11-04T00:01", tooLong],
    ["a week with an hour less", "2027-03-25T00:00", "2027-04-01T00:00", []],
    ["that many hours, an hour beyond the week", "2027-03-25T00:00", "2027-04-01T01:00", []],
  ])("where clocks are changed: %s", (_, from, until, expected) => {
    expect(codesOf({ type: "timed", validity: window(from, until) }, { store: BERLIN })).toEqual(expected);
  });
});
