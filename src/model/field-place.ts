/**
 * Where a value stands in a kind, for the words that a language has for it: the names of fields on the way there. Items
 * of lists and values of maps add nothing to it, the variants of unions stand beside the names.
 */
import { isJsonObject, type Json } from "./json.js";
import type { Kind } from "./kind.js";
import type { Field, Shape, UnionShape } from "./shape.js";
import { variantOf } from "./walk-shape.js";

export interface FieldPlace {
  readonly kind: string;
  /** The spec itself first, which has no name. */
  readonly steps: readonly PlaceStep[];
  readonly shape: Shape;
  /** What the field says of itself; nothing for the spec. */
  readonly description: string;
  /** The word that tells the variants of the union around it apart, its `type`. */
  readonly tag?: true;
}

interface PlaceStep {
  readonly name: string;
  /** Of a union, where the way leads through one of its variants. */
  readonly variant: string | null;
}

export function placeOfSpec(kind: Kind): FieldPlace {
  return { kind: kind.name, steps: [{ name: "", variant: null }], shape: kind.spec, description: kind.description };
}

/**
 * The place of a field. Of a union's it is in the variant that one of the values has, else in the first that has the
 * field; `null`: there is none of this name, or the name is an entry's of a map and not a field's.
 */
export function fieldPlace(
  at: FieldPlace,
  name: string,
  values: readonly (Json | undefined)[] = [],
): FieldPlace | null {
  const { shape } = at;
  if (shape.type === "object") {
    const field = own(shape.fields, name);
    return field ? entered(at, null, name, field) : null;
  }
  if (shape.type !== "union") return null;
  if (name === "type") {
    const words = { type: "string", values: Object.keys(shape.variants) } as const;
    return { ...entered(at, null, name, { shape: words, optional: false, description: "" }), tag: true };
  }
  for (const variant of [...values.flatMap((value) => variantNamed(shape, value)), ...Object.keys(shape.variants)]) {
    const field = own(shape.variants[variant]?.fields ?? {}, name);
    if (field) return entered(at, variant, name, field);
  }
  return null;
}

/** The place of the items of a list or of the values of a map. */
export function itemPlace(at: FieldPlace): FieldPlace | null {
  if (at.shape.type === "list") return { ...at, shape: at.shape.items };
  return at.shape.type === "map" ? { ...at, shape: at.shape.values } : null;
}

/** The names alone, joined by dots. */
export function placeName({ steps }: FieldPlace): string {
  return steps
    .slice(1)
    .map(({ name }) => name)
    .join(".");
}

function entered({ kind, steps }: FieldPlace, variant: string | null, name: string, field: Field): FieldPlace {
  const way = steps.map((step, index) => (index === steps.length - 1 ? { ...step, variant } : step));
  return { kind, steps: [...way, { name, variant: null }], shape: field.shape, description: field.description };
}

function variantNamed(union: UnionShape, value: Json | undefined): readonly string[] {
  const type = isJsonObject(value) ? value["type"] : undefined;
  return typeof type === "string" && variantOf(union, type) ? [type] : [];
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
