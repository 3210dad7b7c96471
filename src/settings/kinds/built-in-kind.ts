/** A kind that comes with the engine: its data, and the Zod schema that the data's shape is derived from. */
import type { z } from "zod";
import type { Kind } from "../../model/kind.js";
import type { ObjectShape, UnionShape } from "../../model/shape.js";
import { shapeOf } from "./shape-of.js";

export interface BuiltInKind {
  readonly kind: Kind;
  readonly schema: z.ZodType;
}

export function builtInKind({ schema, ...data }: Omit<Kind, "spec"> & { readonly schema: z.ZodType }): BuiltInKind {
  return { schema, kind: { ...data, spec: shapeOf(schema) as ObjectShape | UnionShape } };
}
