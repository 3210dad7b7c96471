/** Where the fields of an object lie in a row, worked out once for each shape: there may be 100,000 specs of it. */
import type { FieldPath } from "../../model/field-path.js";
import type { ObjectShape } from "../../model/shape.js";
import { type ColumnShape, columnName, needsPresenceColumn, presenceColumnName } from "./column-mapping.js";

/** Where a field goes: a column of its own, or those of its fields. */
export type FieldColumns = OneColumn | ObjectColumns;

interface OneColumn {
  readonly name: string;
  readonly column: string;
  readonly shape: ColumnShape;
}

export interface ObjectColumns {
  readonly name: string;
  readonly optional: boolean;
  /** The column that tells whether the object is there, where it needs one. */
  readonly presence: string | null;
  readonly fields: readonly FieldColumns[];
}

const remembered = new WeakMap<ObjectShape, readonly FieldColumns[]>();

/** Of a whole spec or of a variant. */
export function fieldColumns(shape: ObjectShape): readonly FieldColumns[] {
  const columns = remembered.get(shape) ?? columnsOf(shape, []);
  remembered.set(shape, columns);
  return columns;
}

function columnsOf(object: ObjectShape, path: FieldPath): readonly FieldColumns[] {
  return Object.entries(object.fields).map(([name, { shape, optional }]): FieldColumns => {
    const inner = [...path, name];
    if (shape.type !== "object") return { name, column: columnName(inner), shape };
    const presence = optional && needsPresenceColumn(shape) ? presenceColumnName(inner) : null;
    return { name, optional: optional === true, presence, fields: columnsOf(shape, inner) };
  });
}
