/** Every code of a product, a SKU or a category that a store's settings name, where they are in use. */
import type { FieldPath } from "../../../model/field-path.js";
import { campaign } from "../../kinds/marketing/campaign.js";
import { memberPrice } from "../../kinds/marketing/member-price.js";
import { pointsProgram } from "../../kinds/payments/points-program.js";
import { codesOf } from "../../scopes/scope.js";
import { isOver } from "../is-over.js";
import type { Place, StoreGraph } from "../store-graph.js";
import { scopesOf } from "./scopes-of.js";

/** `goods`: a SKU, or a product with all its SKUs. */
export type CodeSort = "categories" | "products" | "skus" | "goods";

export interface NamedCode {
  readonly setting: Place["setting"];
  readonly path: FieldPath;
  readonly sort: CodeSort;
  readonly code: string;
}

const SORTS = ["categories", "products", "skus"] as const;

export function* codesNamedIn(store: StoreGraph): Generator<NamedCode> {
  for (const { setting, path, scope } of scopesOf(store)) {
    if (scope.type !== "all") yield* each(setting, [...path, scope.type], scope.type, codesOf(scope));
    for (const sort of SORTS) yield* each(setting, [...path, "except", sort], sort, scope.except?.[sort]);
  }
  for (const setting of store.all(campaign)) {
    const { enabled, window, offer } = setting.spec;
    if (!enabled || offer.type !== "flashSale" || isOver(window, store.asOf)) continue;
    yield* goods(setting, ["offer", "items"], offer.items);
  }
  for (const setting of store.all(memberPrice)) {
    const { enabled, window, items } = setting.spec;
    if (enabled && !isOver(window, store.asOf)) yield* goods(setting, ["items"], items);
  }
  for (const setting of store.all(pointsProgram)) {
    const { enabled, products, redeem } = setting.spec;
    if (!enabled) continue;
    yield* goods(setting, ["products"], products);
    yield* goods(setting, ["redeem", "goods"], redeem.goods);
  }
}

function* each(
  setting: Place["setting"],
  path: FieldPath,
  sort: CodeSort,
  codes: readonly string[] = [],
): Generator<NamedCode> {
  for (const [index, code] of codes.entries()) yield { setting, path: [...path, index], sort, code };
}

function* goods(
  setting: Place["setting"],
  path: FieldPath,
  items: readonly { readonly sku: string }[],
): Generator<NamedCode> {
  for (const [index, { sku }] of items.entries()) {
    yield { setting, path: [...path, index, "sku"], sort: "goods", code: sku };
  }
}
