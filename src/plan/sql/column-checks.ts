/** The CHECKs that hold one column to its shape: bounds, allowed values, patterns, one class of unit. NULL passes all. */
import type { ListShape, ScalarShape } from "../../model/shape.js";
import { type ColumnShape, columnType } from "./column-mapping.js";
import { arrayLiteral, literalList, quoteIdentifier, quoteLiteral } from "./quote.js";

export interface ColumnCheck {
  /** Ends the constraint's name. */
  readonly what: string;
  readonly expression: string;
}

export function columnChecks(name: string, shape: ColumnShape): readonly ColumnCheck[] {
  const column = quoteIdentifier(name);
  switch (shape.type) {
    case "list":
      return listChecks(column, shape);
    case "map":
      return [{ what: "shape", expression: `jsonb_typeof(${column}) = 'object'` }];
    case "union": {
      // Without `coalesce` a union that has lost its type would be NULL, and pass.
      const types = literalList(Object.keys(shape.variants));
      return [{ what: "shape", expression: `${column} is null or coalesce(${column} ->> 'type', '') in (${types})` }];
    }
    default:
      return scalarChecks(column, shape);
  }
}

function scalarChecks(column: string, shape: ScalarShape): readonly ColumnCheck[] {
  switch (shape.type) {
    case "integer":
    case "number":
      return rangeCheck(column, shape);
    case "money":
    case "percent":
      return rangeCheck(
        column,
        shape.exclusiveMinimum === undefined ? { ...shape, minimum: shape.minimum ?? 0 } : shape,
      );
    case "string":
      return stringChecks(column, shape);
    case "text":
      return [{ what: "shape", expression: `jsonb_typeof(${column}) in ('string', 'object')` }];
    case "duration":
      return [{ what: "one_unit", expression: oneUnit(column) }];
    case "workDuration":
      return [{ what: "pattern", expression: `${column} ~ '^[0-9]+(s|m|h|d|w|mo|y|bd)$'` }];
    case "secret":
      return [
        { what: "pattern", expression: `${column} ~ '^[A-Za-z0-9][A-Za-z0-9_./-]*@[A-Za-z0-9][A-Za-z0-9_.-]*$'` },
      ];
    case "boolean":
    case "datetime":
    case "date":
    case "timeOfDay":
    case "reference":
      return [];
    default:
      return shape.type satisfies never;
  }
}

function rangeCheck(column: string, { minimum, exclusiveMinimum, maximum }: ScalarShape): readonly ColumnCheck[] {
  const bounds = [
    ...(minimum === undefined ? [] : [`${column} >= ${minimum}`]),
    ...(exclusiveMinimum === undefined ? [] : [`${column} > ${exclusiveMinimum}`]),
    ...(maximum === undefined ? [] : [`${column} <= ${maximum}`]),
  ];
  return bounds.length === 0 ? [] : [{ what: "range", expression: bounds.join(" and ") }];
}

function stringChecks(column: string, shape: ScalarShape): readonly ColumnCheck[] {
  const checks: ColumnCheck[] = [];
  if (shape.values) return [{ what: "values", expression: `${column} in (${literalList(shape.values)})` }];
  if (shape.pattern !== undefined && isPortablePattern(shape.pattern)) {
    checks.push({ what: "pattern", expression: `${column} ~ ${quoteLiteral(shape.pattern)}` });
  }
  // Shapes count UTF-16 code units and PostgreSQL characters, which are fewer: a longer minimum could refuse what is right.
  const lengths = [
    ...((shape.minLength ?? 0) > 0 ? [`${column} <> ''`] : []),
    ...(shape.maxLength === undefined ? [] : [`char_length(${column}) <= ${shape.maxLength}`]),
  ];
  if (lengths.length > 0) checks.push({ what: "length", expression: lengths.join(" and ") });
  return checks;
}

function listChecks(column: string, shape: ListShape): readonly ColumnCheck[] {
  const least = shape.minItems ?? 0;
  if (columnType(shape) === "jsonb") {
    const length = least > 0 ? ` and jsonb_array_length(${column}) >= ${least}` : "";
    return [{ what: "items", expression: `jsonb_typeof(${column}) = 'array'${length}` }];
  }
  const allowed = shape.items.type === "string" ? shape.items.values : undefined;
  const parts = [
    `array_position(${column}, null) is null`,
    ...(allowed ? [`${column} <@ ${quoteLiteral(arrayLiteral(allowed))}::text[]`] : []),
    ...(least > 0 ? [`cardinality(${column}) >= ${least}`] : []),
  ];
  return [{ what: "items", expression: parts.join(" and ") }];
}

/** Whole seconds without days or months, or days alone, or months alone: what a duration of one unit can say. */
function oneUnit(column: string): string {
  const month = `date_trunc('month', ${column})`;
  const day = `date_trunc('day', ${column})`;
  const second = `date_trunc('second', ${column})`;
  return [
    `${column} >= '0'`,
    `(${month} = ${column} or ${month} = '0' and ${day} = ${column} or ${day} = '0' and ${second} = ${column})`,
  ].join(" and ");
}

/**
 * Whether PostgreSQL accepts all that JavaScript does. Classes such as `\d` and `\w` are wider there, which is safe;
 * their complements are narrower, and `\b`, `\p{…}`, `\u` and named groups mean something else or nothing.
 */
function isPortablePattern(pattern: string): boolean {
  return !/\\[^dwsnrtfv\W]|\(\?[^:=!]|\[\^?\]/.test(pattern) && !pattern.startsWith("***");
}
