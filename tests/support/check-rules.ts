/** Documents held to rules, as `validate` does it: layers resolved, then checked. The store itself is given. */
import { type CheckedStore, checkStore } from "../../src/documents/check/check-store.js";
import { resolveStore } from "../../src/documents/resolve/resolve-store.js";
import { formatAddress } from "../../src/model/address.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { ExampleDocument, ExampleProduct } from "../../src/model/rule.js";
import { type Product, productsOf } from "../../src/settings/facts/products.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import type { Rule } from "../../src/settings/rules/rule.js";
import { rules as allRules } from "../../src/settings/rules/rules.js";
import type { CurrentSettings } from "../../src/settings/rules/store-graph.js";
import { storeDocuments, type WrittenDocument } from "./test-documents.js";

export const shop: WrittenDocument = {
  kind: "store",
  spec: { title: "A shop", currency: "CNY", timeZone: "Asia/Shanghai" },
};

export interface CheckOptions {
  readonly rules?: readonly Rule[];
  readonly products?: readonly ExampleProduct[] | undefined;
  readonly asOf?: string | undefined;
  /** Documents: what the database holds before. */
  readonly current?: CurrentSettings | readonly ExampleDocument[] | null | undefined;
  /** Instead of the shop in China. */
  readonly store?: WrittenDocument;
}

export interface Checked extends CheckedStore {
  /** What is wrong with the documents in themselves. */
  readonly resolving: readonly Diagnostic[];
}

/** @param layers later ones change what earlier ones say */
export function checkLayers(
  layers: readonly (readonly ExampleDocument[])[],
  { rules = allRules, products, asOf = "2027-03-01", current = null, store = shop }: CheckOptions = {},
): Checked {
  const [base = [], ...later] = layers;
  const own = base.some(({ kind }) => kind === "store") ? [] : [store];
  const folders = [[...own, ...base], ...later].map((documents, index) => [`layer-${index}`, documents.map(written)]);
  const resolved = resolveStore(storeDocuments(Object.fromEntries(folders)), kinds);
  const facts = products === undefined ? null : productsOf(products.map(product));
  return {
    resolving: resolved.findings,
    ...checkStore("flagship", resolved, { products: facts, asOf, current: held(current, store) }, rules, kinds),
  };
}

export function checkDocuments(documents: readonly ExampleDocument[], options: CheckOptions = {}): Checked {
  return checkLayers([documents], options);
}

export function product(row: ExampleProduct): Product {
  const { sku, category = null, listPrice = null, cost = null, stock = null, dailySales = null } = row;
  return { sku, product: row.product ?? sku, category, listPrice, cost, stock, dailySales };
}

function held(current: NonNullable<CheckOptions["current"]> | null, store: WrittenDocument): CurrentSettings | null {
  if (current === null || "spec" in current) return current;
  const { sound } = resolveStore(storeDocuments({ current: [store, ...current.map(written)] }), kinds);
  const specs = new Map(sound.map(({ address, spec }) => [formatAddress(address), spec]));
  return {
    spec: (_, { address }) => specs.get(formatAddress(address)) as never,
    lastSet: () => undefined,
  };
}

function written({ kind, name, spec, patch, labels }: ExampleDocument): WrittenDocument {
  return {
    kind,
    ...(name !== undefined && { name }),
    ...(spec !== undefined && { spec }),
    ...(patch !== undefined && { patch }),
    ...(labels !== undefined && { labels }),
  };
}
