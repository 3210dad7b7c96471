/** Findings about keys that an object does not have: mistyped, of another variant, or from beside the spec. */
import { formatFieldPath } from "../../../model/field-path.js";
import { isJsonObject } from "../../../model/json.js";
import type { Field, ObjectShape, UnionShape } from "../../../model/shape.js";
import type { SpecFinding } from "./finding.js";
import type { Place } from "./locate.js";
import { code, listed, looksSecret, meantBy, quoted } from "./words.js";

export interface UnknownFields {
  readonly findings: readonly SpecFinding[];
  /** Required fields of the same object that are missing, which these findings tell already. */
  readonly told: readonly string[];
}

/** Stand in a document, but not in its spec. */
const BESIDE_SPEC: readonly string[] = ["lifecycle", "labels", "movedFrom"];

/** Where a key was meant to be a required field, that the field is missing is the same mistake. */
export function unknownFields(place: Place, keys: readonly string[]): UnknownFields {
  const { fields } = place.shape as ObjectShape;
  const absent = Object.keys(fields).filter(
    (field) => !isJsonObject(place.value) || !Object.hasOwn(place.value, field),
  );
  const required = absent.filter((field) => isRequired(fields[field]));
  const foreign = keys.filter((key) => variantsWith(place.union, key).length > 0);
  const unknown = keys.filter((key) => !foreign.includes(key));
  const meant = unknown.map((key) => meantBy(key, absent) ?? meantBy(key, Object.keys(fields)));
  const missing = required.filter((field) => !meant.includes(field));
  const swapped = foreign.length > 0 && missing.length > 0;
  return {
    findings: [
      ...(swapped ? [fieldsOfOtherType(place, foreign, missing)] : foreign.map((key) => fieldOfOtherType(place, key))),
      ...unknown.map((key, index) => unknownField(place, key, meant[index] ?? null)),
    ],
    told: swapped ? required : required.filter((field) => meant.includes(field)),
  };
}

/** The variants of a union that have a field. */
export function variantsWith(union: UnionShape | undefined, key: string): readonly string[] {
  if (!union) return [];
  return Object.entries(union.variants).flatMap(([type, { fields }]) => (Object.hasOwn(fields, key) ? [type] : []));
}

function isRequired(field: Field | undefined): boolean {
  return field !== undefined && !field.optional && field.default === undefined;
}

function unknownField(place: Place, key: string, meant: string | null): SpecFinding {
  const { shape, union, path } = place;
  const secret = looksSecret(key);
  const fields = Object.keys((shape as ObjectShape).fields);
  const instead = `Remove it. The fields${typeOf(place)} are ${listed((union ? ["type"] : []).concat(fields))}.`;
  const beside = path.length === 0 && BESIDE_SPEC.includes(key);
  return {
    path: secret ? path : [...path, key],
    code: "settings/unknown-field",
    summary: "A field is not known",
    detail: `There is no field ${secret ? "of this name" : code(key)}${whereOf(place)}${typeOf(place)}.`,
    remedy: beside ? moveOut(key) : meant === null ? instead : `Did you mean ${code(meant)}?`,
  };
}

function moveOut(key: string): string {
  return `Move it out of the spec: into the helper's last argument, \`{ ${key}: … }\`, in JSON beside \`spec\`.`;
}

function fieldOfOtherType(place: Place, key: string): SpecFinding {
  const owners = listed(variantsWith(place.union, key).map(quoted), "or");
  return {
    ...otherType(place, key),
    detail: `${code(key)} does not belong${whereOf(place)} to a value${typeOf(place)}; it belongs to type ${owners}.`,
    remedy: `Remove it, or set \`type\` to ${owners}.`,
  };
}

/** Fields of another variant stand in place of its own: one mistake, at the first of them. */
function fieldsOfOtherType(place: Place, keys: readonly string[], missing: readonly string[]): SpecFinding {
  const owners = Object.keys(place.union?.variants ?? {}).filter((type) =>
    keys.every((key) => variantsWith(place.union, key).includes(type)),
  );
  const [needed, written] = [listed(missing.map(code)), listed(keys.map(code))];
  return {
    ...otherType(place, keys[0] ?? ""),
    detail: `A value${typeOf(place)}${whereOf(place)} needs ${needed}, not ${written}.`,
    remedy: `Write ${needed} instead of ${written}${owners.length > 0 ? `, or set \`type\` to ${listed(owners.map(quoted), "or")}` : ""}.`,
  };
}

function otherType({ path }: Place, key: string): Pick<SpecFinding, "path" | "code" | "summary"> {
  return {
    path: [...path, key],
    code: "settings/field-of-other-type",
    summary: "A field belongs to another type",
  };
}

function whereOf({ path }: Place): string {
  return path.length === 0 ? "" : ` in ${code(formatFieldPath(path))}`;
}

function typeOf({ union, value }: Place): string {
  return union && isJsonObject(value) ? ` of type ${quoted(String(value["type"]))}` : "";
}
