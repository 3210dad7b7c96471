/** Backups come often enough, stay long enough, rest on what is there, and are practised. */
import { describe, expect, it } from "vitest";
import type { ExampleDocument } from "../../src/model/rule.js";
import { orderPolicy } from "../../src/settings/kinds/orders/order-policy.js";
import { systemTest } from "../../src/settings/kinds/security/system/system-test.js";
import { document } from "../../src/settings/rules/rule.js";
import { duty, plan, policy } from "../../src/settings/rules/security/backup/example-backups.js";
import { foundBy } from "../support/found-by.js";

const shopIn = (timeZone: string) => ({ kind: "store", spec: { title: "A shop", currency: "EUR", timeZone } });
const berlin = { store: shopIn("Europe/Berlin") };

describe("the database is backed up as often as the policy says", () => {
  const daily = { schedule: "0 3 * * *" };
  it.each<readonly [string, readonly ExampleDocument[], boolean]>([
    ["every 24 hours, at most 24 hours lost", [policy({ rpo: "24h" }), plan("a", daily)], true],
    ["every 24 hours, at most 23 hours lost", [policy({ rpo: "23h" }), plan("a", daily)], false],
    ["two plans in turn", [policy({ rpo: "12h" }), plan("a", daily), plan("b", { schedule: "0 15 * * *" })], true],
    [
      "one of them disabled",
      [policy({ rpo: "12h" }), plan("a", daily), plan("b", { schedule: "0 15 * * *", enabled: false })],
      false,
    ],
    [
      "one of them of files alone",
      [policy({ rpo: "12h" }), plan("a", daily), plan("b", { schedule: "0 15 * * *", contents: ["files"] })],
      false,
    ],
    ["the log archived", [policy({ rpo: "5m", pointInTime: true }), plan("a", daily)], true],
    ["no policy", [plan("a", { schedule: "0 3 * * 0" })], true],
  ])("%s", (_, documents, holds) => {
    expect(foundBy("security/backup-interval-above-rpo", documents)).toHaveLength(holds ? 0 : 1);
  });

  it("names the night on which clocks are put back, which 24 hours do not reach over and a day does", () => {
    const found = (rpo: string) =>
      foundBy("security/backup-interval-above-rpo", [policy({ rpo }), plan("nightly")], berlin);
    expect(found("24h")).toEqual([
      "backup_plan.nightly schedule: Between two backups of the database lie 1 day 1 hour: 2027-10-30 03:00 to 2027-10-31 03:00. At most 24h may be lost.",
    ]);
    expect(found("1d")).toEqual([]);
  });

  it("tells files and settings apart from it, those that go with it once, with it", () => {
    const together = [policy({ rpo: "1d" }), plan("weekly", { schedule: "0 3 * * 0" })];
    expect(foundBy("security/backup-interval-above-rpo", together)).toHaveLength(1);
    expect(foundBy("security/files-backed-up-too-seldom", together)).toEqual([]);
    const archived = [policy({ rpo: "1d", pointInTime: true }), plan("weekly", { schedule: "0 3 * * 0" })];
    expect(foundBy("security/files-backed-up-too-seldom", archived)).toEqual([
      "backup_plan.weekly schedule: Between two backups of files and settings lie 7 days: 2027-03-07 03:00 to 2027-03-14 03:00. At most 1d may be lost.",
    ]);
  });
});

describe("there is a backup of the database", () => {
  it.each<readonly [string, readonly ExampleDocument[], string]>([
    [
      "of files alone",
      [policy(), plan("files", { contents: ["files"] })],
      'none of the backup plans ("files") has the database among its contents.',
    ],
    [
      "disabled",
      [policy(), plan("all", { enabled: false })],
      "every backup plan with the database among its contents is disabled.",
    ],
  ])("%s: there is none", (_, documents, told) => {
    expect(foundBy("security/database-not-backed-up", documents)[0]).toContain(told);
  });

  it.each<readonly [string, readonly ExampleDocument[]]>([
    ["a policy without any plan, which is advice", [policy()]],
    ["a plan without a policy", [plan("files", { contents: ["files"] })]],
  ])("says nothing of %s", (_, documents) => {
    expect(foundBy("security/database-not-backed-up", documents)).toEqual([]);
  });
});

describe("copies stay for as long as customers may complain", () => {
  const orders = document(orderPolicy, null, {
    cancellation: { maxPerCustomer: { count: 3, per: "30d" } },
    shipping: { onLate: "notify" },
    afterSales: { within: "15d" },
  });
  it.each([
    ["by age", [plan("a", { retention: { type: "for", for: "15d" } })], true],
    ["by age, too short", [plan("a", { retention: { type: "for", for: "14d" } })], false],
    ["by number, every day", [plan("a", { retention: { type: "count", count: 15 } })], true],
    [
      "by number, twice a day",
      [plan("a", { schedule: "0 3,15 * * *", retention: { type: "count", count: 29 } })],
      false,
    ],
    [
      "by number, on working days: the shortest time counts",
      [plan("a", { schedule: "0 3 * * 1-5", retention: { type: "count", count: 11 } })],
      true,
    ],
    [
      "by age, and three monthly ones however old",
      [plan("a", { schedule: "0 3 1 * *", retention: { type: "for", for: "1d", atLeast: 3 } })],
      true,
    ],
    [
      "one plan of two is enough",
      [plan("a", { retention: { type: "for", for: "7d" } }), plan("b", { retention: { type: "for", for: "1y" } })],
      true,
    ],
    [
      "not a disabled one",
      [
        plan("a", { retention: { type: "for", for: "7d" } }),
        plan("b", { enabled: false, retention: { type: "for", for: "1y" } }),
      ],
      false,
    ],
  ])("%s", (_, plans, holds) => {
    expect(foundBy("security/backups-kept-shorter-than-after-sales", [orders, ...plans])).toHaveLength(holds ? 0 : 1);
  });
});

describe("a full backup outlives what builds upon it", () => {
  const weekly = (retention: Parameters<typeof plan>[1] = {}) =>
    plan("weekly", { schedule: "0 2 * * 0", ...retention });
  const child = (spec: Parameters<typeof plan>[1]) =>
    plan("daily", { method: { type: "differential", full: "weekly" }, schedule: "0 2 * * 1-6", ...spec });
  it.each([
    ["six days later, 7d", { retention: { type: "for", for: "13d" } }, { retention: { type: "for", for: "7d" } }, true],
    [
      "a minute more",
      { retention: { type: "for", for: "13d" } },
      { schedule: "1 2 * * 1-6", retention: { type: "for", for: "7d" } },
      false,
    ],
    [
      "by number of the full ones",
      { retention: { type: "count", count: 2 } },
      { retention: { type: "for", for: "8d" } },
      true,
    ],
    ["one full one only", { retention: { type: "count", count: 1 } }, { retention: { type: "for", for: "2d" } }, false],
    [
      "by number of the changes: until there are six later ones, a week later",
      { retention: { type: "for", for: "13d" } },
      { retention: { type: "count", count: 6 } },
      true,
    ],
    [
      "by number of the changes: seven later ones take eight days",
      { retention: { type: "for", for: "13d" } },
      { retention: { type: "count", count: 7 } },
      false,
    ],
    [
      "however old, at least two full ones",
      { retention: { type: "for", for: "1d", atLeast: 2 } },
      { retention: { type: "for", for: "8d" } },
      true,
    ],
    [
      "a disabled one",
      { retention: { type: "for", for: "1d" } },
      { enabled: false, retention: { type: "for", for: "1y" } },
      true,
    ],
    [
      "more of them than a year has",
      { retention: { type: "count", count: 500 } },
      { retention: { type: "for", for: "2y" } },
      true,
    ],
  ] as const)("%s", (_, full, changes, holds) => {
    expect(foundBy("security/backup-outlives-its-base", [weekly(full), child(changes)])).toHaveLength(holds ? 0 : 1);
  });

  it("says which copy is left without its full one, and when", () => {
    const documents = [
      weekly({ retention: { type: "for", for: "1w" } }),
      child({ retention: { type: "for", for: "14d" } }),
    ];
    expect(foundBy("security/backup-outlives-its-base", documents)).toEqual([
      "backup_plan.daily retention: The copy of 2027-03-13 02:00 stays until 2027-03-27 02:00, but the full one of 2027-03-07 02:00 that it builds upon goes on 2027-03-14 02:00.",
    ]);
  });

  it("counts months by the calendar", () => {
    const monthly = (kept: string) => [
      plan("weekly", { schedule: "0 2 1 * *", retention: { type: "for", for: kept } }),
      child({ schedule: "0 3 * * *", retention: { type: "for", for: "1mo" } }),
    ];
    expect(foundBy("security/backup-outlives-its-base", monthly("2mo"))).toEqual([]);
    expect(foundBy("security/backup-outlives-its-base", monthly("58d"))).toHaveLength(1);
  });
});

describe("restoring is practised", () => {
  const drill = (name: string, schedule: string, enabled = true) =>
    document(systemTest, name, { title: "Drill", schedule, enabled, checks: ["restore"], onFailure: ["duty"] });
  it.each<readonly [string, string, readonly ExampleDocument[], boolean]>([
    ["monthly for 30d, though months have 31", "30d", [drill("a", "0 5 2 * *")], true],
    ["quarterly for 90d", "90d", [drill("a", "0 5 2 */3 *")], true],
    ["every other month for 30d", "30d", [drill("a", "0 5 2 */2 *")], false],
    ["every other month by two tests", "1mo", [drill("a", "0 5 2 1-11/2 *"), drill("b", "0 5 2 2-12/2 *")], true],
    ["one of the two disabled", "1mo", [drill("a", "0 5 2 1-11/2 *"), drill("b", "0 5 2 2-12/2 *", false)], false],
    ["weekly for 6d", "6d", [drill("a", "0 5 * * 1")], false],
  ])("%s", (_, drillEvery, drills, holds) => {
    expect(foundBy("security/restore-drill-too-seldom", [duty, policy({ drillEvery }), ...drills])).toHaveLength(
      holds ? 0 : 1,
    );
  });
});

describe("a copy is in another place", () => {
  const disk = { storage: [{ name: "disk", type: "local" as const, location: "/var/backups" }] };
  it.each<readonly [string, readonly ExampleDocument[], string | null]>([
    ["one plan of two, with all of it", [plan("a", disk), plan("b")], null],
    ["the database only", [plan("a", disk), plan("b", { contents: ["database"] })], "No backup of files and settings"],
    [
      "changes whose full one stays at home",
      [plan("a", disk), plan("b", { method: { type: "differential", full: "a" } })],
      "together with the full one",
    ],
    [
      "only by a plan that is disabled",
      [plan("a", disk), plan("b", { enabled: false })],
      "No backup of database, files and settings",
    ],
    ["nothing runs at all", [plan("a", { ...disk, enabled: false })], null],
  ])("%s", (_, plans, told) => {
    const [found, ...others] = foundBy("security/no-offsite-backup", plans);
    expect(others).toEqual([]);
    if (told === null) expect(found).toBeUndefined();
    else expect(found).toContain(told);
  });
});
