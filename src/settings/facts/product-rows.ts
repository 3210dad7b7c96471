/**
 * Rows of a file or a query to product facts. Columns are known by their letters alone: `listPrice`, `list_price` and
 * `List Price` are one. What is not known of a product is left empty; other columns are the shop's own business.
 */

import type { Diagnostic, Location } from "../../model/diagnostic.js";
import { suggest } from "../../model/suggest.js";
import type { Product } from "./products.js";

export interface FactRow {
  /** By column, as it was written. */
  readonly cells: Readonly<Record<string, unknown>>;
  readonly location: (column: string | null) => Location | undefined;
}

/** A product, and the only store that the row is about; `null`: all stores of the project. */
export interface ProductRow {
  readonly store: string | null;
  readonly product: Product;
}

export interface ReadProducts {
  readonly rows: readonly ProductRow[];
  readonly findings: readonly Diagnostic[];
}

const COLUMNS = ["sku", "product", "category", "listPrice", "cost", "stock", "dailySales", "store"] as const;

type Column = (typeof COLUMNS)[number];

/** More rows that are wrong are counted. */
const MOST_FINDINGS = 50;

/**
 * @param file what the findings call the rows: a file's name, or the query's
 * @param stores the project's
 */
export function productRows(rows: readonly FactRow[], file: string, stores: readonly string[]): ReadProducts {
  const written = writtenColumns(rows);
  const names = columnsOf(written);
  const findings: Diagnostic[] = [...columnFindings(names, written, rows[0], file)];
  if (findings.some(({ severity }) => severity === "error")) return { rows: [], findings };
  const seen = new Map<string, FactRow>();
  const wrong: Diagnostic[] = [];
  const read = rows.flatMap((row): readonly ProductRow[] => {
    const { values, faults } = valuesOf(row, names);
    wrong.push(...faults.map(({ column, detail, remedy }) => finding(row, names.get(column) ?? null, detail, remedy)));
    const { sku, store } = values;
    if (faults.length > 0 || sku === null) return [];
    if (store !== null && !stores.includes(store)) {
      wrong.push(unknownStore(row, names.get("store") ?? "store", store, stores));
      return [];
    }
    const key = JSON.stringify([store, sku]);
    const before = seen.get(key);
    if (before !== undefined) {
      wrong.push(repeated(row, before, names.get("sku") ?? "sku", sku));
      return [];
    }
    seen.set(key, row);
    const { category, listPrice, cost, stock, dailySales } = values;
    const product = {
      sku,
      product: values.product ?? sku,
      category,
      listPrice,
      cost,
      stock: numberOf(stock),
      dailySales: numberOf(dailySales),
    };
    return [{ store, product }];
  });
  const hidden = wrong.length - MOST_FINDINGS;
  return {
    rows: read,
    findings: [...findings, ...wrong.slice(0, MOST_FINDINGS), ...(hidden > 0 ? [more(hidden, file)] : [])],
  };
}

type Values = Readonly<Record<Column, string | null>>;

interface CellFault {
  readonly column: Column;
  readonly detail: string;
  readonly remedy: string;
}

/** All that rows have: in JSON, each may have others. */
function writtenColumns(rows: readonly FactRow[]): readonly string[] {
  const written = new Set<string>();
  for (const { cells } of rows) for (const name in cells) written.add(name);
  return [...written];
}

/** The columns that there are, by what they are to us. */
function columnsOf(written: readonly string[]): ReadonlyMap<Column, string> {
  const names = new Map<Column, string>();
  for (const name of written) {
    const column = COLUMNS.find((each) => letters(each) === letters(name));
    if (column !== undefined && !names.has(column)) names.set(column, name);
  }
  return names;
}

function columnFindings(
  names: ReadonlyMap<Column, string>,
  written: readonly string[],
  row: FactRow | undefined,
  file: string,
): readonly Diagnostic[] {
  if (row === undefined) return [{ ...WORDS.empty, severity: "warning", detail: `${file} has no rows.` }];
  if (!names.has("sku")) {
    const [only = ""] = written;
    if (written.length === 1 && /[;\t]/.test(only)) {
      const detail = `Its first line has no comma, but ${only.includes(";") ? "semicolons" : "tabs"}.`;
      const remedy = "Save it with commas between the cells.";
      return [{ ...WORDS.columns, severity: "error", detail, remedy, location: row.location(null) }];
    }
    const detail = `${file} has the columns ${written.map((name) => JSON.stringify(name)).join(", ")}, and none of them is sku.`;
    return [{ ...WORDS.columns, severity: "error", detail, location: row.location(null) }];
  }
  const left = COLUMNS.filter((column) => !names.has(column));
  return written.flatMap((name) => {
    const known = [...names.values()].includes(name);
    const meant = known ? null : suggest(letters(name), left.map(letters));
    const column = left.find((each) => letters(each) === meant);
    if (column === undefined) return [];
    const detail = `There is no column ${JSON.stringify(name)}, so what it holds is not read.`;
    const remedy = `Did you mean ${JSON.stringify(column)}?`;
    return [{ ...WORDS.columns, remedy, severity: "error" as const, detail, location: row.location(null) }];
  });
}

function valuesOf(
  row: FactRow,
  names: ReadonlyMap<Column, string>,
): { readonly values: Values; readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const entries = COLUMNS.map((column) => {
    const text = textOf(row.cells[names.get(column) ?? ""]);
    const fault = text === null ? (column === "sku" ? "It is empty." : null) : faultIn(column, text);
    if (fault !== null)
      faults.push({ column, detail: fault, remedy: REMEDIES[column] ?? "Correct it, or leave it empty." });
    return [column, text] as const;
  });
  return { values: Object.fromEntries(entries) as Values, faults };
}

/** JSON and databases have numbers where CSV has text. */
function textOf(value: unknown): string | null {
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value !== "string") return value === undefined || value === null ? null : JSON.stringify(value);
  const trimmed = value.trim();
  return trimmed === "" ? null : trimmed;
}

const FORMS: Partial<Record<Column, RegExp>> = {
  listPrice: /^\d{1,12}(\.\d+)?$/,
  cost: /^\d{1,12}(\.\d+)?$/,
  stock: /^-?\d{1,12}$/,
  dailySales: /^\d{1,12}(\.\d+)?$/,
};

const REMEDIES: Partial<Record<Column, string>> = {
  sku: "Give each row the SKU that it is about.",
  listPrice: "Write an amount with a point and without a currency: 39.00; or leave it empty.",
  cost: "Write an amount with a point and without a currency: 12.50; or leave it empty.",
  stock: "Write a whole number of pieces, or leave it empty.",
  dailySales: "Write how many pieces are sold a day, such as 4.5; or leave it empty.",
};

function faultIn(column: Column, text: string): string | null {
  const form = FORMS[column];
  const shown = JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
  if (form !== undefined)
    return form.test(text) ? null : `${shown} is no ${column === "stock" ? "whole number" : "number of 0 or more"}.`;
  return text.length <= 200 ? null : `${shown} is longer than 200 characters.`;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

const WORDS = {
  empty: {
    code: "project/facts-empty",
    summary: "Product facts hold nothing",
    remedy: "Name the columns, and give a row for each SKU.",
  },
  columns: {
    code: "project/facts-columns",
    summary: "Product facts have other columns than rules know",
    remedy: `Name the columns ${COLUMNS.join(", ")}; only sku is needed.`,
  },
  row: { code: "project/facts-row", summary: "A row of product facts is wrong" },
} as const;

function finding(row: FactRow, column: string | null, detail: string, remedy: string): Diagnostic {
  const named = column === null ? "" : `${column}: `;
  return { ...WORDS.row, severity: "error", detail: `${named}${detail}`, remedy, location: row.location(column) };
}

function unknownStore(row: FactRow, column: string, store: string, stores: readonly string[]): Diagnostic {
  const meant = suggest(store, stores);
  const remedy =
    meant === null
      ? `Name one of ${stores.join(", ")}, or none: then it is for all.`
      : `Did you mean ${JSON.stringify(meant)}?`;
  return finding(row, column, `The project has no store ${JSON.stringify(store)}.`, remedy);
}

function repeated(row: FactRow, before: FactRow, column: string, sku: string): Diagnostic {
  const location = before.location(column);
  return {
    ...finding(row, column, `The SKU ${JSON.stringify(sku)} stands twice.`, "Keep one row a SKU."),
    ...(location && { related: [{ message: "It stands here as well", location }] }),
  };
}

function more(count: number, file: string): Diagnostic {
  return {
    ...WORDS.row,
    severity: "error",
    detail: `${count} more rows of ${file} are wrong.`,
    remedy: "Mend these first: most often they are wrong in the same way.",
  };
}
