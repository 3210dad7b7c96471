/** One scalar's canonical spelling, by its type; what has none in this store is reported. */
import { compareDecimals, paddedDecimal, plainDecimal } from "../../model/decimal.js";
import { isJsonObject, type Json } from "../../model/json.js";
import type { StoreContext } from "../../model/kind.js";
import type { ScalarShape } from "../../model/shape.js";
import { canonicalDuration, canonicalWorkDuration } from "../../model/time/duration.js";
import { parseTimeOfDay } from "../../model/time/time-of-day.js";
import { isDate } from "../../model/time/wall-clock.js";
import { canonicalDatetime } from "./canonical-datetime.js";
import type { Report } from "./fault.js";

/** Returns the value as it is after a report. A secret's content never gets into one. */
export function canonicalScalar(shape: ScalarShape, value: Json, context: StoreContext | null, report: Report): Json {
  if (shape.none && value === "none") return value;
  switch (shape.type) {
    case "number":
    case "integer":
      return Object.is(value, -0) ? 0 : value;
    case "text":
    case "secret":
      return isJsonObject(value) ? sorted(value) : value;
    case "boolean":
    case "string":
    case "reference":
      return value;
    default:
      return typeof value === "string" ? canonicalText(shape, value, context, report) : value;
  }
}

function canonicalText(shape: ScalarShape, value: string, context: StoreContext | null, report: Report): string {
  switch (shape.type) {
    case "money":
      return canonicalMoney(shape, value, context, report);
    case "percent":
      return canonicalPercent(shape, value, report);
    case "datetime":
      return canonicalDatetime(value, context, report);
    case "duration":
      return (
        canonicalDuration(value) ?? unreadable(value, "a duration", "one whole number and a unit, such as 30m", report)
      );
    case "workDuration":
      return (
        canonicalWorkDuration(value) ??
        unreadable(value, "a duration", "one whole number and a unit, such as 30m or 3bd (business days)", report)
      );
    case "date":
      return isDate(value) ? value : unreadable(value, "a date of the calendar", "it as 2027-03-01", report);
    case "timeOfDay":
      return parseTimeOfDay(value) === null ? unreadable(value, "a time of day", "it as 08:00", report) : value;
    default:
      return value;
  }
}

function canonicalMoney(shape: ScalarShape, value: string, context: StoreContext | null, report: Report): string {
  const plain = plainDecimal(value);
  if (plain === null) return unreadable(value, "an amount of money", "decimal digits alone, such as 10.00", report);
  checkBounds(shape, plain, value, "", report);
  if (context === null) return value;
  const padded = paddedDecimal(value, context.minorDigits);
  if (padded !== null) return padded;
  const { currency, minorDigits } = context;
  const digits = minorDigits === 0 ? "no digits" : `at most ${minorDigits} digits`;
  report({
    code: "settings/finer-than-currency",
    summary: "An amount is finer than the smallest coin of the store's currency",
    detail: `${JSON.stringify(value)} cannot be paid in ${currency}, which has ${digits} after the point.`,
    remedy: `Round it, with ${digits} after the point.`,
  });
  return value;
}

function canonicalPercent(shape: ScalarShape, value: string, report: Report): string {
  const plain = value.endsWith("%") ? plainDecimal(value.slice(0, -1)) : null;
  if (plain === null || (plain.split(".")[1] ?? "").length > 4) {
    return unreadable(value, "a percentage", "at most four decimals and the sign, such as 12.5%", report);
  }
  checkBounds(shape, plain, value, "%", report);
  return `${plain}%`;
}

function checkBounds(shape: ScalarShape, plain: string, written: string, unit: string, report: Report): void {
  const { minimum, maximum, exclusiveMinimum } = shape;
  const broken = [
    minimum !== undefined && compareDecimals(plain, String(minimum)) < 0 ? `at least ${minimum}${unit}` : null,
    maximum !== undefined && compareDecimals(plain, String(maximum)) > 0 ? `at most ${maximum}${unit}` : null,
    exclusiveMinimum !== undefined && compareDecimals(plain, String(exclusiveMinimum)) <= 0
      ? `more than ${exclusiveMinimum}${unit}`
      : null,
  ].find((bound) => bound !== null);
  if (broken === undefined) return;
  report({
    code: "settings/out-of-bounds",
    summary: "A value is out of bounds",
    detail: `${JSON.stringify(written)} must be ${broken}.`,
    remedy: `Write ${broken}.`,
  });
}

function sorted(value: { readonly [key: string]: Json }): Json {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function unreadable(value: string, what: string, how: string, report: Report): string {
  report({
    code: "settings/wrong-unit",
    summary: "A value is not written in its unit",
    detail: `${JSON.stringify(value)} is not ${what}.`,
    remedy: `Write ${how}.`,
  });
  return value;
}
