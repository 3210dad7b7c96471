/**
 * Generates specs of a kind from its shape: right ones, as people write them, with awkward strings wherever strings are
 * free; and broken ones.
 */
import fc from "fast-check";
import { canonicalJson } from "../../src/model/canonical-json.js";
import { isJsonObject, type Json, type JsonObject } from "../../src/model/json.js";
import type { Kind } from "../../src/model/kind.js";
import type { Field, ListShape, ObjectShape, ScalarShape, Shape, UnionShape } from "../../src/model/shape.js";

export interface SpecOptions {
  /** Digits after the point of money; 2 unless given, so that the values fit most currencies. */
  readonly decimals?: number;
  /** The names that references to a kind are taken from; where there are none, nothing refers to it. */
  readonly names?: (kind: string) => readonly string[];
}

/**
 * Accepted by `parseSpec`; windows end after they begin. Without offsets; `timeZone` and `currency` are ones without
 * summer time and with two digits.
 */
export function specArbitrary(kind: Kind, options: SpecOptions = {}): fc.Arbitrary<JsonObject> {
  return anyOf(kind.spec, { decimals: 2, names: () => NAMES, ...options }, "") as fc.Arbitrary<JsonObject>;
}

const NAMES = ["main", "backup-2", "27/a", "特价 'ä'"];
const ZONES = ["Asia/Shanghai", "Asia/Tokyo", "Asia/Kolkata", "UTC"];
const CURRENCIES = ["CNY", "USD", "EUR", "HKD", "SGD"];
/** Of formats that no generator makes from a pattern. */
export const FORMATTED: Readonly<Record<NonNullable<ScalarShape["format"]>, readonly string[]>> = {
  cron: ["0 3 * * *", "*/5 8-18 * * mon-fri", "30 2 1,15 * *", "0 0 29 2 *"],
  cidr: ["203.0.113.0/24", "10.0.0.0/8", "192.0.2.7/32", "2001:db8::/32", "::/0"],
  pattern: ["^coupon-[0-9]+$", "(?i)refund|return", "it's \\$$", "(a+)+b"],
  country: ["CN", "US", "DE", "JP"],
  domain: ["shop.example", "*.shop.example", "xn--fiq228c.example"],
};
const AWKWARD = [
  "it's",
  'say "hi"',
  "$$; DROP TABLE store.coupons; --",
  "$body$",
  "back\\slash \\n \\u0041",
  "two\nlines\r\n\tindented",
  "春季满减：¥100",
  "👩‍👩‍👧‍👦 𠮷",
  "/* comment */ -- and more",
  "$" + "{name} $1 %s {{x}}",
  "=1+1",
  " space ",
  "\u001b[31mred",
  "none",
  "null",
  "<b onclick=x>",
  "e\u0301 \u200b \u202e",
];

function anyOf(shape: Shape, options: Required<SpecOptions>, name: string): fc.Arbitrary<Json> {
  switch (shape.type) {
    case "object":
      return objectOf(shape, options);
    case "union":
      return unionOf(shape, options);
    case "list":
      return listOf(shape, options);
    case "map":
      return fc.dictionary(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,10}$/), anyOf(shape.values, options, ""), {
        maxKeys: 3,
        noNullPrototype: true,
      });
    default: {
      const value = scalarOf(shape, options, name);
      return shape.none ? fc.oneof(value, fc.constant("none")) : value;
    }
  }
}

function objectOf({ fields, interval }: ObjectShape, options: Required<SpecOptions>): fc.Arbitrary<JsonObject> {
  const ends = new Set(interval ? ["from", "until"] : []);
  const entries = Object.entries(fields).filter(([name, { shape }]) => !ends.has(name) && canBeMade(shape, options));
  const rest = fc.record(Object.fromEntries(entries.map(([name, { shape }]) => [name, anyOf(shape, options, name)])), {
    requiredKeys: entries.filter(([, field]) => isRequired(field)).map(([name]) => name),
    noNullPrototype: true,
  });
  if (!interval) return rest;
  return fc
    .tuple(rest, interval === "window" ? windowEnds : dailyEnds)
    .map(([others, [from, until]]) => ({ ...others, from, until }));
}

/** Not where a name is needed and there is none. */
function canBeMade(shape: Shape, options: Required<SpecOptions>): boolean {
  switch (shape.type) {
    case "reference":
      return options.names(shape.kind ?? "").length > 0;
    case "object":
      return Object.values(shape.fields).every((field) => !isRequired(field) || canBeMade(field.shape, options));
    case "union":
      return Object.values(shape.variants).some((variant) => canBeMade(variant, options));
    case "list":
      return canBeMade(shape.items, options);
    case "map":
      return canBeMade(shape.values, options);
    default:
      return true;
  }
}

function isRequired({ optional, default: fallback }: Field): boolean {
  return !optional && fallback === undefined;
}

function unionOf({ variants }: UnionShape, options: Required<SpecOptions>): fc.Arbitrary<JsonObject> {
  const possible = Object.entries(variants).filter(([, variant]) => canBeMade(variant, options));
  return fc.oneof(...possible.map(([type, variant]) => objectOf(variant, options).map((rest) => ({ type, ...rest }))));
}

function listOf(
  { items, key, semantics, minItems = 0 }: ListShape,
  options: Required<SpecOptions>,
): fc.Arbitrary<Json> {
  const size = { minLength: minItems, maxLength: minItems + 3 };
  const item = anyOf(items, options, "");
  if (semantics === "list") return fc.array(item, size);
  return fc.uniqueArray(item, {
    ...size,
    selector: (value) => (key.length > 0 ? keyOf(value, key, items) : canonicalJson(value)),
  });
}

/** Money by its number: 10 and 10.00 are the same key. */
function keyOf(item: Json, key: readonly string[], shape: Shape): string {
  if (!isJsonObject(item) || shape.type !== "object") return canonicalJson(item);
  return JSON.stringify(
    key.map((name) => (shape.fields[name]?.shape.type === "money" ? Number(item[name]) : item[name])),
  );
}

function scalarOf(shape: ScalarShape, { decimals, names }: Required<SpecOptions>, name: string): fc.Arbitrary<Json> {
  const { minimum = 0, maximum = 1e6, exclusiveMinimum } = shape;
  switch (shape.type) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.oneof(
        fc.integer({ min: minimum, max: maximum }),
        fc.integer({ min: minimum, max: Math.min(minimum + 20, maximum) }),
      );
    case "number":
      return fc.integer({ min: minimum * 1e4, max: maximum * 1e4 }).map((value) => value / 1e4);
    case "string":
      if (shape.values) return fc.constantFrom(...shape.values);
      if (shape.format) return fc.constantFrom(...FORMATTED[shape.format]);
      if (name === "timeZone") return fc.constantFrom(...ZONES);
      if (shape.pattern === "^[A-Z]{3}$") return fc.constantFrom(...CURRENCIES);
      return shape.pattern ? patterned(shape.pattern, shape.maxLength) : awkward(shape.maxLength);
    case "text":
      return fc.oneof(awkward(shape.maxLength), fc.constantFrom<Json>({ "zh-CN": "春", en: "it's" }, { en: "a\nb" }));
    case "money":
      return fc
        .tuple(fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 999_999_999 })), decimal(decimals))
        .map(([whole, fraction]) => `${whole}${fraction}`)
        .chain((value) => fc.constantFrom(value, ...(exclusiveMinimum === undefined ? ["0", "0.00"] : [value])));
    case "percent":
      return fc.oneof(
        fc.tuple(fc.integer({ min: 1, max: 99 }), decimal(4)).map(([whole, fraction]) => `${whole}${fraction}%`),
        fc.constantFrom("100%", "0.5%", "99.9900%", exclusiveMinimum === undefined ? "0%" : "0.0001%"),
      );
    case "duration":
      return durations(["s", "m", "h", "d", "w", "mo", "y"]);
    case "workDuration":
      return durations(["m", "h", "d", "bd"]);
    case "datetime":
      return instant.map(datetime);
    case "date":
      return instant.map((value) => datetime(value).slice(0, 10));
    case "timeOfDay":
      return minuteOfDay.map(timeOfDay);
    case "reference":
      return fc.constantFrom(...names(shape.kind ?? ""));
    case "secret":
      return fc.record(
        { $secret: patterned("^[a-z][a-z0-9]*/[a-z-]*[a-z0-9]$", 40), version: patterned("^[0-9][a-z0-9.]*$", 10) },
        { noNullPrototype: true },
      );
  }
}

function awkward(maxLength = 100): fc.Arbitrary<string> {
  const text = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }));
  return text.filter(
    (value) => value.length <= maxLength && Buffer.from(value).toString() === value && !value.includes("\0"),
  );
}

function patterned(pattern: string, maxLength = 100): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(pattern), { size: "xsmall" }).filter((value) => value.length <= maxLength);
}

function decimal(digits: number): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(`^[0-9]{1,${digits}}$`)).chain((value) => fc.constantFrom("", `.${value}`));
}

function durations(units: readonly string[]): fc.Arbitrary<string> {
  const count = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 99_999 }));
  return fc.tuple(count, fc.constantFrom(...units)).map(([value, unit]) => `${value}${unit}`);
}

/** Seconds within the years 2000 to 2099. */
const instant = fc.integer({ min: 946_684_800, max: 4_102_444_799 });

function datetime(seconds: number): string {
  const text = new Date(seconds * 1000).toISOString();
  return text.slice(0, seconds % 3 === 0 ? 19 : 16);
}

const minuteOfDay = fc.integer({ min: 0, max: 1439 });

function timeOfDay(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const windowEnds = fc
  .uniqueArray(instant, { minLength: 2, maxLength: 2, selector: (value) => Math.floor(value / 60) })
  .map((ends) => ends.toSorted((a, b) => a - b).map(datetime) as [string, string]);

const dailyEnds = fc
  .tuple(minuteOfDay, fc.integer({ min: 1, max: 1440 }))
  .filter(([from, until]) => from !== until)
  .map(([from, until]) => [timeOfDay(from), timeOfDay(until)] as [string, string]);

/** Things that people write by mistake, and worse. */
const WRONG: readonly Json[] = [
  10,
  10.5,
  -1,
  2147483648,
  1e300,
  true,
  null,
  "",
  "abc",
  "10",
  "10.12345",
  "-5.00",
  "007",
  "1e3",
  "50",
  "101%",
  "5 %",
  "0%",
  "24 hours",
  "5",
  "3bd",
  "1.5h",
  "none",
  "2027-02-30",
  "2027-02-29T00:00",
  "2027-03-01 00:00",
  "24:00",
  "9:00",
  [],
  {},
  [[]],
  { type: "all" },
  { type: "unknown" },
  { $secret: "a b", version: "1" },
  { "zh-CN": "", EN: "x" },
  ["a", "a"],
  "a@b",
  "+861",
  "ftp://x",
  "x".repeat(201),
]; // prettier-ignore

/** The spec with one to three faults; a few of them are none. */
export function brokenArbitrary(kind: Kind): fc.Arbitrary<JsonObject> {
  const fault = fc.record({ at: fc.nat(), how: fc.nat({ max: 6 }), value: fc.constantFrom(...WRONG), pick: fc.nat() });
  return fc
    .tuple(specArbitrary(kind, { decimals: 4 }), fc.array(fault, { minLength: 1, maxLength: 3 }))
    .map(([spec, faults]) => {
      const broken = structuredClone(spec) as Tree;
      for (const { at, how, value, pick } of faults) breakAt(broken, at, how, value as Node, pick);
      return broken as JsonObject;
    });
}

type Node = string | number | boolean | null | Node[] | Tree;
interface Tree {
  [key: string]: Node;
}

function breakAt(root: Tree, at: number, how: number, value: Node, pick: number): void {
  const containers = containersOf(root);
  const container = containers[at % containers.length] ?? root;
  if (Array.isArray(container)) {
    if (how < 2) container.push(structuredClone(container[0] ?? value));
    else if (how < 4) container.length = 0;
    else container[container.length && pick % container.length] = structuredClone(value);
    return;
  }
  const keys = Object.keys(container);
  const key = keys[pick % Math.max(1, keys.length)];
  const [old] = key === undefined ? [undefined] : [container[key]];
  if (key === undefined || how === 0) container["extra"] = structuredClone(value);
  else if (how === 1) delete container[key];
  else if (how === 2) {
    delete container[key];
    container[key.replace(/[A-Z]|.$/, (letter) => `_${letter}`)] = old ?? null;
  } else if (how === 3 && container["type"]) container["type"] = pick % 2 === 0 ? "amount" : "all";
  else container[key] = structuredClone(value);
}

function containersOf(node: Node): readonly (Node[] | Tree)[] {
  if (typeof node !== "object" || node === null) return [];
  return [node, ...Object.values(node).flatMap(containersOf)];
}
