/**
 * What `init` offers to begin with: a store of the start alone, with one module, and with all of them. It breaks no rule,
 * and what it states follows the guide; what it leaves to the shop, advice tells of.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkStore } from "../../src/documents/check/check-store.js";
import { loadDocuments } from "../../src/documents/load/load-documents.js";
import { resolveStore } from "../../src/documents/resolve/resolve-store.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { rules } from "../../src/settings/rules/rules.js";

const folder = fileURLToPath(new URL("../../examples", import.meta.url));
const modules = readdirSync(`${folder}/modules`);

/** The day on which its article was reviewed. */
const asOf = "2027-01-01";
const options = { cacheFolder: null, engineVersion: "0.1.0" };

const cases = [[], ...modules.map((module) => [module]), modules].map((chosen) => [chosen.join(", "), chosen] as const);

describe("a store begun with", () => {
  it.each(cases)("the start and these modules follows the guide in what it states: %s", async (_, chosen) => {
    const layers = ["start/settings/base", ...chosen.map((module) => `modules/${module}`)];
    const project = {
      format: 1,
      stores: { main: { layers } },
      environments: { local: { database: "pglite:memory" } },
    } as const;
    const { stores, findings: loading } = await loadDocuments(
      folder,
      project,
      { environment: "local" },
      kinds,
      options,
    );
    const resolved = stores[0] && resolveStore(stores[0], kinds);
    expect({ loading, resolving: resolved?.findings }).toEqual({ loading: [], resolving: [] });
    if (resolved === undefined) throw new Error("no store");
    const { findings } = checkStore("main", resolved, { products: null, asOf, current: null }, rules, kinds);
    const stated = findings.filter(({ severity, field }) => severity !== "advice" || field !== undefined);
    expect(stated.map(({ code, detail, field }) => ({ code, detail, field }))).toEqual([]);
  });
});
