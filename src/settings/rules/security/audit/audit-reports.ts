/** Audit reports tell of all that happened, without holes between one and the next. */
import { nominalSeconds } from "../../../../model/time/duration.js";
import { spanText, wallText } from "../../../calendar/wall-time.js";
import type { SpecOf } from "../../../kinds/built-in-kind.js";
import { auditLog } from "../../../kinds/security/audit/audit-log.js";
import { auditReport } from "../../../kinds/security/audit/audit-report.js";
import { document, patch, type Rule } from "../../rule.js";
import type { StoreGraph } from "../../store-graph.js";
import { listed, nameOf } from "../../words.js";
import { duty } from "../backup/example-backups.js";
import { runsFrom } from "../cron-runs.js";
import { lengthText, longestBreach } from "../lengths.js";

const weekly = { title: "Weekly audit", schedule: "0 8 * * 1", period: "7d", channels: ["duty"] };

const logTooShort: Rule = {
  code: "security/audit-log-shorter-than-report",
  module: "security",
  severity: "error",
  summary: "An audit report covers more time than the audit log is kept",
  why: "The beginning of each report is empty, as if nothing had happened.",
  remedy: "Keep the audit log for longer with `keepFor`, or report on a shorter time.",
  *check(store) {
    const log = store.one(auditLog);
    if (log === undefined) return;
    for (const report of made(store)) {
      const { period } = report.spec;
      if (nominalSeconds(period) <= nominalSeconds(log.spec.keepFor)) continue;
      yield {
        at: { setting: report, path: ["period"] },
        detail: `${nameOf(report)} covers ${period}, but entries are kept for ${log.spec.keepFor}.`,
        related: [{ message: "How long entries are kept", at: { setting: log, path: ["keepFor"] } }],
      };
    }
  },
  examples: {
    fails: [duty, document(auditLog, null, { keepFor: "6d" }), document(auditReport, "weekly", weekly)],
    passes: [patch(auditLog, null, { keepFor: "7d" })],
  },
};

const leavesGap: Rule = {
  code: "security/audit-report-leaves-gap",
  module: "security",
  severity: "error",
  summary: "Between one audit report and the next lies time that none covers",
  why: "What is done in that time stands in no report, and who knows the schedule can choose the time.",
  remedy: "Let the report cover at least the time from one to the next in `period`, or let it be made more often.",
  *check(store) {
    const runsOf = runsFrom(store);
    for (const report of made(store)) {
      const { timeZone } = store.context;
      const { period, schedule } = report.spec;
      const breach = longestBreach(runsOf(schedule), [period], timeZone);
      if (breach === null) continue;
      yield {
        at: { setting: report, path: ["period"] },
        detail: `${nameOf(report)} covers ${period}, but ${lengthText(breach.until - breach.from)} lie between two of them: ${spanText(breach, timeZone)}. Of what is done right after ${wallText(breach.from, timeZone)} none tells.`,
        related: [{ message: "When it is made", at: { setting: report, path: ["schedule"] } }],
      };
    }
  },
  examples: {
    fails: [duty, document(auditReport, "weekly", { ...weekly, period: "6d" })],
    passes: [patch(auditReport, "weekly", { period: "7d" })],
  },
};

type Section = SpecOf<typeof auditReport>["sections"][number];
type Event = SpecOf<typeof auditLog>["events"][number];

/** What a section is made of; anomalies are of all events. */
const EVENTS: Readonly<Record<Exclude<Section, "anomalies">, Event>> = {
  logins: "login",
  refunds: "refund",
  prices: "price",
  settings: "settings",
  permissions: "permission",
};

const emptySection: Rule = {
  code: "security/report-section-not-logged",
  module: "security",
  severity: "warning",
  summary: "An audit report tells of what the audit log does not record",
  why: "The section is always empty, which reads as if nothing had happened.",
  remedy: "Add the events to the `events` of the audit log, or take the sections out of the report.",
  *check(store) {
    const log = store.one(auditLog);
    if (log === undefined) return;
    for (const report of made(store)) {
      const empty = report.spec.sections.filter(
        (section) => section !== "anomalies" && !log.spec.events.includes(EVENTS[section]),
      );
      if (empty.length === 0) continue;
      yield {
        at: { setting: report, path: ["sections"] },
        detail: `${nameOf(report)} has sections on ${listed(empty)}; the audit log records ${listed(log.spec.events)}.`,
        related: [{ message: "What is recorded", at: { setting: log, path: ["events"] } }],
      };
    }
  },
  examples: {
    fails: [
      duty,
      document(auditLog, null, { events: ["login", "refund"] }),
      document(auditReport, "weekly", { ...weekly, sections: ["refunds", "prices", "anomalies"] }),
    ],
    passes: [patch(auditReport, "weekly", { sections: ["anomalies", "refunds"] })],
  },
};

export const auditReports: readonly Rule[] = [logTooShort, leavesGap, emptySection];

function made(store: StoreGraph) {
  return store.all(auditReport).filter(({ spec }) => spec.enabled);
}
