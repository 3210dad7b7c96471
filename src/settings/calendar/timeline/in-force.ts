/** What of a store holds at an instant, since when and until when, and what changes next. */
import { type Address, compareAddresses, formatAddress } from "../../../model/address.js";
import { type InForce, isMoment, type NextChange, type TimedSetting } from "../../../model/timeline.js";
import type { Stated, StoreGraph } from "../../rules/store-graph.js";
import type { Span } from "../span.js";
import { isAlways, type Timed } from "./lane-source.js";
import { lanes, sourcesOf } from "./lanes/lanes.js";
import { timesAround } from "./times-around.js";

/** @param all every sound setting of the store */
export function inForceAt(store: StoreGraph, all: readonly Pick<Stated, "address" | "spec">[], at: number): InForce {
  const sources = sourcesOf(store);
  const timed: (TimedSetting & { readonly span: Span })[] = [];
  const changing = new Map<string, boolean>();
  const next = earliest<NextChange>();
  const nextRun = earliest<TimedSetting>();
  for (const source of lanes) {
    for (const each of source.timed(sources)) {
      if (!each.enabled) continue;
      const key = formatAddress(each.address);
      // A coupon that is handed out at eight can be used always.
      if (isOwnTime(each)) changing.set(key, changing.get(key) !== false && !isAlways(each));
      if (isAlways(each)) continue;
      const { recurring: _, ...setting } = each;
      const { holding, begins } = timesAround(each, at);
      if (holding !== null) timed.push({ ...setting, span: holding });
      if (isMoment(each.aspect)) nextRun.offer(begins, setting);
      else if (holding !== null) next.offer(holding.until, { setting, change: "ends" });
      else next.offer(begins, { setting, change: "begins" });
    }
  }
  const change = next.found();
  const run = nextRun.found();
  return {
    store: store.store,
    timeZone: sources.wall.timeZone,
    at,
    timed,
    always: alwaysIn(all, changing),
    next: change && { at: change.at, changes: change.things },
    nextRun: run && { at: run.at, runs: run.things },
  };
}

/** Whether the setting itself holds at these times, and not what is done with it. */
function isOwnTime({ aspect, part }: Timed): boolean {
  return part === null && (aspect === "live" || aspect === "use" || aspect === "hours");
}

function alwaysIn(
  all: readonly Pick<Stated, "address" | "spec">[],
  changing: ReadonlyMap<string, boolean>,
): readonly Address[] {
  return all
    .filter(({ address, spec }) => {
      const { enabled = true } = spec as { readonly enabled?: boolean };
      return enabled && changing.get(formatAddress(address)) !== true;
    })
    .map(({ address }) => address)
    .toSorted(compareAddresses);
}

/** Keeps what comes first, and all that comes at the same instant. */
function earliest<T>() {
  let at = Number.POSITIVE_INFINITY;
  let things: T[] = [];
  return {
    offer: (when: number | null, thing: T): void => {
      if (when === null || when > at || !Number.isFinite(when)) return;
      if (when < at) things = [];
      at = when;
      things.push(thing);
    },
    found: () => (things.length === 0 ? null : { at, things }),
  };
}
