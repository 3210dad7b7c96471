/** Findings about settings that must not hold together, marked in a timeline where they do. */
import { describe, expect, it } from "vitest";
import type { Conflict } from "../../src/model/timeline.js";
import { barsOf, campaign, noon, shown, tenth, textOf, type Written } from "./timeline-store.js";

describe("conflicts", () => {
  const sale = (name: string, from: string, until: string): Written => [
    "campaign",
    name,
    { ...campaign, window: { from, until } },
  ];
  const address = (kind: string, name: string) => ({ store: "flagship", kind, name });
  const found: Conflict = {
    code: "marketing/exclusive-campaigns-overlap",
    message: "Both run.",
    addresses: [address("campaign", "a"), address("campaign", "b")],
  };

  it("are marked where the settings hold together", () => {
    const written = [
      tenth,
      sale("a", "2027-03-01T00:00", "2027-03-03T12:00"),
      sale("b", "2027-03-02T08:00", "2027-03-04T00:00"),
    ];
    const timeline = shown(written, { conflicts: [found] });
    expect(timeline.conflicts).toEqual([found]);
    const marks = barsOf(timeline, "campaign live").flatMap(({ clashes }) => clashes.map(({ span }) => span));
    expect(marks.map((span) => textOf(span, "Asia/Shanghai"))).toEqual([
      "2027-03-02T08:00 2027-03-03T12:00",
      "2027-03-02T08:00 2027-03-03T12:00",
    ]);
  });

  it("are left out where nothing of them shows", () => {
    const written = [
      tenth,
      sale("a", "2027-03-01T00:00", "2027-03-03T00:00"),
      sale("b", "2027-03-03T00:00", "2027-03-04T00:00"),
    ];
    expect(shown(written, { conflicts: [found] }).conflicts).toEqual([]);
  });

  it("of sessions are marked only while their campaign is live", () => {
    const items = ["noon", "late"].map((session) => ({ session, sku: "A", price: "1.00", stock: 1, perCustomer: 1 }));
    const flash = {
      title: "Flash",
      offer: { type: "flashSale", items },
      priority: 1,
      window: { from: "2027-03-02T00:00", until: "2027-03-03T00:00" },
    };
    const late: Written = ["flash_session", "late", { title: "Late", window: { from: "13:00", until: "15:00" } }];
    const addresses = [
      address("campaign", "flash"),
      address("flash_session", "late"),
      address("flash_session", "noon"),
    ];
    const timeline = shown([noon, late, ["campaign", "flash", flash]], { conflicts: [{ ...found, addresses }] });
    const marks = barsOf(timeline, "flash_session live").map(({ clashes }) =>
      clashes.map(({ span }) => textOf(span, "Asia/Shanghai")),
    );
    expect(marks).toEqual([["2027-03-02T13:00 2027-03-02T14:00"], ["2027-03-02T13:00 2027-03-02T14:00"]]);
  });
});
