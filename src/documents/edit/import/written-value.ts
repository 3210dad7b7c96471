/** Canonical values as a document would write them: without what their kind fills in, fields in the kind's order. */
import { canonicalJson } from "../../../model/canonical-json.js";
import { inShapeOrder } from "../../../model/difference/shape-order.js";
import { stripDefaults } from "../../../model/difference/strip-defaults.js";
import type { Json, JsonObject } from "../../../model/json.js";
import type { Field, Shape } from "../../../model/shape.js";

/** The value itself is always written, whatever its default. */
export function writtenValue(shape: Shape | undefined, value: Json): Json {
  if (shape === undefined) return value;
  const wrapped = stripDefaults(holding({ shape, optional: true, description: "" }), { it: value });
  return inShapeOrder(shape, wrapped.value["it"] ?? value);
}

export function writtenSpec(shape: Shape, spec: JsonObject): JsonObject {
  return inShapeOrder(shape, stripDefaults(shape, spec).value);
}

/** Whether a field that is left out comes to this value. */
export function isDefault(field: Field | undefined, value: Json): boolean {
  return field?.default !== undefined && !Object.hasOwn(stripDefaults(holding(field), { it: value }).value, "it");
}

export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}

export function ownField(object: JsonObject | undefined, name: string): Json | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

function holding(field: Field): Shape {
  return { type: "object", fields: { it: field } };
}
