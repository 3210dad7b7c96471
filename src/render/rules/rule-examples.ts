/** The examples of a rule as its page shows them: what breaks it, and the layer over it with which it just holds. */
import type { Language } from "../../model/language.js";
import type { ExampleProduct, RuleDescription } from "../../model/rule.js";
import { typescriptDocuments } from "../kinds/example-source.js";

export interface RuleExample {
  readonly title: string;
  /** A file of TypeScript, ending with a line break. */
  readonly source: string;
}

/** @param width of the source, in columns */
export function examplesOf({ examples }: RuleDescription, { say }: Language, width: number): readonly RuleExample[] {
  const { current } = examples;
  return [
    ...(current === undefined
      ? []
      : [{ title: say`What the database holds before`, source: typescriptDocuments(current, width) }]),
    { title: say`What breaks it`, source: typescriptDocuments(examples.fails, width) },
    { title: say`A later layer with which it holds`, source: typescriptDocuments(examples.passes, width) },
  ];
}

/** What both examples are checked with, besides a store in China; `null`: with nothing more. */
export function dayText({ examples: { asOf } }: RuleDescription, { say }: Language): string | null {
  return asOf === undefined ? null : say`Both are checked for the day ${asOf}.`;
}

const COLUMNS = ["sku", "product", "category", "listPrice", "cost", "stock", "dailySales"] as const;

/** The product facts of the examples as a table, its head first; only columns that have something. Empty: none. */
export function productRows({ examples: { products = [] } }: RuleDescription): readonly (readonly string[])[] {
  if (products.length === 0) return [];
  const columns = COLUMNS.filter((column) => products.some((product) => product[column] !== undefined));
  const cell = (product: ExampleProduct, column: (typeof COLUMNS)[number]) => String(product[column] ?? "");
  return [columns, ...products.map((product) => columns.map((column) => cell(product, column)))];
}
