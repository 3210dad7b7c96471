/**
 * Amounts that an order must come to, beside the list prices of what they hold for. One that the cheapest product alone
 * reaches asks for nothing; one above twenty of the dearest product is reached by nobody. Between these lies what shops
 * do: a factor as small as five or ten would tell of shops with many small things.
 */
import { minorUnits, moneyText } from "../rules/amounts.js";
import type { RuleFinding } from "../rules/rule.js";
import type { Place, StoreGraph } from "../rules/store-graph.js";
import type { Scope } from "../scopes/scope.js";
import { type PriceRange, priceRange } from "./prices.js";

export interface SpendThreshold {
  readonly at: Place;
  readonly scope: Scope;
  readonly amount: string;
}

export const WHY_THRESHOLDS =
  "The guide wants limits neither too tight nor too loose. A threshold that the cheapest product alone reaches asks for nothing and gives the money away; one beyond twenty of the dearest is reached by nobody.";

export const REMEDY_THRESHOLDS = "Set it somewhat above what a usual order comes to.";

const MOST_PIECES = 20n;

/** The first of each setting that is out of proportion. */
export function* farOff(store: StoreGraph, thresholds: readonly SpendThreshold[]): Generator<RuleFinding> {
  if (thresholds.length === 0) return;
  const { products, context } = store;
  const ranges = new Map<unknown, PriceRange | null>();
  const rangeOf = (scope: Scope) => {
    const covered = products.covering(scope);
    if (!ranges.has(covered)) ranges.set(covered, priceRange(covered, context.minorDigits));
    return ranges.get(covered) ?? null;
  };
  const told = new Set<Place["setting"]>();
  for (const { at, scope, amount } of thresholds) {
    const range = rangeOf(scope);
    if (range === null || told.has(at.setting)) continue;
    const { cheapest, dearest } = range;
    const limit = minorUnits(amount, context.minorDigits);
    const most = dearest.price * MOST_PIECES;
    if (limit > cheapest.price && limit <= most) continue;
    told.add(at.setting);
    yield {
      at,
      detail:
        limit <= cheapest.price
          ? `Any order reaches ${amount}: the cheapest product that it holds for, SKU ${cheapest.product.sku}, costs ${cheapest.product.listPrice}.`
          : `It takes ${amount}: the dearest product that it holds for, SKU ${dearest.product.sku}, costs ${dearest.product.listPrice}, and ${MOST_PIECES} of it come to ${moneyText(most, context.minorDigits)}.`,
    };
  }
}
