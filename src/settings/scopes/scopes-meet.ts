/** Whether two scopes have a product in common. */
import type { Products } from "../facts/products.js";
import { codesOf, type Scope } from "./scope.js";

/** `unknown`: without product facts nobody can tell whether a category has a SKU. */
export type Meeting =
  | { readonly type: "yes" /** What both cover, in words: `SKU TEA-250`, `all products`. */; readonly shared: string }
  | { readonly type: "no" }
  | { readonly type: "unknown" };

const NO: Meeting = { type: "no" };
const UNKNOWN: Meeting = { type: "unknown" };

/** With facts exact for what is sold now; without, as far as the codes that are written tell. */
export function scopesMeet(a: Scope, b: Scope, products: Products | null): Meeting {
  if (products !== null) {
    const [fewer, more] = bySize(products.covering(a), products.covering(b));
    for (const product of fewer) if (more.has(product)) return { type: "yes", shared: `SKU ${product.sku}` };
    return NO;
  }
  if (a.type === "all") return withAll(a, b);
  if (b.type === "all") return withAll(b, a);
  if (a.type !== b.type) return UNKNOWN;
  const [first, second] = [codesOf(a), new Set(codesOf(b))];
  const shared = first.filter((code) => second.has(code) && !excepts(a, a.type, code) && !excepts(b, a.type, code));
  if (shared.length === 0) return NO;
  // Another sort of exception may take all of a category or product away.
  const sure = a.type === "skus" ? !exceptsOtherwise(a) && !exceptsOtherwise(b) : true;
  return sure ? { type: "yes", shared: `${WORDS[a.type]} ${shared[0]}` } : UNKNOWN;
}

const WORDS = { categories: "category", products: "product", skus: "SKU" } as const;

type Sort = keyof typeof WORDS;

function withAll(all: Scope, other: Scope): Meeting {
  if (other.type === "all") return { type: "yes", shared: "all products" };
  const sort = other.type;
  const left = codesOf(other).filter((code) => !excepts(all, sort, code) && !excepts(other, sort, code));
  if (left.length === 0) return NO;
  const sure = sort === "skus" ? !exceptsOtherwise(all) && !exceptsOtherwise(other) : true;
  return sure ? { type: "yes", shared: `${WORDS[sort]} ${left[0]}` } : UNKNOWN;
}

function excepts({ except }: Scope, sort: Sort, code: string): boolean {
  const codes = except?.[sort];
  return codes !== undefined && setOf(codes).has(code);
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Long lists are asked often. */
function setOf(codes: readonly string[]): ReadonlySet<string> {
  const known = sets.get(codes) ?? new Set(codes);
  sets.set(codes, known);
  return known;
}

/** Whether single SKUs may be left out by their product or category. */
function exceptsOtherwise({ except }: Scope): boolean {
  return except?.categories !== undefined || except?.products !== undefined;
}

function bySize<T>(a: ReadonlySet<T>, b: ReadonlySet<T>) {
  return a.size <= b.size ? [a, b] : ([b, a] as const);
}
