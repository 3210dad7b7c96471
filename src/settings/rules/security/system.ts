/** Logs have somewhere to go, certificates are renewed in time, crawlers and scans have one meaning. */
import { nominalSeconds } from "../../../model/time/duration.js";
import { systemLog } from "../../kinds/security/system/system-log.js";
import { crawlerPolicy } from "../../kinds/security/web/crawler-policy.js";
import { malwareScan } from "../../kinds/security/web/malware-scan.js";
import { tlsPolicy } from "../../kinds/security/web/tls-policy.js";
import { document, patch, type Rule } from "../rule.js";
import { nameOf } from "../words.js";

const logNowhere: Rule = {
  code: "security/log-destination-not-described",
  module: "security",
  severity: "error",
  summary: "Log entries go to a place that is not described",
  why: "The entries are lost, and they are missed on the day on which somebody needs them.",
  remedy: "Describe the place in the field of the same name, or take it out of `destinations`.",
  *check(store) {
    const log = store.one(systemLog);
    if (log === undefined) return;
    for (const [index, destination] of log.spec.destinations.entries()) {
      if ((destination !== "syslog" && destination !== "webhook") || log.spec[destination] !== undefined) continue;
      yield {
        at: { setting: log, path: ["destinations", index] },
        detail: `Entries go to ${JSON.stringify(destination)}, but \`${destination}\` does not say where that is.`,
      };
    }
  },
  examples: {
    fails: [document(systemLog, null, { destinations: ["file", "syslog"] })],
    passes: [patch(systemLog, null, { syslog: { host: "logs.shop.example" } })],
  },
};

/** Days for which a certificate holds: Let's Encrypt's, and the longest that browsers accept. */
const LETS_ENCRYPT = 90;
const LONGEST = 398;

const renewalOutsideLife: Rule = {
  code: "security/renewal-outside-certificate-life",
  module: "security",
  severity: "error",
  summary: "Certificates are renewed when they have ended, or before they begin",
  why: "Renewed at its end, a certificate leaves browsers before a warning. Due from its first day on, it is renewed without end, until the authority refuses more.",
  remedy: "Renew some weeks before the end: `renewBefore` of 30d suits certificates of 90 days.",
  *check(store) {
    const policy = store.one(tlsPolicy);
    if (policy === undefined) return;
    const { certificate, renewBefore } = policy.spec;
    const at = { setting: policy, path: ["renewBefore"] };
    const before = nominalSeconds(renewBefore);
    if (before === 0) {
      yield { at, detail: "A certificate is renewed 0s before its end, when it no longer holds." };
      return;
    }
    const known = certificate.type === "bought" || certificate.directory.includes("letsencrypt.org/");
    const days = certificate.type === "bought" ? LONGEST : LETS_ENCRYPT;
    if (!known || before < days * 86_400) return;
    const whose = certificate.type === "bought" ? "No browser accepts a certificate" : "Let's Encrypt gives none";
    yield {
      at,
      detail: `A certificate is renewed ${renewBefore} before its end. ${whose} for more than ${days} days, so each is due from its first day on.`,
      related: [{ message: "Where certificates come from", at: { setting: policy, path: ["certificate"] } }],
    };
  },
  examples: {
    fails: [document(tlsPolicy, null, { domains: ["shop.example"], renewBefore: "90d" })],
    passes: [patch(tlsPolicy, null, { renewBefore: "89d" })],
  },
};

const crawlerTwice: Rule = {
  code: "security/crawler-allowed-and-denied",
  module: "security",
  severity: "error",
  summary: "A crawler is allowed and denied at once",
  why: "Whether a search engine reads the shop is left to chance, and with it whether customers find it.",
  remedy: "Take the crawler out of `allow` or out of `deny`.",
  *check(store) {
    const policy = store.one(crawlerPolicy);
    if (policy === undefined) return;
    const denied = new Map(policy.spec.deny.map((name, index) => [name.toLowerCase(), index]));
    for (const [index, name] of policy.spec.allow.entries()) {
      const other = denied.get(name.toLowerCase());
      if (other === undefined) continue;
      yield {
        at: { setting: policy, path: ["allow", index] },
        detail: `${JSON.stringify(name)} stands in both lists; upper and lower case make no difference.`,
        related: [{ message: "Denied here", at: { setting: policy, path: ["deny", other] } }],
      };
    }
  },
  examples: {
    fails: [document(crawlerPolicy, null, { allow: ["Bingbot", "Googlebot"], deny: ["googlebot"] })],
    passes: [patch(crawlerPolicy, null, { deny: ["Googlebot-Image"] })],
  },
};

const scanForNothing: Rule = {
  code: "security/scan-for-nothing",
  module: "security",
  severity: "error",
  summary: "A scan has nothing to find harmful code by",
  why: "It runs, finds nothing ever, and reports that all is well.",
  remedy: "Name a scanner in `engines`, give `patterns`, or disable the scan.",
  *check(store) {
    for (const scan of store.all(malwareScan)) {
      const { enabled, engines, patterns } = scan.spec;
      if (!enabled || engines.length > 0 || patterns.length > 0) continue;
      yield {
        at: { setting: scan, path: ["engines"] },
        detail: `${nameOf(scan)} has neither engines nor patterns.`,
        related: [{ message: "No patterns either", at: { setting: scan, path: ["patterns"] } }],
      };
    }
  },
  examples: {
    fails: [document(malwareScan, "themes", { title: "Themes", targets: ["themes"], engines: [] })],
    passes: [patch(malwareScan, "themes", { patterns: ["eval[(]base64_decode"] })],
  },
};

export const system: readonly Rule[] = [logNowhere, renewalOutsideLife, crawlerTwice, scanForNothing];
