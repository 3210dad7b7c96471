/** Leaves out of a spec what its kind fills in by itself, so that a new setting is shown by what was decided. */
import { canonicalJson } from "../canonical-json.js";
import { plainDecimal } from "../decimal.js";
import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { inSetOrder } from "../set-order.js";
import type { Field, Shape } from "../shape.js";
import { canonicalWorkDuration } from "../time/duration.js";
import { fieldsOf } from "../walk-shape.js";

export interface Stripped<T> {
  readonly value: T;
  /** How many fields were left out. */
  readonly defaults: number;
}

/** @param spec canonical */
export function stripDefaults(shape: Shape, spec: JsonObject): Stripped<JsonObject> {
  const fields = knownFields(shape, spec);
  const value: Record<string, Json> = {};
  let defaults = 0;
  for (const [name, part] of Object.entries(spec)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field?.default !== undefined && meets(field.shape, part, field.default)) {
      defaults += 1;
    } else {
      const stripped = field ? stripValue(field.shape, part) : { value: part, defaults: 0 };
      value[name] = stripped.value;
      defaults += stripped.defaults;
    }
  }
  return { value, defaults };
}

function stripValue(shape: Shape, value: Json): Stripped<Json> {
  if (isJsonObject(value)) return stripDefaults(shape, value);
  if (shape.type !== "list" || !Array.isArray(value)) return { value, defaults: 0 };
  const items = value.map((item: Json) => stripValue(shape.items, item));
  return { value: items.map((item) => item.value), defaults: items.reduce((sum, item) => sum + item.defaults, 0) };
}

/** Whether a value is what a default, which leaves out inner defaults in its turn, comes to. */
function meets(shape: Shape, value: Json, written: Json): boolean {
  if ((shape.type === "object" || shape.type === "union") && isJsonObject(value) && isJsonObject(written)) {
    return (
      value["type"] === (written["type"] ?? value["type"]) &&
      Object.entries(fieldsOf(shape, value)).every(([name, field]) => {
        const expected = written[name] ?? field.default;
        const part = value[name];
        return part === undefined || expected === undefined ? part === expected : meets(field.shape, part, expected);
      })
    );
  }
  if (shape.type === "list" && Array.isArray(written))
    return same(value, shape.semantics === "set" ? inSetOrder(shape.items, written) : written);
  if (typeof value !== "string" || typeof written !== "string") return same(value, written);
  switch (shape.type) {
    case "duration":
    case "workDuration":
      return value === (canonicalWorkDuration(written) ?? written);
    case "money":
      return plainDecimal(value) === plainDecimal(written);
    default:
      return value === written;
  }
}

function same(a: Json, b: Json): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && canonicalJson(a) === canonicalJson(b));
}

/** None where the shape knows no fields. */
function knownFields(shape: Shape, value: JsonObject): Readonly<Record<string, Field>> {
  return shape.type === "object" || shape.type === "union" ? fieldsOf(shape, value) : {};
}
