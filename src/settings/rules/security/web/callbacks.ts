/** What payment providers call back stays open to them. */
import { crawlerPolicy } from "../../../kinds/security/web/crawler-policy.js";
import { firewallRule } from "../../../kinds/security/web/firewall-rule.js";
import { rateLimit } from "../../../kinds/security/web/rate-limit.js";
import { store as storeKind } from "../../../kinds/store/store.js";
import { document, patch, type Rule } from "../../rule.js";
import { nameOf } from "../../words.js";
import { callbacks, commonRequest, type FirewallRule, type Method, unexpired } from "./front-door.js";
import { coversAll, networkOf } from "./networks.js";
import { commonPath, holdsAll } from "./path-globs.js";

/** How payment providers call. */
const CALLS: readonly Method[] = ["GET", "POST"];

const shop = document(storeKind, null, {
  title: "A shop",
  currency: "CNY",
  timeZone: "Asia/Shanghai",
  callbackPaths: ["/pay/*"],
});

const firewallStopsCallbacks: Rule = {
  code: "security/firewall-stops-callbacks",
  module: "security",
  severity: "error",
  summary: "The firewall turns payment providers away",
  why: "Customers pay and the shop never hears of it: orders stay unpaid, are cancelled, and the money must be sent back. A machine cannot prove either that a person is there.",
  remedy:
    "Leave the callback paths out of the rule's `paths`, or allow them to the providers' networks by a rule of greater priority.",
  concludesFromAbsenceOf: [firewallRule],
  *check(store) {
    const own = callbacks(store);
    if (own === null || own.paths.length === 0) return;
    const enforced = unexpired(store).filter(({ spec }) => spec.mode === "enforce");
    const allows = enforced.filter(({ spec }) => spec.action === "allow");
    for (const rule of enforced) {
      if (rule.spec.action === "allow" || !isAboutEverybody(rule)) continue;
      for (const [index, path] of own.paths.entries()) {
        const shared = commonRequest({ paths: [path], methods: CALLS }, rule.spec);
        if (shared === null || allows.some((allow) => spares(allow, rule, path))) continue;
        yield {
          at: { setting: rule, path: ["paths"] },
          detail: `${nameOf(rule)} ${rule.spec.action === "deny" ? "turns everybody away" : "asks everybody for proof that a person is there"} at ${shared}, where payment providers call back (${path}).`,
          related: [{ message: "The callback paths", at: { setting: own.setting, path: ["callbackPaths", index] } }],
        };
        break;
      }
    }
  },
  examples: {
    fails: [
      shop,
      document(firewallRule, "closed", {
        title: "Closed",
        match: { type: "cidrs", cidrs: ["0.0.0.0/0"] },
        action: "deny",
        mode: "enforce",
      }),
    ],
    passes: [patch(firewallRule, "closed", { paths: ["/admin/*"] })],
    current: [
      document(firewallRule, "closed", {
        title: "Closed",
        match: { type: "cidrs", cidrs: ["0.0.0.0/0"] },
        action: "deny",
      }),
    ],
  },
};

const honeypotOnCallback: Rule = {
  code: "security/honeypot-on-callback",
  module: "security",
  severity: "error",
  summary: "A trap for crawlers stands where payment providers call back",
  why: "Who asks for such a path is banned, and here the payment provider does: from then on no payment is confirmed.",
  remedy: "Choose a path for the trap that nothing links to and nobody calls.",
  *check(store) {
    const own = callbacks(store);
    const policy = store.one(crawlerPolicy);
    if (own === null || policy === undefined) return;
    for (const [position, trap] of policy.spec.honeypots.entries()) {
      const index = own.paths.findIndex((path) => commonPath(path, trap) !== null);
      if (index < 0) continue;
      const path = own.paths[index] ?? "";
      yield {
        at: { setting: policy, path: ["honeypots", position] },
        detail: `The trap ${trap} catches ${commonPath(path, trap)}, where payment providers call back (${path}).`,
        related: [{ message: "The callback paths", at: { setting: own.setting, path: ["callbackPaths", index] } }],
      };
    }
  },
  examples: {
    fails: [shop, document(crawlerPolicy, null, { honeypots: ["/*/old/"] })],
    passes: [patch(crawlerPolicy, null, { honeypots: ["/shop/*/old/"] })],
  },
};

const limitOnCallbacksAlone: Rule = {
  code: "security/limit-on-callbacks-alone",
  module: "security",
  severity: "warning",
  summary: "A limit is about callback paths alone, which are never limited",
  why: "The limit does nothing, while everybody believes that these requests are counted.",
  remedy:
    "Remove the limit, or give it paths that it can count; guard callbacks by checking the providers' signatures.",
  *check(store) {
    const own = callbacks(store);
    if (own === null || own.paths.length === 0) return;
    for (const limit of store.all(rateLimit)) {
      const { paths } = limit.spec;
      if (!paths.every((path) => own.paths.some((callback) => holdsAll(callback, path)))) continue;
      yield {
        at: { setting: limit, path: ["paths"] },
        detail: `${nameOf(limit)} counts requests for ${paths.join(", ")} alone, and payment providers call back there.`,
        related: [{ message: "The callback paths", at: { setting: own.setting, path: ["callbackPaths"] } }],
      };
    }
  },
  examples: {
    fails: [
      shop,
      document(rateLimit, "payments", { title: "Payments", by: "ip", paths: ["/pay/notify"], requests: 10, per: "1m" }),
    ],
    passes: [patch(rateLimit, "payments", { paths: ["/checkout/*", "/pay/notify"] })],
  },
};

export const callbackRules: readonly Rule[] = [firewallStopsCallbacks, honeypotOnCallback, limitOnCallbacksAlone];

/** Where single networks are turned away, nobody can tell whether a provider is among them. */
function isAboutEverybody({ spec: { match } }: FirewallRule): boolean {
  if (match.type !== "cidrs") return false;
  const networks = match.cidrs.map(networkOf);
  return coversAll(networks, 4) || coversAll(networks, 6);
}

/** Whether another rule lets somebody through to a callback path first: whom, the shop knows. */
function spares(allow: FirewallRule, rule: FirewallRule, path: string): boolean {
  const { methods, paths, priority } = allow.spec;
  return (
    priority > rule.spec.priority &&
    paths.some((own) => holdsAll(own, path)) &&
    (methods.length === 0 || CALLS.some((method) => methods.includes(method)))
  );
}
