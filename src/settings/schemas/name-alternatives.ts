/**
 * Unions say beside their alternatives which words their `type` may be: so that an editor proposes all of them, and says
 * of a mistyped one what it may be, instead of picking an alternative by guess.
 */
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";

/** The schema with `properties.type` wherever a `oneOf` has alternatives told apart by a constant `type`. */
export function nameAlternatives(schema: JsonObject): JsonObject {
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, nameInside(value)]));
  const types = Array.isArray(schema["oneOf"]) ? schema["oneOf"].map(typeOf) : [];
  const known = types.flatMap((type) => type ?? []);
  if (known.length === 0 || known.length < types.length) return inside;
  const descriptions = known.map(({ description }) => description);
  const type = {
    description: "Which of the alternatives it is.",
    enum: known.map(({ word }) => word),
    // An extension of VS Code's: what it shows beside each word.
    enumDescriptions: descriptions,
  };
  return { ...inside, type: "object", properties: { type }, required: ["type"] };
}

function nameInside(value: Json): Json {
  if (Array.isArray(value)) return value.map(nameInside);
  return isJsonObject(value) ? nameAlternatives(value) : value;
}

function typeOf(alternative: Json): { readonly word: string; readonly description: string } | null {
  const properties = isJsonObject(alternative) ? alternative["properties"] : undefined;
  const type = isJsonObject(properties) ? properties["type"] : undefined;
  if (!isJsonObject(type) || typeof type["const"] !== "string") return null;
  return { word: type["const"], description: typeof type["description"] === "string" ? type["description"] : "" };
}
