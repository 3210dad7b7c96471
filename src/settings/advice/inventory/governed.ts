/** Which setting decides about which SKU: of several that cover it, the one of the greatest priority. */
import type { Product, Products } from "../../facts/products.js";
import type { Stated } from "../../rules/store-graph.js";
import type { Scope } from "../../scopes/scope.js";

interface Covering {
  readonly scope: Scope;
  readonly priority: number;
}

/** In the order given, each with what it decides about; of equal priorities the first one. */
export function governed<S extends Stated & { readonly spec: Covering }>(
  settings: readonly S[],
  products: Products,
): readonly { readonly setting: S; readonly decides: readonly Product[] }[] {
  const taken = new Set<Product>();
  const decides = new Map<S, readonly Product[]>();
  for (const setting of settings.toSorted((a, b) => b.spec.priority - a.spec.priority)) {
    const left = [...products.covering(setting.spec.scope)].filter((product) => !taken.has(product));
    for (const product of left) taken.add(product);
    decides.set(setting, left);
  }
  return settings.map((setting) => ({ setting, decides: decides.get(setting) ?? [] }));
}

/** Those of which sales are known, and there are some. */
export function selling(products: readonly Product[]): readonly (Product & { readonly dailySales: number })[] {
  return products.filter((product): product is Product & { readonly dailySales: number } => {
    return product.dailySales !== null && product.dailySales > 0;
  });
}

/** The product of which most is sold, or least. */
export function bySales<P extends { readonly dailySales: number }>(
  products: readonly P[],
  most: boolean,
): P | undefined {
  return products.reduce<P | undefined>(
    (best, product) => (best === undefined || product.dailySales > best.dailySales === most ? product : best),
    undefined,
  );
}
