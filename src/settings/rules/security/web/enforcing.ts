/** What turns visitors away was watched before, and is in force at all. */
import { secondsAt, wallText } from "../../../calendar/wall-time.js";
import type { BuiltInKind, WrittenSpec } from "../../../kinds/built-in-kind.js";
import { firewallRule } from "../../../kinds/security/web/firewall-rule.js";
import { rateLimit } from "../../../kinds/security/web/rate-limit.js";
import { store } from "../../../kinds/store/store.js";
import { document, patch, type Rule, type RuleFinding } from "../../rule.js";
import type { Stated, StoreGraph } from "../../store-graph.js";
import { nameOf } from "../../words.js";
import { isExpired, unexpired } from "./front-door.js";

const attackTools = (spec: Partial<WrittenSpec<typeof firewallRule>>) =>
  document(firewallRule, "attack-tools", {
    title: "Attack tools",
    match: { type: "userAgents", userAgents: ["(?i)sqlmap"] },
    action: "deny",
    ...spec,
  });

const enforcedUnobserved: Rule = {
  code: "security/enforced-unobserved",
  module: "security",
  severity: "warning",
  summary: "A rule turns visitors away without having been watched before",
  why: "Nobody knows yet whom it meets. The first to find out are customers who cannot order.",
  remedy: "Apply it with mode observe first, look at what it would have done, then set it to enforce.",
  *check(graph) {
    // A rule that lets through turns nobody away.
    const rules = unexpired(graph).filter(({ spec }) => spec.action !== "allow");
    yield* unobserved(graph, firewallRule, rules);
    yield* unobserved(graph, rateLimit, graph.all(rateLimit));
  },
  examples: {
    fails: [attackTools({ mode: "enforce" })],
    passes: [patch(firewallRule, "attack-tools", { mode: "observe" })],
    current: [],
  },
};

const expired: Rule = {
  code: "security/firewall-rule-expired",
  module: "security",
  severity: "warning",
  summary: "A firewall rule has stopped",
  why: "It does nothing any more, while whoever reads the settings believes that it does.",
  remedy: "Remove the rule, or give it a later end.",
  *check(store) {
    for (const rule of store.all(firewallRule)) {
      const { expires } = rule.spec;
      if (expires === undefined || !isExpired(store, rule)) continue;
      const { timeZone } = store.context;
      yield {
        at: { setting: rule, path: ["expires"] },
        detail: `${nameOf(rule)} stopped at ${wallText(secondsAt(expires, timeZone), timeZone)}; it is ${store.asOf}.`,
      };
    }
  },
  examples: {
    fails: [attackTools({ expires: "2027-03-01T00:00" })],
    passes: [patch(firewallRule, "attack-tools", { expires: "2027-03-01T00:01" })],
    asOf: "2027-03-01",
  },
};

export const enforcing: readonly Rule[] = [enforcedUnobserved, expired];

/** The database is asked only where something enforces. */
function* unobserved<S extends typeof firewallRule.schema | typeof rateLimit.schema>(
  graph: StoreGraph,
  kind: BuiltInKind<S>,
  settings: readonly Stated<S>[],
): Generator<RuleFinding> {
  for (const setting of settings) {
    if (setting.spec.mode !== "enforce" || graph.current.spec(kind, setting) !== undefined || isNew(graph)) continue;
    yield {
      at: { setting, path: ["mode"] },
      detail: `${nameOf(setting)} is new to the database and enforces at once.`,
    };
  }
}

/** Of a store that the database does not know yet nobody can tell what was watched before: it is taken on as it is. */
function isNew(graph: StoreGraph): boolean {
  const own = graph.one(store);
  return own !== undefined && graph.current.spec(store, own) === undefined;
}
