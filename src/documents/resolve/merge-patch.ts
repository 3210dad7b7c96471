/**
 * Puts a patch over a spec: a JSON merge patch (RFC 7396) that knows the kind's shape and therefore merges keyed lists
 * item by item. Both are in the written form; defaults are filled in later.
 */
import type { FieldPath } from "../../model/field-path.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { Field, ListShape, Shape, UnionShape } from "../../model/shape.js";
import { fieldsOf, variantOf } from "../../model/walk-shape.js";
import type { SpecFinding } from "../../settings/kinds/spec-finding.js";
import { describeKey, itemKey } from "./item-key.js";

/** Paths of the findings are the patch's own. */
export interface Merged {
  readonly spec: JsonObject;
  readonly findings: readonly SpecFinding[];
}

/**
 * `null` takes a field back to its default; objects merge; keyed lists merge by key, `{ key, $absent: true }` takes an
 * item away; everything else is replaced. What is at its default in the base is patched on top of that default. Where a
 * patch changes a union's `type`, fields that only the old variant has fall away.
 */
export function mergePatch(shape: Shape, base: JsonObject, patch: JsonObject): Merged {
  const findings: SpecFinding[] = [];
  return { spec: mergeObject(shape, base, patch, [], findings), findings };
}

function mergeValue(
  shape: Shape | undefined,
  base: Json | undefined,
  patch: Json,
  path: FieldPath,
  findings: SpecFinding[],
): Json | undefined {
  if (patch === null) return undefined;
  if (isJsonObject(patch)) {
    // A secret is one value: the old version must not stay beside a new name.
    return shape?.type === "secret" ? patch : mergeObject(shape, isJsonObject(base) ? base : {}, patch, path, findings);
  }
  if (shape?.type === "list" && shape.semantics === "keyed" && Array.isArray(patch)) {
    const before = Array.isArray(base) ? (base as readonly Json[]) : [];
    return mergeKeyed(shape, before, patch as readonly Json[], path, findings);
  }
  return patch;
}

function mergeObject(
  shape: Shape | undefined,
  base: JsonObject,
  patch: JsonObject,
  path: FieldPath,
  findings: SpecFinding[],
): JsonObject {
  const kept = shape?.type === "union" ? withoutOldVariant(shape, base, patch["type"]) : base;
  const fields = shape?.type === "object" || shape?.type === "union" ? fieldsOf(shape, { ...kept, ...patch }) : {};
  const entries = new Map(Object.entries(kept));
  for (const [name, value] of Object.entries(patch)) {
    const field: Field | undefined = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const inner = shape?.type === "map" ? shape.values : field?.shape;
    const merged = mergeValue(inner, entries.get(name) ?? field?.default, value, [...path, name], findings);
    if (merged === undefined) entries.delete(name);
    else entries.set(name, merged);
  }
  return Object.fromEntries(entries);
}

function withoutOldVariant(shape: UnionShape, base: JsonObject, type: Json | undefined): JsonObject {
  const before = variantOf(shape, base["type"]);
  const after = variantOf(shape, type);
  if (before === undefined || after === undefined || before === after) return base;
  const stays = (name: string) => Object.hasOwn(after.fields, name) || !Object.hasOwn(before.fields, name);
  return Object.fromEntries(Object.entries(base).filter(([name]) => stays(name)));
}

function mergeKeyed(
  list: ListShape,
  base: readonly Json[],
  patch: readonly Json[],
  path: FieldPath,
  findings: SpecFinding[],
): readonly Json[] {
  // Items without a key stay, each under a key of its own: the kind's check of the whole names them.
  const items = new Map<unknown, Json>(base.map((item) => [itemKey(list, item) ?? item, item]));
  const seen = new Set<string>();
  for (const [index, item] of patch.entries()) {
    const key = itemKey(list, item);
    const here = [...path, index];
    if (key !== null && seen.has(key)) findings.push(repeatedItem(list, item, here));
    else if (key === null || !isJsonObject(item)) items.set({}, item);
    else if (item["$absent"] !== true)
      items.set(key, mergeObject(list.items, objectAt(items, key), item, here, findings));
    else if (!items.delete(key)) findings.push(nothingToRemove(list, item, here, base));
    if (key !== null) seen.add(key);
  }
  return [...items.values()];
}

function objectAt(items: ReadonlyMap<unknown, Json>, key: string): JsonObject {
  const item = items.get(key);
  return isJsonObject(item) ? item : {};
}

function repeatedItem(list: ListShape, item: Json, path: FieldPath): SpecFinding {
  return {
    path,
    code: "documents/patched-item-repeated",
    summary: "A patch names one item of a list twice",
    detail: `The item ${describeKey(list, item)} stands in this list already; which of the two counts is not said.`,
    remedy: "Write the item once, with everything that changes in it.",
  };
}

function nothingToRemove(list: ListShape, item: Json, path: FieldPath, base: readonly Json[]): SpecFinding {
  const known = base.slice(0, 10).map((each) => describeKey(list, each));
  const rest = base.length > known.length ? ` and ${base.length - known.length} more` : "";
  return {
    path,
    code: "documents/absent-item-unknown",
    summary: "A patch takes an item away that is not in the list",
    detail: `The earlier layers have no item ${describeKey(list, item)} in this list. ${
      known.length === 0 ? "The list is empty." : `They have ${known.join("; ")}${rest}.`
    }`,
    remedy: "Correct the key, or leave the item out of the patch.",
  };
}
