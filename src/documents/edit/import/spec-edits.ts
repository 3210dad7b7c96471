/** What to change in a document that is there, value by value, so that it says something else: its other values are left. */
import type { FieldPath } from "../../../model/field-path.js";
import { isJsonObject, type Json, type JsonObject } from "../../../model/json.js";
import type { Field, ListShape, Shape } from "../../../model/shape.js";
import { itemKey } from "../../resolve/item-key.js";
import { fieldNamed, isOrderKept, valueBetween } from "./patch-between.js";
import { isSame, ownField, writtenValue } from "./written-value.js";

/** Paths lead into the document as the edits before have left it. */
export type JsonEdit =
  /** Replaces a value, or adds a property behind those of `after` that are there. */
  | { readonly type: "set"; readonly path: FieldPath; readonly value: Json; readonly after: readonly string[] }
  | { readonly type: "remove"; readonly path: FieldPath }
  | { readonly type: "append"; readonly path: FieldPath; readonly value: Json };

export interface EditedBody {
  /** The document's own `spec` or `patch`, as it was written. */
  readonly written: JsonObject;
  /** What the setting is with it, and what it is to be. Both canonical. */
  readonly from: JsonObject;
  readonly to: JsonObject;
  /** What the setting is without it, canonical, where it is a patch; `null` for a whole document. */
  readonly below: JsonObject | null;
}

/** @param root where the body stands: `["spec"]` or `["patch"]`. */
export function specEdits(
  shape: Shape,
  { written, from, to, below }: EditedBody,
  root: FieldPath,
): readonly JsonEdit[] {
  const edits: JsonEdit[] = [];
  const field: Field = { shape, optional: true, description: "" };
  edit({ field, written, from, to, below: below ?? undefined, patch: below !== null, after: [] }, root, edits);
  return edits;
}

interface Place {
  readonly field: Field | undefined;
  readonly written: Json | undefined;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
  readonly below: Json | undefined;
  readonly patch: boolean;
  /** The fields before this one. */
  readonly after: readonly string[];
}

function edit(place: Place, path: FieldPath, edits: JsonEdit[]): void {
  const { field, written, from, to, below, patch, after } = place;
  if (isSame(from, to)) return;
  const wanted = patch ? valueBetween(field, below, to) : to === undefined ? undefined : writtenValue(field?.shape, to);
  if (wanted === undefined) {
    // A patch of which nothing is left stays a patch.
    if (path.length === 1) edits.push({ type: "set", path, value: {}, after: [] });
    else if (written !== undefined) edits.push({ type: "remove", path });
  } else if (isOpen(place)) {
    if (isJsonObject(written) && isJsonObject(to)) editObject(place, written, to, path, edits);
    else if (Array.isArray(written) && Array.isArray(to) && field?.shape.type === "list")
      editList(place, field.shape, { written, to, wanted }, path, edits);
  } else edits.push({ type: "set", path, value: wanted, after });
}

/** Whether what is written is looked into, rather than replaced as a whole. */
function isOpen({ field, written, from, to, below, patch }: Place): boolean {
  const shape = field?.shape;
  if (shape?.type === "secret") return false;
  if (isJsonObject(written) && isJsonObject(from) && isJsonObject(to))
    return (
      (shape?.type !== "union" || from["type"] === to["type"]) &&
      (!patch || below === undefined || sameType(below, to, shape))
    );
  if (shape?.type !== "list" || shape.semantics !== "keyed") return false;
  const lists = [written, from, to].every((side) => Array.isArray(side));
  return lists && isOrderKept(shape, list(patch ? below : from), list(to)) && isOrderKept(shape, list(from), list(to));
}

function sameType(below: Json, to: JsonObject, shape: Shape | undefined): boolean {
  return isJsonObject(below) && (shape?.type !== "union" || below["type"] === to["type"]);
}

function editObject(place: Place, written: JsonObject, to: JsonObject, path: FieldPath, edits: JsonEdit[]): void {
  const shape = place.field?.shape;
  const [from, below] = [objectOf(place.from), objectOf(place.below)];
  const order = shape === undefined ? [] : namesIn(shape, to);
  for (const name of new Set([...order, ...Object.keys(to), ...Object.keys(from)])) {
    const inner: Place = {
      field: fieldNamed(shape, to, name),
      written: ownField(written, name),
      from: ownField(from, name),
      to: ownField(to, name),
      below: ownField(below, name),
      patch: place.patch,
      after: order.slice(0, Math.max(0, order.indexOf(name))),
    };
    edit(inner, [...path, name], edits);
  }
}

interface Lists {
  readonly written: readonly Json[];
  readonly to: readonly Json[];
  readonly wanted: Json;
}

function editList(place: Place, shape: ListShape, { written, to, wanted }: Lists, path: FieldPath, edits: JsonEdit[]) {
  const keys = written.map((item) => itemKey(shape, item));
  const byKey = (items: readonly Json[]) => new Map(items.map((item) => [itemKey(shape, item), item]));
  const [from, below, after] = [byKey(list(place.from)), byKey(list(place.below)), byKey(to)];
  const targets = byKey(list(wanted));
  const added: Json[] = [];
  const removed: number[] = [];
  for (const key of new Set([...from.keys(), ...after.keys()])) {
    const [was, is, target] = [from.get(key), after.get(key), targets.get(key)];
    if (isSame(was, is)) continue;
    const index = keys.indexOf(key);
    const here = index < 0 ? undefined : written[index];
    if (target === undefined) {
      if (index >= 0) removed.push(index);
    } else if (index < 0) added.push(target);
    else if (is === undefined || isAbsent(here) || isAbsent(target))
      edits.push({ type: "set", path: [...path, index], value: target, after: [] });
    else {
      const field: Field = { shape: shape.items, optional: true, description: "" };
      // In a patch an item stands by its key, also where nothing else of it is said any more.
      const inner: Place = { ...place, field, written: here, from: was, to: is, below: below.get(key), after: [] };
      edit(inner, [...path, index], edits);
    }
  }
  for (const index of removed.sort((a, b) => b - a)) edits.push({ type: "remove", path: [...path, index] });
  for (const value of added) edits.push({ type: "append", path, value });
}

function isAbsent(item: Json | undefined): boolean {
  return isJsonObject(item) && item["$absent"] === true;
}

function namesIn(shape: Shape, value: JsonObject): readonly string[] {
  if (shape.type === "object") return Object.keys(shape.fields);
  if (shape.type !== "union") return [];
  const variant = shape.variants[String(value["type"])];
  return ["type", ...Object.keys(variant?.fields ?? {})];
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
