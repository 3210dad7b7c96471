/** Amounts with as many digits after the point as a currency has, wherever they are a column of their own. */
import { paddedDecimal } from "../../model/decimal.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { Kind, StoreContext } from "../../model/kind.js";
import { variantOf } from "../../model/walk-shape.js";
import { type FieldColumns, fieldColumns } from "./field-columns.js";

/** What stands within a list or a union has kept its digits all along. */
export function inMinorUnits(kind: Kind, spec: JsonObject, { minorDigits }: StoreContext): JsonObject {
  const shape = kind.spec.type === "object" ? kind.spec : variantOf(kind.spec, spec["type"]);
  return shape === undefined ? spec : padded(fieldColumns(shape), spec, minorDigits);
}

function padded(fields: readonly FieldColumns[], value: JsonObject, digits: number): JsonObject {
  const changed = fields.flatMap((field): [string, Json][] => {
    const inner = value[field.name];
    if ("fields" in field) return isJsonObject(inner) ? [[field.name, padded(field.fields, inner, digits)]] : [];
    if (field.shape.type !== "money" || typeof inner !== "string") return [];
    return [[field.name, paddedDecimal(inner, digits) ?? inner]];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}
