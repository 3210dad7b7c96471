/** The list prices of some products: between which bounds a threshold means something. */
import type { Product } from "../facts/products.js";
import { minorUnits } from "../rules/amounts.js";

export interface Priced {
  readonly product: Product;
  /** In minor units. */
  readonly price: bigint;
}

export interface PriceRange {
  readonly cheapest: Priced;
  readonly dearest: Priced;
}

/** `null` where no list price is known. @param digits of the currency's minor unit */
export function priceRange(products: Iterable<Product>, digits: number): PriceRange | null {
  let range: PriceRange | null = null;
  for (const product of products) {
    if (product.listPrice === null) continue;
    const priced = { product, price: minorUnits(product.listPrice, digits) };
    range = {
      cheapest: range === null || priced.price < range.cheapest.price ? priced : range.cheapest,
      dearest: range === null || priced.price > range.dearest.price ? priced : range.dearest,
    };
  }
  return range;
}
