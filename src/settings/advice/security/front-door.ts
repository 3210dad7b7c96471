/** On who comes in: a firewall, limits by address and request, crawlers, a search for harmful code, and encryption. */
import { crawlerPolicy } from "../../kinds/security/web/crawler-policy.js";
import { firewallRule } from "../../kinds/security/web/firewall-rule.js";
import { malwareScan } from "../../kinds/security/web/malware-scan.js";
import { rateLimit } from "../../kinds/security/web/rate-limit.js";
import { tlsPolicy } from "../../kinds/security/web/tls-policy.js";
import { isOver } from "../../rules/is-over.js";
import { document, type Rule } from "../../rules/rule.js";
import { lacking } from "../lacking.js";

const noFirewall = lacking({
  code: "security/no-firewall-rule",
  module: "security",
  summary: "Everybody reaches every part of the shop",
  why: "The guide limits access by address with a firewall: the back office is otherwise open to whoever guesses one password.",
  remedy: "Add a firewall rule; let a new one observe before it enforces.",
  kind: firewallRule,
  counts: ({ spec }, { asOf }) => !isOver(spec.expires === undefined ? undefined : { until: spec.expires }, asOf),
  detail: "The store has no firewall rule that has not expired.",
  example: [
    document(firewallRule, "bad-network", {
      title: "A network that misbehaved",
      match: { type: "cidrs", cidrs: ["203.0.113.0/24"] },
      action: "deny",
    }),
  ],
});

const noRateLimit = lacking({
  code: "security/no-rate-limit",
  module: "security",
  summary: "One visitor may make any number of requests",
  why: "The guide limits requests: without limits, passwords are guessed by the thousand, and one program makes the shop slow for everybody.",
  remedy: "Add a rate limit for logging in, and one for the interface.",
  kind: rateLimit,
  detail: "The store has no rate limit.",
  example: [
    document(rateLimit, "login", { title: "Attempts to log in", by: "ip", paths: ["/login"], requests: 10, per: "1m" }),
  ],
});

const noCrawlerPolicy = lacking({
  code: "security/no-crawler-policy",
  module: "security",
  summary: "Nothing tells crawlers apart",
  why: "The guide tells crawlers apart and slows them down: search engines bring customers, others copy prices and cost machines.",
  remedy: "Add a crawler policy.",
  kind: crawlerPolicy,
  detail: "The store has no crawler policy.",
  example: [document(crawlerPolicy, null, { allow: ["Baiduspider"] })],
});

const noScan = lacking({
  code: "security/no-code-scan",
  module: "security",
  summary: "Nothing searches for harmful code",
  why: "The guide scans code: what an attacker left in a theme or an upload copies card numbers for months, unseen.",
  remedy: "Add a malware scan of uploads, themes and plugins.",
  kind: malwareScan,
  detail: "The store has no malware scan that is enabled.",
  example: [document(malwareScan, "uploads", { title: "Uploaded files", targets: ["uploads"] })],
});

const noTls = lacking({
  code: "security/no-tls-policy",
  module: "security",
  summary: "Nothing says how connections are encrypted",
  why: "The guide encrypts connections: a certificate that nobody renews closes the shop from one minute to the next.",
  remedy: "Add a TLS policy with the shop's domains.",
  kind: tlsPolicy,
  detail: "The store has no TLS policy.",
  example: [document(tlsPolicy, null, { domains: ["shop.example"] })],
});

export const frontDoorAdvice: readonly Rule[] = [noFirewall, noRateLimit, noCrawlerPolicy, noScan, noTls];
