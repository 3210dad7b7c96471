/**
 * Which of several settings with scopes and priorities holds for a SKU: of those that cover it the one of the greatest
 * priority. With product facts that is told of each SKU. Without, of what scopes name: all products, a category, a
 * product, a SKU; there a setting holds for what nothing of a narrower sort covers, and where one of a broader sort with
 * no lesser priority may cover it too, nobody can tell.
 */
import type { Product, Products } from "../../facts/products.js";
import { codesOf, type Scope } from "../../scopes/scope.js";

export interface Scoped {
  readonly scope: Scope;
  readonly priority: number;
}

/** Something that settings hold for. */
export interface Target {
  /** In words: `SKU TEA-250`, `category tea`, `all products`. */
  readonly words: string;
  readonly sort: Scope["type"];
  /** `""` of all products. */
  readonly code: string;
  /** Where facts are given. */
  readonly product: Product | null;
}

export const UNSURE = "unsure";

/** `undefined`: none covers it. */
export type Holder<T> = (target: Target) => T | undefined | typeof UNSURE;

/** Each SKU that is sold; without facts, each thing that one of the scopes names. */
export function targetsOf(scopes: Iterable<Scope>, products: Products | null): readonly Target[] {
  if (products !== null) {
    return products.all.map((product) => ({
      words: `SKU ${product.sku}`,
      sort: "skus",
      code: product.sku,
      product,
    }));
  }
  const targets = new Map<string, Target>();
  for (const scope of scopes) {
    const sort = scope.type;
    for (const code of sort === "all" ? [""] : codesOf(scope)) {
      const words = sort === "all" ? "all products" : `${WORDS[sort]} ${code}`;
      targets.set(`${sort} ${code}`, { words, sort, code, product: null });
    }
  }
  return [...targets.values()];
}

/** Of equal priorities, which are told as such, the first. */
export function inForce<T>(
  settings: readonly T[],
  scopedBy: (setting: T) => Scoped,
  products: Products | null,
): Holder<T> {
  const ranked = settings.map((setting) => ({ setting, ...scopedBy(setting) })).sort((a, b) => b.priority - a.priority);
  return products === null ? byWords(ranked) : byProduct(ranked, products);
}

/** From the broadest to the narrowest. */
const SORTS = ["all", "categories", "products", "skus"] as const;
const WORDS = { categories: "category", products: "product", skus: "SKU" } as const;

interface Ranked<T> extends Scoped {
  readonly setting: T;
}

function byProduct<T>(ranked: readonly Ranked<T>[], products: Products): Holder<T> {
  const holders = new Map<Product, T>();
  for (const { setting, scope } of ranked) {
    if (holders.size === products.all.length) break;
    for (const product of products.covering(scope)) if (!holders.has(product)) holders.set(product, setting);
  }
  return ({ product }) => (product === null ? undefined : holders.get(product));
}

function byWords<T>(ranked: readonly Ranked<T>[]): Holder<T> {
  const named = new Map<string, Ranked<T>[]>();
  const greatest = new Map<Scope["type"], number>();
  for (const each of ranked) {
    const { scope, priority } = each;
    if (!greatest.has(scope.type)) greatest.set(scope.type, priority);
    for (const code of scope.type === "all" ? [""] : codesOf(scope)) {
      const others = named.get(`${scope.type} ${code}`);
      if (others === undefined) named.set(`${scope.type} ${code}`, [each]);
      else others.push(each);
    }
  }
  const all = named.get("all ") ?? [];
  return ({ sort, code }) => {
    const covering = sort === "all" ? [all] : [named.get(`${sort} ${code}`) ?? [], all];
    const [best, broad] = covering.map((list) => list.find(({ scope }) => covers(scope, sort, code) !== "no"));
    const holder = best === undefined || (broad !== undefined && broad.priority > best.priority) ? broad : best;
    // What may cover it as well, by being its category or product.
    const broader = SORTS.slice(1, Math.max(1, SORTS.indexOf(sort)));
    const rival = Math.max(...broader.map((each) => greatest.get(each) ?? Number.NEGATIVE_INFINITY));
    if (holder === undefined) return Number.isFinite(rival) ? UNSURE : undefined;
    return rival < holder.priority && covers(holder.scope, sort, code) === "yes" ? holder.setting : UNSURE;
  };
}

/** `maybe`: its category or product is left out, perhaps. */
function covers({ type, except = {} }: Scope, sort: Scope["type"], code: string): "yes" | "no" | "maybe" {
  if (sort === "all") return type === "all" ? "yes" : "no";
  if (except[sort]?.includes(code)) return "no";
  const broader = SORTS.slice(1, SORTS.indexOf(sort)) as readonly Exclude<Scope["type"], "all">[];
  return broader.some((each) => except[each] !== undefined) ? "maybe" : "yes";
}
