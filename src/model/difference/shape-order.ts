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
  const first = [...(shape?.type === "union" ? ["type"] : []), ...Object.keys(fields)];
  const names = new Set([...first.filter((name) => Object.hasOwn(value, name)), ...Object.keys(value).sort()]);
  const parts = [...names].map((name) => {
    const inner = shape?.type === "map" ? shape.values : Object.hasOwn(fields, name) ? fields[name]?.shape : undefined;
    return [name, inShapeOrder(inner, value[name] ?? null)] as const;
  });
  return Object.fromEntries(parts);
}
