/** Whether a campaign's coupons can be used while it runs: by window, by claim, by hours. */
import { expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import { campaign } from "../../src/settings/kinds/marketing/campaign.js";
import { discount } from "../../src/settings/kinds/marketing/discount.js";
import { coupon } from "../../src/settings/kinds/payments/coupon.js";
import { campaignCoupons } from "../../src/settings/rules/marketing/campaign-coupons.js";
import { document } from "../../src/settings/rules/rule.js";
import { checkDocuments } from "../support/check-rules.js";

/** The campaign runs through the first week of May. */
function findingsOf(given: JsonObject, running: JsonObject = {}) {
  const { resolving, findings } = checkDocuments(
    [
      document(discount, "flat", {
        title: "Flat",
        rule: { type: "flat", percentOff: "10%" },
        maxDiscount: "none",
        priority: 1,
      }),
      document(campaign, "may", {
        title: "May",
        window: { from: "2027-05-01T00:00", until: "2027-05-08T00:00" },
        offer: { type: "discount", discounts: ["flat"] },
        coupons: ["given"],
        priority: 1,
        ...running,
      } as never),
      document(coupon, "given", {
        title: "Given",
        type: "basic",
        discount: { type: "amount", amount: "10" },
        limits: { total: 10 },
        ...given,
      } as never),
    ],
    { rules: campaignCoupons },
  );
  expect(resolving).toEqual([]);
  return findings.map(({ detail }) => detail);
}

const window = (from: string, until: string) => ({ type: "window", window: { from, until } });
const claim = (from: string, until: string) => ({ from, until });
const handedOut = [{ name: "all", trigger: { type: "register" }, perDay: "none" }];

it.each<readonly [string, JsonObject, boolean]>([
  ["ends when the campaign begins", { validity: window("2027-04-01T00:00", "2027-05-01T00:00") }, false],
  ["ends a minute later", { validity: window("2027-04-01T00:00", "2027-05-01T00:01") }, true],
  ["begins when the campaign ends", { validity: window("2027-05-08T00:00", "2027-06-01T00:00") }, false],
  ["begins a minute before", { validity: window("2027-05-07T23:59", "2027-06-01T00:00") }, true],
  [
    "can be claimed when the campaign is over",
    {
      validity: window("2027-05-01T00:00", "2027-06-01T00:00"),
      claim: claim("2027-05-08T00:00", "2027-05-20T00:00"),
    },
    false,
  ],
  [
    "can be claimed then, but is handed out besides",
    {
      validity: window("2027-05-01T00:00", "2027-06-01T00:00"),
      claim: claim("2027-05-08T00:00", "2027-05-20T00:00"),
      distribution: handedOut,
    },
    true,
  ],
  ["can be claimed at any time", { validity: { type: "afterClaim", for: "1d" } }, true],
  [
    "was claimed last in February, for two months by the calendar",
    { validity: { type: "afterClaim", for: "2mo" }, claim: claim("2027-02-01T00:00", "2027-03-01T00:00") },
    false,
  ],
  [
    "was claimed a minute later",
    { validity: { type: "afterClaim", for: "2mo" }, claim: claim("2027-02-01T00:00", "2027-03-01T00:01") },
    true,
  ],
  [
    "has hours that do not come in what both have in common",
    {
      validity: window("2027-04-01T00:00", "2027-05-01T09:00"),
      dailyHours: { from: "09:00", until: "11:00" },
    },
    false,
  ],
  [
    "has hours that reach over midnight into it",
    {
      validity: window("2027-04-01T00:00", "2027-05-01T09:00"),
      dailyHours: { from: "22:00", until: "00:01" },
    },
    true,
  ],
])("a coupon that %s", (_, given, usable) => {
  expect(findingsOf(given)).toHaveLength(usable ? 0 : 1);
});

it("says when both hold", () => {
  const late = {
    validity: window("2027-06-01T00:00", "2027-06-02T00:00"),
    dailyHours: { from: "08:00", until: "10:00" },
  };
  expect(findingsOf(late)).toEqual([
    "The campaign runs 2027-05-01 00:00 to 2027-05-08 00:00; coupon.given can be used 2027-06-01 00:00 to 2027-06-02 00:00, from 08:00 to 10:00 of each day.",
  ]);
});

it("says nothing of what is switched off, or can never be used at all", () => {
  const late = { validity: window("2027-06-01T00:00", "2027-06-02T00:00") };
  expect(findingsOf({ ...late, enabled: false })).toEqual([]);
  expect(findingsOf(late, { enabled: false })).toEqual([]);
  const inTheMorning = window("2027-06-01T08:00", "2027-06-01T12:00");
  expect(findingsOf({ validity: inTheMorning, dailyHours: { from: "13:00", until: "14:00" } })).toEqual([]);
});
