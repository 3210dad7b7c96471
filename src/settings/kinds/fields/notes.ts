/**
 * What a field's schema says of itself beyond Zod's own checks: its place in the engine's value types, the meaning of a
 * list's order, its name in TypeScript. Read when shapes, JSON Schemas and types are derived.
 */
import { z } from "zod";
import type { ObjectShape, ScalarShape } from "../../../model/shape.js";

export interface FieldNotes {
  /** Of scalars that Zod knows as mere strings, numbers or unions. */
  readonly shape?: ScalarShape;
  readonly list?: { readonly semantics: "set" | "list" | "keyed"; readonly key: readonly string[] };
  readonly interval?: NonNullable<ObjectShape["interval"]>;
  /** The type's text in schemas/types, made of the names in schemas/types/units.ts. */
  readonly tsType?: string;
}

export const notes = z.registry<FieldNotes>();

/** The schema as a scalar of the engine. */
export function scalar<S extends z.ZodType>(schema: S, shape: ScalarShape, tsType?: string): S {
  notes.add(schema, tsType === undefined ? { shape } : { shape, tsType });
  return schema;
}

/** The word `"none"` may stand instead of a value: no limit. */
export function orNone<S extends z.ZodType>(schema: S): z.ZodUnion<readonly [S, z.ZodLiteral<"none">]> {
  const { shape, tsType } = notes.get(schema) ?? {};
  if (!shape) throw new TypeError('only a scalar may be "none"');
  const union = z.union([schema, z.literal("none")]);
  return scalar(union, { ...shape, none: true }, tsType && `${tsType} | "none"`);
}
