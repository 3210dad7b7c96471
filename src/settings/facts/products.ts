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
  /** Whether any SKU is of a product of another code: where none is, the codes of products may not be known. */
  readonly tellsProducts: boolean;
  /** Whether a column was asked for that no row fills, since this was last called: then something could not be told. */
  readonly askedInVain: () => boolean;
  /** Says that something was. */
  readonly inVain: () => void;
  /** What a scope covers, its exceptions left out. Remembered: many settings share a scope. */
  readonly covering: (scope: Scope) => ReadonlySet<Product>;
}

/** That a row need not fill. */
const COLUMNS = ["category", "listPrice", "cost", "stock", "dailySales"] as const;

export function productsOf(rows: readonly Product[]): Products {
  let vain = false;
  const inVain = () => {
    vain = true;
  };
  const sorted = rows.toSorted((a, b) => (a.sku < b.sku ? -1 : 1));
  const unfilled = COLUMNS.filter((column) => rows.length > 0 && rows.every((row) => row[column] === null));
  const all = unfilled.length === 0 ? sorted : noticing(sorted, unfilled, inVain);
  const bySku = groupBy(all, ({ sku }) => sku);
  const byProduct = groupBy(all, ({ product }) => product);
  const byCategory: Index = unfilled.includes("category") ? new Map() : groupBy(all, ({ category }) => category);
  const needsCategories = ({ type, except }: Scope) => type === "categories" || except?.categories !== undefined;
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
    tellsProducts: sorted.some(({ sku, product }) => product !== sku),
    inVain,
    askedInVain: () => {
      const was = vain;
      vain = false;
      return was;
    },
    called: (code) => bySku.get(code) ?? byProduct.get(code) ?? [],
    hasCategory: (code) => byCategory.has(code),
    covering: (scope) => {
      if (unfilled.includes("category") && needsCategories(scope)) inVain();
      const key = canonicalJson(scope as unknown as Json);
      const covered = known.get(key) ?? cover(scope);
      known.set(key, covered);
      return covered;
    },
  };
}

type Index = ReadonlyMap<string | null, readonly Product[]>;

/** The same products, of which it is noticed when somebody asks for what none of them has. */
function noticing(
  products: readonly Product[],
  columns: readonly (typeof COLUMNS)[number][],
  asked: () => void,
): readonly Product[] {
  const get = () => {
    asked();
    return null;
  };
  const watched = Object.defineProperties({}, Object.fromEntries(columns.map((column) => [column, { get }])));
  return products.map((product) => {
    const kept = Object.entries(product).filter(([column]) => !columns.some((each) => each === column));
    return Object.assign(Object.create(watched), Object.fromEntries(kept)) as Product;
  });
}
