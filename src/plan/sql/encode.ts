/** A spec as the row that holds it, column by column, and the digest by which a plan tells whether it changed. */
import { type Address, storedName } from "../../model/address.js";
import { digestOf } from "../../model/canonical-json.js";
import type { FieldPath } from "../../model/field-path.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { Kind, StoreContext } from "../../model/kind.js";
import type { ObjectShape } from "../../model/shape.js";
import { encodeValue } from "./column-codecs.js";
import { type ColumnShape, columnName, needsPresenceColumn, presenceColumnName } from "./column-mapping.js";

/**
 * The mapped columns but `store` and `name`: text in the column's input form, a boolean, or JSON for `jsonb` and
 * `text[]`. Columns that are NULL are left out, so that a new optional field changes no digest.
 */
export type EncodedRow = Readonly<Record<string, Json>>;

/**
 * `spec` canonical, or as `decodeRow` gave it.
 * @throws RangeError for a wall clock that is not one instant in the store's time zone.
 */
export function encodeSpec(kind: Kind, spec: JsonObject, context: StoreContext): EncodedRow {
  const row: Record<string, Json> = {};
  if (kind.spec.type === "object") {
    encodeFields(fieldsAsColumns(kind.spec), spec, context, row);
  } else {
    const type = spec["type"] ?? null;
    if (type !== null) row["type"] = type;
    const variant = typeof type === "string" ? kind.spec.variants[type] : undefined;
    if (variant !== undefined) encodeFields(fieldsAsColumns(variant), spec, context, row);
  }
  return row;
}

/** SHA-256 over the encoded row, so that a new time zone or currency of the store shows. */
export function specDigest(kind: Kind, address: Address, spec: JsonObject, context: StoreContext): string {
  return digestOf([kind.name, address.store, storedName(address), encodeSpec(kind, spec, context)]);
}

/** Where a field of an object goes: a column of its own, or those of its fields. */
type FieldColumns =
  | { readonly name: string; readonly column: string; readonly shape: ColumnShape }
  | {
      readonly name: string;
      /** The column that tells whether the object is there, where it needs one. */
      readonly presence: string | null;
      readonly fields: readonly FieldColumns[];
    };

const remembered = new WeakMap<ObjectShape, readonly FieldColumns[]>();

/** Of a whole spec or of a variant; worked out once, since there may be 100,000 specs of it. */
function fieldsAsColumns(shape: ObjectShape): readonly FieldColumns[] {
  const columns = remembered.get(shape) ?? columnsOf(shape, []);
  remembered.set(shape, columns);
  return columns;
}

function columnsOf(object: ObjectShape, path: FieldPath): readonly FieldColumns[] {
  return Object.entries(object.fields).map(([name, { shape, optional }]): FieldColumns => {
    const inner = [...path, name];
    if (shape.type !== "object") return { name, column: columnName(inner), shape };
    const presence = optional && needsPresenceColumn(shape) ? presenceColumnName(inner) : null;
    return { name, presence, fields: columnsOf(shape, inner) };
  });
}

function encodeFields(
  fields: readonly FieldColumns[],
  value: JsonObject,
  context: StoreContext,
  row: Record<string, Json>,
): void {
  for (const field of fields) {
    const inner = value[field.name];
    if ("column" in field) {
      const encoded = inner === undefined ? null : encodeValue(field.shape, inner, context);
      if (encoded !== null) row[field.column] = encoded;
      continue;
    }
    if (field.presence !== null) row[field.presence] = inner !== undefined;
    if (isJsonObject(inner)) encodeFields(field.fields, inner, context, row);
  }
}
