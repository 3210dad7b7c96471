/** What a field's column holds when the field is left out, as an SQL expression for DEFAULT. */
import { isJsonObject, type Json } from "../../model/json.js";
import { inSetOrder } from "../../model/set-order.js";
import type { ObjectShape, Shape } from "../../model/shape.js";
import { NO_CONTEXT } from "../../model/store-context.js";
import { canonicalDuration } from "../../model/time/duration.js";
import { encodeValue, parameterText } from "./column-codecs.js";
import { type ColumnShape, columnType } from "./column-mapping.js";
import { quoteLiteral } from "./quote.js";

/** `null`: no DEFAULT, since the value is "none" (NULL) or depends on the store (a wall clock). */
export function defaultExpression(shape: ColumnShape, value: Json): string | null {
  const type = columnType(shape);
  if (type === "timestamptz") return null;
  const text = parameterText(type, encodeValue(shape, filled(shape, value), NO_CONTEXT));
  if (text === null) return null;
  return type === "boolean" || type === "integer" || type === "bigint" || type === "numeric"
    ? text
    : quoteLiteral(text);
}

/** A default as written, with the defaults inside it filled in and its durations canonical, as a document's would be. */
function filled(shape: Shape, value: Json): Json {
  switch (shape.type) {
    case "object":
      return isJsonObject(value) ? filledFields(shape, value) : value;
    case "union": {
      const variant =
        isJsonObject(value) && typeof value["type"] === "string" ? shape.variants[value["type"]] : undefined;
      return isJsonObject(value) && variant ? { type: value["type"] ?? null, ...filledFields(variant, value) } : value;
    }
    case "list":
      return Array.isArray(value) ? filledItems(shape.semantics === "set", shape.items, value) : value;
    case "map":
      return isJsonObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(shape.values, item)]))
        : value;
    case "duration":
    case "workDuration":
      return (typeof value === "string" && canonicalDuration(value)) || value;
    default:
      return value;
  }
}

function filledFields(shape: ObjectShape, value: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(shape.fields).flatMap(([name, field]) => {
      const written = value[name] ?? field.default;
      return written === undefined ? [] : [[name, filled(field.shape, written)]];
    }),
  );
}

function filledItems(sorted: boolean, shape: Shape, items: readonly Json[]): readonly Json[] {
  const all = items.map((item) => filled(shape, item));
  return sorted ? inSetOrder(shape, all) : all;
}
