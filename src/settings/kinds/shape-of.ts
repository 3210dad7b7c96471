/**
 * Derives the Zod-free shape that the engine walks from a kind's Zod schema, so that the schema stays the only
 * description of a kind. Reads Zod's own definitions and the notes of the field types.
 */
import type { z } from "zod";
import type { Json } from "../../model/json.js";
import type { Field, ListShape, ObjectShape, ScalarShape, Shape, UnionShape } from "../../model/shape.js";
import { notes } from "./fields/notes.js";

/** @throws TypeError for a schema that no field type makes. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const { shape, list } = notes.get(schema) ?? {};
  if (shape) return shape;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "boolean":
      return { type: "boolean" };
    case "enum":
      return { type: "string", values: Object.values(def.entries).map(String) } satisfies ScalarShape;
    case "object":
      return objectShape(schema, def.shape);
    case "union":
      return unionShape(def.options);
    case "record":
      return { type: "map", values: shapeOf(def.valueType) };
    case "array":
      if (list) return { type: "list", ...list, items: shapeOf(def.element), ...minItems(schema) };
  }
  throw new TypeError(`no field type makes a schema of type "${def.type}"`);
}

function objectShape(schema: z.core.$ZodType, properties: z.core.$ZodShape): ObjectShape {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, fieldOf(property)]));
  const interval = notes.get(schema)?.interval;
  return interval ? { type: "object", fields, interval } : { type: "object", fields };
}

function unionShape(options: readonly z.core.$ZodType[]): UnionShape {
  const variants = options.map((option) => {
    const { type, ...properties } = (option as z.ZodObject).shape;
    const [name] = (type as z.ZodLiteral<string>).values;
    const { description } = type as z.ZodType;
    return [String(name), { ...objectShape(option, properties), ...(description && { description }) }] as const;
  });
  return { type: "union", variants: Object.fromEntries(variants) };
}

function fieldOf(schema: z.core.$ZodType): Field {
  const wrapped = (schema as z.core.$ZodTypes)._zod.def;
  const description = descriptionOf(schema);
  switch (wrapped.type) {
    case "optional":
      return { shape: shapeOf(wrapped.innerType), optional: true, description };
    case "default":
    case "prefault":
      return {
        shape: shapeOf(wrapped.innerType),
        optional: false,
        default: wrapped.defaultValue as Json,
        description,
      };
    default:
      return { shape: shapeOf(schema), optional: false, description };
  }
}

/** A description stands on the wrapper or, for field types that describe themselves, on what it wraps. */
function descriptionOf(schema: z.core.$ZodType): string {
  const { def } = schema._zod as z.core.$ZodTypes["_zod"];
  return (
    (schema as z.ZodType).description ?? ("innerType" in def ? descriptionOf(def.innerType as z.core.$ZodType) : "")
  );
}

function minItems({ _zod }: z.core.$ZodType): Pick<ListShape, "minItems"> {
  const checks = (_zod.def.checks ?? []).map((check) => check._zod.def as z.core.$ZodChecks["_zod"]["def"]);
  const [length] = checks.filter((check) => check.check === "min_length");
  return length ? { minItems: length.minimum } : {};
}
