/** The changes that take a revision back, from what it did and from what is there now. */
import { type Address, formatAddress } from "../../model/address.js";
import { canonicalJson } from "../../model/canonical-json.js";
import type { Change } from "../../model/change.js";
import type { CurrentEntry } from "../../model/current.js";
import { isJsonObject, type JsonObject } from "../../model/json.js";
import type { Kinds } from "../../model/kind.js";
import type { NetChange } from "./net-changes.js";
import { type Conflict, takeBack } from "./take-back.js";

export interface RevertedChanges {
  /** In the order of what they take back. */
  readonly changes: readonly Change[];
  readonly conflicts: readonly RevertConflict[];
  /** That are not on record, so that no plan may touch them. */
  readonly unmanaged: readonly Address[];
}

export interface RevertConflict extends Conflict {
  /** Where the setting is now, or was left. */
  readonly address: Address;
}

export interface CurrentSetting {
  readonly spec: JsonObject | null;
  readonly entry: CurrentEntry | null;
}

/** @param byApply rows that an apply deleted were on record then, those deleted by hand still are. */
export function revertChanges(
  nets: readonly NetChange[],
  current: (address: Address) => CurrentSetting,
  kinds: Kinds,
  byApply: boolean,
): RevertedChanges {
  const look = { current, kinds, byApply };
  let kept: ReadonlySet<NetChange> = new Set();
  for (;;) {
    const leaving = new Set(
      nets.flatMap((net) => (net.to && leaves(net) && !kept.has(net) ? [formatAddress(net.to)] : [])),
    );
    const results = nets.map((net) => ({ net, result: revert(net, leaving, look) }));
    const staying = results.filter(({ net, result }) => leaves(net) && result.change === null).map(({ net }) => net);
    if (staying.length <= kept.size) {
      return {
        changes: results.flatMap(({ result }) => result.change ?? []),
        conflicts: results.flatMap(({ result }) => result.conflicts),
        unmanaged: results.flatMap(({ result }) => result.unmanaged ?? []),
      };
    }
    kept = new Set(staying); // what was to make room for others does not: look again
  }
}

/** Taking it back frees the address where it is. */
function leaves({ from, to }: NetChange): boolean {
  return to !== null && (from === null || formatAddress(from) !== formatAddress(to));
}

interface Look {
  readonly current: (address: Address) => CurrentSetting;
  readonly kinds: Kinds;
  readonly byApply: boolean;
}

interface Result {
  readonly change: Change | null;
  readonly conflicts: readonly RevertConflict[];
  readonly unmanaged?: Address;
}

const ALREADY: Result = { change: null, conflicts: [] };

/** @param leaving addresses that are free afterwards, whatever is there now. */
function revert(net: NetChange, leaving: ReadonlySet<string>, look: Look): Result {
  if (net.from === null) return net.to === null ? ALREADY : takeAway(net.to, net, look);
  return net.to === null ? bringBack(net.from, net, leaving, look) : changeBack(net.from, net.to, net, leaving, look);
}

/** What was created. */
function takeAway(address: Address, { after }: NetChange, { current }: Look): Result {
  const { spec, entry } = current(address);
  if (spec === null) return ALREADY;
  if (!entry?.record) return { ...ALREADY, unmanaged: address };
  if (canonicalJson(spec) !== canonicalJson(after)) {
    return { change: null, conflicts: [{ address, field: "", left: after ?? undefined, now: spec }] };
  }
  return { change: changeOf("delete", address, entry, spec, null), conflicts: [] };
}

/** What was deleted. */
function bringBack(address: Address, { before }: NetChange, leaving: ReadonlySet<string>, look: Look): Result {
  const { spec, entry } = look.current(address);
  const free = spec === null || leaving.has(formatAddress(address));
  if (!free && canonicalJson(spec) === canonicalJson(before)) return ALREADY;
  if (!free) return { change: null, conflicts: [{ address, field: "", left: undefined, now: spec }] };
  if (!look.byApply && !entry?.record) return { ...ALREADY, unmanaged: address };
  return { change: changeOf("create", address, spec === null ? entry : null, null, before), conflicts: [] };
}

/** What was changed, moved, or both. */
function changeBack(from: Address, to: Address, net: NetChange, leaving: ReadonlySet<string>, look: Look): Result {
  const moved = formatAddress(from) !== formatAddress(to);
  const [there, here] = [look.current(to), look.current(from)];
  const free = here.spec === null || leaving.has(formatAddress(from));
  const isBack = moved && here.spec !== null && !leaving.has(formatAddress(from)) && there.spec === null;
  const at = isBack ? from : to;
  const { spec, entry } = isBack ? here : there;
  if (spec === null)
    return { change: null, conflicts: [{ address: to, field: "", left: net.after ?? undefined, now: undefined }] };
  if (!entry?.record) return { ...ALREADY, unmanaged: at };
  if (moved && !isBack && !free) {
    return { change: null, conflicts: [{ address: from, field: "", left: undefined, now: here.spec ?? undefined }] };
  }
  const shape = look.kinds.get(to.kind)?.spec;
  const taken = takeBack(shape, { before: net.before ?? undefined, after: net.after ?? undefined, now: spec });
  const conflicts = taken.conflicts.map((conflict) => ({ ...conflict, address: at }));
  const value = isJsonObject(taken.value) ? taken.value : spec;
  if (moved && !isBack) {
    return { change: { ...changeOf("move", from, entry, spec, value), previousAddress: to }, conflicts };
  }
  if (canonicalJson(value) === canonicalJson(spec)) return { change: null, conflicts };
  return { change: changeOf("update", at, entry, spec, value), conflicts };
}

function changeOf(
  action: Change["action"],
  address: Address,
  entry: CurrentEntry | null,
  before: JsonObject | null,
  after: JsonObject | null,
): Change {
  const record = entry?.record ?? null;
  const protect = record?.protect ?? false;
  return {
    action,
    address,
    before,
    after,
    protect: { before: protect, after: protect && after !== null },
    rowDigest: entry?.rowDigest ?? null,
    ...(record && { record }),
  };
}
