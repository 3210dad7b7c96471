/** Firewall rules as other rules see them: which are in force, and whose requests they are about. */
import { secondsAt, secondsOfDay } from "../../../calendar/wall-time.js";
import type { SpecOf } from "../../../kinds/built-in-kind.js";
import { firewallRule } from "../../../kinds/security/web/firewall-rule.js";
import { store as storeKind } from "../../../kinds/store/store.js";
import type { Stated, StoreGraph } from "../../store-graph.js";
import { commonPath } from "./path-globs.js";

export type FirewallRule = Stated<(typeof firewallRule)["schema"]>;
export type Method = SpecOf<typeof firewallRule>["methods"][number];

/** Which requests a rule is about, whoever makes them. */
export interface Requests {
  readonly paths: readonly string[];
  readonly methods: readonly Method[];
}

/** Those that have not stopped by the day for which is asked. */
export function unexpired(store: StoreGraph): readonly FirewallRule[] {
  return store.all(firewallRule).filter((rule) => !isExpired(store, rule));
}

export function isExpired(store: StoreGraph, { spec: { expires } }: FirewallRule): boolean {
  if (expires === undefined) return false;
  const { timeZone } = store.context;
  return secondsAt(expires, timeZone) <= secondsOfDay(store.asOf, 0, timeZone);
}

/** What payment providers call, with the store that says so. */
export function callbacks(store: StoreGraph) {
  const own = store.one(storeKind);
  return own === undefined ? null : { setting: own, paths: own.spec.callbackPaths };
}

/** A path for which two are both about the same request; `null` where there is none. */
export function commonRequest(a: Requests, b: Requests): string | null {
  if (!shareMethod(a.methods, b.methods)) return null;
  for (const path of a.paths) {
    for (const other of b.paths) {
      const shared = commonPath(path, other);
      if (shared !== null) return shared;
    }
  }
  return null;
}

function shareMethod(a: readonly Method[], b: readonly Method[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((method) => b.includes(method));
}
