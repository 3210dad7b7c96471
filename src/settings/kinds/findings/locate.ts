/** Follows a path through a shape and the value beside it, as far as the shape goes. */
import type { FieldPath } from "../../../model/field-path.js";
import { isJsonObject, type Json } from "../../../model/json.js";
import type { Field, Shape, UnionShape } from "../../../model/shape.js";
import { looksSecret } from "./words.js";

export interface Place {
  readonly path: FieldPath;
  readonly shape: Shape;
  /** `undefined`: nothing is written there. */
  readonly value: Json | undefined;
  /** The field that the place is the value of; `undefined` for the root and for items. */
  readonly field: Field | undefined;
  /** What the nearest field around says of itself. */
  readonly description: string;
  /** The union around the object that the place is, if it is a variant of one. */
  readonly union: UnionShape | undefined;
}

/** Inside a scalar the way ends at the scalar. The place of a union is its variant's object, if the value names one. */
export function locate(root: Shape, input: Json, path: FieldPath): Place {
  let place: Place = intoVariant({
    path: [],
    shape: root,
    value: input,
    field: undefined,
    description: "",
    union: undefined,
  });
  for (const step of path) {
    const next = child(place, step);
    if (!next) break;
    place = intoVariant(next);
  }
  return place;
}

function child({ path, shape, value, description }: Place, step: string | number): Place | undefined {
  const inside = typeof value === "object" && value !== null && Object.hasOwn(value, step);
  const at = {
    path: [...path, shape.type === "map" ? masked(step) : step],
    value: inside ? (value as Record<string | number, Json>)[step] : undefined,
  };
  if (shape.type === "list") return { ...at, shape: shape.items, field: undefined, description, union: undefined };
  if (shape.type === "map") return { ...at, shape: shape.values, field: undefined, description, union: undefined };
  if (shape.type !== "object" || !Object.hasOwn(shape.fields, step)) return undefined;
  const field = shape.fields[step];
  return field && { ...at, shape: field.shape, field, description: field.description, union: undefined };
}

/** The names in a map are free: one could be the secret itself. */
function masked(name: string | number): string | number {
  return looksSecret(String(name)) ? "…" : name;
}

function intoVariant(place: Place): Place {
  const { shape, value } = place;
  if (shape.type !== "union" || !isJsonObject(value) || typeof value["type"] !== "string") return place;
  const variant = Object.hasOwn(shape.variants, value["type"]) ? shape.variants[value["type"]] : undefined;
  return variant ? { ...place, shape: variant, union: shape } : place;
}
