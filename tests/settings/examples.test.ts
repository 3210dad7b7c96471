/** Each kind's examples, which pages and editors show: they are right, and together they show all that a kind can say. */
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json } from "../../src/model/json.js";
import type { ObjectShape, Shape, UnionShape } from "../../src/model/shape.js";
import { audience, scope } from "../../src/settings/kinds/fields/fields.js";
import { kinds, parseSpec } from "../../src/settings/kinds/registry.js";
import { shapeOf } from "../../src/settings/kinds/shape-of.js";

describe.each([...kinds.values()])("$name", ({ name: kind, spec, examples = {} }) => {
  it.each(Object.entries(examples))("%s is right", (_name, example) => {
    expect(parseSpec(kind, example)).toEqual({ ok: true, spec: expect.anything() });
  });

  it("shows every field and every alternative", () => {
    const used = new Set(Object.values(examples).flatMap((example) => placesUsed(spec, example, "")));
    expect(placesOf(spec, "").filter((place) => !used.has(place))).toEqual([]);
  });
});

/** What many kinds share is shown once, not by each of them. */
const SHARED = [scope(), audience()].map((schema) => JSON.stringify(shapeOf(schema.unwrap())));

/** `validity<afterClaim>.for`: fields, and alternatives in angles. */
function placesOf(shape: Shape, path: string): readonly string[] {
  if (SHARED.includes(JSON.stringify(shape))) return [];
  switch (shape.type) {
    case "object":
      return placesOfFields(shape, path);
    case "union":
      return Object.entries(shape.variants).flatMap(([type, variant]) => [
        `${path}<${type}>`,
        ...placesOfFields(variant, path, (name) => (isCommon(shape, name) ? "" : `<${type}>`)),
      ]);
    case "list":
      return placesOf(shape.items, path);
    case "map":
      return placesOf(shape.values, path);
    default:
      return [];
  }
}

function placesOfFields({ fields }: ObjectShape, path: string, within = (_name: string) => ""): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const place = `${path}${within(name)}.${name}`;
    return [place, ...placesOf(field.shape, place)];
  });
}

/** Every alternative has this field: it need not be shown in each. */
function isCommon({ variants }: UnionShape, name: string): boolean {
  return Object.values(variants).every(({ fields }) => fields[name] !== undefined);
}

function placesUsed(shape: Shape, value: Json, path: string): readonly string[] {
  if (shape.type === "list") return (value as readonly Json[]).flatMap((item) => placesUsed(shape.items, item, path));
  if (!isJsonObject(value)) return [];
  if (shape.type === "map") return Object.values(value).flatMap((inner) => placesUsed(shape.values, inner, path));
  const type = shape.type === "union" ? String(value["type"]) : null;
  const object = shape.type === "union" ? shape.variants[String(type)] : shape;
  if (object?.type !== "object") return [];
  const within = (name: string) => (shape.type === "union" && !isCommon(shape, name) ? `<${type}>` : "");
  const inside = Object.entries(object.fields).flatMap(([name, field]) => {
    const inner = value[name];
    const place = `${path}${within(name)}.${name}`;
    return inner === undefined ? [] : [place, ...placesUsed(field.shape, inner, place)];
  });
  return type === null ? inside : [`${path}<${type}>`, ...inside];
}
