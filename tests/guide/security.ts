/** The guide on security: backups and recovery, logs and audit, the shop's front door, its tests of itself. */
import {
  auditLog,
  auditReport,
  auditRule,
  backupPlan,
  calendar,
  channel,
  crawlerPolicy,
  firewallRule,
  malwareScan,
  rateLimit,
  recoveryPolicy,
  secret,
  systemLog,
  systemTest,
  tlsPolicy,
} from "../../src/authoring.js";
import type { Recommendation } from "./recommendation.js";

const channels = ["duty"];
const duty = channel("duty", { type: "email", recipients: ["duty@shop.example"] });
const office = ["198.51.100.0/24", "2001:db8:10::/48"];

const backups: readonly Recommendation[] = [
  {
    says: "Backups are made every day",
    documents: [
      backupPlan("nightly", {
        title: "Nightly",
        storage: [{ name: "disk", type: "local", location: "/var/backups" }],
        retention: { type: "count", count: 30 },
      }),
    ],
    sql: "select schedule, method ->> 'type' as method, contents, verify from store.backup_plans where store = $1",
    rows: [{ schedule: "0 3 * * *", method: "full", contents: "{database,files,settings}", verify: true }],
  },
  {
    says: "What changed in between builds upon the full backup",
    documents: [
      backupPlan("nightly", {
        title: "Nightly",
        storage: [{ name: "disk", type: "local", location: "/var/backups" }],
        retention: { type: "for", for: "90d" },
      }),
      backupPlan("hourly", {
        title: "Hourly",
        schedule: "0 * * * *",
        method: { type: "incremental", full: "nightly" },
        storage: [{ name: "disk", type: "local", location: "/var/backups" }],
        retention: { type: "for", for: "30d" },
      }),
    ],
    sql: `select each.name, "full".name as "full", "full".retention ->> 'for' as full_kept_for
      from store.backup_plans each
      join store.backup_plans "full" on "full".store = each.store and "full".name = each.method ->> 'full'
      where each.store = $1`,
    rows: [{ name: "hourly", full: "nightly", full_kept_for: "90d" }],
  },
  {
    says: "A copy lies off-site, encrypted",
    documents: [
      backupPlan("nightly", {
        title: "Nightly",
        storage: [
          { name: "disk", type: "local", location: "/var/backups" },
          {
            name: "vault",
            type: "oss",
            location: "oss-cn-shanghai/backups",
            offsite: true,
            encryptionKey: secret("backup/key", { version: "1" }),
          },
        ],
        retention: { type: "for", for: "90d" },
      }),
    ],
    sql: `select place ->> 'name' as place, place -> 'encryptionKey' ->> '$secret' as encrypted_with
      from store.backup_plans, jsonb_array_elements(storage) place
      where store = $1 and (place ->> 'offsite')::boolean`,
    rows: [{ place: "vault", encrypted_with: "backup/key" }],
  },
  {
    says: "Recovery has rules: how much may be lost, how long it may take, who does what",
    documents: [
      duty,
      recoveryPolicy({
        rpo: "24h",
        rto: "4h",
        steps: ["Close the checkout.", "Restore the latest backup.", "Open it again."],
        approvers: ["owner", "it-lead"],
        channels,
      }),
    ],
    sql: `select rpo::text, rto::text, drill_every::text, jsonb_array_length(steps) as steps, steps ->> 1 as second, approvers, channels
      from store.recovery_policies where store = $1`,
    rows: [
      {
        rpo: "PT24H",
        rto: "PT4H",
        drill_every: "P90D",
        steps: 3,
        second: "Restore the latest backup.",
        approvers: "{it-lead,owner}",
        channels: "{duty}",
      },
    ],
  },
];

const logs: readonly Recommendation[] = [
  {
    says: "The system writes a log of itself, and keeps it",
    documents: [systemLog({ level: "warn", destinations: ["file", "database"], redact: ["customer.phone"] })],
    sql: "select level, keep_for::text, destinations, redact from store.system_logs where store = $1",
    rows: [{ level: "warn", keep_for: "P6M", destinations: "{file,database}", redact: "{customer.phone}" }],
  },
  {
    says: "The system tests itself regularly, and tells of failures",
    documents: [
      duty,
      systemTest("checkout", {
        title: "Checkout",
        schedule: "*/15 * * * *",
        checks: ["payment", "placeOrder"],
        target: "live",
        onFailure: channels,
      }),
      systemTest("drill", { title: "Drill", schedule: "0 5 1 * *", checks: ["restore"], onFailure: channels }),
    ],
    sql: "select name, schedule, checks, target, on_failure from store.system_tests where store = $1 and enabled order by name",
    rows: [
      {
        name: "checkout",
        schedule: "*/15 * * * *",
        checks: "{placeOrder,payment}",
        target: "live",
        on_failure: "{duty}",
      },
      { name: "drill", schedule: "0 5 1 * *", checks: "{restore}", target: "staging", on_failure: "{duty}" },
    ],
  },
];

const audit: readonly Recommendation[] = [
  {
    says: "An audit log records who did what, without what names a person",
    documents: [auditLog({ redact: ["customer.phone"] })],
    sql: `select events @> '{login,refund,price,settings,permission}' as complete, keep_for::text, redact, chained
      from store.audit_logs where store = $1`,
    rows: [{ complete: true, keep_for: "P3Y", redact: "{customer.phone}", chained: true }],
  },
  {
    says: "Audit rules find what is too often, too much, at an unusual time or from an unusual place",
    documents: [
      duty,
      calendar("default", { hours: [{ days: ["mon"], from: "09:00", until: "18:00" }] }),
      auditRule("often", {
        title: "Often",
        when: { type: "count", event: "refund", over: 10, within: "60m", per: "user" },
        channels,
      }),
      auditRule("much", {
        title: "Much",
        when: { type: "amount", event: "refund", above: "2000" },
        actions: ["requireApproval"],
      }),
      auditRule("at-night", { title: "At night", when: { type: "time", event: "price", outside: "default" } }),
      auditRule("elsewhere", {
        title: "Elsewhere",
        when: { type: "place", event: "export", outside: office },
        severity: "critical",
        actions: ["lockAccount"],
      }),
    ],
    sql: `select name, "when" ->> 'event' as event, coalesce("when" ->> 'within', "when" ->> 'above', "when" ->> 'outside') as bound, severity, actions
      from store.audit_rules where store = $1 and enabled order by name`,
    rows: [
      { name: "at-night", event: "price", bound: "default", severity: "warning", actions: "{notify}" },
      {
        name: "elsewhere",
        event: "export",
        bound: '["198.51.100.0/24", "2001:db8:10::/48"]',
        severity: "critical",
        actions: "{lockAccount}",
      },
      { name: "much", event: "refund", bound: "2000.00", severity: "warning", actions: "{requireApproval}" },
      { name: "often", event: "refund", bound: "1h", severity: "warning", actions: "{notify}" },
    ],
  },
  {
    says: "Audit reports come regularly",
    documents: [
      duty,
      auditReport("weekly", {
        title: "Weekly",
        schedule: "0 8 * * 1",
        period: "7d",
        sections: ["anomalies", "refunds"],
        format: "pdf",
        channels,
      }),
    ],
    sql: `select schedule, period = interval '7 days' as seven_days, sections, format, channels
      from store.audit_reports where store = $1 and enabled`,
    rows: [
      {
        schedule: "0 8 * * 1",
        seven_days: true,
        sections: "{refunds,anomalies}",
        format: "pdf",
        channels: "{duty}",
      },
    ],
  },
];

const frontDoor: readonly Recommendation[] = [
  {
    says: "A firewall limits who reaches what, by address: the greater priority decides",
    documents: [
      firewallRule("office", {
        title: "Office",
        match: { type: "cidrs", cidrs: office },
        action: "allow",
        paths: ["/admin/*"],
        priority: 100,
        mode: "enforce",
      }),
      firewallRule("others", {
        title: "Others",
        match: { type: "cidrs", cidrs: ["0.0.0.0/0"] },
        action: "deny",
        paths: ["/admin/*"],
        mode: "enforce",
      }),
    ],
    sql: `select action from store.firewall_rules
      where store = $1 and mode = 'enforce' and '/admin/*' = any (paths) and (expires is null or expires > now())
        and exists (select from jsonb_array_elements_text(match -> 'cidrs') cidr where inet '198.51.100.7' <<= cidr::cidr)
      order by priority desc`,
    rows: [{ action: "allow" }, { action: "deny" }],
  },
  {
    says: "A firewall rule observes before it enforces, by country and by operator too, and may end",
    documents: [
      firewallRule("abroad", {
        title: "Abroad",
        match: { type: "countries", countries: ["KP"] },
        action: "challenge",
        expires: "2027-07-01T00:00",
      }),
      firewallRule("hosting", {
        title: "Hosting",
        match: { type: "asns", asns: [64496, 4294967295] },
        action: "deny",
      }),
    ],
    sql: `select name, mode, match ->> 'type' as type, match -> 'asns' ->> 1 as second, to_char(expires at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as ends
      from store.firewall_rules where store = $1 order by name`,
    rows: [
      { name: "abroad", mode: "observe", type: "countries", second: null, ends: "2027-06-30 16:00" },
      { name: "hosting", mode: "observe", type: "asns", second: "64496", ends: null },
    ],
  },
  {
    says: "Requests are limited, and who does not stop is banned for a while",
    documents: [
      rateLimit("login", {
        title: "Login",
        by: "ip",
        paths: ["/login"],
        counts: "failed",
        requests: 10,
        per: "10m",
        action: "deny",
        banFor: "30m",
        exempt: office,
        mode: "enforce",
      }),
    ],
    sql: `select by, requests, per::text, burst, action, ban_for::text, '198.51.100.0/24' = any (exempt) as spares_office
      from store.rate_limits where store = $1 and mode = 'enforce' and '/login' = any (paths)`,
    rows: [{ by: "ip", requests: 10, per: "PT10M", burst: 0, action: "deny", ban_for: "PT30M", spares_office: true }],
  },
  {
    says: "Crawlers are told apart and slowed down, and honeypots find the rude ones",
    documents: [
      crawlerPolicy({
        allow: ["Baiduspider"],
        deny: ["MJ12bot"],
        requestsPerMinute: 30,
        disallowPaths: ["/cart/*"],
        honeypots: ["/old-admin/"],
      }),
    ],
    sql: `select allow, deny, others, requests_per_minute, disallow_paths, honeypots, ban_for::text
      from store.crawler_policies where store = $1`,
    rows: [
      {
        allow: "{Baiduspider}",
        deny: "{MJ12bot}",
        others: "allow",
        requests_per_minute: 30,
        disallow_paths: "{/cart/*}",
        honeypots: "{/old-admin/}",
        ban_for: "P1D",
      },
    ],
  },
  {
    says: "Uploads and code are searched for what is harmful, regularly and on arrival",
    documents: [
      duty,
      malwareScan("all", {
        title: "All",
        targets: ["plugins", "uploads"],
        patterns: ["eval[(]base64_decode"],
        channels,
      }),
    ],
    sql: `select targets, schedule, on_upload, engines, on_detect, 'eval(base64_decode($x))' ~ any (patterns) as found
      from store.malware_scans where store = $1 and enabled`,
    rows: [
      {
        targets: "{uploads,plugins}",
        schedule: "0 4 * * *",
        on_upload: true,
        engines: "{clamav}",
        on_detect: "quarantine",
        found: true,
      },
    ],
  },
  {
    says: "Connections are encrypted, and certificates are renewed in time",
    documents: [duty, tlsPolicy({ domains: ["shop.example"], hsts: "1y", channels })],
    sql: "select domains, min_version, renew_before::text, redirect_http, hsts::text from store.tls_policies where store = $1",
    rows: [{ domains: "{shop.example}", min_version: "1.2", renew_before: "P30D", redirect_http: true, hsts: "P1Y" }],
  },
];

export const security: readonly Recommendation[] = [...backups, ...logs, ...audit, ...frontDoor];
