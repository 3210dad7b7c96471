/** Which products something holds for, as specs have it. */
import type { z } from "zod";
import type { scope } from "../kinds/fields/scope.js";

export type Scope = z.output<ReturnType<typeof scope>>;

/** The codes that a scope names. */
export function codesOf(scope: Scope): readonly string[] {
  switch (scope.type) {
    case "all":
      return [];
    case "categories":
      return scope.categories;
    case "products":
      return scope.products;
    case "skus":
      return scope.skus;
  }
}
