/** What there is to say of a kind, as a tree of its fields: pages for people and for programs are made of it. */
import { canonicalJson } from "../../model/canonical-json.js";
import { type FieldPlace, fieldPlace, itemPlace, placeName, placeOfSpec } from "../../model/field-place.js";
import type { Json, JsonObject } from "../../model/json.js";
import type { Kind, Kinds, Module } from "../../model/kind.js";
import type { Language } from "../../model/language.js";
import type { Field, Shape, UnionShape } from "../../model/shape.js";
import { typeText } from "./type-text.js";

export interface KindDescription {
  readonly kind: string;
  readonly label: string;
  readonly description: string;
  readonly module: Module;
  readonly singleton: boolean;
  readonly table: string;
  /** Fields that hold names of this kind: `campaign.coupons`. */
  readonly referredToBy: readonly string[];
  readonly parts: Parts;
  readonly examples: Readonly<Record<string, JsonObject>>;
}

/** What an object has, or the items of a list; of a union what all variants have, and what each has of its own. */
export interface Parts {
  readonly fields: readonly FieldDescription[];
  readonly variants: readonly VariantDescription[];
}

export interface FieldDescription extends Parts {
  readonly name: string;
  /** Names from the spec on, joined by dots. */
  readonly path: string;
  readonly label: string;
  readonly description: string;
  /** In words: `whole number from 1`. */
  readonly type: string;
  readonly presence: "required" | "optional" | "default";
  readonly default?: Json;
}

export interface VariantDescription {
  /** The word of its `type`. */
  readonly type: string;
  readonly label: string | null;
  readonly description: string;
  readonly fields: readonly FieldDescription[];
}

export function describeKind(kind: Kind, kinds: Kinds, language: Language): KindDescription {
  const { label, description } = language.kind(kind);
  return {
    kind: kind.name,
    label,
    description,
    module: kind.module,
    singleton: kind.singleton,
    table: `store.${kind.table}`,
    referredToBy: [...kinds.values()].flatMap((other) => referencesTo(kind, placeOfSpec(other))),
    parts: partsOf(placeOfSpec(kind), language),
    examples: kind.examples ?? {},
  };
}

/** The fields at a path of names, in all variants that have it; none where there is no such field. */
export function fieldsAt(parts: Parts, path: readonly string[]): readonly FieldDescription[] {
  const [name, ...rest] = path;
  const found = allFields(parts).filter((field) => field.name === name);
  return rest.length === 0 ? found : found.flatMap((field) => fieldsAt(field, rest));
}

export function allFields({ fields, variants }: Parts): readonly FieldDescription[] {
  return [...fields, ...variants.flatMap((variant) => variant.fields)];
}

function partsOf(place: FieldPlace, language: Language): Parts {
  const { shape } = place;
  const inner = itemPlace(place);
  if (inner) return partsOf(inner, language);
  if (shape.type === "object") return { fields: described(place, shape.fields, language), variants: [] };
  if (shape.type !== "union") return { fields: [], variants: [] };
  const shared = sharedFields(shape);
  const variants = Object.entries(shape.variants).map(([type, variant]) => ({
    type,
    label: language.word(place, type),
    description: language.word(place, type) === null ? (variant.description ?? "") : "",
    fields: described(place, without(variant.fields, shared), language, type),
  }));
  return { fields: described(place, shared, language), variants };
}

function described(
  place: FieldPlace,
  fields: Readonly<Record<string, Field>>,
  language: Language,
  variant?: string,
): readonly FieldDescription[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const at = fieldPlace(place, name, variant === undefined ? [] : [{ type: variant }]);
    if (at === null) return [];
    return {
      name,
      path: placeName(at),
      ...language.field(at),
      type: typeText(at, language),
      ...presenceOf(field),
      ...partsOf(at, language),
    };
  });
}

/** An object whose fields all default may simply be left out. */
function presenceOf({ optional, default: other }: Field): Pick<FieldDescription, "presence" | "default"> {
  if (optional || (other !== undefined && canonicalJson(other) === "{}")) return { presence: "optional" };
  return other === undefined ? { presence: "required" } : { presence: "default", default: other };
}

/** What all variants of a union have, and say the same of. */
function sharedFields({ variants }: UnionShape): Readonly<Record<string, Field>> {
  const [first, ...rest] = Object.values(variants);
  const same = Object.entries(first?.fields ?? {}).filter(
    ([name, field]) => rest.length > 0 && rest.every(({ fields }) => fields[name] && equal(fields[name], field)),
  );
  return Object.fromEntries(same);
}

function without(fields: Readonly<Record<string, Field>>, others: Readonly<Record<string, Field>>) {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(others, name)));
}

/** Shapes are plain data. */
function equal(a: Field, b: Field): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function referencesTo(kind: Kind, place: FieldPlace): readonly string[] {
  const { shape } = place;
  if (shape.type === "reference") return shape.kind === kind.name ? [`${place.kind}.${placeName(place)}`] : [];
  const inner = itemPlace(place);
  const places = inner ? [inner] : fieldNames(shape).map(([type, name]) => fieldPlace(place, name, [{ type }]));
  return [...new Set(places.flatMap((each) => (each === null ? [] : referencesTo(kind, each))))];
}

function fieldNames(shape: Shape): readonly (readonly [variant: string, name: string])[] {
  const objects = shape.type === "object" ? { "": shape } : shape.type === "union" ? shape.variants : {};
  return Object.entries(objects).flatMap(([type, { fields }]) =>
    Object.keys(fields).map((name) => [type, name] as const),
  );
}
