/** Product facts: what is sold, at what price and cost, and how well. Not settings; a project names where they are. */
import { canonicalJson } from "../../model/canonical-json.js";
import { groupBy } from "../../model/group-by.js";
import type { Json } from "../../model/json.js";
import type { Scope } from "../scopes/scope.js";

/** One SKU. What is not known of it is `null`. */
export interface Product {
  readonly sku: string;
  /** Code of the product that it is a SKU of; its own where none is given. */
  readonly product: string;
  readonly category: string | null;
  /** Decimal text in the store's currency: `"39.00"`. */
  readonly listPrice: string | null;
  /** What one piece costs the shop, likewise. */
  readonly cost: string | null;
  /** Pieces on hand. */
  readonly stock: number | null;
  /** Pieces sold a day, on average. */
  readonly dailySales: number | null;
}

export interface Products {
  /** Sorted by SKU. */
  readonly all: readonly Product[];
  /** The SKU of this code, or all SKUs of the product of this code. */
  readonly called: (code: string) => readonly Product[];
  readonly hasCategory: (code: string) => boolean;
  /** What a scope covers, its exceptions left out. Remembered: many settings share a scope. */
  readonly covering: (scope: Scope) => ReadonlySet<Product>;
}

export function productsOf(rows: readonly Product[]): Products {
  const all = rows.toSorted((a, b) => (a.sku < b.sku ? -1 : 1));
  const bySku = groupBy(all, ({ sku }) => sku);
  const byProduct = groupBy(all, ({ product }) => product);
  const byCategory = groupBy(all, ({ category }) => category);
  const within = (index: Index, codes: readonly string[] = []) => codes.flatMap((code) => index.get(code) ?? []);
  const cover = (scope: Scope): ReadonlySet<Product> => {
    const covered = new Set(
      scope.type === "all"
        ? all
        : scope.type === "categories"
          ? within(byCategory, scope.categories)
          : scope.type === "products"
            ? within(byProduct, scope.products)
            : within(bySku, scope.skus),
    );
    const { categories, products, skus } = scope.except ?? {};
    const excepted = [...within(byCategory, categories), ...within(byProduct, products), ...within(bySku, skus)];
    for (const product of excepted) covered.delete(product);
    return covered;
  };
  const known = new Map<string, ReadonlySet<Product>>();
  return {
    all,
    called: (code) => bySku.get(code) ?? byProduct.get(code) ?? [],
    hasCategory: (code) => byCategory.has(code),
    covering: (scope) => {
      const key = canonicalJson(scope as unknown as Json);
      const covered = known.get(key) ?? cover(scope);
      known.set(key, covered);
      return covered;
    },
  };
}

type Index = ReadonlyMap<string | null, readonly Product[]>;
