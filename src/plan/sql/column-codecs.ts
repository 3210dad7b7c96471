/**
 * Between a field's canonical value and what its column holds, by shape. Encoding is total: what an admin wrote by hand
 * and has no canonical form passes as raw text both ways, so that it can be shown, compared and kept.
 */
import { canonicalJson } from "../../model/canonical-json.js";
import { paddedDecimal, plainDecimal } from "../../model/decimal.js";
import type { Json } from "../../model/json.js";
import type { StoreContext } from "../../model/kind.js";
import { formatSecret, isSecretReference } from "../../model/secret.js";
import { inSetOrder } from "../../model/set-order.js";
import type { ScalarShape } from "../../model/shape.js";
import {
  canonicalWorkDuration,
  durationToInterval,
  intervalToDuration,
  parseDuration,
} from "../../model/time/duration.js";
import { timeToTimeOfDay } from "../../model/time/time-of-day.js";
import { fromInstant, toInstant } from "../../model/time/wall-clock.js";
import { type ColumnShape, type ColumnType, columnType } from "./column-mapping.js";
import { arrayLiteral } from "./quote.js";

/** What a column holds: text, a boolean, NULL, or JSON (a list of strings for `text[]`). */
export function encodeValue(shape: ColumnShape, value: Json, context: StoreContext): Json {
  if (columnType(shape) === "jsonb" || shape.type === "list") return value;
  const scalar = shape as ScalarShape;
  if (value === "none" && scalar.none) return null;
  if (typeof value === "boolean" || value === null) return value;
  if (isSecretReference(value)) return formatSecret(value);
  const text = typeof value === "string" ? value : canonicalJson(value);
  return encodeText(scalar, text, context);
}

/** The canonical value of what a row's image says of a column, which is not NULL. */
export function decodeValue(shape: ColumnShape, image: Json, context: StoreContext): Json {
  if (shape.type === "list" && shape.semantics === "set" && Array.isArray(image)) return inSetOrder(shape.items, image);
  if (columnType(shape) === "jsonb" || typeof image !== "string") return image;
  return decodeText(shape as ScalarShape, image, context);
}

/** A column's value as the text of a statement's parameter. */
export function parameterText(type: ColumnType, value: Json): string | null {
  if (value === null) return null;
  if (type === "jsonb") return canonicalJson(value);
  if (type === "text[]" && Array.isArray(value)) return arrayLiteral(value.map(elementText));
  return elementText(value);
}

function elementText(value: Json): string {
  return typeof value === "string" ? value : canonicalJson(value);
}

function encodeText(shape: ScalarShape, text: string, context: StoreContext): string {
  switch (shape.type) {
    case "percent":
      return text.replace(/%$/, "");
    case "duration":
      return parseDuration(text) === null ? text : durationToInterval(text);
    case "datetime":
      return encodeDatetime(text, context);
    default:
      return text;
  }
}

function encodeDatetime(text: string, { timeZone }: StoreContext): string {
  const instant = toInstant(text, timeZone);
  switch (instant.type) {
    case "instant":
      return instant.text;
    case "invalid":
      return text;
    default:
      // PostgreSQL would silently read it as UTC.
      throw new RangeError(`${text} is not one instant in ${timeZone}: ${instant.type}`);
  }
}

function decodeText(shape: ScalarShape, text: string, context: StoreContext): Json {
  switch (shape.type) {
    case "integer":
    case "number":
      return decodeNumber(text);
    case "money":
      return decodeMoney(text, context.minorDigits);
    case "percent":
      return decodePercent(text);
    case "duration":
      return intervalToDuration(text) ?? text;
    case "workDuration":
      return canonicalWorkDuration(text) ?? text;
    case "datetime":
      return fromInstant(text, context.timeZone);
    case "timeOfDay":
      return timeToTimeOfDay(text) ?? text;
    case "secret":
      return decodeSecret(text);
    default:
      return text;
  }
}

/** A number only if JavaScript's says exactly the same; numeric holds more digits. */
function decodeNumber(text: string): Json {
  const number = Number(text);
  const plain = plainDecimal(text);
  return plain !== null && withoutExponent(number) === plain ? number : text;
}

function decodeMoney(text: string, minorDigits: number): string {
  return paddedDecimal(plainDecimal(text) ?? text, minorDigits) ?? text;
}

function decodePercent(text: string): string {
  const plain = plainDecimal(text);
  return plain === null ? text : `${plain}%`;
}

function decodeSecret(text: string): Json {
  const [, name, version] = /^([^@]+)@([^@]+)$/.exec(text) ?? [];
  return name === undefined || version === undefined ? text : { $secret: name, version };
}

/** `1e-7` → `0.0000001`. */
function withoutExponent(number: number): string {
  const [digits = "", exponent] = String(number).split("e");
  if (exponent === undefined) return digits;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  const shift = Number(exponent);
  return shift < 0
    ? `${sign}0.${"0".repeat(-shift - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(shift, "0")}`;
}
