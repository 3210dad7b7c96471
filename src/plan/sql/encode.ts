/** A spec as the row that holds it, column by column, and the digest by which a plan tells whether it changed. */
import { type Address, storedName } from "../../model/address.js";
import { digestOf } from "../../model/canonical-json.js";
import { withoutIgnored } from "../../model/ignored-fields.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { Kind, StoreContext } from "../../model/kind.js";
import { encodeValue } from "./column-codecs.js";
import { type FieldColumns, fieldColumns } from "./field-columns.js";

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
    encodeFields(fieldColumns(kind.spec), spec, context, row);
  } else {
    const type = spec["type"] ?? null;
    if (type !== null) row["type"] = type;
    const variant = typeof type === "string" ? kind.spec.variants[type] : undefined;
    if (variant !== undefined) encodeFields(fieldColumns(variant), spec, context, row);
  }
  return row;
}

/** SHA-256 over the encoded row, so that a new time zone or currency of the store shows. */
export function specDigest(kind: Kind, address: Address, spec: JsonObject, context: StoreContext): string {
  return digestOf([kind.name, address.store, storedName(address), encodeSpec(kind, spec, context)]);
}

/** The digest that goes on record: fields that are left to the admin screen have no part in it. */
export function recordedDigest(
  kind: Kind,
  address: Address,
  spec: JsonObject,
  ignore: readonly string[],
  context: StoreContext,
): string {
  return specDigest(kind, address, withoutIgnored(kind, spec, ignore), context);
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
