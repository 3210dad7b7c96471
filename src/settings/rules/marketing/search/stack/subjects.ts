/**
 * What can be bought, and which benefits hold for it: products by facts, where a project gives them; without, the codes
 * that settings name, each a product of its own, and a product that none names. What is alike to all settings is looked
 * at once.
 */
import { canonicalJson } from "../../../../../model/canonical-json.js";
import { groupBy } from "../../../../../model/group-by.js";
import type { Json } from "../../../../../model/json.js";
import type { Product, Products } from "../../../../facts/products.js";
import { codesOf, type Scope } from "../../../../scopes/scope.js";
import type { Benefit } from "./benefit.js";

export interface Subject {
  /** `SKU TEA-250`, `category tea`; `null`: any product. */
  readonly words: string | null;
  /** That hold for it, but those of single SKUs at a price of their own. */
  readonly benefits: readonly Benefit[];
  /** The products that are alike, where they are known. */
  readonly products: readonly Product[];
}

export interface Subjects {
  readonly subjects: readonly Subject[];
  /** Whether only facts could tell if some benefit holds for a subject. */
  readonly undecided: boolean;
}

/** @param benefits without those of single SKUs at a price of their own */
export function subjectsOf(benefits: readonly Benefit[], products: Products | null): Subjects {
  return products === null ? byCodes(benefits) : byFacts(benefits, products);
}

function byFacts(benefits: readonly Benefit[], products: Products): Subjects {
  const distinct = distinctScopes(benefits);
  const idsOf = new Map<Product, number[]>(products.all.map((product) => [product, []]));
  for (const [id, { scope }] of distinct.entries())
    for (const product of products.covering(scope)) idsOf.get(product)?.push(id);
  const subjects = [...groupBy(products.all, (product) => idsOf.get(product)?.join(" ")).values()].map((alike) => {
    const [first] = alike;
    const ids = first === undefined ? [] : (idsOf.get(first) ?? []);
    return {
      words: first === undefined ? null : `SKU ${first.sku}`,
      products: alike,
      benefits: holdingFor(benefits, distinct, new Set(ids)),
    };
  });
  return { subjects, undecided: false };
}

type Sort = Exclude<Scope["type"], "all">;

const SORTS: readonly Sort[] = ["categories", "products", "skus"];

const WORDS: Readonly<Record<Sort, string>> = { categories: "category", products: "product", skus: "SKU" };

/** Of codes and scopes that are looked at without facts. */
const MOST_PAIRS = 5_000_000;

function byCodes(benefits: readonly Benefit[]): Subjects {
  const distinct = distinctScopes(benefits);
  const general: number[] = [];
  const byCode = new Map<string, { sort: Sort; code: string; ids: Set<number> }>();
  for (const [id, { scope }] of distinct.entries()) {
    if (scope.type === "all") general.push(id);
    const named = scope.type === "all" ? [] : codesOf(scope).map((code) => [scope.type as Sort, code] as const);
    const excepted = SORTS.flatMap((sort) => (scope.except?.[sort] ?? []).map((code) => [sort, code] as const));
    for (const [sort, code] of [...named, ...excepted]) {
      const key = `${sort} ${code}`;
      if (!byCode.has(key)) byCode.set(key, { sort, code, ids: new Set() });
    }
    for (const [sort, code] of named) byCode.get(`${sort} ${code}`)?.ids.add(id);
  }
  // So many codes beside so many scopes would take more than they tell: what is not named is looked at.
  const isTooMuch = byCode.size * distinct.length > MOST_PAIRS;
  if (isTooMuch) byCode.clear();
  let undecided = isTooMuch;
  const sortsNamed = new Set([...distinct.values()].map(({ scope }) => scope.type));
  const covered = [...byCode.values()].map(({ sort, code, ids }) => {
    // A scope of another sort may cover it as well: nobody can tell.
    if (ids.size > 0 && SORTS.some((other) => other !== sort && sortsNamed.has(other))) undecided = true;
    const holding = [...general, ...ids].filter((id) => {
      const { except } = distinct[id]?.scope ?? {};
      if (except?.[sort]?.includes(code) === true) return false;
      const sure = sort !== "skus" || (except?.categories === undefined && except?.products === undefined);
      if (!sure) undecided = true;
      return sure;
    });
    return { words: `${WORDS[sort]} ${code}`, ids: holding };
  });
  const all = [{ words: null, ids: general }, ...covered];
  const alike = [...groupBy(all, ({ ids }) => ids.join(" ")).values()].flatMap(([first]) => first ?? []);
  const subjects = alike.map(({ words, ids }) => ({
    words,
    products: [],
    benefits: holdingFor(benefits, distinct, new Set(ids)),
  }));
  return { subjects, undecided };
}

interface DistinctScope {
  readonly scope: Scope;
  readonly benefits: number[];
}

/** Many benefits share one. */
function distinctScopes(benefits: readonly Benefit[]): readonly DistinctScope[] {
  const byText = new Map<string, DistinctScope>();
  for (const [index, { scopes }] of benefits.entries()) {
    for (const scope of scopes) {
      const text = canonicalJson(scope as unknown as Json);
      const known = byText.get(text);
      if (known === undefined) byText.set(text, { scope, benefits: [index] });
      else if (known.benefits.at(-1) !== index) known.benefits.push(index);
    }
  }
  return [...byText.values()];
}

/** Those of whose scopes all cover it: as many as they have that differ. */
function holdingFor(
  benefits: readonly Benefit[],
  distinct: readonly DistinctScope[],
  ids: ReadonlySet<number>,
): readonly Benefit[] {
  const counts = new Map<number, number>();
  for (const id of ids)
    for (const index of distinct[id]?.benefits ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, count]) => {
      const benefit = benefits[index];
      return benefit !== undefined && count === differingScopes(benefit) ? [benefit] : [];
    });
}

/** How many scopes a benefit has that differ; most have one. */
function differingScopes({ scopes }: Benefit): number {
  return scopes.length < 2 ? scopes.length : new Set(scopes.map((each) => canonicalJson(each as unknown as Json))).size;
}
