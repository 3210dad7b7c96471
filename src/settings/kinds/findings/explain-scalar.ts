/** The finding about one value that its field does not accept: from the shape and the value, whatever Zod's words. */
import type { z } from "zod";
import { isJsonObject, type Json } from "../../../model/json.js";
import type { ScalarShape } from "../../../model/shape.js";
import { described, missingField, nameOf, wrongType } from "./explain-structure.js";
import type { SpecFinding } from "./finding.js";
import type { Place } from "./locate.js";
import { readDuration } from "./read-duration.js";
import { code, expected, listed, looksSecret, quoted, range, shown, suggestion } from "./words.js";

type ScalarPlace = Place & { readonly shape: ScalarShape };

export function explainScalar(place: ScalarPlace, issue: z.core.$ZodIssue): SpecFinding {
  const { shape, value } = place;
  if (value === undefined) return missingField(place);
  if (value === null) return wrongType(place);
  if (shape.type === "secret") return secretFinding(place);
  if (shape.type === "text" && isJsonObject(value)) return localesFinding(place, value);
  if (typeof value === "number" && (shape.type === "integer" || shape.type === "number"))
    return numberFinding(place, value);
  if (typeof value === "string") return stringFinding(place, value, issue);
  return wrongType(place, rewritten(shape, value));
}

function stringFinding(place: ScalarPlace, value: string, issue: z.core.$ZodIssue): SpecFinding {
  const { path, shape } = place;
  switch (shape.type) {
    case "boolean":
    case "integer":
    case "number":
      return wrongType(place, rewritten(shape, value));
    case "string":
    case "text":
    case "reference":
      return wordFinding(place, value, issue);
  }
  const amount = shape.type === "money" || shape.type === "percent" ? /^(-?[0-9]+(?:\.[0-9]+)?)%?$/.exec(value) : null;
  const hasUnit = value.endsWith("%") === (shape.type === "percent");
  if (amount && hasUnit) {
    return {
      path,
      code: "settings/out-of-bounds",
      summary: "A value is out of bounds",
      detail: `${nameOf(place)} is ${shown(value)}, which is out of bounds or has too many digits.`,
      remedy: `Write ${expected(shape)}, ${
        shape.type === "money"
          ? `${shape.exclusiveMinimum === undefined ? "not negative" : "above 0"}, with at most 12 digits before and 4 after the point`
          : `${range(shape)} percent, with at most four decimals`
      } and no leading zeros.`,
    };
  }
  return {
    path,
    code: "settings/wrong-unit",
    summary: "A value is not written in its unit",
    detail: `${nameOf(place)} is ${shown(value)}, which is not ${expected(shape)}.`,
    remedy: rewritten(shape, value),
  };
}

function wordFinding(place: ScalarPlace, value: string, issue: z.core.$ZodIssue): SpecFinding {
  const { path, shape } = place;
  const minimum = shape.minLength ?? 1;
  const maximum = shape.maxLength ?? Number.POSITIVE_INFINITY;
  const values = shape.values ?? valuesIn(issue);
  if (values) {
    const meant = suggestion(value, values);
    return {
      path,
      code: "settings/unknown-value",
      summary: "A value is not one of those allowed",
      detail: `${nameOf(place)} is ${shown(value)}, which is ${
        values.length > 12 ? `not one of the ${values.length} that are known` : `none of ${listed(values.map(quoted))}`
      }.`,
      remedy: meant ? meant : `Write ${listed(values.map(quoted), "or")}.`,
    };
  }
  if (value.length < minimum || value.length > maximum) {
    return {
      path,
      code: "settings/out-of-bounds",
      summary: "A value is out of bounds",
      detail: `${nameOf(place)} has ${value.length} characters, but must have from ${minimum} to ${maximum}.`,
      remedy: value === "" ? "Write something, or leave the field out where it may be." : "Write a shorter text.",
    };
  }
  const wrongFormat = { path, code: "settings/wrong-format", summary: "A value does not have the right form" };
  const fault = faultIn(issue);
  if (fault) {
    return { ...wrongFormat, detail: `${nameOf(place)} is ${shown(value)}. ${fault.detail}`, remedy: fault.remedy };
  }
  return {
    ...wrongFormat,
    detail: `${nameOf(place)} is ${shown(value)}, which does not have the form that it needs.${described(place)}`,
    remedy: shape.pattern
      ? `Write it as its meaning says; the exact form is ${shape.pattern}.`
      : `Write ${expected(shape)}.`,
  };
}

/** What the check of a format found, in its own words. */
function faultIn(issue: z.core.$ZodIssue): { readonly detail: string; readonly remedy: string } | undefined {
  return issue.code === "custom" ? issue.params?.["fault"] : undefined;
}

/** The values that the schema lists although the shape does not: currencies, time zones. */
function valuesIn(issue: z.core.$ZodIssue): readonly string[] | undefined {
  if (issue.code === "invalid_value") return issue.values.map(String);
  const candidates = issue.code === "custom" ? issue.params?.["candidates"] : undefined;
  return Array.isArray(candidates) ? candidates : undefined;
}

function numberFinding(place: ScalarPlace, value: number): SpecFinding {
  const whole = place.shape.type === "number" || Number.isInteger(value);
  if (!whole) return wrongType(place);
  return {
    path: place.path,
    code: "settings/out-of-bounds",
    summary: "A value is out of bounds",
    detail: `${nameOf(place)} is ${value}, but must be ${range(place.shape)}.`,
    remedy: `Write ${expected(place.shape)}.`,
  };
}

/** Never repeats what stands there: it may be the secret itself. */
function secretFinding({ path, value, shape, ...rest }: ScalarPlace): SpecFinding {
  const place = { ...rest, path, value, shape };
  if (isJsonObject(value)) {
    return {
      path,
      code: "settings/wrong-secret",
      summary: "A reference to a secret is not well formed",
      detail: `${nameOf(place)} is not of the form { "$secret": …, "version": … }, or its name or version has characters that it may not have.`,
      remedy: `Write ${expected(shape)}. Both begin with a letter or digit and have only letters, digits, ".", "_" and "-", the name "/" too.`,
    };
  }
  return {
    path,
    code: "settings/plain-secret",
    summary: "A secret is written as a reference, never as a value",
    detail: `${nameOf(place)} holds a plain value, which is not repeated here.`,
    remedy: `Put the value into the shop's secret store, change it if it was committed, and write ${expected(shape)}.`,
  };
}

function localesFinding(place: ScalarPlace, value: Readonly<Record<string, Json>>): SpecFinding {
  const wrong = Object.entries(value).filter(([, words]) => typeof words !== "string" || words === "");
  const maximum = place.shape.maxLength ?? Number.POSITIVE_INFINITY;
  const long = Object.entries(value).filter(([, words]) => typeof words === "string" && words.length > maximum);
  const about =
    Object.keys(value).length === 0
      ? "has no entry"
      : wrong.length > 0
        ? `has no text for ${listed(wrong.map(language))}`
        : long.length > 0
          ? `has more than ${maximum} characters for ${listed(long.map(language))}`
          : `has a key that is not a language, among ${listed(Object.entries(value).map(language))}`;
  return {
    path: place.path,
    code: "settings/wrong-text",
    summary: "A text in several languages is not well formed",
    detail: `${nameOf(place)} ${about}.`,
    remedy: `Write one text of 1 to ${maximum} characters a language, such as { "zh-CN": "…", "en": "…" }.`,
  };
}

function language([locale]: readonly [string, Json]): string {
  // On one line: it is anybody's key.
  return looksSecret(locale) ? "one" : code(JSON.stringify(locale).slice(1, -1));
}

/** How to write this value rightly, where that can be told. */
function rewritten(shape: ScalarShape, value: Json): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  const isNumber = /^[0-9]+(\.[0-9]{1,4})?$/.test(text);
  if (shape.type === "money" && isNumber) {
    return `Write it as decimal text in quotes: "${/\.[0-9]{3}/.test(text) ? text : Number(text).toFixed(2)}".`;
  }
  if (shape.type === "money" && /^[^0-9]{0,4}[0-9]/.test(text)) {
    return 'Write it as decimal text in quotes, without a currency or separators: "10.00".';
  }
  if (shape.type === "percent" && isNumber) return `Write it with its sign, in quotes: "${text}%".`;
  if (shape.type === "duration" && isNumber) {
    return `Say its unit: "${text}s" for seconds, "${text}m" for minutes, "${text}h" for hours, "${text}d" for days.`;
  }
  const duration = readDuration(shape, text);
  if (duration !== null) return `Did you mean ${quoted(duration)}?`;
  if (shape.type === "boolean" && (text === "true" || text === "false")) return `Write ${text} without quotes.`;
  if ((shape.type === "integer" || shape.type === "number") && isNumber) return `Write ${text} without quotes.`;
  if (shape.type === "string" && isNumber && !shape.values) return `Write it in quotes: "${text}".`;
  return `Write ${expected(shape)}.`;
}
