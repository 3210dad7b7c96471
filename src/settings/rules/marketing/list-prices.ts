/** Prices that the store sets for single products, beside their list prices. */
import type { Product, Products } from "../../facts/products.js";
import { minorUnits } from "../amounts.js";
import { joined } from "../words.js";

/** More are counted. */
const MOST = 3;

/**
 * Which list prices a price is not below, in words: `the list price of TEA-250 is 39.00`; `null` where there are none.
 * @param code of a SKU, or of a product with all its SKUs
 * @param equal whether an equal price counts as well
 */
export function listPricesExceeded(
  products: Products,
  { code, price, equal }: { readonly code: string; readonly price: string; readonly equal: boolean },
  digits: number,
): string | null {
  const amount = minorUnits(price, digits);
  const exceeded = products.called(code).flatMap(({ sku, listPrice }) => {
    if (listPrice === null) return [];
    const list = minorUnits(listPrice, digits);
    return amount > list || (equal && amount === list) ? [`the list price of ${sku} is ${listPrice}`] : [];
  });
  if (exceeded.length === 0) return null;
  const told = exceeded.slice(0, MOST);
  const hidden = exceeded.length - told.length;
  return joined(hidden > 0 ? [...told, `${hidden} more of its SKUs are listed no higher`] : told);
}

/** Pieces on hand of a SKU, or of all SKUs of a product; `null` where they are not known of all. */
export function stockOnHand(products: Products, code: string): number | null {
  const called: readonly Product[] = products.called(code);
  if (called.length === 0) return null;
  return called.reduce<number | null>((sum, { stock }) => (sum === null || stock === null ? null : sum + stock), 0);
}
