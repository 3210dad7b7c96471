/**
 * An object's fields as columns: fixed inner objects are flattened, an optional object's columns stand or fall together.
 * `variant-columns.ts` joins the variants of a union, `table-definition.ts` makes a table of it.
 */
import type { FieldPath } from "../../model/field-path.js";
import { isJsonObject, type Json } from "../../model/json.js";
import type { Field, ObjectShape } from "../../model/shape.js";
import { type ColumnCheck, columnChecks } from "./column-checks.js";
import { type ColumnShape, columnName, mayBeNone, needsPresenceColumn, presenceColumnName } from "./column-mapping.js";
import { defaultExpression } from "./default-value.js";
import { quoteIdentifier } from "./quote.js";

/** What rows that are there already get when a column without DEFAULT is added, by SQL condition. */
export interface Fill {
  readonly value: string;
  readonly where: string;
}

export interface MappedColumn {
  readonly name: string;
  readonly shape: ColumnShape;
  readonly path: FieldPath;
  /** Sure to be NOT NULL wherever the object or variant it belongs to is there. */
  readonly firm: boolean;
  readonly default: string | null;
  readonly fills: readonly Fill[];
  readonly comment: string;
}

export interface SpecColumns {
  readonly columns: readonly MappedColumn[];
  readonly checks: readonly SpecCheck[];
}

export interface SpecCheck extends ColumnCheck {
  /** A column that it is about: a variant without it needs no check. */
  readonly on: string;
}

/** @param standing what stands for the whole object where it is left out; its parts override the fields' own defaults. */
export function objectColumns(shape: ObjectShape, path: FieldPath = [], standing?: Json): SpecColumns {
  const parts = Object.entries(shape.fields).map(([name, field]) => {
    const given = isJsonObject(standing) ? standing[name] : undefined;
    return fieldColumns(field, [...path, name], given ?? field.default);
  });
  return { columns: parts.flatMap((part) => part.columns), checks: parts.flatMap((part) => part.checks) };
}

function fieldColumns(field: Field, path: FieldPath, standing: Json | undefined): SpecColumns {
  const { shape, optional, description } = field;
  if (shape.type === "object") {
    const inner = objectColumns(shape, path, standing);
    const whole = { ...inner, checks: [...inner.checks, ...intervalChecks(shape, path)] };
    return optional ? optionalObject(shape, path, whole, description) : whole;
  }
  const name = columnName(path);
  const none = mayBeNone(shape);
  const column: MappedColumn = {
    name,
    shape,
    path,
    firm: !optional && !none,
    default: standing === undefined ? null : defaultExpression(shape, standing),
    fills: [],
    comment: none ? `${description} NULL: none.` : optional ? `${description} NULL: left out.` : description,
  };
  const checks = columnChecks(name, shape).map((check) => ({ ...check, what: `${name}_${check.what}`, on: name }));
  return { columns: [column], checks };
}

function intervalChecks({ interval }: ObjectShape, path: FieldPath): readonly SpecCheck[] {
  if (interval === undefined) return [];
  const from = columnName([...path, "from"]);
  const until = columnName([...path, "until"]);
  const expression = `${quoteIdentifier(from)} ${interval === "window" ? "<" : "<>"} ${quoteIdentifier(until)}`;
  return [{ what: columnName([...path, "order"]), on: from, expression }];
}

/** All columns become nullable; one that is NOT NULL with the object, or else a column of its own, tells presence. */
function optionalObject(shape: ObjectShape, path: FieldPath, inner: SpecColumns, description: string): SpecColumns {
  const firm = inner.columns.filter((column) => column.firm).map((column) => column.name);
  const loose = inner.columns.filter((column) => !column.firm).map((column) => column.name);
  const [firstFirm = "", firstLoose] = [firm[0], loose[0]];
  const present = presenceColumnName(path);
  const needed = needsPresenceColumn(shape);
  const where = needed ? quoteIdentifier(present) : `${quoteIdentifier(firstFirm)} is not null`;
  const columns = inner.columns.map((column) => ({ ...onlyWhere(column, where), firm: false }));
  const checks = [...inner.checks];
  if (firm.length > 1) {
    const expression = `${countThere(firm)} in (0, ${firm.length})`;
    checks.push({ what: columnName([...path, "whole"]), on: firstFirm, expression });
  }
  if (firstLoose !== undefined) {
    const expression = `${where} or ${countThere(loose)} = 0`;
    checks.push({ what: columnName([...path, "absent"]), on: firstLoose, expression });
  }
  return { columns: needed ? [presenceColumn(present, path, description), ...columns] : columns, checks };
}

function countThere(columns: readonly string[]): string {
  return `num_nonnulls(${columns.map(quoteIdentifier).join(", ")})`;
}

function presenceColumn(name: string, path: FieldPath, description: string): MappedColumn {
  const comment = `Whether it is there: ${description}`;
  return { name, shape: { type: "boolean" }, path, firm: true, default: "false", fills: [], comment };
}

/** A column that only some rows have gets its default in those rows, never from DEFAULT. */
export function onlyWhere(column: MappedColumn, where: string): MappedColumn {
  const fills = column.default === null ? column.fills : [{ value: column.default, where }];
  return { ...column, default: null, fills };
}
