/** Every value of a resource with the line that it comes from: what `explain` shows of an address. */
import { stripDefaults } from "../../model/difference/strip-defaults.js";
import type { ExplainedValue, ValueSource } from "../../model/explained-value.js";
import type { FieldPath } from "../../model/field-path.js";
import { formatField } from "../../model/format-field.js";
import { isJsonObject, type Json } from "../../model/json.js";
import type { Kind } from "../../model/kind.js";
import type { Field, Shape } from "../../model/shape.js";
import { fieldsOf } from "../../model/walk-shape.js";
import { fieldSource, type Sourced } from "./field-source.js";

export function explainResource(kind: Kind, resource: Sourced): readonly ExplainedValue[] {
  const walk: Walk = (field, shape, value, path) => {
    const { written, document, location } = fieldSource(kind, resource, path);
    const source: ValueSource | null = written ? { location, patch: document.body.type === "patch" } : null;
    return {
      name: nameOf(kind, resource, path),
      path: formatField(kind.spec, resource.spec, path),
      value,
      source,
      otherwise: source !== null && field !== null && isOther(field, value) ? field.default : undefined,
      parts: partsOf(shape, value, path, walk),
    };
  };
  return partsOf(kind.spec, resource.spec, [], walk);
}

type Walk = (field: Field | null, shape: Shape, value: Json, path: FieldPath) => ExplainedValue;

function partsOf(shape: Shape, value: Json, path: FieldPath, walk: Walk): readonly ExplainedValue[] {
  if ((shape.type === "object" || shape.type === "union") && isJsonObject(value)) {
    const fields = fieldsOf(shape, value);
    return Object.entries(value).map(([name, part]) => {
      const field = Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
      return walk(field, field?.shape ?? { type: "string" }, part, [...path, name]);
    });
  }
  if (shape.type === "map" && isJsonObject(value)) {
    return Object.entries(value).map(([name, part]) => walk(null, shape.values, part, [...path, name]));
  }
  if (shape.type === "list" && isComposite(shape.items) && Array.isArray(value)) {
    return (value as readonly Json[]).map((item, index) => walk(null, shape.items, item, [...path, index]));
  }
  return [];
}

function isComposite({ type }: Shape): boolean {
  return type === "object" || type === "union" || type === "map";
}

/** The last step of the path, an item of a keyed list by its key. */
function nameOf(kind: Kind, { spec }: Sourced, path: FieldPath): string {
  const last = path.at(-1);
  if (typeof last === "string") return last;
  return formatField(kind.spec, spec, path).slice(formatField(kind.spec, spec, path.slice(0, -1)).length);
}

/** Whether a value is another than its field's default, which is told of values alone, not of what has parts. */
function isOther(field: Field, value: Json): boolean {
  if (field.default === undefined || isJsonObject(value)) return false;
  return stripDefaults({ type: "object", fields: { it: field } }, { it: value }).defaults === 0;
}
