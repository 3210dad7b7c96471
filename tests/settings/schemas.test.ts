/** What is generated into `schemas/` is what the kinds say now. `npm run generate` writes it. */
import { resolve } from "node:path";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import { builtInKinds } from "../../src/settings/kinds/registry.js";
import { documentSchema } from "../../src/settings/schemas/document-schema.js";
import { kindSchema, typingSchema } from "../../src/settings/schemas/kind-schema.js";
import { projectFile, projectSchema } from "../../src/settings/schemas/project-schema.js";
import { sharedTypes, unitTypes } from "../../src/settings/schemas/unit-types.js";

const folder = resolve(import.meta.dirname, "../../schemas");
const HEADER = "/* Generated from src/settings by `npm run generate`. Do not edit. */\n";
const UNITS = [...unitTypes.matchAll(/export type (\w+)/g)]
  .map(([, name]) => String(name))
  .concat(Object.keys(sharedTypes));

describe("JSON Schemas in schemas/ are up to date", () => {
  it.each(builtInKinds)("$kind.name", async (builtIn) => {
    await expectFile(`${builtIn.kind.name}.schema.json`, json(kindSchema(builtIn)));
  });
  it("document", async () => {
    await expectFile("document.schema.json", json(documentSchema(builtInKinds)));
  });
  it("project", async () => {
    await expectFile("project.schema.json", json(projectSchema()));
  });
});

describe("TypeScript types in schemas/types are up to date", () => {
  it.each(builtInKinds)("$kind.name", async ({ kind, schema }) => {
    const types = await typesOf(typingSchema(schema), `${pascalCase(kind.name)}Spec`, kind.description);
    await expectFile(`types/${kind.name}.ts`, HEADER + importsOf(types) + types);
  });
  it("units", async () => {
    const shared = await Promise.all(
      Object.entries(sharedTypes).map(([name, schema]) => typesOf(typingSchema(schema), name)),
    );
    await expectFile("types/units.ts", [HEADER, unitTypes, ...shared].join(""));
  });
  it("project", async () => {
    await expectFile("types/project.ts", HEADER + (await typesOf(typingSchema(projectFile), "ProjectFile")));
  });
});

describe("every property has a description", () => {
  const schemas = builtInKinds.map((builtIn) => [builtIn.kind.name, kindSchema(builtIn)] as const);
  it.each([...schemas, ["project", projectSchema()] as const])("of %s", (_name, schema) => {
    expect(undescribed(schema, [])).toEqual([]);
  });
});

async function expectFile(name: string, text: string): Promise<void> {
  await expect(text).toMatchFileSnapshot(resolve(folder, name));
}

function json(schema: JsonObject): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

async function typesOf(schema: JsonObject, name: string, description?: string): Promise<string> {
  const { $schema: _, ...rest } = schema;
  const titled = { ...rest, ...(description && { description }) } as JSONSchema;
  return compile(titled, name, { bannerComment: "", ignoreMinAndMaxItems: true, additionalProperties: false });
}

function importsOf(types: string): string {
  const code = types.replace(/\/\*[\s\S]*?\*\//g, "");
  const used = UNITS.filter((name) => new RegExp(`\\b${name}\\b`).test(code)).sort();
  return used.length > 0 ? `import type { ${used.join(", ")} } from "./units.js";\n\n` : "";
}

function pascalCase(name: string): string {
  return name.replace(/(^|_)(\w)/g, (_match, _line, letter: string) => letter.toUpperCase());
}

function undescribed(value: unknown, path: readonly string[]): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const { properties } = value as { properties?: Record<string, { description?: string }> };
  const missing = Object.entries(properties ?? {}).filter(([, property]) => !property.description);
  return [
    ...missing.map(([name]) => [...path, name].join(".")),
    ...Object.entries(value).flatMap(([key, inner]) => undescribed(inner, [...path, key])),
  ];
}
