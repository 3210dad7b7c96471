/**
 * The fields of a setting that its document leaves to the admin screen, by paths with globs: `limits.total`,
 * `items[*].stock`, `reviews.auto*`. On both sides of a comparison they are left out, and what is there now is kept.
 */
import { matchesGlob } from "./glob.js";
import { isJsonObject, type Json, type JsonObject } from "./json.js";
import type { Kind } from "./kind.js";
import type { ListShape, Shape } from "./shape.js";
import { fieldsOf } from "./walk-shape.js";

export type IgnoredStep =
  /** A field; `*` stands for any letters, and never for what tells items or variants apart. */
  | { readonly type: "field"; readonly name: string }
  /** The items of a keyed list: those with these values of the key fields, or with `null` all. */
  | { readonly type: "item"; readonly key: readonly string[] | null };

export type IgnoredPath = readonly IgnoredStep[];

const NAME = String.raw`[A-Za-z_*][\w*]{0,62}`;
const QUOTED = String.raw`"(?:[^"\\]|\\["\\]){1,200}"`;
const ITEM = String.raw`\[(?:\*|${QUOTED}(?:, ?${QUOTED}){0,7})\]`;
const PATH = new RegExp(`^${NAME}(?:\\.${NAME}|${ITEM}){0,64}$`);
const STEP = new RegExp(`\\.?(${NAME})|${ITEM}`, "g");

/** `null` where the text is no path. */
export function parseIgnoredPath(text: string): IgnoredPath | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (!PATH.test(text)) return null;
  const path = [...text.matchAll(STEP)].map(([step, name]): IgnoredStep => {
    if (name !== undefined) return { type: "field", name };
    return { type: "item", key: step === "[*]" ? null : (JSON.parse(step) as readonly string[]) };
  });
  parsed.set(text, path);
  return path;
}

/** The same few paths stand in thousands of documents. */
const parsed = new Map<string, IgnoredPath>();

/** A spec without these fields. What tells items and variants apart stays, so that others are not taken for them. */
export function withoutIgnored({ spec: shape }: Kind, spec: JsonObject, ignore: readonly string[]): JsonObject {
  return ignore.length === 0 ? spec : (without(shape, spec, pathsOf(ignore), []) as JsonObject);
}

/**
 * What is desired, with the values of these fields that are there now. What is on one side only, as an item of a list or
 * another variant of a union, stays as desired.
 */
export function keepIgnored(
  { spec: shape }: Kind,
  desired: JsonObject,
  current: JsonObject,
  ignore: readonly string[],
): JsonObject {
  return ignore.length === 0 ? desired : (keep(shape, desired, current, pathsOf(ignore), []) as JsonObject);
}

type Paths = readonly IgnoredPath[];

function pathsOf(ignore: readonly string[]): Paths {
  return ignore.flatMap((text) => {
    const path = parseIgnoredPath(text);
    return path === null ? [] : [path];
  });
}

/** @param keys the fields that tell this item from others. */
function without(shape: Shape, value: Json, paths: Paths, keys: readonly string[]): Json {
  if (paths.length === 0) return value;
  if (isKeyed(shape) && Array.isArray(value)) {
    return value.map((item: Json) => without(shape.items, item, ofItem(paths, shape, item), shape.key));
  }
  if (!isJsonObject(value)) return value;
  const fields = knownFields(shape, value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const inner = Object.hasOwn(fields, name) ? fields[name]?.shape : undefined;
      const rest = inner === undefined || keys.includes(name) ? [] : ofField(paths, name);
      if (rest.some(isWhole)) return [];
      return [[name, inner === undefined ? part : without(inner, part, rest, [])]];
    }),
  );
}

function keep(shape: Shape, desired: Json, current: Json, paths: Paths, keys: readonly string[]): Json {
  if (paths.length === 0) return desired;
  if (isKeyed(shape) && Array.isArray(desired) && Array.isArray(current)) {
    const there = new Map(current.map((item: Json) => [keyOf(shape, item), item]));
    return desired.map((item: Json) => {
      const now = there.get(keyOf(shape, item));
      return now === undefined ? item : keep(shape.items, item, now, ofItem(paths, shape, item), shape.key);
    });
  }
  if (!isJsonObject(desired) || !isJsonObject(current) || !sameVariant(shape, desired, current)) return desired;
  const kept: Record<string, Json> = { ...desired };
  for (const [name, field] of Object.entries(knownFields(shape, desired))) {
    const rest = keys.includes(name) ? [] : ofField(paths, name);
    const [wanted, now] = [desired[name], current[name]];
    if (rest.some(isWhole)) {
      if (now === undefined) delete kept[name];
      else kept[name] = now;
    } else if (rest.length > 0 && wanted !== undefined && now !== undefined) {
      kept[name] = keep(field.shape, wanted, now, rest, []);
    }
  }
  return kept;
}

function isWhole(path: IgnoredPath): boolean {
  return path.length === 0;
}

function ofField(paths: Paths, name: string): Paths {
  return paths.flatMap(([step, ...rest]) => (step?.type === "field" && matchesGlob(step.name, name) ? [rest] : []));
}

function ofItem(paths: Paths, shape: ListShape, item: Json): Paths {
  return paths.flatMap(([step, ...rest]) => {
    if (step?.type !== "item") return [];
    return step.key === null || JSON.stringify(step.key) === keyOf(shape, item) ? [rest] : [];
  });
}

function keyOf(shape: ListShape, item: Json): string {
  return JSON.stringify(shape.key.map((name) => String((isJsonObject(item) ? item[name] : null) ?? "")));
}

function isKeyed(shape: Shape): shape is ListShape {
  return shape.type === "list" && shape.semantics === "keyed";
}

function knownFields(shape: Shape, value: JsonObject) {
  return shape.type === "object" || shape.type === "union" ? fieldsOf(shape, value) : {};
}

function sameVariant(shape: Shape, a: JsonObject, b: JsonObject): boolean {
  return shape.type !== "union" || a["type"] === b["type"];
}
