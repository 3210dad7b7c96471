/** The patch that leads from one canonical spec to another: the other way of `resolve/merge-patch.ts`. */
import { keyOf } from "../../../model/difference/diff-spec.js";
import { isJsonObject, type Json, type JsonObject } from "../../../model/json.js";
import type { Field, ListShape, Shape } from "../../../model/shape.js";
import { fieldsOf, variantOf } from "../../../model/walk-shape.js";
import { isDefault, isSame, ownField, writtenValue } from "./written-value.js";

/**
 * Only what changes; `null` takes a field back to its default. A keyed list whose items change places is written as a
 * whole, which a patch cannot say: whoever uses it merges it and looks.
 */
export function patchBetween(shape: Shape, from: JsonObject, to: JsonObject): JsonObject {
  const patch = valueBetween({ shape, optional: true, description: "" }, from, to);
  return isJsonObject(patch) ? patch : {};
}

/** `undefined`: nothing changes. */
export function valueBetween(field: Field | undefined, from: Json | undefined, to: Json | undefined): Json | undefined {
  if (isSame(from, to)) return undefined;
  if (to === undefined || isDefault(field, to)) return null;
  const shape = field?.shape;
  if (from === undefined || shape?.type === "secret") return writtenValue(shape, to);
  if (isJsonObject(from) && isJsonObject(to)) return objectBetween(shape, from, to);
  if (shape?.type === "list" && shape.semantics === "keyed" && Array.isArray(from) && Array.isArray(to))
    return listBetween(shape, from, to);
  return writtenValue(shape, to);
}

function objectBetween(shape: Shape | undefined, from: JsonObject, to: JsonObject): JsonObject {
  const switched = shape?.type === "union" && from["type"] !== to["type"];
  // Of the old variant, only fields that the new one has as well are still there when the patch is laid over.
  const after = switched ? variantOf(shape, to["type"]) : undefined;
  const kept = (name: string) => !switched || (after !== undefined && Object.hasOwn(after.fields, name));
  const patch: Record<string, Json> = {};
  for (const name of new Set([...Object.keys(to), ...Object.keys(from)])) {
    if (!kept(name) && !Object.hasOwn(to, name)) continue;
    const field = fieldNamed(shape, to, name) ?? fieldNamed(shape, from, name);
    const was = kept(name) ? ownField(from, name) : undefined;
    const is = ownField(to, name);
    const change = name === "type" && switched ? is : valueBetween(field, was, is);
    // What is at its default and was not there needs no word.
    if (change !== undefined && !(change === null && was === undefined)) patch[name] = change;
  }
  return patch;
}

/** The field of an object, of the variant of a union, or an entry of a map. */
export function fieldNamed(shape: Shape | undefined, value: JsonObject, name: string): Field | undefined {
  if (shape?.type === "map") return { shape: shape.values, optional: true, description: "" };
  if (shape?.type !== "object" && shape?.type !== "union") return undefined;
  const fields = fieldsOf(shape, value);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function listBetween(shape: ListShape, from: readonly Json[], to: readonly Json[]): Json {
  if (!isOrderKept(shape, from, to)) return writtenValue(shape, to);
  const keyText = (item: Json) => JSON.stringify(keyOf(shape, item));
  const before = new Map(from.map((item) => [keyText(item), item]));
  const after = new Set(to.map(keyText));
  const gone = from.filter((item) => !after.has(keyText(item)));
  return [
    ...to.flatMap((item): readonly Json[] => {
      const was = before.get(keyText(item));
      if (was === undefined) return [writtenValue(shape.items, item)];
      if (isSame(was, item) || !isJsonObject(was) || !isJsonObject(item)) return [];
      return [{ ...keysOf(shape, item), ...objectBetween(shape.items, was, item) }];
    }),
    ...gone.flatMap((item) => (isJsonObject(item) ? [{ ...keysOf(shape, item), $absent: true }] : [])),
  ];
}

/** Whether those that stay are in their order, and the new ones behind them. */
export function isOrderKept(shape: ListShape, from: readonly Json[], to: readonly Json[]): boolean {
  const keyText = (item: Json) => JSON.stringify(keyOf(shape, item));
  const [before, after] = [from.map(keyText), to.map(keyText)];
  const staying = before.filter((key) => after.includes(key));
  return isSame([...staying, ...after.filter((key) => !before.includes(key))], after);
}

function keysOf({ key }: ListShape, item: JsonObject): JsonObject {
  return Object.fromEntries(key.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])));
}
