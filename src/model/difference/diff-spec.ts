/**
 * Compares two specs field by field, by the shape of their kind: sets by membership, keyed lists by key, lists in order,
 * a union that changed its variant as a whole. What it holds has its fields in the shape's order. Never throws: a row
 * written by hand may have any form.
 */
import { canonicalJson } from "../canonical-json.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { Field, ListShape, ObjectShape, Shape, UnionShape } from "../shape.js";
import { variantOf } from "../walk-shape.js";
import { alignItems } from "./align-items.js";
import type { Difference, FieldDifference, ItemDifference, ListDifference, ObjectDifference } from "./difference.js";
import { inShapeOrder } from "./shape-order.js";

/** `null`: nothing is there. Without a shape (a kind that is no more) values are compared as they are. */
export function diffSpec(
  shape: ObjectShape | UnionShape | undefined,
  before: JsonObject | null,
  after: JsonObject | null,
): ObjectDifference {
  const [left, right] = [before, after].map((side) => (side === null ? undefined : inShapeOrder(shape, side)));
  return diffFields(fieldShapes(shape, left, right), left, right);
}

function diffValue(shape: Shape | undefined, before: Json | undefined, after: Json | undefined): Difference {
  if (shape?.type === "list" && isList(before) && isList(after)) return diffList(shape, before, after);
  const composite = shape?.type === "object" || shape?.type === "map" || shape?.type === "union" || isText(shape);
  if (composite && isObjectOrAbsent(before) && isObjectOrAbsent(after) && sameVariant(shape, before, after)) {
    return diffFields(fieldShapes(shape, before, after), before, after);
  }
  return { type: "value", before, after };
}

function diffFields(
  shapes: ReadonlyMap<string, Shape | undefined>,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): ObjectDifference {
  const fields: FieldDifference[] = [];
  let unchanged = 0;
  for (const [name, shape] of shapes) {
    const [left, right] = [own(before, name), own(after, name)];
    if (left === undefined && right === undefined) continue;
    if (same(left, right)) unchanged += 1;
    else fields.push({ name, difference: diffValue(shape, left, right) });
  }
  return { type: "object", before, after, fields, unchanged };
}

/** The names on either side with their shapes: in the shape's order, then what it does not know. */
function fieldShapes(
  shape: Shape | undefined,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): ReadonlyMap<string, Shape | undefined> {
  const shapes = new Map<string, Shape | undefined>();
  const add = (fields: Readonly<Record<string, Field>>) => {
    for (const [name, field] of Object.entries(fields)) shapes.set(name, field.shape);
  };
  if (shape?.type === "object") add(shape.fields);
  if (shape?.type === "union") {
    shapes.set("type", undefined);
    for (const side of [before, after]) add(variantOf(shape, side?.["type"])?.fields ?? {});
  }
  const names = [before, after].flatMap((side) => Object.keys(side ?? {})).sort();
  for (const name of names) {
    if (!shapes.has(name)) shapes.set(name, shape?.type === "map" ? shape.values : undefined);
  }
  return shapes;
}

function diffList(
  shape: ListShape,
  before: readonly Json[] | undefined,
  after: readonly Json[] | undefined,
): ListDifference {
  if (before === undefined || after === undefined) return wholeList(shape, before, after);
  const { semantics } = shape;
  const [left, right] = [before, after];
  const token = (item: Json) => canonicalJson(semantics === "keyed" ? keyOf(shape, item) : item);
  const items: ItemDifference[] = [];
  let unchanged = 0;
  for (const pair of alignItems(left.map(token), right.map(token))) {
    const was = pair.before === null ? undefined : left[pair.before];
    const is = pair.after === null ? undefined : right[pair.after];
    const moved = pair.moved && semantics !== "set";
    const equal = same(was, is);
    if (equal && !moved) unchanged += 1;
    else {
      const key = semantics === "keyed" ? keyOf(shape, is ?? was ?? null) : null;
      items.push({ ...pair, moved, key, difference: equal ? null : diffValue(shape.items, was, is) });
    }
  }
  return { type: "list", semantics, before, after, items, unchanged };
}

/** A list on one side only: every item was added, or taken away. */
function wholeList(
  shape: ListShape,
  before: readonly Json[] | undefined,
  after: readonly Json[] | undefined,
): ListDifference {
  const { semantics } = shape;
  const items = (after ?? before ?? []).map((item, index): ItemDifference => {
    const key = semantics === "keyed" ? keyOf(shape, item) : null;
    const [was, is] = after === undefined ? [item, undefined] : [undefined, item];
    const places = after === undefined ? { before: index, after: null } : { before: null, after: index };
    return { ...places, moved: false, key, difference: diffValue(shape.items, was, is) };
  });
  return { type: "list", semantics, before, after, items, unchanged: 0 };
}

/** An item without its key fields stands for itself. */
export function keyOf(shape: ListShape, item: Json): readonly Json[] {
  const values = shape.key.map((name) => (isJsonObject(item) ? own(item, name) : undefined));
  return values.every((value) => value !== undefined) ? values : [item];
}

function sameVariant(shape: Shape | undefined, before: JsonObject | undefined, after: JsonObject | undefined): boolean {
  if (shape?.type !== "union" || before === undefined || after === undefined) return true;
  return before["type"] === after["type"] && variantOf(shape, before["type"]) !== undefined;
}

function isList(value: Json | undefined): value is readonly Json[] | undefined {
  return value === undefined || Array.isArray(value);
}

function isObjectOrAbsent(value: Json | undefined): value is JsonObject | undefined {
  return value === undefined || isJsonObject(value);
}

/** Text in several languages is compared language by language. */
function isText(shape: Shape | undefined): boolean {
  return shape?.type === "text";
}

function own(object: JsonObject | undefined, name: string): Json | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}
