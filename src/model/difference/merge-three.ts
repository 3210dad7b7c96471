/** Two changes of one spec put together: what documents say and what stands in the database, each beside what both began with. */
import { canonicalJson } from "../canonical-json.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { Shape } from "../shape.js";
import { inside } from "../walk-shape.js";

/** Field by field; where both changed the same, theirs counts. Lists and scalars are taken as a whole. */
export function mergeThree(shape: Shape, base: JsonObject, ours: JsonObject, theirs: JsonObject): JsonObject {
  const merged = mergeValue(shape, base, ours, theirs);
  return isJsonObject(merged) ? merged : theirs;
}

function mergeValue(
  shape: Shape | undefined,
  base: Json | undefined,
  ours: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  if (isSame(base, theirs)) return ours;
  if (isSame(base, ours) || isSame(ours, theirs)) return theirs;
  if (!isJsonObject(base) || !isJsonObject(ours) || !isJsonObject(theirs) || shape?.type === "secret") return theirs;
  if (shape?.type === "union" && !(base["type"] === ours["type"] && ours["type"] === theirs["type"])) return theirs;
  const merged: Record<string, Json> = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const inner = inside(shape, theirs, name).shape ?? inside(shape, ours, name).shape;
    const value = mergeValue(inner, own(base, name), own(ours, name), own(theirs, name));
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}
