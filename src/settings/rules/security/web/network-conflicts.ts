/** No network is let through and turned away at once. */
import { firewallRule } from "../../../kinds/security/web/firewall-rule.js";
import { document, patch, type Rule, type RuleFinding } from "../../rule.js";
import { nameOf } from "../../words.js";
import { commonRequest, type FirewallRule, type Requests, unexpired } from "./front-door.js";
import { type Network, networkOf, sortNetworks } from "./networks.js";

const toAdmin = (name: string, action: "allow" | "deny", cidr: string) =>
  document(firewallRule, name, {
    title: "Who may use the back office",
    match: { type: "cidrs", cidrs: [cidr] },
    action,
    paths: ["/admin/*"],
  });

const allowedAndDenied: Rule = {
  code: "security/network-allowed-and-denied",
  module: "security",
  severity: "error",
  summary: "A network is let through and turned away with the same priority",
  why: "Among equal priorities turning away wins, so the rule that lets through does nothing for these addresses, and staff or partners stand before a closed door.",
  remedy: "Give the rule that shall win a greater `priority`, or take the addresses out of the other one.",
  *check(store) {
    const groups = new Map<string, FirewallRule[]>();
    for (const rule of unexpired(store)) {
      const { match, mode, priority } = rule.spec;
      if (match.type !== "cidrs") continue;
      // What only watches meets what only watches: another mode decides nothing about the same request.
      const key = `${mode} ${priority}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [rule]);
      else group.push(rule);
    }
    for (const rules of groups.values()) yield* conflictsAmong(rules);
  },
  examples: {
    fails: [toAdmin("office", "allow", "203.0.113.0/24"), toAdmin("everybody", "deny", "0.0.0.0/0")],
    passes: [patch(firewallRule, "office", { priority: 1 })],
  },
};

export const networkConflicts: readonly Rule[] = [allowedAndDenied];

interface Entry extends Network {
  readonly rule: FirewallRule;
  readonly index: number;
}

/** Rules that are about the same requests, which most are. */
interface Group {
  readonly requests: Requests;
  readonly rules: FirewallRule[];
}

/** Each rule that lets through is told once, with one that overrules it. */
function* conflictsAmong(rules: readonly FirewallRule[]): Generator<RuleFinding> {
  const isAllow = ({ spec }: FirewallRule) => spec.action === "allow";
  const against = byRequests(rules.filter((rule) => !isAllow(rule))).map(({ requests, rules: denying }) => ({
    requests,
    entries: outermost(denying.flatMap(entriesOf)),
  }));
  for (const { requests, rules: allowing } of byRequests(rules.filter(isAllow))) {
    const met = against.flatMap(({ requests: others, entries }) => {
      const path = commonRequest(requests, others);
      return path === null ? [] : [{ path, entries }];
    });
    for (const rule of met.length === 0 ? [] : allowing) {
      const found = firstConflict(rule, met);
      if (found !== null) yield found;
    }
  }
}

function firstConflict(
  rule: FirewallRule,
  against: readonly { readonly path: string; readonly entries: readonly Entry[] }[],
): RuleFinding | null {
  for (const entry of entriesOf(rule)) {
    for (const { path, entries } of against) {
      const other = meeting(entries, entry);
      if (other !== undefined) return conflict(entry, other, path);
    }
  }
  return null;
}

function conflict(allow: Entry, deny: Entry, path: string): RuleFinding {
  const { action, priority } = deny.rule.spec;
  const does = action === "deny" ? "turns away" : "challenges";
  return {
    at: placeOf(allow),
    detail: `${nameOf(allow.rule)} lets ${cidrOf(allow)} through and ${nameOf(deny.rule)} ${does} ${cidrOf(deny)}, both with priority ${priority} and both for ${path}.`,
    related: [{ message: `What ${does}`, at: placeOf(deny) }],
  };
}

function byRequests(rules: readonly FirewallRule[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const rule of rules) {
    const { paths, methods } = rule.spec;
    const key = JSON.stringify([paths, methods]);
    const group = groups.get(key) ?? { requests: { paths, methods }, rules: [] };
    group.rules.push(rule);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Those that lie in no other, sorted and disjoint. */
function outermost(entries: readonly Entry[]): readonly Entry[] {
  const result: Entry[] = [];
  for (const entry of sortNetworks(entries)) {
    const last = result.at(-1);
    if (last === undefined || last.family !== entry.family || last.last < entry.first) result.push(entry);
  }
  return result;
}

/** The first of sorted, disjoint networks that has an address in common with another one: searched by halves. */
function meeting(entries: readonly Entry[], { family, first, last }: Network): Entry | undefined {
  let [from, until] = [0, entries.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && (entry.family < family || (entry.family === family && entry.last < first)))
      from = middle + 1;
    else until = middle;
  }
  const found = entries[from];
  return found !== undefined && found.family === family && found.first <= last ? found : undefined;
}

function entriesOf(rule: FirewallRule): readonly Entry[] {
  const { match } = rule.spec;
  return match.type === "cidrs" ? match.cidrs.map((cidr, index) => ({ ...networkOf(cidr), rule, index })) : [];
}

function placeOf({ rule, index }: Entry) {
  return { setting: rule, path: ["match", "cidrs", index] };
}

function cidrOf({ rule, index }: Entry): string {
  const { match } = rule.spec;
  return match.type === "cidrs" ? (match.cidrs[index] ?? "") : "";
}
