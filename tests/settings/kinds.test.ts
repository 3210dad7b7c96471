/** What holds for every kind, and what a parsed spec is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { JsonObject } from "../../src/model/json.js";
import type { Field, ObjectShape, Shape } from "../../src/model/shape.js";
import { kinds, parseSpec } from "../../src/settings/kinds/registry.js";
import { shapeOf } from "../../src/settings/kinds/shape-of.js";
import { specArbitrary } from "../support/spec-arbitrary.js";

describe.each([...kinds.values()])("$name", (kind) => {
  const fields = fieldsIn(kind.spec, "");

  it("refers only to its own kind and to those that stand before it", () => {
    const names = [...kinds.keys()];
    const earlier = names.slice(0, names.indexOf(kind.name) + 1);
    const references = shapesIn(kind.spec).flatMap((shape) => (shape.type === "reference" ? [shape.kind] : []));
    expect(references.filter((name) => !earlier.includes(String(name)))).toEqual([]);
  });

  it("describes every field", () => {
    expect(fields.filter(([, { description }]) => !/^[A-Z].*\.$/s.test(description)).map(([path]) => path)).toEqual([]);
  });

  it('has no field that is both optional and "none", or both optional and with a default', () => {
    const none = (shape: Shape) => "none" in shape && shape.none === true;
    const both = fields.filter(
      ([, { optional, shape, default: other }]) => optional && (none(shape) || other !== undefined),
    );
    expect(both.map(([path]) => path)).toEqual([]);
  });

  it("gives every optional object a field that is always there", () => {
    const sure = ({ optional, shape }: Field) => !optional && !("none" in shape);
    const optional = fields.filter(
      ([path, field]) => field.optional && field.shape.type === "object" && !path.includes("."),
    );
    for (const [, { shape }] of optional) expect(Object.values((shape as ObjectShape).fields).some(sure)).toBe(true);
  });

  it("gives a field that several variants have one type", () => {
    if (kind.spec.type !== "union") return;
    const types = new Map<string, string>();
    for (const variant of Object.values(kind.spec.variants)) {
      for (const [name, { shape }] of Object.entries(variant.fields)) {
        expect(types.get(name) ?? shape.type).toBe(shape.type);
        types.set(name, shape.type);
      }
    }
  });

  it("fills every default, once", () => {
    fc.assert(
      fc.property(specArbitrary(kind), (spec) => {
        const parsed = parseSpec(kind.name, spec);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
        expect(missing(kind.spec, parsed.spec, "")).toEqual([]);
        expect(parseSpec(kind.name, parsed.spec)).toEqual(parsed);
      }),
      { numRuns: 300 },
    );
  });
});

describe("parseSpec", () => {
  it("fills defaults inside of objects that are left out", () => {
    const result = parseSpec("order_policy", {
      cancellation: { maxPerCustomer: { count: 3, per: "30d" } },
      shipping: { onLate: "notify" },
    });
    expect(result).toEqual({
      ok: true,
      spec: {
        checkout: { minAmount: "none", maxAmount: "none", maxLines: "none", guests: false },
        numbering: { date: "day", digits: 6 },
        confirmation: { within: "24h", onTimeout: "escalate", channels: [] },
        payment: { within: "30m", flashSaleWithin: "15m", onTimeout: "cancel", remindBefore: "none" },
        cancellation: {
          allowed: true,
          within: "7d",
          untilStates: ["shipped"],
          approval: "never",
          maxPerCustomer: { count: 3, per: "30d" },
          reasons: [],
        },
        shipping: { within: "2bd", onLate: "notify", split: true },
        receipt: { autoConfirmAfter: "15d", extensions: 0, extendBy: "3d" },
        afterSales: { within: "15d", from: "receipt" },
        reviews: { within: "none", autoAfter: "7d" },
      },
    });
  });

  it("throws for a kind that does not exist, which is the caller's mistake", () => {
    expect(() => parseSpec("cupon", {})).toThrow(RangeError);
  });
});

describe("shapeOf", () => {
  it.each([
    ["a boolean", z.boolean(), { type: "boolean" }],
    ["a choice", z.enum(["a", "b"]), { type: "string", values: ["a", "b"] }],
    [
      "an object",
      z.strictObject({ a: z.boolean().default(true).describe("A.") }),
      {
        type: "object",
        fields: { a: { shape: { type: "boolean" }, optional: false, default: true, description: "A." } },
      },
    ],
  ])("derives %s", (_title, schema, shape) => expect(shapeOf(schema)).toEqual(shape));

  it.each([
    ["a bare string", z.string()],
    ["a list of no declared meaning", z.array(z.boolean())],
    ["a transform", z.boolean().transform(String)],
  ])("refuses %s, which no field type makes", (_title, schema) => expect(() => shapeOf(schema)).toThrow(TypeError));
});

function fieldsIn(shape: Shape, path: string): readonly (readonly [path: string, field: Field])[] {
  switch (shape.type) {
    case "object":
      return Object.entries(shape.fields).flatMap(([name, field]) => {
        const inner = path === "" ? name : `${path}.${name}`;
        return [[inner, field] as const, ...fieldsIn(field.shape, inner)];
      });
    case "union":
      return Object.values(shape.variants).flatMap((variant) => fieldsIn(variant, path));
    case "list":
      return fieldsIn(shape.items, `${path}[*]`);
    case "map":
      return fieldsIn(shape.values, `${path}[*]`);
    default:
      return [];
  }
}

function shapesIn(shape: Shape): readonly Shape[] {
  const items = shape.type === "list" ? shapesIn(shape.items) : [];
  const inner = shape.type === "union" ? Object.values(shape.variants).flatMap(shapesIn) : items;
  const fields =
    shape.type === "object" ? Object.values(shape.fields).flatMap((field) => shapesIn(field.shape)) : inner;
  return [shape, ...fields];
}

/** Fields of a parsed spec that should stand there and do not. */
function missing(shape: Shape, value: unknown, path: string): readonly string[] {
  if (shape.type === "union") {
    const { type } = value as { type: string };
    const variant = shape.variants[type];
    return variant ? missing(variant, value, path) : [`${path}.type`];
  }
  if (shape.type === "list")
    return (value as readonly unknown[]).flatMap((item) => missing(shape.items, item, `${path}[]`));
  if (shape.type !== "object") return [];
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const inner = (value as JsonObject)[name];
    if (inner === undefined) return field.optional ? [] : [`${path}.${name}`];
    return missing(field.shape, inner, `${path}.${name}`);
  });
}
