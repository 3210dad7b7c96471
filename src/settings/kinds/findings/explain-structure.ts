/** Findings about objects, unions, lists and maps: what is there, and what should be. */
import { formatFieldPath } from "../../../model/field-path.js";
import { isJsonObject } from "../../../model/json.js";
import type { UnionShape } from "../../../model/shape.js";
import { variantsWith } from "./explain-keys.js";
import type { SpecFinding } from "./finding.js";
import type { Place } from "./locate.js";
import { code, expected, listed, looksSecret, quoted, shown, suggestion } from "./words.js";

/** The value at the place is no object or list, is not there at all, or has too few items. */
export function wrongStructure(place: Place): SpecFinding {
  const { path, shape, value } = place;
  if (value === undefined) return missingField(place);
  if (shape.type === "list" && Array.isArray(value)) {
    const minItems = shape.minItems ?? 1;
    return {
      path,
      code: "settings/out-of-bounds",
      summary: "A value is out of bounds",
      detail: `${nameOf(place)} has ${value.length} items, but needs at least ${minItems}.`,
      remedy: place.field?.optional ? "Add an item, or leave the field out." : `Add ${expected(shape.items)}.`,
    };
  }
  return wrongType(place);
}

export function missingField(place: Place): SpecFinding {
  return {
    path: place.path,
    code: "settings/missing-field",
    summary: "A required field is missing",
    detail: `${nameOf(place)} is missing.${described(place)}`,
    remedy: `Add ${code(String(place.path.at(-1) ?? "spec"))}: ${expected(place.shape)}.`,
  };
}

export function wrongType(place: Place, remedy = `Write ${expected(place.shape)}.`): SpecFinding {
  const { path, shape, value, field } = place;
  const { type } = shape;
  if (value === null) {
    return {
      path,
      code: "settings/null-value",
      summary: "null stands only in patches",
      detail: `${nameOf(place)} is null. In a patch that means back to default; a whole document leaves the field out.`,
      remedy: field?.optional || field?.default !== undefined ? "Leave the field out." : `Write ${expected(shape)}.`,
    };
  }
  const inBrackets = type === "list" && !isJsonObject(value) ? " A single item stands in brackets too." : "";
  return {
    path,
    code: "settings/wrong-type",
    summary: "A value has the wrong type",
    detail: `${nameOf(place)} is ${shown(value ?? null)}, which is not ${expected(shape)}.`,
    remedy: `${remedy}${inBrackets}`,
  };
}

/** The value of a union has no `type`, or one that is not among its variants. */
export function unknownVariant(place: Place): SpecFinding {
  const union = place.shape as UnionShape;
  const types = Object.keys(union.variants);
  const value = isJsonObject(place.value) ? place.value["type"] : undefined;
  const path = [...place.path, "type"];
  const where = place.path.length === 0 ? "" : ` of ${code(formatFieldPath(place.path))}`;
  if (value === undefined) {
    return {
      path,
      code: "settings/missing-type",
      summary: "The type is missing",
      detail: `The \`type\`${where} is missing: it tells which alternative this is.`,
      remedy: `Add \`type\`: ${listed(types.map(quoted), "or")}.${guessedType(place, union)}`,
    };
  }
  const meant = typeof value === "string" ? suggestion(value, types) : "";
  return {
    path,
    code: "settings/unknown-variant",
    summary: "A type is not known here",
    detail: `The \`type\`${where} is ${shown(value)}, which is none of ${listed(types.map(quoted))}.`,
    remedy: `${meant ? `${meant} ` : ""}Write ${listed(types.map(quoted), "or")}.`,
  };
}

export function duplicateItem(list: Place, index: number, first: number): SpecFinding {
  const { shape, path, value } = list;
  const key = shape.type === "list" ? shape.key : [];
  const item = Array.isArray(value) ? value[index] : undefined;
  const same = key.length > 0 && isJsonObject(item) ? key.map((name) => `${name} ${shown(item[name] ?? null)}`) : [];
  return {
    path: [...path, index],
    code: "settings/duplicate-item",
    summary: "An item stands twice in a list",
    detail: `Item ${index + 1} of ${nameOf(list)} is the same as item ${first + 1}${
      same.length > 0 ? `: both have ${listed(same)}, and items are told apart by ${listed(key.map(code))}` : ""
    }.`,
    remedy: key.length > 0 ? `Remove one, or give it another ${listed(key.map(code), "or")}.` : "Remove one of them.",
  };
}

/** The name of a map's entry is not allowed. */
export function invalidName(map: Place, name: string): SpecFinding {
  return {
    path: looksSecret(name) ? map.path : [...map.path, name],
    code: "settings/wrong-format",
    summary: "A value does not have the right form",
    detail: `A name in ${nameOf(map)} is ${shown(name)}, which has characters that names may not have.`,
    remedy: "Begin with a letter or digit, and go on with letters, digits, - and _, at most 63 in all.",
  };
}

/** What the field means, as a further sentence of a detail. */
export function described({ description }: Place): string {
  return description && ` Its meaning: ${description}`;
}

/** `limits.total`, or the spec itself. */
export function nameOf({ path }: Place): string {
  return path.length === 0 ? "The spec" : code(formatFieldPath(path));
}

/** The one variant that has all the fields that are written. */
function guessedType({ value }: Place, union: UnionShape): string {
  const keys = isJsonObject(value) ? Object.keys(value) : [];
  const fitting = Object.keys(union.variants).filter((type) =>
    keys.every((key) => variantsWith(union, key).includes(type)),
  );
  return keys.length > 0 && fitting.length === 1 ? ` Its fields are those of ${quoted(fitting[0] ?? "")}.` : "";
}
