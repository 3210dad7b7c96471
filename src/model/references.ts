/** The names by which a spec refers to other resources of its store. */
import type { FieldPath } from "./field-path.js";
import { isJsonObject, type Json, type JsonObject } from "./json.js";
import type { Kind } from "./kind.js";
import type { ObjectShape, Shape } from "./shape.js";
import { variantOf } from "./walk-shape.js";

export interface Reference {
  readonly path: FieldPath;
  /** The kind referred to. */
  readonly kind: string;
  readonly name: string;
}

/** All references in a spec: single ones, in lists, in maps and in unions; in the order of the shape. */
export function referencesOf(kind: Kind, spec: JsonObject): readonly Reference[] {
  return gathered(kind, spec, false);
}

/**
 * Those outside of lists and maps, which foreign keys may hold. By these nothing may lead back to itself: of settings in
 * a ring, none could be written first.
 */
export function singleReferencesOf(kind: Kind, spec: JsonObject): readonly Reference[] {
  return gathered(kind, spec, true);
}

/** The kinds that specs of this one may refer to. */
export function kindsReferredBy(kind: Kind): readonly string[] {
  return [...new Set(referredIn(kind.spec))];
}

function referredIn(shape: Shape): readonly string[] {
  if (!mayRefer(shape)) return [];
  if (shape.type === "reference") return shape.kind === undefined ? [] : [shape.kind];
  return partsOf(shape).flatMap(referredIn);
}

interface Walk {
  readonly single: boolean;
  /** Where the walk stands. */
  readonly path: (string | number)[];
  readonly found: Reference[];
}

function gathered(kind: Kind, spec: JsonObject, single: boolean): readonly Reference[] {
  if (!mayRefer(kind.spec)) return NONE;
  const walk: Walk = { single, path: [], found: [] };
  gather(kind.spec, spec, walk);
  return walk.found;
}

const NONE: readonly Reference[] = [];

/** A walk of its own, into what may refer alone: there may be 100,000 specs with few references. */
function gather(shape: Shape, value: Json, walk: Walk): void {
  switch (shape.type) {
    case "reference":
      if (shape.kind === undefined || typeof value !== "string" || (shape.none && value === "none")) return;
      walk.found.push({ path: [...walk.path], kind: shape.kind, name: value });
      return;
    case "object":
    case "union": {
      if (!isJsonObject(value)) return;
      const object = shape.type === "object" ? shape : variantOf(shape, value["type"]);
      for (const [name, inner] of object === undefined ? [] : referringFields(object)) {
        const part = value[name];
        if (part !== undefined) gatherAt(name, inner, part, walk);
      }
      return;
    }
    case "list":
      if (walk.single || !Array.isArray(value) || !mayRefer(shape)) return;
      for (const [index, item] of (value as readonly Json[]).entries()) gatherAt(index, shape.items, item, walk);
      return;
    case "map":
      if (walk.single || !isJsonObject(value) || !mayRefer(shape)) return;
      for (const [name, part] of Object.entries(value)) gatherAt(name, shape.values, part, walk);
      return;
    default:
      return;
  }
}

function gatherAt(step: string | number, shape: Shape, value: Json, walk: Walk): void {
  walk.path.push(step);
  gather(shape, value, walk);
  walk.path.pop();
}

type NamedShape = readonly [name: string, shape: Shape];

const ofObjects = new WeakMap<ObjectShape, readonly NamedShape[]>();

function referringFields(object: ObjectShape): readonly NamedShape[] {
  let fields = ofObjects.get(object);
  if (fields === undefined) {
    fields = Object.entries(object.fields).flatMap(([name, { shape }]): NamedShape[] =>
      mayRefer(shape) ? [[name, shape]] : [],
    );
    ofObjects.set(object, fields);
  }
  return fields;
}

const remembered = new WeakMap<Shape, boolean>();

/** Whether a shape has a reference anywhere: most parts of most specs need not be walked. */
function mayRefer(shape: Shape): boolean {
  let answer = remembered.get(shape);
  if (answer === undefined) {
    answer = partsOf(shape).some(mayRefer) || shape.type === "reference";
    remembered.set(shape, answer);
  }
  return answer;
}

function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.type) {
    case "object":
      return Object.values(shape.fields).map((field) => field.shape);
    case "union":
      return Object.values(shape.variants);
    case "list":
      return [shape.items];
    case "map":
      return [shape.values];
    default:
      return [];
  }
}
