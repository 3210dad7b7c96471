import { expect, test } from "vitest";
import { loadProject } from "../../../src/documents/load/load-project.js";
import { findingsOf } from "../../../src/model/diagnostic.js";
import { brief, type Files, folderWith, OPTIONS } from "./support/project-folder.js";

const PROJECT = {
  format: 1,
  stores: { flagship: { layers: ["settings/base", "settings/flagship"] } },
  environments: {
    local: { database: "pglite:.shopwright/db" },
    production: {
      database: { $env: "DATABASE_URL" },
      layers: ["settings/production"],
      stores: { flagship: { layers: ["settings/flagship-production"] } },
      guards: { maxChanges: 50, maxDeletes: 0 },
      vars: { region: "cn", canary: true, share: 5 },
    },
  },
};

async function load(files: Files) {
  return loadProject(await folderWith(files), OPTIONS);
}

function json(project: unknown) {
  return load({ "shopwright.config.json": JSON.stringify(project, null, 1) });
}

test("the JSON form", async () => {
  expect(await json({ $schema: "x", ...PROJECT })).toEqual({ ok: true, value: PROJECT, warnings: [] });
});

test("the TypeScript form, evaluated in the sandbox", async () => {
  const loaded = await load({
    "shopwright.config.ts": `import { defineProject, env } from "shopwright";
import stores from "./stores.json";
const database: string = "pglite:.shopwright/db";
export default defineProject({
  format: 1, stores, environments: {
    local: { database },
    production: { ...${JSON.stringify(PROJECT.environments.production)}, database: env("DATABASE_URL") },
  },
});`,
    "stores.json": JSON.stringify(PROJECT.stores),
  });
  expect(loaded).toEqual({ ok: true, value: PROJECT, warnings: [] });
});

test("neither file", async () => {
  const [finding] = findingsOf(await load({ "shopwright.config.yaml": "" }));
  expect(finding).toMatchObject({ code: "documents/project-missing" });
  expect(finding?.remedy).toContain("shopwright init");
});

test("both files", async () => {
  const loaded = await load({ "shopwright.config.ts": "", "shopwright.config.json": "{}" });
  expect(findingsOf(loaded).map(brief)).toEqual(["documents/project-twice shopwright.config.json:1:1"]);
});

const environments = { local: { database: "pglite:x" } };
const stores = { a: { layers: ["s"] } };

test.each<[string, unknown, string, string]>([
  ["an unknown field", { ...PROJECT, store: {} }, "documents/project-unknown-field", 'Did you mean "stores"?'],
  [
    "an unknown field of a store",
    { format: 1, stores: { a: { layer: ["s"], layers: ["s"] } }, environments },
    "documents/project-unknown-field",
    'Did you mean "layers"?',
  ],
  [
    "an unknown field of an environment",
    { format: 1, stores, environments: { local: { databse: "x", database: "pglite:x" } } },
    "documents/project-unknown-field",
    'Did you mean "database"?',
  ],
  ["no format", { stores, environments }, "documents/project-field-missing", "the number 1"],
  ["another format", { format: 2, stores, environments }, "documents/project-format", "format: 1"],
  ["format as text", { format: "1", stores, environments }, "documents/project-format", "format: 1"],
  ["no layers", { format: 1, stores: { a: {} }, environments }, "documents/project-field-missing", '["settings/base"]'],
  [
    "layers as text",
    { format: 1, stores: { a: { layers: "s" } }, environments },
    "documents/project-invalid",
    "list of folders",
  ],
  [
    "an empty layer",
    { format: 1, stores: { a: { layers: [""] } }, environments },
    "documents/project-invalid",
    "path of a folder",
  ],
  ["no stores", { format: 1, environments }, "documents/project-field-missing", "stores by name"],
  ["empty stores", { format: 1, stores: {}, environments }, "documents/project-empty", "Add a store"],
  ["empty environments", { format: 1, stores, environments: {} }, "documents/project-empty", "database"],
  [
    "no database",
    { format: 1, stores, environments: { local: {} } },
    "documents/project-field-missing",
    "pglite:FOLDER",
  ],
  [
    "a database that is none",
    { format: 1, stores, environments: { local: { database: 1 } } },
    "documents/project-invalid",
    "pglite:FOLDER",
  ],
  [
    "a misspelt reference",
    { format: 1, stores, environments: { local: { database: { env: "X" } } } },
    "documents/project-unknown-field",
    'Did you mean "$env"?',
  ],
  [
    "a store that is not there",
    { format: 1, stores, environments: { local: { database: "pglite:x", stores: { flagshp: {} } } } },
    "documents/unknown-store",
    "stores",
  ],
  [
    "vars that are objects",
    { format: 1, stores, environments: { local: { database: "pglite:x", vars: { a: {} } } } },
    "documents/project-invalid",
    "true or false",
  ],
  [
    "a misspelt limit",
    { format: 1, stores, environments: { local: { database: "pglite:x", guards: { maxDelets: 5 } } } },
    "documents/project-unknown-field",
    'Did you mean "maxDeletes"?',
  ],
  ...[-1, 1.5, "5", null].map((maxChanges): [string, unknown, string, string] => [
    `${JSON.stringify(maxChanges)} as a limit`,
    { format: 1, stores, environments: { local: { database: "pglite:x", guards: { maxChanges } } } },
    "documents/project-invalid",
    "a whole number, 0 or more",
  ]),
  [
    "limits that are a number",
    { format: 1, stores, environments: { local: { database: "pglite:x", guards: 5 } } },
    "documents/project-invalid",
    "{ maxChanges: 50, maxDeletes: 5 }",
  ],
  ["a list", [], "documents/project-invalid", "format: 1"],
])("refused: %s", async (_, project, code, remedy) => {
  const findings = findingsOf(await json(project));
  expect(findings.map((finding) => finding.code)).toEqual([code]);
  expect(findings[0]?.remedy).toContain(remedy);
  expect(findings[0]?.location?.file).toBe("shopwright.config.json");
});

test.each(['a"; DROP TABLE x; --', "a/b", "../x", "", "a.b", "$(id)", "x".repeat(64), "名"])(
  "hostile names of stores and environments are refused (fault 50): %j",
  async (name) => {
    for (const project of [
      { format: 1, stores: { [name]: { layers: ["s"] } }, environments },
      { format: 1, stores, environments: { [name]: { database: "pglite:x" } } },
    ]) {
      expect(findingsOf(await json(project)).map(({ code }) => code)).toEqual(["documents/project-name"]);
    }
  },
);

test("__proto__ in the project file is refused (fault 40)", async () => {
  const text = '{ "format": 1, "stores": { "__proto__": { "layers": ["s"] } }, "environments": {} }';
  const findings = findingsOf(await load({ "shopwright.config.json": text }));
  expect(findings.map(({ code }) => code)).toContain("documents/forbidden-key");
});

test("all problems at once, each with its place", async () => {
  const text =
    '{\n "format": 2,\n "stors": {},\n "stores": { "a": { "layers": 1 } },\n "environments": { "local": {} }\n}';
  expect(
    findingsOf(await load({ "shopwright.config.json": text }))
      .map(brief)
      .sort(),
  ).toEqual([
    "documents/project-field-missing shopwright.config.json:5:20",
    "documents/project-format shopwright.config.json:2:2",
    "documents/project-invalid shopwright.config.json:4:21",
    "documents/project-unknown-field shopwright.config.json:3:2",
  ]);
});

test("problems of the TypeScript form have their place too", async () => {
  const findings = findingsOf(
    await load({
      "shopwright.config.ts": `import { defineProject } from "shopwright";
export default defineProject({
  format: 1,
  stores: { flagship: { layers: ["a"], layer: 1 } },
  environments: { local: {} },
});`,
    }),
  );
  expect(findings.map(brief)).toEqual([
    "documents/project-unknown-field shopwright.config.ts:4:40",
    "documents/project-field-missing shopwright.config.ts:5:19",
  ]);
});

test.each([
  ["syntax", "export default {", "documents/typescript-syntax"],
  ["an error", "throw new Error('no'); export default 1", "documents/evaluation-failed"],
  ["the environment", "export default { database: process.env.X }", "documents/not-available"],
  ["no export", "const a = 1;", "documents/no-default-export"],
  ["two projects", "export default [{}, {}]", "documents/project-invalid"],
])("the TypeScript form, refused: %s", async (_, code, expected) => {
  expect(findingsOf(await load({ "shopwright.config.ts": code })).map((finding) => finding.code)).toEqual([expected]);
});

const RULES = {
  facts: { products: "facts/products.csv" },
  severity: { "orders/slow-confirmation": "off" },
  waive: [
    {
      code: "orders/slow-confirmation",
      address: "flagship/order_policy",
      environment: "local",
      reason: "Two shifts",
      owner: "operations",
      until: "2027-06-30",
    },
  ],
} as const;

test("facts, severities and waivers come with their places", async () => {
  const loaded = await load({ "shopwright.config.json": JSON.stringify({ ...PROJECT, ...RULES }) });
  const at = (column: number) => ({ file: "shopwright.config.json", line: 1, column, endColumn: expect.any(Number) });
  expect(loaded).toMatchObject({
    value: {
      facts: { products: { type: "file", file: "facts/products.csv", location: at(393) } },
      severity: [{ code: "orders/slow-confirmation", severity: "off", location: at(438) }],
      waive: [{ ...RULES.waive[0], location: at(481) }],
    },
  });
});

test("facts by a query", async () => {
  const query = "select sku from catalog.products";
  const loaded = await json({ ...PROJECT, facts: { products: { query } } });
  expect(loaded).toMatchObject({ value: { facts: { products: { type: "query", query } } } });
});

test.each([
  ["an unknown field of facts", { facts: { product: "a.csv" } }, /facts\.product is not known.*"products"/s],
  [
    "facts that are neither a path nor a query",
    { facts: { products: 3 } },
    /facts\.products must be the path of a CSV/,
  ],
  ["a severity that there is not", { severity: { "a/b": "info" } }, /must be "error", "warning", "advice" or "off"/],
  ["a waiver without an owner", { waive: [{ ...RULES.waive[0], owner: undefined }] }, /waive\[0\]\.owner is missing/],
  ["a waiver until no day", { waive: [{ ...RULES.waive[0], until: "next June" }] }, /like "2027-06-30"/],
  [
    "a waiver until a day that no calendar has",
    { waive: [{ ...RULES.waive[0], until: "2027-06-31" }] },
    /no 2027-06-31/,
  ],
  ["a waiver without a reason", { waive: [{ ...RULES.waive[0], reason: "" }] }, /a text that is not empty/],
  [
    "a waiver in no store",
    { waive: [{ ...RULES.waive[0], address: "flagshp/order_policy" }] },
    /Did you mean "flagship"/,
  ],
  ["a waiver at no address", { waive: [{ ...RULES.waive[0], address: "the order policy" }] }, /is no address/],
  ["a waiver in no environment", { waive: [{ ...RULES.waive[0], environment: "locl" }] }, /Did you mean "local"\?/],
])("%s", async (_, more, said) => {
  const findings = findingsOf(await json({ ...PROJECT, ...more }));
  expect(findings).toHaveLength(1);
  expect(`${findings[0]?.detail} ${findings[0]?.remedy}`).toMatch(said);
});
