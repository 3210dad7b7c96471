import type { CurrentIndex } from "../../model/current.js";

/** How many settings of each store are on record. */
export function managedIn({ entries }: CurrentIndex): ReadonlyMap<string, number> {
  const managed = new Map<string, number>();
  for (const { address, record } of entries) {
    if (record !== null) managed.set(address.store, (managed.get(address.store) ?? 0) + 1);
  }
  return managed;
}
