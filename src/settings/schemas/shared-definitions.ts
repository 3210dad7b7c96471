/** Replaces what several kinds share (scope, audience, windows) by references to `$defs`: a fifth of the size. */
import { canonicalJson } from "../../model/canonical-json.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";

/** `$defs` name → schema. */
export type Definitions = Readonly<Record<string, JsonObject>>;

/** The schema with `$ref`s wherever a definition stands, and under `$defs` the definitions that it uses. */
export function withShared(schema: JsonObject, definitions: Definitions): JsonObject {
  const names = new Map(Object.entries(definitions).map(([name, definition]) => [canonicalJson(definition), name]));
  const used = new Set<string>();
  const replaced = replaceInside(schema, (node) => {
    const { description, default: fallback, ...rest } = node;
    const name = names.get(canonicalJson(rest));
    if (!name) return undefined;
    used.add(name);
    return {
      ...(description !== undefined && { description }),
      ...(fallback !== undefined && { default: fallback }),
      $ref: `#/$defs/${name}`,
    };
  });
  const $defs = Object.fromEntries(Object.entries(definitions).filter(([name]) => used.has(name)));
  return used.size > 0 ? { ...replaced, $defs } : replaced;
}

function replaceInside(object: JsonObject, replacement: (node: JsonObject) => JsonObject | undefined): JsonObject {
  const replace = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(replace);
    return isJsonObject(value) ? (replacement(value) ?? replaceInside(value, replacement)) : value;
  };
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, replace(value)]));
}
