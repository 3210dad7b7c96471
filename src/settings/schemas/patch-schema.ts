/** The JSON Schema of a patch, from that of a spec: nothing is required, null takes back, list items can be absent. */
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";

/** Loose where a patch alone cannot tell, as between the variants of a union; the merged spec is parsed strictly. */
export function patchSchema(spec: JsonObject): JsonObject {
  const {
    required: _required,
    default: _default,
    oneOf,
    anyOf,
    properties,
    items,
    uniqueItems: _unique,
    ...rest
  } = spec;
  const alternatives = oneOf ?? anyOf;
  return {
    ...rest,
    ...(Array.isArray(alternatives) && { anyOf: alternatives.map(patched) }),
    ...(isJsonObject(properties) && { properties: mapValues(properties, orNull) }),
    ...(isJsonObject(items) && { items: withAbsent(patchSchema(items)) }),
  };
}

function patched(schema: Json): Json {
  return isJsonObject(schema) ? patchSchema(schema) : schema;
}

function orNull(schema: Json): Json {
  if (!isJsonObject(schema)) return schema;
  const { description, ...rest } = patchSchema(schema);
  return { ...(description !== undefined && { description }), anyOf: [rest, { type: "null" }] };
}

function withAbsent(item: JsonObject): JsonObject {
  if (!isJsonObject(item["properties"])) return item;
  const $absent = { type: "boolean", const: true, description: "Takes this item away." };
  return { ...item, properties: { ...item["properties"], $absent } };
}

function mapValues(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
