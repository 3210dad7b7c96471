/** A row's image back to the spec it holds: the other way of `encode.ts`. */

import type { RowImage } from "../../model/current.js";
import type { Json, JsonObject } from "../../model/json.js";
import type { Kind, StoreContext } from "../../model/kind.js";
import { variantOf } from "../../model/walk-shape.js";
import { decodeValue } from "./column-codecs.js";
import { mayBeNone } from "./column-mapping.js";
import { type FieldColumns, fieldColumns, type ObjectColumns } from "./field-columns.js";

/** Canonical where it can be: what was written by hand and has no canonical form comes as raw text. Never throws. */
export function decodeRow(kind: Kind, image: RowImage, context: StoreContext): JsonObject {
  if (kind.spec.type === "object") return decodeFields(fieldColumns(kind.spec), image, {}, context);
  const type = image["type"] ?? null;
  const variant = variantOf(kind.spec, type);
  return variant === undefined ? { type } : decodeFields(fieldColumns(variant), image, { type }, context);
}

function decodeFields(
  columns: readonly FieldColumns[],
  image: RowImage,
  first: JsonObject,
  context: StoreContext,
): JsonObject {
  const fields: Record<string, Json> = { ...first };
  for (const field of columns) {
    const value = decodeField(field, image, context);
    if (value !== undefined) fields[field.name] = value;
  }
  return fields;
}

function decodeField(field: FieldColumns, image: RowImage, context: StoreContext): Json | undefined {
  if ("fields" in field) {
    return field.optional && !isThere(field, image) ? undefined : decodeFields(field.fields, image, {}, context);
  }
  const value = image[field.column] ?? null;
  if (value !== null) return decodeValue(field.shape, value, context);
  return mayBeNone(field.shape) ? "none" : undefined;
}

/** Any column tells, so that a row whose CHECKs were dropped is shown with all it has. */
function isThere({ presence, fields }: ObjectColumns, image: RowImage): boolean {
  return (presence !== null && image[presence] === true) || hasColumn(fields, image);
}

function hasColumn(fields: readonly FieldColumns[], image: RowImage): boolean {
  return fields.some((field) => {
    if ("column" in field) return isSet(image, field.column);
    // Even one that says false: its parent is there.
    return (field.presence !== null && isSet(image, field.presence)) || hasColumn(field.fields, image);
  });
}

function isSet(image: RowImage, column: string): boolean {
  return (image[column] ?? null) !== null;
}
