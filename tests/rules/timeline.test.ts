/** What is live when: windows, daily hours, calendars and schedules of a store along a span of days. */
import { describe, expect, it } from "vitest";
import { DAYS } from "../../src/settings/calendar/daily-window.js";
import { barsOf, campaign, noon, shown, spansOf, tenth, type Written } from "./timeline-store.js";

const coupon = {
  title: "Coupon",
  type: "basic",
  discount: { type: "amount", amount: "5.00" },
  limits: { total: 10 },
};
const window = (from: string, until: string) => ({ type: "window", window: { from, until } });

describe("the times of a setting within a span", () => {
  it.each<{
    readonly what: string;
    readonly written: readonly Written[];
    readonly of: string;
    readonly zone?: string;
    readonly from?: string;
    readonly until?: string;
    readonly spans: readonly string[];
  }>([
    {
      what: "a campaign's window, half-open",
      written: [
        tenth,
        ["campaign", "sale", { ...campaign, window: { from: "2027-03-01T10:00", until: "2027-03-03T00:00" } }],
      ],
      of: "campaign live",
      spans: ["2027-03-01T10:00 2027-03-03T00:00"],
    },
    {
      what: "a window that ends as the span begins: nothing",
      written: [
        tenth,
        ["campaign", "sale", { ...campaign, window: { from: "2027-02-01T10:00", until: "2027-03-01T00:00" } }],
      ],
      of: "campaign live",
      spans: [],
    },
    {
      what: "a window that begins as the span ends: nothing",
      written: [
        tenth,
        ["campaign", "sale", { ...campaign, window: { from: "2027-03-05T00:00", until: "2027-03-06T00:00" } }],
      ],
      of: "campaign live",
      spans: [],
    },
    {
      what: "what is disabled: nothing",
      written: [
        tenth,
        [
          "campaign",
          "sale",
          { ...campaign, enabled: false, window: { from: "2027-03-01T00:00", until: "2027-03-03T00:00" } },
        ],
      ],
      of: "campaign live",
      spans: [],
    },
    {
      what: "a coupon's daily hours, within its window",
      written: [
        [
          "coupon",
          "c",
          {
            ...coupon,
            type: "timed",
            validity: window("2027-03-01T11:30", "2027-03-03T12:00"),
            dailyHours: { from: "11:00", until: "13:00" },
          },
        ],
      ],
      of: "coupon use",
      spans: [
        "2027-03-01T11:30 2027-03-01T13:00",
        "2027-03-02T11:00 2027-03-02T13:00",
        "2027-03-03T11:00 2027-03-03T12:00",
      ],
    },
    {
      what: "a coupon that is valid from the claim on, until the last one has run out",
      written: [
        [
          "coupon",
          "c",
          {
            ...coupon,
            claim: { from: "2027-03-02T00:00", until: "2027-03-03T00:00" },
            validity: { type: "afterClaim", for: "1d" },
          },
        ],
      ],
      of: "coupon use",
      spans: ["2027-03-02T00:00 2027-03-04T00:00"],
    },
    {
      what: "a coupon handed out at a time, the last day included",
      written: [
        [
          "coupon",
          "c",
          {
            ...coupon,
            validity: { type: "afterClaim", for: "1d" },
            distribution: [
              {
                name: "morning",
                trigger: { type: "schedule", at: "08:00", from: "2027-03-02", until: "2027-03-03" },
                perDay: 5,
              },
            ],
          },
        ],
      ],
      of: "coupon issue",
      spans: ["2027-03-02T08:00 2027-03-02T08:01", "2027-03-03T08:00 2027-03-03T08:01"],
    },
    {
      what: "a session over midnight, of some days, begun before the span",
      written: [
        ["flash_session", "night", { title: "Night", window: { from: "22:00", until: "01:00" }, days: ["sun", "wed"] }],
      ],
      of: "flash_session live",
      spans: ["2027-03-01T00:00 2027-03-01T01:00", "2027-03-03T22:00 2027-03-04T01:00"],
    },
    {
      what: "a session on the night on which clocks skip an hour",
      written: [["flash_session", "early", { title: "Early", window: { from: "01:00", until: "04:00" } }]],
      of: "flash_session live",
      zone: "Europe/Berlin",
      from: "2027-03-28",
      until: "2027-03-29",
      spans: ["2027-03-28T01:00 2027-03-28T04:00"],
    },
    {
      what: "the robot's hours, around its rest",
      written: [
        ["calendar", "default", { hours: [{ days: [...DAYS], from: "09:00", until: "18:00" }] }],
        [
          "service_queue",
          "q",
          { title: "Q", topics: ["order"], hours: "default", respondWithin: "5m", resolveWithin: "1bd" },
        ],
        ["chatbot", null, { handoff: { queue: "q" }, fallback: "?", rest: [{ from: "23:00", until: "01:00" }] }],
      ],
      of: "chatbot hours",
      until: "2027-03-03",
      spans: ["2027-03-01T01:00 2027-03-01T23:00", "2027-03-02T01:00 2027-03-02T23:00"],
    },
    {
      what: "staff by their calendar, without its holiday",
      written: [
        [
          "calendar",
          "default",
          {
            hours: [{ days: [...DAYS], from: "09:00", until: "18:00" }],
            holidays: [{ on: "2027-03-02", title: "Off" }],
          },
        ],
        [
          "service_queue",
          "q",
          { title: "Q", topics: ["order"], hours: "default", respondWithin: "5m", resolveWithin: "1bd" },
        ],
      ],
      of: "service_queue hours",
      until: "2027-03-04",
      spans: ["2027-03-01T09:00 2027-03-01T18:00", "2027-03-03T09:00 2027-03-03T18:00"],
    },
    {
      what: "the holidays of a calendar, the last day included",
      written: [
        [
          "calendar",
          "default",
          {
            hours: [{ days: ["mon"], from: "09:00", until: "18:00" }],
            holidays: [{ on: "2027-03-02", until: "2027-03-03", title: "Off" }],
          },
        ],
      ],
      of: "calendar holidays",
      spans: ["2027-03-02T00:00 2027-03-04T00:00"],
    },
    {
      what: "a backup's runs, in their minutes",
      written: [
        [
          "backup_plan",
          "b",
          {
            title: "B",
            schedule: "0 3 * * 1",
            storage: [{ name: "a", type: "local", location: "/b" }],
            retention: { type: "count", count: 1 },
          },
        ],
      ],
      of: "backup_plan run",
      until: "2027-03-09",
      spans: ["2027-03-01T03:00 2027-03-01T03:01", "2027-03-08T03:00 2027-03-08T03:01"],
    },
    {
      what: "a firewall rule until it expires",
      written: [
        [
          "firewall_rule",
          "f",
          { title: "F", match: { type: "countries", countries: ["CN"] }, action: "deny", expires: "2027-03-02T08:00" },
        ],
      ],
      of: "firewall_rule live",
      spans: ["2027-03-01T00:00 2027-03-02T08:00"],
    },
  ])("$what", ({ written, of, zone = "Asia/Shanghai", from = "2027-03-01", until = "2027-03-05", spans }) => {
    const timeline = shown(written, { zone, from, until });
    expect(barsOf(timeline, of).flatMap((bar) => spansOf(bar, zone))).toEqual(spans);
  });
});

describe("a timeline", () => {
  it("has a flash sale's sessions behind it, within its window", () => {
    const items = [{ session: "noon", sku: "A", price: "1.00", stock: 1, perCustomer: 1 }];
    const flash = {
      title: "Flash",
      offer: { type: "flashSale", items },
      priority: 1,
      window: { from: "2027-03-02T13:00", until: "2027-03-04T00:00" },
    };
    const bars = barsOf(shown([noon, ["campaign", "flash", flash]]), "campaign live");
    expect(bars.map(({ part }) => part)).toEqual([null, "noon"]);
    expect(spansOf(bars[1], "Asia/Shanghai")).toEqual([
      "2027-03-02T13:00 2027-03-02T14:00",
      "2027-03-03T12:00 2027-03-03T14:00",
    ]);
  });

  it("has what is disabled, where asked for", () => {
    const off: Written = [
      "campaign",
      "off",
      { ...campaign, enabled: false, window: { from: "2027-03-01T00:00", until: "2027-03-03T00:00" } },
    ];
    const bars = barsOf(shown([tenth, off], { disabled: true }), "campaign live");
    expect(bars.map(({ enabled }) => enabled)).toEqual([false]);
  });

  it("counts what holds always", () => {
    const { lanes } = shown([tenth, ["coupon", "c", { ...coupon, validity: { type: "afterClaim", for: "1d" } }]]);
    expect(lanes.map(({ kind, bars, always }) => [kind, bars.length, always])).toEqual([
      ["discount", 0, 1],
      ["coupon", 0, 1],
    ]);
  });

  it("tells what comes back too often by its whole", () => {
    const test: Written = [
      "system_test",
      "t",
      { title: "T", schedule: "*/15 * * * *", checks: ["login"], onFailure: ["c"] },
    ];
    const channel: Written = ["channel", "c", { type: "email", recipients: ["a@shop.example"] }];
    const [four, five] = ["2027-03-05", "2027-03-06"].map(
      (until) => barsOf(shown([channel, test], { until }), "system_test run")[0],
    );
    expect([four?.dense, four?.spans.length]).toEqual([false, 4 * 96]);
    expect([five?.dense, five?.spans.length]).toEqual([true, 1]);
  });
});
