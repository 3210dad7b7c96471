/**
 * Every kind, on generated values, through all its forms: a JSON file and a TypeScript file say the same, and what a
 * database gives back of it is the same.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { loadDocuments } from "../../src/documents/load/load-documents.js";
import { resolveStore } from "../../src/documents/resolve/resolve-store.js";
import { formatAddress, storedName } from "../../src/model/address.js";
import type { JsonObject } from "../../src/model/json.js";
import type { DesiredStore } from "../../src/model/resource.js";
import { decodeRow } from "../../src/plan/sql/decode.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { describeEachDatabase } from "../support/databases.js";
import { allRows, applyStore, desiredIn, kindNamed, planStore } from "../support/real-settings.js";
import { emptyFolder } from "../support/run-cli.js";
import { histories, type Written } from "./generated-histories.js";

const stores = histories.map(({ first }) => first);

it("a JSON file and a TypeScript file say the same", () =>
  fc.assert(
    fc.asyncProperty(stores, async (documents) => {
      const json = await loaded("json", JSON.stringify({ documents }));
      const typescript = await loaded("ts", typescriptOf(documents));
      expect(specsOf(json).size).toBe(documents.length);
      expect(specsOf(typescript)).toEqual(specsOf(json));
    }),
    { numRuns: 5, interruptAfterTimeLimit: 40_000, endOnFailure: true },
  ));

describeEachDatabase("a database", (withDatabase) => {
  it("gives back what was written", () =>
    fc.assert(
      fc.asyncProperty(stores, async (documents) => {
        const desired = await loaded("json", JSON.stringify({ documents }));
        await withDatabase(async ({ session }) => {
          expect(await applyStore(session, await planStore(session, desired))).toMatchObject({ type: "applied" });
          const rows = await allRows(session);
          for (const { address, spec } of desired.resources) {
            const image = rows[address.kind]?.[storedName(address)] ?? {};
            expect(decodeRow(kindNamed(address.kind), image, desired.context), formatAddress(address)).toEqual(spec);
          }
        }, kinds);
      }),
      { numRuns: 5, interruptAfterTimeLimit: 40_000, endOnFailure: true },
    ));
});

function specsOf({ resources }: DesiredStore): ReadonlyMap<string, JsonObject> {
  return new Map(resources.map(({ address, spec }) => [formatAddress(address), spec]));
}

/** Calls of the helpers, as people write them. */
function typescriptOf(documents: readonly Written[]): string {
  const helper = (kind: string) => kind.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
  const calls = documents.map(({ kind, name, spec }) => {
    const values = name === undefined ? [spec] : [name, spec];
    return `  ${helper(kind)}(${values.map((value) => JSON.stringify(value)).join(", ")}),\n`;
  });
  const helpers = [...new Set(documents.map(({ kind }) => helper(kind)))];
  return `import { ${helpers.join(", ")} } from "shopwright";\nexport default [\n${calls.join("")}];\n`;
}

/** A project with this one file. */
async function loaded(extension: "json" | "ts", text: string): Promise<DesiredStore> {
  const folder = emptyFolder();
  mkdirSync(join(folder, "settings"));
  writeFileSync(join(folder, "settings", `all.${extension}`), text);
  const { stores: read, findings } = await loadDocuments(
    folder,
    {
      format: 1,
      stores: { flagship: { layers: ["settings"] } },
      environments: { local: { database: "pglite:memory" } },
    },
    { environment: "local" },
    kinds,
    { cacheFolder: null, engineVersion: "0.1.0" },
  );
  rmSync(folder, { recursive: true });
  const [store] = read;
  if (store === undefined || findings.length > 0) throw new Error(JSON.stringify(findings, null, 2));
  return desiredIn(resolveStore(store, kinds));
}
