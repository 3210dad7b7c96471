/** The JSON Schema of a document file: one document, or `{ "documents": [ … ] }`; by `kind`, so that editors complete. */
import type { JsonObject } from "../../model/json.js";
import type { BuiltInKind } from "../kinds/built-in-kind.js";
import { sharedSchemas, specSchema } from "./kind-schema.js";
import { patchSchema } from "./patch-schema.js";
import { type Definitions, withShared } from "./shared-definitions.js";
import { withExamples } from "./with-examples.js";

/** Self-contained: the kinds' schemas and their patches stand under `$defs`. */
export function documentSchema(kinds: readonly BuiltInKind[]): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Shopwright document",
    description: "One setting of a store, or a list of them under `documents`.",
    if: { type: "object", required: ["documents"] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
    then: { $ref: "#/$defs/documents" },
    else: { $ref: "#/$defs/document" },
    $defs: {
      documents: {
        type: "object",
        properties: {
          $schema: editorSchema,
          documents: { description: "The documents of this file.", type: "array", items: { $ref: "#/$defs/document" } },
        },
        required: ["documents"],
        additionalProperties: false,
      },
      document: byKind(kinds),
      ...Object.fromEntries(kinds.map((builtIn) => [builtIn.kind.name, envelope(builtIn)])),
      ...withExamplesOf(
        kinds,
        definitions(kinds, ".spec", (spec) => spec),
      ),
      ...definitions(kinds, ".patch", patchSchema),
    },
  };
}

/** The word in `kind` alone decides what the rest is checked by: so what is wrong is told of the kind that was meant. */
function byKind(kinds: readonly BuiltInKind[]): JsonObject {
  const kind = {
    description: "The kind of setting.",
    enum: kinds.map((builtIn) => builtIn.kind.name),
    enumDescriptions: kinds.map((builtIn) => builtIn.kind.description),
  };
  return {
    type: "object",
    properties: { kind },
    required: ["kind"],
    allOf: kinds.map(({ kind: { name } }) => ({
      if: { properties: { kind: { const: name } }, required: ["kind"] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
      then: { $ref: `#/$defs/${name}` },
    })),
  };
}

/** The kinds' specs, changed in one way or not, together with what they share. */
function definitions(
  kinds: readonly BuiltInKind[],
  suffix: string,
  change: (spec: JsonObject) => JsonObject,
): Definitions {
  const changed = (schemas: Definitions) =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`${name}${suffix}`, change(schema)]));
  const specs = changed(Object.fromEntries(kinds.map(({ kind, schema }) => [kind.name, specSchema(schema)])));
  const { $defs, ...replaced } = withShared(specs, changed(sharedSchemas()));
  return { ...(replaced as Definitions), ...($defs as Definitions | undefined) };
}

function withExamplesOf(kinds: readonly BuiltInKind[], specs: Definitions): Definitions {
  const byName = new Map(kinds.map(({ kind }) => [`${kind.name}.spec`, kind]));
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const kind = byName.get(name);
      return [name, kind ? withExamples(spec, kind) : spec];
    }),
  );
}

function envelope({ kind }: BuiltInKind): JsonObject {
  const name = { type: "string", minLength: 1, maxLength: 200 };
  return {
    type: "object",
    description: kind.description,
    properties: {
      $schema: editorSchema,
      kind: { description: `The kind of setting: ${kind.description}`, const: kind.name },
      ...(!kind.singleton && {
        name: { description: "Its name, once a kind in a store; others refer to it by this.", ...name },
        movedFrom: { description: "The name under which the same setting was known before.", ...name },
      }),
      spec: { description: "The whole setting; replaces that of an earlier layer.", $ref: `#/$defs/${kind.name}.spec` },
      patch: { description: "Changes to the setting of an earlier layer.", $ref: `#/$defs/${kind.name}.patch` },
      absent: { description: "Takes the setting of an earlier layer away.", const: true },
      lifecycle,
      labels,
    },
    required: kind.singleton ? ["kind"] : ["kind", "name"],
    oneOf: [{ required: ["spec"] }, { required: ["patch"] }, { required: ["absent"] }],
    additionalProperties: false,
  };
}

const editorSchema = { description: "The JSON Schema that editors check this file by.", type: "string" };

const lifecycle = {
  description: "How the setting is treated once it is applied.",
  type: "object",
  properties: {
    protect: { description: "Never deleted without consent.", type: "boolean", default: false },
    ignore: {
      description: "Fields that belong to the admin screen, as paths: limits.total, items[*].stock.",
      type: "array",
      items: { type: "string", minLength: 1 },
      uniqueItems: true,
    },
  },
  additionalProperties: false,
};

const labels = {
  description: "The team's own tags, shown and filterable.",
  type: "object",
  additionalProperties: { type: "string" },
};
