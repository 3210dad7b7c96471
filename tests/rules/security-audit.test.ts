/** Audit, logs, certificates and crawlers: what one document says of another, at the point where it just holds. */
import { describe, expect, it } from "vitest";
import type { WrittenSpec } from "../../src/settings/kinds/built-in-kind.js";
import { auditLog } from "../../src/settings/kinds/security/audit/audit-log.js";
import { auditReport } from "../../src/settings/kinds/security/audit/audit-report.js";
import { auditRule } from "../../src/settings/kinds/security/audit/audit-rule.js";
import { tlsPolicy } from "../../src/settings/kinds/security/web/tls-policy.js";
import { calendar } from "../../src/settings/kinds/store/calendar.js";
import { document } from "../../src/settings/rules/rule.js";
import { duty } from "../../src/settings/rules/security/backup/example-backups.js";
import { foundBy } from "../support/found-by.js";

const log = (spec: WrittenSpec<typeof auditLog>) => document(auditLog, null, spec);

describe("audit rules watch what is recorded", () => {
  type When = WrittenSpec<typeof auditRule>["when"];
  const watch = (when: When, enabled = true) => document(auditRule, "watch", { title: "Watch", when, enabled });
  const count: When = { type: "count", event: "refund", over: 3, within: "1h", per: "ip" };
  const amount: When = { type: "amount", event: "refund", above: "10.00" };
  const time: When = { type: "time", event: "refund", outside: "default" };
  const place: When = { type: "place", event: "refund", outside: ["203.0.113.0/24"] };
  const days = document(calendar, "default", { hours: [{ days: ["mon"], from: "09:00", until: "18:00" }] });

  it.each([
    ["by count", [log({ events: ["login"] }), watch(count)], 1],
    ["by amount", [log({ events: ["login"] }), watch(amount)], 1],
    ["by time", [log({ events: ["login"] }), days, watch(time)], 1],
    ["by place", [log({ events: ["login"] }), watch(place)], 1],
    ["which is recorded", [log({ events: ["login", "refund"] }), watch(count)], 0],
    ["by a rule that is disabled", [log({ events: ["login"] }), watch(count, false)], 0],
    ["without an audit log, which is advice", [watch(count)], 0],
  ])("%s", (_, documents, found) => {
    expect(foundBy("security/watched-event-not-logged", documents)).toHaveLength(found);
  });

  it.each([
    ["1mo", "30d", 0],
    ["30d", "31d", 1],
    ["1y", "12mo", 0],
    ["1d", "24h", 0],
  ])("kept for %s, counted over %s: %i", (keepFor, within, found) => {
    const documents = [log({ keepFor }), watch({ ...count, within })];
    expect(foundBy("security/audit-log-shorter-than-rule", documents)).toHaveLength(found);
  });
});

describe("audit reports leave no gap", () => {
  const report = (schedule: string, period: string, enabled = true) =>
    document(auditReport, "report", { title: "Report", schedule, period, enabled, channels: ["duty"] });
  const shop = { kind: "store", spec: { title: "A shop", currency: "EUR", timeZone: "Europe/Berlin" } };
  it.each([
    ["0 8 * * 1", "1w", 0],
    ["0 8 * * 1", "168h", 1], // an hour is missing in the week in which clocks are put back
    ["0 8 * * 1,3", "4d", 1],
    ["0 8 * * 1,3", "5d", 0],
    ["0 8 1 * *", "1mo", 0],
    ["0 8 1 * *", "30d", 1],
    ["0 8 1 * *", "31d", 0],
    ["0 8 1 1 *", "1y", 0],
  ])("%s, covering %s: %i", (schedule, period, found) => {
    const told = foundBy("security/audit-report-leaves-gap", [duty, report(schedule, period)], { store: shop });
    expect(told).toHaveLength(found);
    const disabled = foundBy("security/audit-report-leaves-gap", [duty, report(schedule, period, false)], {
      store: shop,
    });
    expect(disabled).toEqual([]);
  });

  it("says which time, and from when on nothing is told", () => {
    expect(foundBy("security/audit-report-leaves-gap", [duty, report("0 8 * * 1", "6d")])).toEqual([
      "audit_report.report period: audit_report.report covers 6d, but 7 days lie between two of them: 2027-03-01 08:00 to 2027-03-08 08:00. Of what is done right after 2027-03-01 08:00 none tells.",
    ]);
  });
});

describe("certificates are renewed within their life", () => {
  const bought = {
    type: "bought",
    chain: { $secret: "tls/chain", version: "1" },
    privateKey: { $secret: "tls/key", version: "1" },
  } as const;
  const own = { type: "acme", directory: "https://ca.shop.example/directory" } as const;
  it.each([
    ["Let's Encrypt", { type: "acme" } as const, "89d", 0],
    ["Let's Encrypt", { type: "acme" } as const, "90d", 1],
    ["Let's Encrypt", { type: "acme" } as const, "0s", 1],
    ["an authority of whose certificates nothing is known", own, "2y", 0],
    ["bought", bought, "397d", 0],
    ["bought", bought, "398d", 1],
  ])("%s: %o, %s: %i", (_, certificate, renewBefore, found) => {
    const policy = document(tlsPolicy, null, { domains: ["shop.example"], certificate, renewBefore });
    expect(foundBy("security/renewal-outside-certificate-life", [policy])).toHaveLength(found);
  });
});
