/** JSON Schemas of the built-in kinds' specs, derived from their Zod schemas: for editors, other languages and types. */
import { z } from "zod";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.js";
import type { BuiltInKind } from "../kinds/built-in-kind.js";
import { notes } from "../kinds/fields/notes.js";
import { expected } from "../kinds/findings/words.js";
import { nameAlternatives } from "./name-alternatives.js";
import { withShared } from "./shared-definitions.js";
import { sharedTypes } from "./unit-types.js";
import { withExamples } from "./with-examples.js";

/** Draft 2020-12, of a spec as it is written: what has a default is not required. */
export function kindSchema(builtIn: BuiltInKind): JsonObject {
  const { name: title, description } = builtIn.kind;
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  const spec = withShared(specSchema(builtIn.schema), sharedSchemas());
  return { $schema, title, description, ...withExamples(spec, builtIn.kind) };
}

/** Spelled out, without `$defs`. */
export function specSchema(schema: z.ZodType): JsonObject {
  const { $schema: _, ...rest } = toJson(
    z.toJSONSchema(schema, { io: "input", target: "draft-2020-12", override: explainPattern }),
  );
  return nameAlternatives(rest);
}

/** What several kinds share, by its TypeScript name. */
export function sharedSchemas(): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(Object.entries(sharedTypes).map(([name, schema]) => [name, specSchema(schema)]));
}

/** Draft 7 with `tsType`, which json-schema-to-typescript reads: the root is spelled out, units inside are names. */
export function typingSchema(schema: z.ZodType): JsonObject {
  return toJson(z.toJSONSchema(schema, { io: "input", target: "draft-7", override: nameUnits }));
}

function nameUnits({
  zodSchema,
  jsonSchema,
  path,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: object;
  path: unknown[];
}) {
  const tsType = notes.get(zodSchema)?.tsType;
  if (tsType && path.length > 0) Object.assign(jsonSchema, { tsType });
}

/** What an editor says of a value without its unit, instead of the pattern; an extension of VS Code's. */
function explainPattern({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}) {
  const shape = notes.get(zodSchema)?.shape;
  if (!shape || shape.type === "string" || jsonSchema.pattern === undefined) return;
  jsonSchema["patternErrorMessage"] = `Write ${expected(shape)}.`;
}

/** Plain data, without what Zod attaches for its own use. */
export function toJson(schema: object): JsonObject {
  const json: Json = JSON.parse(JSON.stringify(schema));
  return isJsonObject(json) ? json : {};
}
