/** Audit rules watch what is recorded, for as long as it is kept. */
import { nominalSeconds } from "../../../../model/time/duration.js";
import { auditLog } from "../../../kinds/security/audit/audit-log.js";
import { auditRule } from "../../../kinds/security/audit/audit-rule.js";
import { document, patch, type Rule } from "../../rule.js";
import type { StoreGraph } from "../../store-graph.js";
import { listed, nameOf } from "../../words.js";

const manyRefunds = (within: string) =>
  document(auditRule, "many-refunds", {
    title: "Many refunds by one person",
    when: { type: "count", event: "refund", over: 10, within, per: "user" },
  });

const eventNotLogged: Rule = {
  code: "security/watched-event-not-logged",
  module: "security",
  severity: "error",
  summary: "An audit rule watches what the audit log does not record",
  why: "The rule can never find anything, and everybody believes that somebody is watching.",
  remedy: "Add the event to the `events` of the audit log, or disable the rule.",
  *check(store) {
    const log = store.one(auditLog);
    if (log === undefined) return;
    for (const rule of watching(store)) {
      const { event } = rule.spec.when;
      if (log.spec.events.includes(event)) continue;
      yield {
        at: { setting: rule, path: ["when", "event"] },
        detail: `${nameOf(rule)} watches ${JSON.stringify(event)}; the audit log records ${listed(log.spec.events)}.`,
        related: [{ message: "What is recorded", at: { setting: log, path: ["events"] } }],
      };
    }
  },
  examples: {
    fails: [document(auditLog, null, { events: ["login", "price"] }), manyRefunds("1h")],
    passes: [patch(auditLog, null, { events: ["login", "price", "refund"] })],
  },
};

const logTooShort: Rule = {
  code: "security/audit-log-shorter-than-rule",
  module: "security",
  severity: "error",
  summary: "An audit rule counts over more time than the audit log is kept",
  why: "What happened at the beginning of the time is deleted before it is counted, so the rule finds too little.",
  remedy: "Keep the audit log for longer with `keepFor`, or count over a shorter time.",
  *check(store) {
    const log = store.one(auditLog);
    if (log === undefined) return;
    for (const rule of watching(store)) {
      const { when } = rule.spec;
      if (when.type !== "count" || nominalSeconds(when.within) <= nominalSeconds(log.spec.keepFor)) continue;
      yield {
        at: { setting: rule, path: ["when", "within"] },
        detail: `${nameOf(rule)} counts over ${when.within}, but entries are kept for ${log.spec.keepFor}.`,
        related: [{ message: "How long entries are kept", at: { setting: log, path: ["keepFor"] } }],
      };
    }
  },
  examples: {
    fails: [document(auditLog, null, { keepFor: "30d" }), manyRefunds("31d")],
    passes: [patch(auditRule, "many-refunds", { when: { within: "30d" } })],
  },
};

export const auditRules: readonly Rule[] = [eventNotLogged, logTooShort];

function watching(store: StoreGraph) {
  return store.all(auditRule).filter(({ spec }) => spec.enabled);
}
