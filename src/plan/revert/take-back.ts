/** Takes back what was done to one value, field by field: what was done to other fields since stays. */
import { canonicalJson } from "../../model/canonical-json.js";
import { keyOf } from "../../model/difference/diff-spec.js";
import { below } from "../../model/difference/spec-leaves.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import { inSetOrder } from "../../model/set-order.js";
import type { ListShape, Shape } from "../../model/shape.js";
import { fieldsOf, variantOf } from "../../model/walk-shape.js";

/** `undefined`: nothing there. */
export interface Sides {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly now: Json | undefined;
}

export interface TakenBack {
  /** Where it was changed again since, as it is now. */
  readonly value: Json | undefined;
  readonly conflicts: readonly Conflict[];
}

/** What was changed again since. */
export interface Conflict {
  /** `limits.total`, `items["SKU1"].price`; empty: all of it. */
  readonly field: string;
  /** As the revision left it. */
  readonly left: Json | undefined;
  readonly now: Json | undefined;
}

export function takeBack(shape: Shape | undefined, sides: Sides, field = ""): TakenBack {
  const { before, after, now } = sides;
  if (same(before, after) || same(now, before)) return { value: now, conflicts: [] };
  if (same(now, after)) return { value: before, conflicts: [] };
  if (isJsonObject(before) && isJsonObject(after) && isJsonObject(now) && hasParts(shape, [before, after, now])) {
    return takeBackParts(shape, { before, after, now }, field);
  }
  if (shape?.type === "list" && Array.isArray(before) && Array.isArray(after) && Array.isArray(now)) {
    if (shape.semantics === "set") return { value: takeBackSet(shape, before, after, now), conflicts: [] };
    if (shape.semantics === "keyed") return takeBackItems(shape, { before, after, now }, field);
  }
  return { value: now, conflicts: [{ field, left: after, now }] };
}

/** A union that changed its variant is one value. */
function hasParts(shape: Shape | undefined, sides: readonly JsonObject[]): boolean {
  if (shape?.type !== "union") return shape?.type === "object" || shape?.type === "map" || shape?.type === "text";
  const [type] = sides.map((side) => side["type"]);
  return variantOf(shape, type) !== undefined && sides.every((side) => side["type"] === type);
}

interface Objects {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly now: JsonObject;
}

function takeBackParts(shape: Shape | undefined, { before, after, now }: Objects, field: string): TakenBack {
  const value: Record<string, Json> = {};
  const conflicts: Conflict[] = [];
  const names = new Set([...Object.keys(now), ...Object.keys(before), ...Object.keys(after)]);
  for (const name of names) {
    const sides = { before: own(before, name), after: own(after, name), now: own(now, name) };
    const part = takeBack(shapeOfPart(shape, now, name), sides, below(field, name));
    if (part.value !== undefined) value[name] = part.value;
    conflicts.push(...part.conflicts);
  }
  return { value, conflicts };
}

function shapeOfPart(shape: Shape | undefined, object: JsonObject, name: string): Shape | undefined {
  if (shape?.type === "map") return shape.values;
  return shape?.type === "object" || shape?.type === "union" ? fieldsOf(shape, object)[name]?.shape : undefined;
}

function takeBackSet(
  { items }: ListShape,
  before: readonly Json[],
  after: readonly Json[],
  now: readonly Json[],
): readonly Json[] {
  const without = (from: readonly Json[], others: readonly Json[]) =>
    from.filter((item) => !others.some((other) => same(item, other)));
  const kept = without(now, without(after, before));
  return inSetOrder(items, [...kept, ...without(without(before, after), kept)]);
}

interface Lists {
  readonly before: readonly Json[];
  readonly after: readonly Json[];
  readonly now: readonly Json[];
}

/** Items as they stand now; those that come back stand behind what they stood behind. An order of theirs is one value. */
function takeBackItems(shape: ListShape, { before, after, now }: Lists, field: string): TakenBack {
  const key = (item: Json) => canonicalJson(keyOf(shape, item));
  const byKey = (items: readonly Json[]) => new Map(items.map((item) => [key(item), item]));
  const [was, left, is] = [byKey(before), byKey(after), byKey(now)];
  const common = (some: ReadonlyMap<string, Json>, other: ReadonlyMap<string, Json>) =>
    [...some.keys()].filter((each) => other.has(each));
  const told = was.size === before.length && left.size === after.length && is.size === now.length;
  if (!told || !same(common(was, left), common(left, was))) {
    return { value: now, conflicts: [{ field, left: after, now }] };
  }
  const order = [...is.keys()];
  for (const [index, each] of [...was.keys()].entries()) {
    if (order.includes(each)) continue;
    const previous = [...was.keys()].slice(0, index).findLast((earlier) => order.includes(earlier));
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, each);
  }
  const conflicts: Conflict[] = [];
  const items = [...new Set([...order, ...left.keys()])].flatMap((each) => {
    const sides = { before: was.get(each), after: left.get(each), now: is.get(each) };
    const told = keyOf(shape, sides.now ?? sides.after ?? null).map((part) => JSON.stringify(part));
    const item = takeBack(shape.items, sides, `${field}[${told.join(", ")}]`);
    conflicts.push(...item.conflicts);
    return item.value === undefined ? [] : [item.value];
  });
  return { value: items, conflicts };
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}
