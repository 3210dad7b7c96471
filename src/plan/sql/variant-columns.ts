/**
 * A union at the top of a spec as columns: a `type`, and the columns of all variants, each there exactly where its
 * variant asks for it. A column that two variants share must hold the same in both.
 */
import { canonicalJson } from "../../model/canonical-json.js";
import type { UnionShape } from "../../model/shape.js";
import { columnType, mayBeNone } from "./column-mapping.js";
import { type MappedColumn, objectColumns, onlyWhere, type SpecCheck, type SpecColumns } from "./object-columns.js";
import { literalList, quoteIdentifier, quoteLiteral } from "./quote.js";

interface Variant extends SpecColumns {
  readonly type: string;
}

/** @throws Error where variants differ in what a column of theirs holds. */
export function unionColumns(shape: UnionShape): SpecColumns {
  const types = Object.keys(shape.variants);
  const variants = Object.entries(shape.variants).map(([type, object]) => ({
    type,
    ...objectColumns(object),
  }));
  const names = [...new Set(variants.flatMap((variant) => variant.columns.map((column) => column.name)))];
  const merged = names.map((name) => mergeColumn(name, variants));
  const type: MappedColumn = {
    name: "type",
    shape: { type: "string", values: types },
    path: ["type"],
    firm: true,
    default: null,
    fills: [],
    comment: `Which of these it is: ${types.join(", ")}.`,
  };
  return {
    columns: [type, ...merged.map((each) => each.column)],
    checks: [
      { what: "type_values", on: "type", expression: `type in (${literalList(types)})` },
      ...mergeChecks(variants),
      ...merged.flatMap((each) => each.checks),
    ],
  };
}

function mergeColumn(
  name: string,
  variants: readonly Variant[],
): { column: MappedColumn; checks: readonly SpecCheck[] } {
  const having = variants.flatMap(({ type, columns }) =>
    columns.filter((column) => column.name === name).map((column) => ({ type, column })),
  );
  const [first, ...others] = having.map((each) => each.column);
  if (first === undefined) throw new Error(`no variant has column ${name}`);
  if (others.some((other) => storage(other) !== storage(first))) {
    throw new Error(`${having.map((each) => each.type).join(" and ")} differ in what column ${name} holds`);
  }
  const everywhere = having.length === variants.length;
  const firmIn = having.filter((each) => each.column.firm).map((each) => each.type);
  const shared = everywhere && others.every((other) => other.default === first.default);
  const fills = having.flatMap(({ type, column }) => onlyWhere(column, `type = ${quoteLiteral(type)}`).fills);
  return {
    column: {
      ...first,
      firm: firmIn.length === variants.length,
      default: shared ? first.default : null,
      fills: shared ? first.fills : fills,
      comment: [...new Set(having.map((each) => each.column.comment))].join(" / "),
    },
    checks: byType(
      name,
      firmIn,
      having.map((each) => each.type),
      variants.length,
    ),
  };
}

/** What must agree for two variants to share a column. */
function storage({ shape, path }: MappedColumn): string {
  const target = shape.type === "reference" ? shape.kind : null;
  return canonicalJson([path, columnType(shape), shape.type, mayBeNone(shape), target ?? null]);
}

/** A column is there exactly where its variant asks for it. */
function byType(name: string, firm: readonly string[], having: readonly string[], all: number): readonly SpecCheck[] {
  const column = quoteIdentifier(name);
  const what = `${name}_by_type`;
  const inFirm = `type in (${literalList(firm)})`;
  const notInFirm = `type not in (${literalList(firm)})`;
  const inHaving = `type in (${literalList(having)})`;
  if (firm.length === all) return [];
  if (firm.length === having.length) return [{ what, on: name, expression: `(${column} is not null) = (${inFirm})` }];
  const there = firm.length === 0 ? [] : [`(${column} is not null or ${notInFirm})`];
  const absent = having.length === all ? [] : [`(${column} is null or ${inHaving})`];
  return there.length + absent.length === 0
    ? []
    : [{ what, on: name, expression: [...there, ...absent].join(" and ") }];
}

/** A check that all variants with these columns share stands alone; others are bound to their variant. */
function mergeChecks(variants: readonly Variant[]): readonly SpecCheck[] {
  const names = [...new Set(variants.flatMap((variant) => variant.checks.map((check) => check.what)))];
  return names.flatMap((what) => {
    const having = variants.flatMap(({ type, checks }) =>
      checks.filter((check) => check.what === what).map((check) => ({ type, check })),
    );
    const [first] = having;
    if (first === undefined || isShared(first.check, variants)) return having.slice(0, 1).map((each) => each.check);
    return having.map(({ type, check }) => ({
      what: `${what}_${type.toLowerCase()}`,
      on: check.on,
      expression: `type <> ${quoteLiteral(type)} or ${check.expression}`,
    }));
  });
}

function isShared({ what, on, expression }: SpecCheck, variants: readonly Variant[]): boolean {
  return variants.every(({ checks, columns }) => {
    const same = checks.find((check) => check.what === what);
    return same === undefined ? !columns.some((column) => column.name === on) : same.expression === expression;
  });
}
