/**
 * How the fields of a spec lie in a table's columns: names, types and presence. The table definition, the encoder and
 * the decoder all walk a shape by these few functions, so that they cannot disagree.
 */
import type { FieldPath } from "../../model/field-path.js";
import type { Field, ListShape, ObjectShape, ScalarShape, Shape } from "../../model/shape.js";

export type ColumnType =
  | "boolean"
  | "integer"
  | "bigint"
  | "numeric"
  | "text"
  | "text[]"
  | "jsonb"
  | "interval"
  | "timestamptz"
  | "date"
  | "time";

/** A field's shape that has one column of its own; a fixed inner object has a column for each of its fields instead. */
export type ColumnShape = Exclude<Shape, ObjectShape>;

const SCALAR_COLUMNS: Readonly<Record<ScalarShape["type"], ColumnType>> = {
  boolean: "boolean",
  integer: "integer",
  number: "numeric",
  string: "text",
  text: "jsonb",
  money: "numeric",
  percent: "numeric",
  duration: "interval",
  workDuration: "text",
  datetime: "timestamptz",
  date: "date",
  timeOfDay: "time",
  reference: "text",
  secret: "text",
};

const LARGEST_INTEGER = 2 ** 31 - 1;

export function columnType(shape: ColumnShape): ColumnType {
  switch (shape.type) {
    case "list":
      return isTextList(shape) ? "text[]" : "jsonb";
    case "union":
    case "map":
      return "jsonb";
    case "integer":
      return (shape.maximum ?? 0) > LARGEST_INTEGER || (shape.minimum ?? 0) < -LARGEST_INTEGER ? "bigint" : "integer";
    default:
      return SCALAR_COLUMNS[shape.type];
  }
}

/** `["limits", "perCustomer"]` → `limits_per_customer`. */
export function columnName(path: FieldPath): string {
  return path.map((step) => snakeCase(String(step))).join("_");
}

/** The column that tells whether an optional object is there, where none of its own columns can: `display_present`. */
export function presenceColumnName(path: FieldPath): string {
  return `${columnName(path)}_present`;
}

/** Whether no column of an object is sure to be NOT NULL when the object is there. */
export function needsPresenceColumn(shape: ObjectShape): boolean {
  return !Object.values(shape.fields).some(isFirm);
}

/** Whether a field that is there always shows as at least one column that is NOT NULL. */
function isFirm(field: Field): boolean {
  const { shape, optional } = field;
  // An optional object that needs a presence column brings one that is true or false wherever its parent is there.
  if (shape.type === "object") return optional ? needsPresenceColumn(shape) : !needsPresenceColumn(shape);
  return !optional && !mayBeNone(shape);
}

export function mayBeNone(shape: ColumnShape): boolean {
  return "none" in shape && shape.none === true;
}

function isTextList(shape: ListShape): boolean {
  const { items } = shape;
  return shape.semantics !== "keyed" && (items.type === "string" || items.type === "reference") && !items.none;
}

function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
}
