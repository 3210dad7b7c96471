/** Whether scopes meet, each pair asked once: many settings share a scope, and many scopes are compared. */
import { canonicalJson } from "../../../../model/canonical-json.js";
import type { Json } from "../../../../model/json.js";
import type { Products } from "../../../facts/products.js";
import { codesOf, type Scope } from "../../../scopes/scope.js";
import { type Meeting, scopesMeet } from "../../../scopes/scopes-meet.js";

/** Scopes of different cells do not meet, but where either covers everything. */
export interface Cells {
  /** Without facts, cells of different sorts may meet or not: nobody can tell. */
  readonly sort: "everything" | "categories" | "products" | "skus";
  readonly cells: readonly string[];
}

export interface ScopeMeetings {
  readonly meet: (a: Scope, b: Scope) => Meeting;
  readonly cellsOf: (scope: Scope) => Cells;
}

export function scopeMeetings(products: Products | null): ScopeMeetings {
  const ids = new WeakMap<Scope, number>();
  const byText = new Map<string, number>();
  const idOf = (scope: Scope): number => {
    const known = ids.get(scope);
    if (known !== undefined) return known;
    const text = canonicalJson(scope as unknown as Json);
    const id = byText.get(text) ?? byText.size;
    byText.set(text, id);
    ids.set(scope, id);
    return id;
  };
  const meetings = new Map<number, Meeting>();
  return {
    meet: (a, b) => {
      const key = idOf(a) * 2 ** 26 + idOf(b);
      const known = meetings.get(key);
      if (known !== undefined) return known;
      const meeting = scopesMeet(a, b, products);
      meetings.set(key, meeting);
      return meeting;
    },
    cellsOf: (scope) => {
      if (scope.type === "all") return { sort: "everything", cells: [] };
      if (products === null) return { sort: scope.type, cells: codesOf(scope).map((code) => `${scope.type} ${code}`) };
      return { sort: "skus", cells: [...products.covering(scope)].map(({ sku }) => sku) };
    },
  };
}
