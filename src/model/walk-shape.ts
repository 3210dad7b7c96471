/** What a shape says of a value: the fields that it has, and what a step leads to inside of it. */
import { isJsonObject, type Json } from "./json.js";
import type { Field, ObjectShape, Shape, UnionShape } from "./shape.js";

const NO_FIELDS: Readonly<Record<string, Field>> = {};

/** The fields of an object, or of the variant that a union's value has; none where its `type` is unknown. */
export function fieldsOf(
  shape: ObjectShape | UnionShape,
  value: { readonly [key: string]: Json },
): Readonly<Record<string, Field>> {
  if (shape.type === "object") return shape.fields;
  return variantOf(shape, value["type"])?.fields ?? NO_FIELDS;
}

/** The variant that a union's value has by its `type`, if there is one. */
export function variantOf(shape: UnionShape, type: Json | undefined): ObjectShape | undefined {
  return typeof type === "string" && Object.hasOwn(shape.variants, type) ? shape.variants[type] : undefined;
}

/** One step further down, in the shape and in the value, as far as they are known. */
export function inside(
  shape: Shape | undefined,
  value: Json | undefined,
  step: string | number,
): { readonly shape: Shape | undefined; readonly value: Json | undefined } {
  const object = isJsonObject(value) ? value : {};
  const inner =
    typeof step === "number"
      ? Array.isArray(value)
        ? (value as readonly Json[])[step]
        : undefined
      : Object.hasOwn(object, step)
        ? object[step]
        : undefined;
  switch (shape?.type) {
    case "object":
    case "union": {
      const fields = fieldsOf(shape, object);
      return { shape: Object.hasOwn(fields, step) ? fields[step]?.shape : undefined, value: inner };
    }
    case "list":
      return { shape: shape.items, value: inner };
    case "map":
      return { shape: shape.values, value: inner };
    default:
      return { shape: undefined, value: inner };
  }
}
