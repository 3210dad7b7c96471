/** The order policy's and the refund policy's times: boundaries, units of different classes, weekends and holidays. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import { addBusinessDays, type Calendar } from "../../src/settings/calendar/working-hours.js";
import { daysFrom, longestWait, nominalSum } from "../../src/settings/rules/orders/longest-wait.js";
import { checkDocuments } from "../support/check-rules.js";

const shipping = { onLate: "notify", within: "2d" };
const rate = { count: 3, per: "30d" };
const policy = (spec: JsonObject) => ({
  kind: "order_policy",
  spec: { cancellation: { maxPerCustomer: rate }, shipping, ...spec },
});
const refund = (within: string, ...steps: string[]) => ({
  kind: "refund_policy",
  spec: {
    amount: { min: "1", max: "100" },
    within,
    flow: steps.map((each, index) => ({ step: `step-${index}`, actor: "support", within: each })),
  },
});
const weekdays: Calendar["hours"] = [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "18:00" }];
const calendar = (holidays: JsonObject[] = [], name = "default") => ({
  kind: "calendar",
  name,
  spec: { hours: weekdays as unknown as JsonObject[], holidays },
});
const nationalDay = { on: "2027-10-01", until: "2027-10-07", title: "National Day" };

function codes(documents: Parameters<typeof checkDocuments>[0], options: Parameters<typeof checkDocuments>[1] = {}) {
  const { resolving, findings } = checkDocuments(documents, options);
  expect(resolving).toEqual([]);
  return findings.filter(({ severity }) => severity !== "advice").map(({ code }) => code);
}

describe("the order policy", () => {
  it.each<[string, JsonObject, string[]]>([
    ["payment ends before confirmation", { payment: { within: "23h" } }, []],
    ["payment and confirmation end together", { payment: { within: "1d" } }, ["orders/payment-outlasts-confirmation"]],
    ["flash sales give as long as others", { payment: { within: "15m" } }, []],
    ["flash sales give longer", { payment: { within: "899s" } }, ["orders/flash-sale-payment-too-long"]],
    [
      "after-sales service as long as cancelling, in other units",
      { cancellation: { maxPerCustomer: rate, within: "30d" }, afterSales: { within: "1mo" } },
      [],
    ],
    [
      "after-sales service a day shorter",
      { cancellation: { maxPerCustomer: rate, within: "1mo" }, afterSales: { within: "29d" } },
      ["orders/after-sales-shorter-than-cancelling"],
    ],
    [
      "nothing to compare where cancelling is not allowed",
      { cancellation: { allowed: false, maxPerCustomer: { ...rate, count: "none" }, within: "1mo" } },
      [],
    ],
    ["cancelling once in a year", { cancellation: { maxPerCustomer: { count: 1, per: "1y" } } }, []],
    [
      "cancelling as often as one likes",
      { cancellation: { maxPerCustomer: { ...rate, count: "none" } } },
      ["orders/cancelling-without-limit"],
    ],
  ])("%s", (_, spec, expected) => {
    expect(codes([policy(spec)])).toEqual(expected);
  });
});

describe("a refund", () => {
  const [steps, window, holidays] = [
    "orders/refund-steps-too-long",
    "orders/refund-outlasts-after-sales",
    "orders/refund-late-over-holidays",
  ];

  it.each<[string, Parameters<typeof checkDocuments>[0], string[]]>([
    ["whose steps come to its time exactly", [refund("2d", "24h", "1d")], []],
    ["whose steps take a second longer", [refund("2d", "24h", "1d", "1s")], [steps]],
    ["whose steps are business days as it is", [refund("3bd", "4h", "1bd", "1bd"), calendar()], []],
    ["whose steps are hours and a business day too many", [refund("3bd", "4h", "1bd", "2bd"), calendar()], [steps]],
    ["whose business days pass a weekend that its time does not", [refund("3d", "2bd"), calendar()], [steps]],
    ["whose time has room for a weekend", [refund("4d", "2bd"), calendar()], []],
    ["of which nobody knows the business days", [refund("3d", "2bd")], []],
    [
      "whose time has room for a weekend but not for a holiday",
      [refund("4d", "2bd"), calendar([nationalDay])],
      [holidays],
    ],
    ["that takes as long as after-sales service", [refund("15d", "1d"), policy({})], []],
    ["that takes longer than after-sales service", [refund("16d", "1d"), policy({})], [window]],
    [
      "that takes longer, since there are weekends",
      [refund("6bd", "1d"), policy({ afterSales: { within: "7d" } }), calendar()],
      [window],
    ],
    ["that fits between weekends", [refund("5bd", "1d"), policy({ afterSales: { within: "7d" } }), calendar()], []],
    [
      "that is late over a holiday",
      [refund("3bd", "1d"), policy({ afterSales: { within: "11d" } }), calendar([nationalDay])],
      [holidays],
    ],
    [
      "that just ends in time over a holiday",
      [refund("3bd", "1d"), policy({ afterSales: { within: "12d" } }), calendar([nationalDay])],
      [],
    ],
    [
      "after the last holiday on the calendar",
      [
        refund("3bd", "1d"),
        policy({ afterSales: { within: "7d" } }),
        calendar([{ on: "2026-10-01", until: "2026-10-07", title: "Past" }]),
      ],
      [],
    ],
  ])("%s", (_, documents, expected) => {
    expect(codes(documents)).toEqual(expected);
  });

  it("is told with the days between which it is late", () => {
    const documents = [refund("3bd", "1d"), policy({ afterSales: { within: "8d" } }), calendar([nationalDay])];
    expect(checkDocuments(documents).findings.find(({ code }) => code === holidays)?.detail).toBe(
      "A refund of 3bd comes to 12 days when asked for on 2027-09-29, until 2027-10-11, but after-sales service lasts 8d.",
    );
  });

  it.each<[string, string, string, string[]]>([
    ["JPY", "100", "100", []],
    ["JPY", "101", "100", ["orders/refund-bounds-crossed"]],
    ["BHD", "0.001", "0.001", []],
    ["BHD", "0.002", "0.001", ["orders/refund-bounds-crossed"]],
    ["CNY", "9.99", "10.00", []],
  ])("in %s is from %s to %s", (currency, min, max, expected) => {
    const { kind, spec } = refund("3d", "1d");
    const store = { kind: "store", spec: { title: "A shop", currency, timeZone: "Asia/Shanghai" } };
    expect(codes([{ kind, spec: { ...spec, amount: { min, max } } }], { store })).toEqual(expected);
  });
});

describe("the longest wait", () => {
  const dates = fc
    .integer({ min: 0, max: 40 })
    .map((day) => new Date(Date.UTC(2027, 2, 1 + day)).toISOString().slice(0, 10));
  const waits = fc.array(fc.constantFrom("0bd", "1bd", "2bd", "5bd", "3h", "30h", "1d"), {
    minLength: 1,
    maxLength: 4,
  });
  const calendars = fc.uniqueArray(dates, { maxLength: 8 }).map((days) => ({
    hours: weekdays,
    holidays: days.map((on) => ({ on, title: "Off" })),
    makeUpDays: [],
  }));

  it("of business days is what counting them day by day comes to", () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 1, max: 7 }), (each, count) => {
        const days = daysFrom(each, "2027-03-01", [`${count}bd`]);
        const lengths = Array.from({ length: 100 }, (_, index) => {
          const from = new Date(Date.UTC(2027, 2, 1 + index));
          const until = addBusinessDays(each, from.toISOString().slice(0, 10), count);
          return (Date.parse(`${until}T00:00:00Z`) - from.getTime()) / 1000;
        });
        expect(longestWait([`${count}bd`], { ...days, starts: 100 })?.seconds).toBe(Math.max(...lengths));
      }),
      { numRuns: 30 },
    );
  });

  it("never passes as many business days as it comes to, whenever it begins", () => {
    fc.assert(
      fc.property(calendars, waits, fc.integer({ min: 0, max: 60 * 24 }), (each, steps, hour) => {
        const count = Math.ceil(nominalSum(steps) / 86_400);
        const first = new Date(Date.UTC(2027, 2, 1) + Math.floor(hour / 24) * 86_400_000).toISOString().slice(0, 10);
        const days = { ...daysFrom(each, first, [...steps, `${count}bd`]), starts: 1 };
        const [some, whole] = [longestWait(steps, days), longestWait([`${count}bd`], days)];
        expect(some?.seconds).toBeLessThanOrEqual(whole?.seconds ?? 0);
      }),
      { numRuns: 50 },
    );
  });
});

describe("business days", () => {
  const [missing, none] = ["orders/business-days-without-calendar", "orders/calendar-without-business-days"];
  const ship = (within: string, more: JsonObject = {}) => policy({ shipping: { ...shipping, within, ...more } });
  const method = (more: JsonObject) => ({
    kind: "payment_method",
    name: "cash",
    spec: { title: "Cash", provider: "cash_on_delivery", amount: { max: "500" }, order: 1, ...more },
  });
  const until = (day: string) => calendar([{ on: "2027-02-05", until: day, title: "Spring Festival" }]);

  it.each<[string, Parameters<typeof checkDocuments>[0], string[]]>([
    ["are counted by the default calendar", [ship("2bd"), calendar()], []],
    ["are counted by the one that is named", [ship("2bd", { calendar: "depot" }), calendar([], "depot")], []],
    ["are not counted by another one", [ship("2bd"), calendar([], "depot")], [missing]],
    ["are told once for all that need them", [ship("2bd"), refund("3bd", "1bd"), calendar([], "depot")], [missing]],
    ["need none where there are none", [ship("48h"), calendar([], "depot")], []],
    ["need none in a store that has no calendar yet", [ship("2bd")], []],
    ["of a method that is off need none", [method({ enabled: false }), calendar([], "depot")], []],
    ["come after a holiday of just a year", [ship("2bd"), until("2028-02-29")], []],
    ["come too late after a holiday of a day more", [ship("2bd"), until("2028-03-01")], [none]],
    ["are not asked of a calendar that nothing counts by", [ship("2d"), until("2030-01-01")], []],
  ])("%s", (_, documents, expected) => {
    expect(codes(documents).filter((code) => code === missing || code === none)).toEqual(expected);
  });
});
