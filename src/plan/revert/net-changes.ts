/** What a revision did to each setting in all, however many steps it took: a name on the way does not show. */
import { type Address, formatAddress } from "../../model/address.js";
import type { JsonObject } from "../../model/json.js";
import type { DecodedChange } from "../../model/revision.js";

export interface NetChange {
  /** Where the setting was; `null`: it was not there. */
  readonly from: Address | null;
  readonly before: JsonObject | null;
  /** Where it was left; `null`: it was deleted. */
  readonly to: Address | null;
  readonly after: JsonObject | null;
}

/** In the order in which each was first touched. @param changes in the order in which they were recorded. */
export function netChanges(changes: readonly DecodedChange[]): readonly NetChange[] {
  const settings: NetChange[] = [];
  const places = new Map<string, number>();
  const leaving: number[] = [];

  const at = ({ change: { address }, before }: DecodedChange): number => {
    const known = places.get(formatAddress(address));
    if (known !== undefined) return known;
    return settings.push({ from: address, before, to: address, after: before }) - 1;
  };
  const put = (index: number, address: Address | null, after: JsonObject | null) => {
    const setting = settings[index];
    if (setting?.to) places.delete(formatAddress(setting.to));
    if (address !== null) places.set(formatAddress(address), index);
    settings[index] = { from: setting?.from ?? null, before: setting?.before ?? null, to: address, after };
  };
  const created = () => settings.push({ from: null, before: null, to: null, after: null }) - 1;

  for (const each of changes) {
    const { operation, address } = each.change;
    if (operation === "move-from") {
      const index = at(each);
      put(index, null, null);
      leaving.push(index);
    } else if (operation === "move-to") put(leaving.shift() ?? created(), address, each.after);
    else if (each.before === null) put(created(), address, each.after);
    else put(at(each), each.after === null ? null : address, each.after);
  }
  return joined(settings).filter(({ from, to }) => from !== null || to !== null);
}

/** A setting that was deleted and made again at its address was changed. One that went to another store did both there. */
function joined(settings: readonly NetChange[]): readonly NetChange[] {
  const parts = settings.flatMap((setting): readonly NetChange[] => {
    const { from, before, to, after } = setting;
    if (from === null || to === null || from.store === to.store) return [setting];
    return [
      { from, before, to: null, after: null },
      { from: null, before: null, to, after },
    ];
  });
  const gone = new Map(parts.flatMap((part) => (part.from && !part.to ? [[formatAddress(part.from), part]] : [])));
  const again = new Set<NetChange>();
  const result = parts.map((part): NetChange => {
    const earlier = part.from === null && part.to !== null ? gone.get(formatAddress(part.to)) : undefined;
    if (earlier === undefined) return part;
    again.add(earlier);
    return { ...part, from: earlier.from, before: earlier.before };
  });
  return result.filter((part) => !again.has(part));
}
