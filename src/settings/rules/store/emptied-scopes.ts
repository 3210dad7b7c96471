/** A scope covers something: its exceptions do not take all of it away. */
import { discount } from "../../kinds/marketing/discount.js";
import { codesOf, type Scope } from "../../scopes/scope.js";
import { document, patch, type Rule } from "../rule.js";
import { listed, nameOf } from "../words.js";
import { type PlacedScope, scopesOf } from "./scopes-of.js";

const emptied: Rule = {
  code: "store/scope-emptied",
  module: "store",
  severity: "error",
  summary: "A scope's exceptions take all of it away",
  why: "The setting is there and holds for nothing: a coupon that buys nothing, a stock policy that watches nothing.",
  remedy: "Take something out of `except`, or cover more.",
  facts: "used",
  *check(store) {
    const undecided: PlacedScope[] = [];
    for (const placed of scopesOf(store)) {
      const { scope } = placed;
      if (scope.except === undefined) continue;
      if (namesItsOwnExceptions(scope)) yield finding(placed, `covers ${codesText(scope)}, and excepts the same`);
      else undecided.push(placed);
    }
    for (const placed of undecided) {
      if (store.products.covering(placed.scope).size > 0) continue;
      const { except: _, ...whole } = placed.scope;
      const covered = store.products.covering(whole as Scope);
      // One that covers nothing anyway names what is not there, which is told as that.
      if (covered.size === 0) continue;
      const skus = listed([...covered].map(({ sku }) => sku));
      yield finding(
        placed,
        `covers ${covered.size === 1 ? "the SKU" : "the SKUs"} ${skus}, and each of them is excepted`,
      );
    }
  },
  examples: {
    fails: [
      document(discount, "tea-week", {
        title: "Tea week",
        rule: { type: "flat", percentOff: "10%" },
        scope: { type: "categories", categories: ["tea"], except: { products: ["TEA"] } },
        maxDiscount: "none",
        priority: 10,
      }),
    ],
    passes: [patch(discount, "tea-week", { scope: { except: { products: null, skus: ["TEA-250"] } } })],
    products: [
      { sku: "TEA-250", product: "TEA", category: "tea" },
      { sku: "TEA-500", product: "TEA", category: "tea" },
    ],
  },
};

export const emptiedScopes: readonly Rule[] = [emptied];

function finding({ setting, path }: PlacedScope, words: string) {
  return {
    at: { setting, path: [...path, "except"] },
    detail: `The scope of ${nameOf(setting)} ${words}.`,
    related: [{ message: "what it covers", at: { setting, path } }],
  };
}

/** So that it covers nothing, whatever is sold. */
function namesItsOwnExceptions(scope: Scope): boolean {
  if (scope.type === "all") return false;
  const excepted = new Set(scope.except?.[scope.type]);
  return codesOf(scope).every((code) => excepted.has(code));
}

function codesText(scope: Scope): string {
  return `${scope.type === "skus" ? "the SKUs" : `the ${scope.type}`} ${listed(codesOf(scope))}`;
}
