/**
 * A spec taken apart into its values, each under its path: `limits.total`, `items["SKU1"].price`. What has no parts of its
 * own to tell apart is one value: a scalar, a set, a list without keys, a secret's reference, anything that is empty.
 */
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import type { Shape } from "../shape.js";
import { fieldsOf } from "../walk-shape.js";
import { keyOf } from "./diff-spec.js";
import { inShapeOrder } from "./shape-order.js";

/** In the shape's order. Never throws: a row written by hand may have any form. */
export function specLeaves(
  shape: Extract<Shape, { type: "object" | "union" }> | undefined,
  spec: JsonObject,
): ReadonlyMap<string, Json> {
  const leaves = new Map<string, Json>();
  addParts(leaves, "", shape, inShapeOrder(shape, spec));
  return leaves;
}

function addValue(leaves: Map<string, Json>, path: string, shape: Shape | undefined, value: Json): void {
  if (isJsonObject(value) && hasParts(shape)) addParts(leaves, path, shape, value);
  else if (shape?.type === "list" && shape.semantics === "keyed" && isFullList(value)) {
    for (const item of value) {
      const key = keyOf(shape, item).map((part) => JSON.stringify(part));
      addValue(leaves, `${path}[${key.join(", ")}]`, shape.items, item);
    }
  } else leaves.set(path, value);
}

function addParts(leaves: Map<string, Json>, path: string, shape: Shape | undefined, value: JsonObject): void {
  const fields = shape?.type === "object" || shape?.type === "union" ? fieldsOf(shape, value) : {};
  const parts = Object.entries(value);
  if (parts.length === 0 && path !== "") leaves.set(path, value);
  for (const [name, part] of parts) {
    const inner = shape?.type === "map" ? shape.values : Object.hasOwn(fields, name) ? fields[name]?.shape : undefined;
    addValue(leaves, below(path, name), inner, part);
  }
}

/** Text in several languages is told language by language. */
function hasParts(shape: Shape | undefined): boolean {
  return shape?.type === "object" || shape?.type === "union" || shape?.type === "map" || shape?.type === "text";
}

function isFullList(value: Json): value is readonly Json[] {
  return Array.isArray(value) && value.length > 0;
}

/** The path of a part, written behind that of the whole. */
export function below(path: string, name: string): string {
  if (!/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}
