/**
 * The guide's shop, as its files stand in examples/guide: no rule is broken, and no recommendation is left out, in any
 * store and environment. Loaded as the command line does it.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { checkStore } from "../../src/documents/check/check-store.js";
import { loadDocuments } from "../../src/documents/load/load-documents.js";
import { loadProject } from "../../src/documents/load/load-project.js";
import { type ResolvedStore, resolveStore } from "../../src/documents/resolve/resolve-store.js";
import type { ExampleProduct } from "../../src/model/rule.js";
import { productsOf } from "../../src/settings/facts/products.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { rules } from "../../src/settings/rules/rules.js";
import { product } from "../support/check-rules.js";

const folder = fileURLToPath(new URL("../../examples/guide", import.meta.url));

/** Before the spring's campaigns, and within the time for which the articles are reviewed. */
const asOf = "2027-02-01";
const options = { cacheFolder: null, engineVersion: "0.1.0" };

describe.each(["local", "server"])("in the environment %s", (environment) => {
  let stores: ReadonlyMap<string, ResolvedStore>;

  beforeAll(async () => {
    const project = await loadProject(folder, options);
    if (!project.ok) throw new Error(JSON.stringify(project.diagnostics));
    const { stores: loaded, findings } = await loadDocuments(folder, project.value, { environment }, kinds, options);
    expect(findings).toEqual([]);
    stores = new Map(loaded.map((documents) => [documents.store, resolveStore(documents, kinds)]));
  });

  it.each(["flagship", "outlet"])("%s follows all advice and breaks no rule", (store) => {
    const resolved = stores.get(store);
    if (resolved === undefined) throw new Error(`no store ${store}`);
    expect(resolved.findings).toEqual([]);
    const { findings, notChecked } = checkStore(
      store,
      resolved,
      { products: facts(), asOf, current: null },
      rules,
      kinds,
    );
    expect(findings.map(({ code, detail, address, field }) => ({ code, detail, address, field }))).toEqual([]);
    // Both ask what an earlier apply has left in a database.
    expect(new Set(notChecked.map(({ missing }) => missing))).toEqual(new Set(["database"]));
  });
});

function facts() {
  const rows = parse(readFileSync(`${folder}/facts/products.csv`), { columns: true }) as readonly Row[];
  return productsOf(
    rows.map(({ stock, dailySales, ...row }) =>
      product({ ...row, stock: Number(stock), dailySales: Number(dailySales) } satisfies ExampleProduct),
    ),
  );
}

type Row = Readonly<Record<"sku" | "product" | "category" | "listPrice" | "cost" | "stock" | "dailySales", string>>;
