/** Campaigns that may not meet, sessions that may not overlap: windows, hours, products and customers at their borders. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExampleDocument, ExampleProduct } from "../../src/model/rule.js";
import { secondsAt, secondsOfDay, spanText } from "../../src/settings/calendar/wall-time.js";
import { hoursClock } from "../../src/settings/rules/marketing/search/hours-clock.js";
import { marketingSearches } from "../../src/settings/rules/marketing/search/searches.js";
import { checkDocuments } from "../support/check-rules.js";

type Spec = NonNullable<ExampleDocument["spec"]>;

const flat: ExampleDocument = {
  kind: "discount",
  name: "flat",
  spec: { title: "Flat", rule: { type: "flat", percentOff: "10%" }, maxDiscount: "none", priority: 1 },
};
const offer = { type: "discount", discounts: ["flat"] };
const march = { from: "2027-03-01T00:00", until: "2027-04-01T00:00" };
const campaign = (name: string, spec: Spec): ExampleDocument => ({
  kind: "campaign",
  name,
  spec: { title: name, window: march, offer, priority: name.charCodeAt(0), ...spec },
});
const session = (name: string, from: string, until: string, spec: Spec = {}): ExampleDocument => ({
  kind: "flash_session",
  name,
  spec: { title: name, window: { from, until }, ...spec },
});
const flashSale = (...items: readonly (readonly [session: string, sku: string])[]) => ({
  type: "flashSale",
  items: items.map(([name, sku]) => ({ session: name, sku, price: "1.00", stock: 1, perCustomer: 1 })),
});
const tiers = ["gold", "silver"].map(
  (name, level): ExampleDocument => ({
    kind: "member_tier",
    name,
    spec: { title: name, level, growthFrom: level, keepFor: "none" },
  }),
);

const berlin = { kind: "store", spec: { title: "A shop", currency: "EUR", timeZone: "Europe/Berlin" } };
const products: readonly ExampleProduct[] = [
  { sku: "TEA", category: "drinks" },
  { sku: "MUG", category: "kitchen" },
];

function found(
  code: string,
  documents: readonly ExampleDocument[],
  options: Parameters<typeof checkDocuments>[1] = {},
) {
  const { resolving, findings, notChecked } = checkDocuments([flat, ...tiers, ...documents], {
    rules: marketingSearches.filter((rule) => rule.code === code),
    ...options,
  });
  expect(resolving).toEqual([]);
  return notChecked.length > 0 ? ["not checked"] : findings.map(({ detail }) => detail);
}

describe("exclusive campaigns", () => {
  const overlaps = (documents: readonly ExampleDocument[], options = {}) =>
    found("marketing/exclusive-campaigns-overlap", documents, options);

  it.each<[what: string, a: Spec, b: Spec, span: string | null]>([
    ["all the time", {}, {}, "2027-03-01 00:00 to 2027-04-01 00:00"],
    [
      "one minute",
      {},
      { window: { from: "2027-03-31T23:59", until: "2027-05-01T00:00" } },
      "2027-03-31 23:59 to 2027-04-01 00:00",
    ],
    ["touching", {}, { window: { from: "2027-04-01T00:00", until: "2027-05-01T00:00" } }, null],
    ["only one of them is exclusive", { exclusive: false }, {}, "2027-03-01 00:00 to 2027-04-01 00:00"],
    ["neither is", { exclusive: false }, { exclusive: false }, null],
    ["one is paused", { enabled: false }, {}, null],
    ["on disjoint platforms", { platforms: ["app"] }, { platforms: ["web"] }, null],
    [
      "on platforms with one in common",
      { platforms: ["app"] },
      { platforms: ["web", "app"] },
      "2027-03-01 00:00 to 2027-04-01 00:00",
    ],
    [
      "for different tiers",
      { audience: { type: "tiers", tiers: ["gold"] } },
      { audience: { type: "tiers", tiers: ["silver"] } },
      null,
    ],
    [
      "for a tier and for a tag",
      { audience: { type: "tiers", tiers: ["gold"] } },
      { audience: { type: "tags", tags: ["vip"] } },
      "2027-03-01 00:00 to 2027-04-01 00:00",
    ],
    [
      "on different categories",
      { scope: { type: "categories", categories: ["a"] } },
      { scope: { type: "categories", categories: ["b"] } },
      null,
    ],
    [
      "where the other's only category is excepted",
      { scope: { type: "all", except: { categories: ["a"] } } },
      { scope: { type: "categories", categories: ["a"] } },
      null,
    ],
  ])("%s", (_, a, b, span) => {
    const details = overlaps([campaign("a", a), campaign("b", b)]);
    expect(details).toEqual(span === null ? [] : [expect.stringContaining(`From ${span}, campaign.a and campaign.b`)]);
  });

  const inHours = (hours: string) => ({ offer: flashSale([hours, "TEA"]) });

  it.each<[what: string, a: Spec, b: Spec, span: string | null]>([
    ["a session against a whole day", inHours("noon"), {}, "2027-03-01 12:00 to 14:00"],
    ["sessions that touch", inHours("noon"), inHours("afternoon"), null],
    ["sessions that overlap", inHours("afternoon"), inHours("teatime"), "2027-03-01 15:00 to 16:00"],
    ["past midnight", inHours("night"), inHours("early"), "2027-03-01 00:00 to 02:00"],
    ["on other days", inHours("mondays"), inHours("tuesdays"), null],
    [
      "a Monday's night reaches into Tuesday",
      inHours("monday-nights"),
      inHours("tuesdays"),
      "2027-03-02 00:00 to 01:00",
    ],
    ["a session that does not take place", inHours("closed"), {}, null],
    ["another product", inHours("noon"), { offer: flashSale(["noon", "MUG"]) }, null],
    [
      "the window ends before the session begins",
      inHours("noon"),
      { window: { from: "2027-03-01T00:00", until: "2027-03-01T12:00" } },
      null,
    ],
    [
      "it ends in the session",
      inHours("noon"),
      { window: { from: "2027-03-01T00:00", until: "2027-03-01T12:01" } },
      "2027-03-01 12:00 to 12:01",
    ],
  ])("flash sales: %s", (_, a, b, span) => {
    const sessions = [
      session("noon", "12:00", "14:00"),
      session("afternoon", "14:00", "16:00"),
      session("teatime", "15:00", "17:00"),
      session("night", "22:00", "02:00"),
      session("early", "00:00", "04:00"),
      session("mondays", "00:00", "24:00", { days: ["mon"] }),
      session("monday-nights", "23:00", "01:00", { days: ["mon"] }),
      session("tuesdays", "00:00", "24:00", { days: ["tue"] }),
      session("closed", "00:00", "24:00", { enabled: false }),
    ];
    const details = overlaps([...sessions, campaign("a", a), campaign("b", b)]);
    expect(details).toEqual(span === null ? [] : [expect.stringContaining(`From ${span}, campaign.a and campaign.b`)]);
  });

  it("meets where clocks are put forward, and nowhere else in the year", () => {
    const year = { from: "2027-01-01T00:00", until: "2028-01-01T00:00" };
    const sessions = [session("early", "01:00", "02:30"), session("late", "03:00", "04:00")];
    const both = [
      campaign("a", { window: year, ...inHours("early") }),
      campaign("b", { window: year, ...inHours("late") }),
    ];
    // 02:30 is skipped, and read as 03:30.
    expect(overlaps([...sessions, ...both], { store: berlin })).toEqual([
      expect.stringContaining("From 2027-03-28 03:00 to 03:30, "),
    ]);
    expect(overlaps([...sessions, ...both])).toEqual([]);
  });

  it("tells a pair once, at the later one, with the others that it meets", () => {
    const late = campaign("late", { window: { from: "2027-03-15T00:00", until: "2027-04-15T00:00" } });
    expect(overlaps([campaign("a", {}), campaign("b", {}), late])).toEqual([
      expect.stringContaining(
        "campaign.a and campaign.b both run on all products; campaign.a and campaign.b are exclusive.",
      ),
      expect.stringContaining(
        "campaign.a and campaign.late both run on all products; campaign.a and campaign.late are exclusive. It also collides with campaign.b.",
      ),
    ]);
  });

  it("asks for facts where a category and a SKU may have to do with each other", () => {
    const both = [
      campaign("a", { scope: { type: "categories", categories: ["drinks"] } }),
      campaign("b", { scope: { type: "skus", skus: ["TEA"] } }),
    ];
    const other = campaign("b", { scope: { type: "skus", skus: ["MUG"] } });
    expect(overlaps(both)).toEqual(["not checked"]);
    expect(overlaps(both, { products })).toEqual([expect.stringContaining("both run on SKU TEA")]);
    expect(overlaps([both[0] ?? flat, other], { products })).toEqual([]);
  });

  it("agrees with comparing each pair minute by minute", () => {
    const minute = fc.nat(5);
    const drawn = fc.record({
      from: minute,
      length: fc.integer({ min: 1, max: 3 }),
      scope: fc.constantFrom<readonly string[]>(["all"], ["TEA"], ["MUG"], ["TEA", "MUG"]),
      exclusive: fc.boolean(),
    });
    const timeText = (at: number) => `2027-03-01T10:0${at}`;
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 6 }), (list) => {
        const names = list.map((_, index) => `c${index}`);
        const documents = list.map(({ from, length, scope, exclusive }, index) =>
          campaign(names[index] ?? "", {
            window: { from: timeText(from), until: timeText(from + length) },
            scope: scope[0] === "all" ? { type: "all" } : { type: "skus", skus: scope },
            exclusive,
          }),
        );
        const pairs = list.flatMap((a, i) =>
          list.slice(i + 1).flatMap((b, j) => {
            const shared = a.scope.some((sku) => sku === "all" || b.scope.includes(sku)) || b.scope.includes("all");
            const together = [0, 1, 2, 3, 4, 5, 6, 7, 8].some(
              (at) => at >= a.from && at < a.from + a.length && at >= b.from && at < b.from + b.length,
            );
            return shared && together && (a.exclusive || b.exclusive) ? [[i, i + 1 + j] as const] : [];
          }),
        );
        const later = pairs.map(([i, j]) => ((list[i]?.from ?? 0) > (list[j]?.from ?? 0) ? i : j));
        const told = checkDocuments([flat, ...documents], {
          rules: marketingSearches.filter(({ code }) => code === "marketing/exclusive-campaigns-overlap"),
        }).findings.map(({ address }) => address?.name);
        expect(told.toSorted()).toEqual([...new Set(later.map((index) => `c${index}`))].sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe("sessions of one campaign", () => {
  it.each<[what: string, sessions: readonly ExampleDocument[], items: Spec, details: readonly string[]]>([
    [
      "touching",
      [session("a", "12:00", "14:00"), session("b", "14:00", "15:00")],
      flashSale(["a", "TEA"], ["b", "TEA"]),
      [],
    ],
    [
      "overlapping",
      [session("a", "12:00", "14:00"), session("b", "13:00", "15:00")],
      flashSale(["a", "TEA"], ["b", "TEA"]),
      ["From 2027-03-01 13:00 to 14:00"],
    ],
    [
      "overlapping, each with its own product",
      [session("a", "12:00", "14:00"), session("b", "13:00", "15:00")],
      flashSale(["a", "TEA"], ["b", "MUG"]),
      [],
    ],
    [
      "on other days",
      [session("a", "12:00", "14:00", { days: ["mon"] }), session("b", "13:00", "15:00", { days: ["tue"] })],
      flashSale(["a", "TEA"], ["b", "TEA"]),
      [],
    ],
    [
      "on a Saturday only",
      [session("a", "12:00", "14:00"), session("b", "13:00", "15:00", { days: ["sat"] })],
      flashSale(["a", "TEA"], ["b", "TEA"]),
      ["From 2027-03-06 13:00 to 14:00"],
    ],
    [
      "one does not take place",
      [session("a", "12:00", "14:00"), session("b", "13:00", "15:00", { enabled: false })],
      flashSale(["a", "TEA"], ["b", "TEA"]),
      [],
    ],
    [
      "two products, told once",
      [session("a", "12:00", "14:00"), session("b", "13:00", "15:00")],
      flashSale(["a", "TEA"], ["a", "MUG"], ["b", "TEA"], ["b", "MUG"]),
      ["From 2027-03-01 13:00 to 14:00"],
    ],
  ])("%s", (_, sessions, items, details) => {
    const told = found("marketing/flash-sessions-overlap", [...sessions, campaign("flash", { offer: items })]);
    expect(told).toEqual(details.map((each) => expect.stringContaining(each)));
  });

  it("does not meet on days on which the campaign does not run", () => {
    const sessions = [session("a", "12:00", "14:00"), session("b", "13:00", "15:00", { days: ["sat"] })];
    const weekdays = { from: "2027-03-01T00:00", until: "2027-03-06T00:00" };
    const flash = campaign("flash", { window: weekdays, offer: flashSale(["a", "TEA"], ["b", "TEA"]) });
    expect(found("marketing/flash-sessions-overlap", [...sessions, flash])).toEqual([]);
  });
});

describe("hours that are open together", () => {
  const zone = "Europe/Berlin";
  const day = fc.constantFrom("mon", "sun", "sat" as const);
  const time = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 ? "30" : "00"}`);
  const hours = fc.record({
    window: fc
      .tuple(time, time)
      .filter(([a, b]) => a !== b)
      .map(([from, until]) => ({ from, until })),
    days: fc.uniqueArray(day, { maxLength: 2 }),
  });

  it("are found as a walk over every half hour of the year finds them", () => {
    const start = secondsAt("2027-01-01T00:00", zone);
    const within = { from: start, until: start + 365 * 86_400 };
    const spansOf = ({ window, days }: { window: { from: string; until: string }; days: readonly string[] }) => {
      const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
      const [from, to] = [minutes(window.from), minutes(window.until)];
      return Array.from({ length: 368 }, (_, index) => new Date(Date.UTC(2026, 11, 30) + index * 86_400_000)).flatMap(
        (date) => {
          const weekday = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"][date.getUTCDay()] ?? "";
          if (days.length > 0 && !days.includes(weekday)) return [];
          const text = date.toISOString().slice(0, 10);
          return [
            { from: secondsOfDay(text, from, zone), until: secondsOfDay(text, to > from ? to : to + 1440, zone) },
          ];
        },
      );
    };
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 3 }), (list) => {
        const open = list.map((each) => {
          const set = new Set<number>();
          for (const { from, until } of spansOf(each)) for (let at = from; at < until; at += 1800) set.add(at);
          return set;
        });
        let first: number | null = null;
        for (let at = within.from; at < within.until && first === null; at += 1800)
          if (open.every((set) => set.has(at))) first = at;
        const span = hoursClock(zone, start).firstTogether(list, within);
        expect(span?.from ?? null, span === null ? "" : spanText(span, zone)).toBe(first);
      }),
      { numRuns: 25 },
    );
  });
});
