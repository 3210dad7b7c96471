/** What tells an item of a keyed list from the others: the values of its key fields, however they are spelt. */
import { plainDecimal } from "../../model/decimal.js";
import { isJsonObject, type Json } from "../../model/json.js";
import type { ListShape, Shape } from "../../model/shape.js";
import { canonicalDuration } from "../../model/time/duration.js";
import { fieldsOf } from "../../model/walk-shape.js";

/** Equal for equal keys (`"10"` and `"10.00"`); `null` where a key field is missing. */
export function itemKey(list: ListShape, item: Json | undefined): string | null {
  if (!isJsonObject(item)) return null;
  const parts: Json[] = [];
  for (const name of list.key) {
    const value = item[name];
    if (value === undefined || value === null) return null;
    parts.push(spelt(shapeOfKey(list.items, item, name), value));
  }
  return JSON.stringify(parts);
}

/** As findings name an item: `"SKU1"`, `"morning", "SKU1"`. */
export function describeKey(list: ListShape, item: Json): string {
  return list.key.map((name) => JSON.stringify(isJsonObject(item) ? item[name] : undefined)).join(", ");
}

function shapeOfKey(items: Shape, item: { readonly [key: string]: Json }, name: string): Shape | undefined {
  return items.type === "object" || items.type === "union" ? fieldsOf(items, item)[name]?.shape : undefined;
}

function spelt(shape: Shape | undefined, value: Json): Json {
  if (typeof value !== "string") return value;
  switch (shape?.type) {
    case "money":
      return plainDecimal(value) ?? value;
    case "percent":
      return plainDecimal(value.replace(/%$/, "")) ?? value;
    case "duration":
    case "workDuration":
      return canonicalDuration(value) ?? value;
    default:
      return value;
  }
}
