/** Gives the properties of a schema the values that the kind's examples have there: editors propose them. */
import { canonicalJson } from "../../model/canonical-json.js";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { Kind } from "../../model/kind.js";

const MOST = 3;

/** @param schema of a spec, shared definitions replaced by references: what these hold stays as it is. */
export function withExamples(schema: JsonObject, { examples = {} }: Pick<Kind, "examples">): JsonObject {
  return inside(schema, Object.values(examples));
}

/** The schema with examples in all that it describes, from values that it describes. */
function inside(schema: JsonObject, values: readonly Json[]): JsonObject {
  if (values.length === 0) return schema;
  const { properties, oneOf, items, additionalProperties: entries } = schema;
  const objects = values.filter(isJsonObject);
  return {
    ...schema,
    ...(Array.isArray(oneOf) && { oneOf: oneOf.map((variant: Json) => insideVariant(variant, objects)) }),
    ...(isJsonObject(properties) && {
      properties: mapValues(properties, (each, name) => property(each, at(objects, name))),
    }),
    ...(isJsonObject(items) && {
      items: inside(
        items,
        values.flatMap((value) => (Array.isArray(value) ? value : [])),
      ),
    }),
    ...(isJsonObject(entries) && {
      additionalProperties: inside(
        entries,
        objects.flatMap((map) => Object.values(map)),
      ),
    }),
  };
}

/** Of the values those of its `type`. */
function insideVariant(variant: Json, values: readonly JsonObject[]): Json {
  if (!isJsonObject(variant) || !isJsonObject(variant["properties"])) return variant;
  const tag = variant["properties"]["type"];
  return inside(variant, isJsonObject(tag) ? values.filter(({ type }) => type === tag["const"]) : values);
}

function property(schema: Json, values: readonly Json[]): Json {
  if (!isJsonObject(schema) || values.length === 0) return schema;
  const { $ref, default: fallback, ...rest } = inside(schema, values);
  const distinct = [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
  return {
    ...rest,
    ...(fallback !== undefined && { default: fallback }),
    ...(!isSpelledOut(schema) && { examples: distinct.slice(0, MOST) }),
    ...($ref !== undefined && { $ref }),
  };
}

/** The schema itself tells an editor all that may stand there. */
function isSpelledOut({ enum: words, const: word, type }: JsonObject): boolean {
  return words !== undefined || word !== undefined || type === "boolean";
}

function at(objects: readonly JsonObject[], name: string): readonly Json[] {
  return objects.flatMap((object) => (object[name] === undefined ? [] : [object[name]]));
}

function mapValues(object: JsonObject, change: (value: Json, name: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
}
