/** A kind that comes with the engine: its data, and the Zod schema that the data's shape is derived from. */
import type { z } from "zod";
import type { Kind } from "../../model/kind.js";
import type { ObjectShape, UnionShape } from "../../model/shape.js";
import { shapeOf } from "./shape-of.js";

export interface BuiltInKind<S extends z.ZodType = z.ZodType> {
  readonly kind: Kind;
  readonly schema: S;
}

/** What the specs of a kind are when parsed: `SpecOf<typeof coupon>`. */
export type SpecOf<K extends BuiltInKind> = z.output<K["schema"]>;

/** What people write as a spec of a kind. */
export type WrittenSpec<K extends BuiltInKind> = z.input<K["schema"]>;

type Data<S extends z.ZodType> = Omit<Kind, "spec" | "examples"> & {
  readonly schema: S;
  readonly examples: Readonly<Record<string, z.input<S>>>;
};

export function builtInKind<S extends z.ZodType>({ schema, examples, ...data }: Data<S>): BuiltInKind<S> {
  const spec = shapeOf(schema) as ObjectShape | UnionShape;
  return { schema, kind: { ...data, spec, examples: examples as NonNullable<Kind["examples"]> } };
}
