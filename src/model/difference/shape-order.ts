/** A value with its fields in one order, wherever it was read: canonical JSON and jsonb each have their own. */
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { Shape } from "../shape.js";
import { fieldsOf } from "../walk-shape.js";

/** In the shape's order, a union's `type` first; what the shape does not know comes last, sorted. */
export function inShapeOrder(shape: Shape | undefined, value: JsonObject): JsonObject;
export function inShapeOrder(shape: Shape | undefined, value: Json): Json;
export function inShapeOrder(shape: Shape | undefined, value: Json): Json {
  if (Array.isArray(value)) {
    const items = shape?.type === "list" ? shape.items : undefined;
    return value.map((item: Json) => inShapeOrder(items, item));
  }
  if (!isJsonObject(value)) return value;
  const fields = shape?.type === "object" || shape?.type === "union" ? fieldsOf(shape, value) : {};
  const names = new Set(shape?.type === "union" && Object.hasOwn(value, "type") ? ["type"] : []);
  for (const name in fields) if (Object.hasOwn(value, name)) names.add(name);
  const all = Object.keys(value);
  if (names.size < all.length) for (const name of all.sort()) names.add(name);
  const ordered: Record<string, Json> = {};
  for (const name of names) {
    const inner = shape?.type === "map" ? shape.values : Object.hasOwn(fields, name) ? fields[name]?.shape : undefined;
    const part = inShapeOrder(inner, value[name] ?? null);
    if (name === "__proto__") Object.defineProperty(ordered, name, { ...OWN, value: part });
    else ordered[name] = part;
  }
  return ordered;
}

/** As an assignment makes a property, but for `__proto__`, which a map written by hand may have as a name. */
const OWN = { configurable: true, enumerable: true, writable: true } as const;
