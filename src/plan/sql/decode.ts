/** A row's image back to the spec it holds: the other way of `encode.ts`. */

import type { RowImage } from "../../model/current.js";
import type { FieldPath } from "../../model/field-path.js";
import type { Json, JsonObject } from "../../model/json.js";
import type { Kind, StoreContext } from "../../model/kind.js";
import type { Field, ObjectShape } from "../../model/shape.js";
import { variantOf } from "../../model/walk-shape.js";
import { decodeValue } from "./column-codecs.js";
import { columnName, mayBeNone, presenceColumnName } from "./column-mapping.js";

/** Canonical where it can be: what was written by hand and has no canonical form comes as raw text. Never throws. */
export function decodeRow(kind: Kind, image: RowImage, context: StoreContext): JsonObject {
  if (kind.spec.type === "object") return decodeObject(kind.spec, image, [], context);
  const type = image["type"] ?? null;
  const variant = variantOf(kind.spec, type);
  return variant === undefined ? { type } : { type, ...decodeObject(variant, image, [], context) };
}

function decodeObject(shape: ObjectShape, image: RowImage, path: FieldPath, context: StoreContext): JsonObject {
  const fields: Record<string, Json> = {};
  for (const [name, field] of Object.entries(shape.fields)) {
    const value = decodeField(field, image, [...path, name], context);
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

function decodeField(field: Field, image: RowImage, path: FieldPath, context: StoreContext): Json | undefined {
  const { shape, optional } = field;
  if (shape.type === "object") {
    return optional && !isThere(shape, image, path) ? undefined : decodeObject(shape, image, path, context);
  }
  const value = image[columnName(path)] ?? null;
  if (value !== null) return decodeValue(shape, value, context);
  return mayBeNone(shape) ? "none" : undefined;
}

/** Any column tells, so that a row whose CHECKs were dropped is shown with all it has. */
function isThere(shape: ObjectShape, image: RowImage, path: FieldPath): boolean {
  return image[presenceColumnName(path)] === true || hasColumn(shape, image, path);
}

function hasColumn(shape: ObjectShape, image: RowImage, path: FieldPath): boolean {
  return Object.entries(shape.fields).some(([name, field]) => {
    const inner = [...path, name];
    if (field.shape.type !== "object") return isSet(image, columnName(inner));
    // Even one that says false: its parent is there.
    return isSet(image, presenceColumnName(inner)) || hasColumn(field.shape, image, inner);
  });
}

function isSet(image: RowImage, column: string): boolean {
  return (image[column] ?? null) !== null;
}
