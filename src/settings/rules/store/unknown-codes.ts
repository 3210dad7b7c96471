/** Settings name what the catalog has. */

import { groupBy } from "../../../model/group-by.js";
import type { Products } from "../../facts/products.js";
import { discount } from "../../kinds/marketing/discount.js";
import { document, patch, type Rule } from "../rule.js";
import { didYouMean, nameOf } from "../words.js";
import { type CodeSort, codesNamedIn } from "./named-codes.js";

/** For each, the whole catalog is looked through. */
const MOST_GUESSED = 20;

const unknown: Rule = {
  code: "store/code-not-in-catalog",
  module: "store",
  severity: "error",
  summary: "A setting names a product, a SKU or a category that the catalog does not have",
  why: "It holds for less than was meant, or an exception is none. Nobody notices until a customer does.",
  remedy: "Correct the code, or remove it where the product is no longer sold.",
  facts: "needed",
  *check(store) {
    const groups = groupBy(codesNamedIn(store), ({ sort, code }) => `${sort} ${code}`);
    if (groups.size === 0) return;
    const catalog = catalogOf(store.products);
    let guesses = 0;
    for (const [first, ...others] of groups.values()) {
      if (first === undefined || catalog.has(first.sort, first.code)) continue;
      const { setting, path, sort, code } = first;
      const elsewhere = catalog.sortsWith(code);
      const hint = elsewhere === undefined ? "" : ` There is ${WORDS[elsewhere]} of this code.`;
      const more =
        others.length === 0 ? "" : ` It is named in ${others.length} more ${others.length === 1 ? "place" : "places"}.`;
      yield {
        at: { setting, path },
        detail: `${nameOf(setting)} names ${WORDS[sort]} ${JSON.stringify(code)}, which the product facts do not have.${hint}${more}`,
        remedy:
          elsewhere !== undefined
            ? `Name it as what it is, under \`${elsewhere}\`.`
            : guesses++ < MOST_GUESSED
              ? didYouMean(code, catalog.codes(sort))
              : undefined,
        related: others.map((other) => ({ message: "named here too", at: other })),
      };
    }
  },
  examples: {
    fails: [
      document(discount, "tea-week", {
        title: "Tea week",
        rule: { type: "flat", percentOff: "10%" },
        scope: { type: "products", products: ["TEA", "TAE-BOX"] },
        maxDiscount: "none",
        priority: 10,
      }),
    ],
    passes: [patch(discount, "tea-week", { scope: { type: "products", products: ["TEA", "TEA-BOX"] } })],
    products: [
      { sku: "TEA-250", product: "TEA" },
      { sku: "TEA-BOX", product: "TEA-BOX" },
    ],
  },
};

export const unknownCodes: readonly Rule[] = [unknown];

const WORDS: Readonly<Record<CodeSort, string>> = {
  categories: "a category",
  products: "a product",
  skus: "a SKU",
  goods: "a SKU or product",
};

function catalogOf(products: Products) {
  const { all, tellsProducts } = products;
  const ofProducts = new Set(all.map(({ product }) => product));
  const skus = new Set(all.map(({ sku }) => sku));
  const goods = new Set([...skus, ...ofProducts]);
  const codesOf = (sort: CodeSort): ReadonlySet<string> => {
    if (sort === "categories") return new Set(all.flatMap(({ category }) => category ?? []));
    return sort === "products" ? ofProducts : sort === "skus" ? skus : goods;
  };
  const known = new Map<CodeSort, ReadonlySet<string>>();
  const codes = (sort: CodeSort) => {
    const found = known.get(sort) ?? codesOf(sort);
    known.set(sort, found);
    return found;
  };
  return {
    codes,
    /** Where no row has a category, or none a product of another code than its own, the facts do not say what there is. */
    has: (sort: CodeSort, code: string) => {
      if (codes(sort).has(code)) return true;
      const isTold = sort === "skus" || (sort === "categories" ? codes(sort).size > 0 : tellsProducts);
      if (!isTold) products.inVain();
      return !isTold;
    },
    /** A hint alone: no column is asked for. */
    sortsWith: (code: string) => {
      if (skus.has(code)) return "skus" as const;
      if (ofProducts.has(code)) return "products" as const;
      return products.hasCategory(code) ? ("categories" as const) : undefined;
    },
  };
}
