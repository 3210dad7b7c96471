/** The names by which a spec refers to other resources of its store. */
import type { FieldPath } from "./field-path.js";
import type { Json, JsonObject } from "./json.js";
import type { Kind } from "./kind.js";
import type { Shape } from "./shape.js";
import { inside, walkShape } from "./walk-shape.js";

export interface Reference {
  readonly path: FieldPath;
  /** The kind referred to. */
  readonly kind: string;
  readonly name: string;
}

/** All references in a spec: single ones, in lists, in maps and in unions; in the order of the shape. */
export function referencesOf(kind: Kind, spec: JsonObject): readonly Reference[] {
  if (!mayRefer(kind.spec)) return [];
  const found: Reference[] = [];
  const visit = (shape: Shape, value: Json, path: FieldPath) => {
    if (shape.type !== "reference" || shape.kind === undefined || typeof value !== "string") return;
    if (!(shape.none && value === "none")) found.push({ path, kind: shape.kind, name: value });
  };
  walkShape(kind.spec, spec, visit, { enter: mayRefer });
  return found;
}

/**
 * Those outside of lists and maps, which foreign keys may hold. By these nothing may lead back to itself: of settings in
 * a ring, none could be written first.
 */
export function singleReferencesOf(kind: Kind, spec: JsonObject): readonly Reference[] {
  return referencesOf(kind, spec).filter(({ path }) => isSingle(kind.spec, spec, path));
}

function isSingle(shape: Shape, spec: JsonObject, path: FieldPath): boolean {
  let at: { readonly shape: Shape | undefined; readonly value: Json | undefined } = { shape, value: spec };
  for (const step of path) {
    if (at.shape?.type === "list" || at.shape?.type === "map") return false;
    at = inside(at.shape, at.value, step);
  }
  return true;
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
