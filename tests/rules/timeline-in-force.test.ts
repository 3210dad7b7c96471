/** What holds at an instant: since when, until when, what changes next, and what holds always. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InForce } from "../../src/model/timeline.js";
import { wallTime } from "../../src/render/calendar/words.js";
import { DAYS } from "../../src/settings/calendar/daily-window.js";
import { common, merged } from "../../src/settings/calendar/span.js";
import { inForceAt } from "../../src/settings/calendar/timeline/in-force.js";
import { ALWAYS, type Timed } from "../../src/settings/calendar/timeline/lane-source.js";
import { daily } from "../../src/settings/calendar/timeline/recurring.js";
import { timesAround } from "../../src/settings/calendar/timeline/times-around.js";
import { wallDays } from "../../src/settings/calendar/timeline/wall-days.js";
import { secondsAt } from "../../src/settings/calendar/wall-time.js";
import { graphIn, type Written } from "./timeline-store.js";

const ZONE = "Asia/Shanghai";
const tenth: Written = [
  "discount",
  "tenth",
  { title: "A tenth off", rule: { type: "flat", percentOff: "10%" }, maxDiscount: "none", priority: 1 },
];
const sale: Written = [
  "campaign",
  "sale",
  {
    title: "Sale",
    offer: { type: "discount", discounts: ["tenth"] },
    priority: 1,
    window: { from: "2027-03-01T10:00", until: "2027-03-03T00:00" },
  },
];
const noon: Written = ["flash_session", "noon", { title: "Noon", window: { from: "12:00", until: "14:00" } }];
const backup: Written = [
  "backup_plan",
  "nightly",
  { title: "B", storage: [{ name: "a", type: "local", location: "/b" }], retention: { type: "count", count: 1 } },
];

describe("a window, half-open", () => {
  it.each([
    ["2027-03-01T09:59", [], "2027-03-01T10:00 sale begins"],
    ["2027-03-01T10:00", ["sale 2027-03-01T10:00 2027-03-03T00:00"], "2027-03-03T00:00 sale ends"],
    ["2027-03-02T23:59", ["sale 2027-03-01T10:00 2027-03-03T00:00"], "2027-03-03T00:00 sale ends"],
    ["2027-03-03T00:00", [], "nothing"],
  ])("at %s", (at, holding, next) => {
    const state = stateAt([tenth, sale], at);
    expect([timedIn(state), nextIn(state)]).toEqual([holding, next]);
  });
});

describe("hours that come back", () => {
  it.each([
    ["2027-03-01T11:59", [], "2027-03-01T12:00 noon begins"],
    ["2027-03-01T12:00", ["noon 2027-03-01T12:00 2027-03-01T14:00"], "2027-03-01T14:00 noon ends"],
    ["2027-03-01T14:00", [], "2027-03-02T12:00 noon begins"],
  ])("at %s", (at, holding, next) => {
    const state = stateAt([noon], at);
    expect([timedIn(state), nextIn(state)]).toEqual([holding, next]);
  });

  it("hold without a break where days touch, to the end of the window", () => {
    const all: Written = [
      "coupon",
      "c",
      {
        title: "C",
        type: "basic",
        discount: { type: "amount", amount: "5.00" },
        limits: { total: 10 },
        validity: { type: "window", window: { from: "2027-01-01T00:00", until: "2027-12-01T00:00" } },
        dailyHours: { from: "00:00", until: "24:00" },
      },
    ];
    expect(timedIn(stateAt([all], "2027-03-01T12:00"))).toEqual(["c 2027-01-01T00:00 2027-12-01T00:00"]);
  });

  it("of staff are found beyond a long closure", () => {
    const closed: Written = [
      "calendar",
      "default",
      {
        hours: [{ days: ["mon"], from: "09:00", until: "18:00" }],
        holidays: [{ on: "2027-03-01", until: "2027-05-31", title: "Rebuilding" }],
      },
    ];
    const queue = { title: "Q", topics: ["order"], hours: "default", respondWithin: "5m", resolveWithin: "1bd" };
    const state = stateAt([closed, ["service_queue", "q", queue]], "2027-03-02T12:00");
    // The holiday's own end comes first: Mondays are worked again from 7 June on.
    expect(nextIn(state)).toBe("2027-06-01T00:00 default ends");
    expect(nextIn(stateAt([closed, ["service_queue", "q", queue]], "2027-06-01T00:00"))).toBe(
      "2027-06-07T09:00 q begins",
    );
  });
});

describe("runs", () => {
  it.each([
    ["2027-03-01T02:59", [], "2027-03-01T03:00"],
    ["2027-03-01T03:00", ["nightly 2027-03-01T03:00 2027-03-01T03:01"], "2027-03-02T03:00"],
    ["2027-03-01T03:01", [], "2027-03-02T03:00"],
  ])("at %s", (at, holding, next) => {
    const state = stateAt([backup], at);
    expect([timedIn(state), state.nextRun && wallTime(state.nextRun.at, ZONE)]).toEqual([holding, next]);
  });

  it("are no change of what holds", () => expect(stateAt([backup], "2027-03-01T02:59").next).toBeNull());
});

describe("what holds always", () => {
  it("is whatever has no time of its own, but what is disabled", () => {
    const off: Written = ["discount", "off", { ...tenth[2], enabled: false }];
    const { always } = stateAt([tenth, off, sale, noon, backup], "2027-03-01T00:00");
    expect(always.map(({ kind, name }) => name ?? kind)).toEqual(["nightly", "tenth", "store"]);
  });

  it("is a coupon that can always be used, also where it is handed out at a time", () => {
    const handed: Written = [
      "coupon",
      "c",
      {
        title: "C",
        type: "basic",
        discount: { type: "amount", amount: "5.00" },
        limits: { total: 10 },
        validity: { type: "afterClaim", for: "7d" },
        distribution: [
          { name: "d", trigger: { type: "schedule", at: "08:00", from: "2027-03-01", until: "2027-03-02" }, perDay: 5 },
        ],
      },
    ];
    const state = stateAt([handed], "2027-03-01T08:00");
    expect(timedIn(state)).toEqual(["c 2027-03-01T08:00 2027-03-01T08:01"]);
    expect(state.always.map(({ kind }) => kind)).toEqual(["coupon", "store"]);
  });
});

describe("times around an instant", () => {
  const day = 86_400;
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

  it("are those of all times, laid side by side", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe"),
        fc.record({ from: time, until: time }),
        fc.subarray([...DAYS]),
        fc.integer({ min: 0, max: 40 * day }),
        fc.integer({ min: 60, max: 40 * day }),
        fc.integer({ min: 0, max: 80 * day }),
        (zone, hours, days, after, length, moment) => {
          const start = 1_803_000_000;
          const window = { from: start + after, until: start + after + length };
          const at = start + moment;
          const recurring = daily(hours, days, wallDays(zone));
          const all = merged([...recurring.within(window)].flatMap((each) => common(each, window) ?? []));
          const timed: Timed = { ...SETTING, window, rhythm: recurring.rhythm, recurring };
          const holding = all.find(({ from, until }) => from <= at && at < until) ?? null;
          const begins = holding === null ? (all.find(({ from }) => from > at)?.from ?? null) : null;
          expect(timesAround(timed, at)).toEqual({ holding, begins });
        },
      ),
      { numRuns: 500 },
    );
  });
});

const SETTING: Timed = {
  address: { store: "flagship", kind: "discount", name: "d" },
  module: "marketing",
  aspect: "live",
  part: null,
  title: null,
  enabled: true,
  window: ALWAYS,
  rhythm: null,
  recurring: null,
};

function stateAt(written: readonly Written[], at: string): InForce {
  const { graph, resources } = graphIn(written, ZONE);
  return inForceAt(graph, resources, secondsAt(at, ZONE));
}

function timedIn({ timed }: InForce): readonly string[] {
  return timed.map(({ address, span }) => `${address.name} ${wallTime(span.from, ZONE)} ${wallTime(span.until, ZONE)}`);
}

function nextIn({ next }: InForce): string {
  if (next === null) return "nothing";
  return `${wallTime(next.at, ZONE)} ${next.changes.map(({ setting, change }) => `${setting.address.name} ${change}`).join(", ")}`;
}
