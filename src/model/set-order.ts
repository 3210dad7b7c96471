/** The one order in which a set is kept, whatever order it was written in. */
import { compareStrings } from "./address.js";
import { canonicalJson } from "./canonical-json.js";
import type { Json } from "./json.js";
import type { Shape } from "./shape.js";

/** Named values as their kind names them, Monday before Tuesday; all else by the code units of its canonical JSON. */
export function inSetOrder(items: Shape, values: readonly Json[]): readonly Json[] {
  return sortAsSet(items, values, (value) => value);
}

/** The same for what only holds the values. */
export function sortAsSet<T>(items: Shape, holders: readonly T[], valueIn: (holder: T) => Json): readonly T[] {
  if (holders.length < 2) return holders;
  const named = items.type === "string" ? items.values : undefined;
  const keyed = holders.map((holder) => {
    const value = valueIn(holder);
    const position = named?.indexOf(String(value)) ?? -1;
    return {
      holder,
      position: position < 0 ? holders.length + (named?.length ?? 0) : position,
      text: canonicalJson(value),
    };
  });
  return keyed.sort((a, b) => a.position - b.position || compareStrings(a.text, b.text)).map(({ holder }) => holder);
}
