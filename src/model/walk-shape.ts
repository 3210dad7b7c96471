/** One walk over a value along its shape, for everything that looks for something in specs. */
import type { FieldPath } from "./field-path.js";
import { isJsonObject, type Json } from "./json.js";
import type { Field, ObjectShape, Shape, UnionShape } from "./shape.js";

interface WalkOptions {
  /** Where the value stands: paths begin with it. */
  readonly path?: FieldPath;
  /** Whether anything of this shape, or inside of it, can be what is looked for. */
  readonly enter?: (shape: Shape) => boolean;
}

/**
 * Calls `visit` for the value and everything in it, outer before inner, fields in the shape's order. What the shape
 * does not know or what does not fit it is passed over.
 */
export function walkShape(
  shape: Shape,
  value: Json,
  visit: (shape: Shape, value: Json, path: FieldPath) => void,
  { path = [], enter = () => true }: WalkOptions = {},
): void {
  const step = (inner: Shape, part: Json, name: string | number) => {
    if (enter(inner)) walkShape(inner, part, visit, { path: [...path, name], enter });
  };
  visit(shape, value, path);
  switch (shape.type) {
    case "object":
    case "union":
      if (!isJsonObject(value)) return;
      for (const [name, field] of Object.entries(fieldsOf(shape, value))) {
        const inner = value[name];
        if (inner !== undefined) step(field.shape, inner, name);
      }
      return;
    case "list":
      if (!Array.isArray(value)) return;
      for (const [index, item] of (value as readonly Json[]).entries()) {
        step(shape.items, item, index);
      }
      return;
    case "map":
      if (!isJsonObject(value)) return;
      for (const [name, inner] of Object.entries(value)) step(shape.values, inner, name);
      return;
    default:
      return;
  }
}

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
