/**
 * Which ways of earning points count for one and the same product: each such group once. Found by the codes that scopes
 * name, grouped by who names them, so that long lists of SKUs cost no more than reading them; with product facts exactly.
 */
import type { Products } from "../../facts/products.js";
import type { SpecOf } from "../../kinds/built-in-kind.js";
import type { pointsProgram } from "../../kinds/payments/points-program.js";
import { codesOf, type Scope } from "../../scopes/scope.js";
import { scopesMeet } from "../../scopes/scopes-meet.js";

type Program = SpecOf<typeof pointsProgram>;

export interface EarningGroup {
  /** Positions in `earn`, at least one. */
  readonly ways: readonly number[];
  /** A product that they all count for, in words: `all products`, `SKU TEA-250`. */
  readonly shared: string;
}

/** Smallest groups first. Those that only facts could tell of are left out without them. */
export function earningGroups({ earn, products: own }: Program, products: Products | null): readonly EarningGroup[] {
  const scopes = earn.map(({ scope }) => scope);
  const ownCodes = new Set(own.map(({ sku }) => sku));
  const groups = products === null ? groupsByCodes(scopes, ownCodes) : groupsByFacts(scopes, ownCodes, products);
  const known = new Map<string, EarningGroup>();
  for (const group of groups) {
    const key = group.ways.join();
    if (group.ways.length > 0 && !known.has(key)) known.set(key, group);
  }
  return [...known.values()].sort((a, b) => a.ways.length - b.ways.length);
}

/** @param ownCodes of products with points of their own, which nothing else counts for */
function* groupsByFacts(
  scopes: readonly Scope[],
  ownCodes: ReadonlySet<string>,
  products: Products,
): Generator<EarningGroup> {
  const ways = new Map(products.all.map((product) => [product, [] as number[]]));
  for (const [index, scope] of scopes.entries())
    for (const product of products.covering(scope)) ways.get(product)?.push(index);
  for (const [{ sku, product }, each] of ways)
    if (!ownCodes.has(sku) && !ownCodes.has(product)) yield { ways: each, shared: `SKU ${sku}` };
}

function* groupsByCodes(scopes: readonly Scope[], ownCodes: ReadonlySet<string>): Generator<EarningGroup> {
  const general = scopes.flatMap((scope, index) => (scope.type === "all" ? [index] : []));
  yield { ways: general, shared: "all products" };
  for (const single of singleScopes(scopes, ownCodes)) {
    const ways = scopes.flatMap((scope, index) => (scopesMeet(scope, single, null).type === "yes" ? [index] : []));
    yield { ways, shared: `${WORDS[single.type]} ${codesOf(single)[0]}` };
  }
}

const WORDS = { all: "all", categories: "category", products: "product", skus: "SKU" } as const;

/** Of the codes that the same scopes name, and the same ones leave out, one. */
function singleScopes(scopes: readonly Scope[], ownCodes: ReadonlySet<string>): readonly Scope[] {
  const namedBy = new Map<string, { readonly scope: Scope; by: string }>();
  const name = (type: "categories" | "products" | "skus", code: string, by: string) => {
    const key = `${type} ${code}`;
    const entry = namedBy.get(key) ?? { scope: singleScope(type, code), by: type };
    entry.by += `,${by}`;
    namedBy.set(key, entry);
  };
  for (const [index, scope] of scopes.entries()) {
    if (scope.type !== "all") for (const code of codesOf(scope)) name(scope.type, code, `${index}`);
    for (const type of ["categories", "products", "skus"] as const)
      for (const code of scope.except?.[type] ?? []) name(type, code, `-${index}`);
  }
  const one = new Map<string, Scope>();
  for (const [key, { scope, by }] of namedBy)
    if (!ownCodes.has(key.slice(key.indexOf(" ") + 1)) && !one.has(by)) one.set(by, scope);
  return [...one.values()];
}

function singleScope(type: "categories" | "products" | "skus", code: string): Scope {
  switch (type) {
    case "categories":
      return { type, categories: [code] };
    case "products":
      return { type, products: [code] };
    case "skus":
      return { type, skus: [code] };
  }
}
