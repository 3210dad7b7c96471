/** Canonical values of any shape, generated: what the engine must carry whatever a kind looks like. */
import fc from "fast-check";
import { canonicalJson } from "../../src/model/canonical-json.js";
import type { Json, JsonObject } from "../../src/model/json.js";
import type { Kind } from "../../src/model/kind.js";
import { inSetOrder } from "../../src/model/set-order.js";
import type { ListShape, ObjectShape, ScalarShape, Shape, UnionShape } from "../../src/model/shape.js";
import { canonicalDuration } from "../../src/model/time/duration.js";
import { FORMATTED } from "./spec-arbitrary.js";

/** Specs of a kind, canonical for a store with two minor digits in Asia/Shanghai; references are to `names`. */
export function canonicalSpec(kind: Kind, names: readonly string[]): fc.Arbitrary<JsonObject> {
  const spec = kind.spec.type === "object" ? objectOf(kind.spec, names) : unionOf(kind.spec, names);
  return spec as fc.Arbitrary<JsonObject>;
}

function shapeOf(shape: Shape, names: readonly string[]): fc.Arbitrary<Json> {
  switch (shape.type) {
    case "object":
      return objectOf(shape, names);
    case "union":
      return unionOf(shape, names);
    case "list":
      return listOf(shape, names);
    case "map":
      return fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,9}$/), shapeOf(shape.values, names), { maxKeys: 3 });
    default:
      return shape.none
        ? fc.oneof({ weight: 3, arbitrary: scalarOf(shape, names) }, fc.constant("none"))
        : scalarOf(shape, names);
  }
}

function objectOf(shape: ObjectShape, names: readonly string[]): fc.Arbitrary<JsonObject> {
  const fields = Object.entries(shape.fields);
  const model = Object.fromEntries(fields.map(([name, field]) => [name, shapeOf(field.shape, names)]));
  const requiredKeys = fields.filter(([, field]) => !field.optional).map(([name]) => name);
  const object = fc.record(model, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<JsonObject>;
  return shape.interval ? object.filter(({ from, until }) => String(from) < String(until)) : object;
}

function unionOf(shape: UnionShape, names: readonly string[]): fc.Arbitrary<JsonObject> {
  const variants = Object.entries(shape.variants).map(([type, variant]) =>
    objectOf(variant, names).map((fields) => ({ type, ...fields })),
  );
  return fc.oneof(...variants);
}

function listOf(shape: ListShape, names: readonly string[]): fc.Arbitrary<Json> {
  const keyOf = (item: Json) =>
    shape.semantics === "keyed"
      ? canonicalJson(shape.key.map((field) => (item as JsonObject)[field] ?? null))
      : canonicalJson(item);
  const options = { minLength: shape.minItems ?? 0, maxLength: 4 };
  if (shape.semantics === "list") return fc.array(shapeOf(shape.items, names), options);
  const unique = fc.uniqueArray(shapeOf(shape.items, names), { ...options, selector: keyOf });
  if (shape.semantics === "keyed") return unique;
  return unique.map((items) => inSetOrder(shape.items, items));
}

/** Text with all that SQL and JSON find special, and other scripts; no NUL, no lone surrogates. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "'",
    "\\",
    "$$",
    "--",
    "/*",
    ":name",
    "\n\\! id",
    "$" + "{x}",
    "none",
    "null",
    "{a,b}",
    "\u202e",
    "优惠",
    "😀",
  ),
  fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", "")),
);

const decimals = (digits: number, minimum = 0, maximum = 1_000_000) =>
  fc
    .integer({ min: Math.ceil(minimum * 10 ** digits), max: Math.floor(Math.min(maximum, 1_000_000) * 10 ** digits) })
    .map((units) => (units / 10 ** digits).toFixed(digits));

function scalarOf(shape: ScalarShape, names: readonly string[]): fc.Arbitrary<Json> {
  const above = shape.exclusiveMinimum === undefined ? undefined : shape.exclusiveMinimum + 1;
  const least = Math.max(shape.minimum ?? 0, above ?? 0);
  switch (shape.type) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: shape.minimum ?? above ?? -(2 ** 31), max: shape.maximum ?? 2 ** 31 - 1 });
    case "number":
      return fc.double({ min: least, max: shape.maximum ?? Number.MAX_VALUE, noNaN: true }).map((value) => value + 0);
    case "string":
      return stringOf(shape);
    case "text":
      return fc.oneof(
        hostileText,
        fc.dictionary(fc.constantFrom("en", "zh-CN", "de"), hostileText, { minKeys: 1, noNullPrototype: true }),
      );
    case "money":
      return decimals(2, least);
    case "percent":
      return decimals(4, least, shape.maximum ?? 100).map((value) => `${value.replace(/\.?0+$/, "")}%`);
    case "duration":
      return duration;
    case "workDuration":
      return fc.oneof(
        duration,
        fc.nat(500).map((count) => `${count}bd`),
      );
    case "datetime":
      return datetime;
    case "date":
      return datetime.map((text) => text.slice(0, 10));
    case "timeOfDay":
      return fc.oneof(
        fc.constant("24:00"),
        datetime.map((text) => text.slice(11, 16)),
      );
    case "reference":
      return fc.constantFrom(...names);
    case "secret":
      return fc.record(
        { $secret: fc.stringMatching(/^[a-z]{1,8}\/[a-z-]{1,8}$/), version: fc.stringMatching(/^[a-z0-9]{1,4}$/) },
        { noNullPrototype: true },
      );
  }
}

function stringOf(shape: ScalarShape): fc.Arbitrary<string> {
  if (shape.values) return fc.constantFrom(...shape.values);
  if (shape.format) return fc.constantFrom(...FORMATTED[shape.format]);
  if (shape.pattern !== undefined) {
    return fc
      .stringMatching(new RegExp(shape.pattern))
      .filter((text) => text.length <= (shape.maxLength ?? Infinity) && !text.includes("\0"));
  }
  return hostileText.filter(
    (text) => text.length >= (shape.minLength ?? 0) && text.length <= (shape.maxLength ?? Infinity),
  );
}

const duration = fc
  .tuple(fc.nat(10_000), fc.constantFrom("s", "m", "h", "d", "w", "mo", "y"))
  .map(([count, unit]) => canonicalDuration(`${count}${unit}`) ?? "0s");

const datetime = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19).replace(/:00$/, ""));
