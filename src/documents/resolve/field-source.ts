/**
 * Which document set a field of a resource, and where: found from the documents when somebody asks, so that resolving a
 * store costs nothing for it. For findings, `explain` and the lines of a plan.
 */
import { canonicalJson } from "../../model/canonical-json.js";
import type { Location } from "../../model/diagnostic.js";
import type { Document } from "../../model/document.js";
import type { FieldPath } from "../../model/field-path.js";
import type { Json, JsonObject } from "../../model/json.js";
import type { Kind } from "../../model/kind.js";
import type { ListShape, Shape } from "../../model/shape.js";
import { inside } from "../../model/walk-shape.js";
import { itemKey } from "./item-key.js";

export interface FieldSource {
  /** The last one that writes the field; where none does, the one that comes nearest. */
  readonly document: Document;
  /** False: the field stands at its default. */
  readonly written: boolean;
  /** Of the field in that document, or of the nearest place around it. */
  readonly location: Location;
}

/** What a resource, or one on its way, was made from and has become. */
export interface Sourced {
  readonly spec: JsonObject;
  readonly sources: readonly [Document, ...Document[]];
}

/** `path` leads into `resource.spec`. */
export function fieldSource(kind: Kind, resource: Sourced, path: FieldPath): FieldSource {
  let best: { readonly document: Document; readonly trace: Trace } | null = null;
  for (const document of resource.sources.toReversed()) {
    const trace = follow(kind.spec, resource.spec, writtenIn(document), path);
    if (best === null || trace.path.length > best.trace.path.length) best = { document, trace };
    if (trace.written || trace.decides) break;
  }
  const { document, trace } = best ?? { document: resource.sources[0], trace: NOTHING };
  return { document, written: trace.written, location: document.source.locate(trace.path) };
}

interface Trace {
  /** How far the path leads in the document, in the document's own positions. */
  readonly path: FieldPath;
  readonly written: boolean;
  /** The document replaces everything there, so that earlier ones have no say. */
  readonly decides: boolean;
}

const NOTHING: Trace = { path: [], written: false, decides: false };

/** Follows a path of the spec through what one document writes. */
function follow(shape: Shape, spec: Json, written: Json, path: FieldPath): Trace {
  let at: { readonly shape: Shape | undefined; readonly value: Json | undefined } = { shape, value: spec };
  let here: Json = written;
  let decides = false;
  const followed: (string | number)[] = [];
  for (const step of path) {
    const list = at.shape?.type === "list" ? at.shape : null;
    if (list !== null && list.semantics !== "keyed") decides = true;
    at = inside(at.shape, at.value, step);
    const found = list === null ? step : positionIn(list, here, at.value, step);
    const next = found === null ? undefined : inside(undefined, here, found).value;
    if (found === null || next === undefined) {
      // Where the document has no object or list to look into, it has replaced what was there.
      return { path: followed, written: false, decides: decides || typeof here !== "object" || here === null };
    }
    followed.push(found);
    here = next;
  }
  return { path: followed, written: here !== null, decides: decides || here === null };
}

/** Where an item of the spec's list stands in the document's: by key, or for sets by value, since those are sorted. */
function positionIn(
  list: ListShape,
  written: Json,
  item: Json | undefined,
  step: string | number,
): string | number | null {
  if (!Array.isArray(written) || list.semantics === "list" || item === undefined) return step;
  const identity = list.semantics === "keyed" ? (each: Json) => itemKey(list, each) : canonicalJson;
  const wanted = identity(item);
  const index = (written as readonly Json[]).findIndex((each) => identity(each) === wanted);
  if (index >= 0) return index;
  return list.semantics === "keyed" ? null : step;
}

function writtenIn({ body }: Document): JsonObject {
  switch (body.type) {
    case "spec":
      return body.spec;
    case "patch":
      return body.patch;
    case "absent":
      return {};
  }
}
