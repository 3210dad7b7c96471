/** What a plan does to each store, a line each, where it has several; those without changes share a line. */
import { compareStrings } from "../../model/address.js";
import type { Change } from "../../model/change.js";
import type { Plan } from "../../model/plan.js";
import { changeCounts } from "./changes/change-counts.js";
import type { TextOptions } from "./text-options.js";
import { displayWidth, padEnd } from "./width.js";

/** Longer names stand out of line. */
const WIDEST_NAME = 24;

export function storeLines({ changes, stores }: Plan, { language }: TextOptions): readonly string[] {
  const names = Object.keys(stores).sort(compareStrings);
  if (names.length < 2 || changes.length === 0) return [];
  const byStore = new Map<string, Change[]>();
  for (const change of changes) {
    const { store } = change.address;
    const ofStore = byStore.get(store);
    if (ofStore === undefined) byStore.set(store, [change]);
    else ofStore.push(change);
  }
  const changed = names.filter((store) => byStore.has(store));
  const width = Math.min(WIDEST_NAME, Math.max(...changed.map(displayWidth)));
  const lines = changed.map(
    (store) => `${padEnd(`${store}:`, width + 1)} ${countsText(byStore.get(store) ?? [], language)}`,
  );
  const others = names.length - changed.length;
  return [...lines, ...(others > 0 ? [language.say`${language.count(others, "store")} without changes`] : [])];
}

function countsText(changes: readonly Change[], { say }: TextOptions["language"]): string {
  const { imported, added, changed, destroyed } = changeCounts(changes);
  return [
    ...(imported > 0 ? [say`${imported} to import`] : []),
    ...(added > 0 ? [say`${added} to add`] : []),
    ...(changed > 0 ? [say`${changed} to change`] : []),
    ...(destroyed > 0 ? [say`${destroyed} to destroy`] : []),
  ].join(", ");
}
