import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadDocuments } from "../../../src/documents/load/load-documents.js";
import { resolveStore } from "../../../src/documents/resolve/resolve-store.js";
import type { Project } from "../../../src/model/project.js";
import { kinds } from "../../../src/settings/kinds/registry.js";
import {
  brief,
  documentsOf,
  type Files,
  folderWith,
  KINDS,
  loadSettings,
  OPTIONS,
  PROJECT,
} from "./support/project-folder.js";

const coupon = (name: string) => JSON.stringify({ kind: "coupon", name, spec: {} });

async function load(files: Files, project: Project, environment: string, stores?: readonly string[]) {
  const selection = { environment, ...(stores && { stores }) };
  return loadDocuments(await folderWith(files), project, selection, KINDS, OPTIONS);
}

const FILES: Files = Object.fromEntries(
  ["base", "flagship", "outlet", "production", "flagship-production"].map((layer) => [
    `${layer}/a.json`,
    coupon(layer),
  ]),
);

const SHOPS: Project = {
  format: 1,
  stores: { outlet: { layers: ["base", "./outlet/"] }, flagship: { layers: ["base", "flagship"] } },
  environments: {
    local: { database: "pglite:memory" },
    production: {
      database: "pglite:memory",
      layers: ["production"],
      stores: { flagship: { layers: ["flagship-production"] } },
    },
  },
};

test("layers come in the order: the store's, the environment's, the store's in the environment", async () => {
  const { stores, findings } = await load(FILES, SHOPS, "production");
  expect(findings).toEqual([]);
  expect(
    stores.map(({ store }) => store),
    "an environment may name a subset of stores",
  ).toEqual(["flagship"]);
  const layers = stores[0]?.layers.map(({ folder, documents }) => [folder, documents.map(({ name }) => name)]);
  expect(layers).toEqual(["base", "flagship", "production", "flagship-production"].map((layer) => [layer, [layer]]));
});

test("a layer keeps the name that the project file gives it", async () => {
  const { stores } = await load(FILES, SHOPS, "local");
  expect(stores.map(({ store, layers }) => [store, layers.map(({ folder }) => folder)])).toEqual([
    ["flagship", ["base", "flagship"]],
    ["outlet", ["base", "./outlet/"]],
  ]);
});

test("findings of a layer that several stores use are told once", async () => {
  const { findings } = await load(
    { ...FILES, "base/b.json": "{", "base/c.ts": "throw new Error('x')" },
    SHOPS,
    "local",
  );
  expect(findings.map(brief)).toEqual([
    "documents/json-syntax base/b.json:1:2",
    "documents/evaluation-failed base/c.ts:1:11",
  ]);
});

test.each([
  ["prodction", undefined, "documents/unknown-environment", 'Did you mean "production"?'],
  ["toString", undefined, "documents/unknown-environment", 'Choose one of "local" and "production".'],
  ["local", ["flagshp"], "documents/unknown-store", 'Did you mean "flagship"?'],
  ["production", ["outlet"], "documents/unknown-store", 'Choose one of "flagship".'],
])("environment %s, stores %j: %s", async (environment, stores, code, remedy) => {
  const { findings } = await load(FILES, SHOPS, environment, stores);
  expect(findings).toMatchObject([{ code, remedy }]);
});

test("a chosen store is read alone", async () => {
  const { stores } = await load(FILES, SHOPS, "local", ["outlet"]);
  expect(stores.map(({ store }) => store)).toEqual(["outlet"]);
});

test("files are read recursively in code-unit order; helpers, hidden folders and others are not", async () => {
  const { documents, findings } = await loadSettings({
    "b.json": coupon("b"),
    "a/z.json": coupon("a/z"),
    "Z.json": coupon("Z"),
    "a.json": coupon("a"),
    "é.json": coupon("é"),
    "_helper.json": "not JSON",
    "_helper.ts": "not TypeScript (",
    "types.d.ts": "declare const x: number;",
    "notes.md": "# notes",
    ".hidden/a.json": "not JSON",
    "node_modules/x/a.json": "not JSON",
  });
  expect(findings).toEqual([]);
  expect(documents.map(({ name }) => name)).toEqual(["Z", "a", "a/z", "b", "é"]);
});

test.each<[string, Files]>([
  ["no such folder", { "other/a.json": "{}" }],
  ["a file of that name", { settings: "{}" }],
])("%s is a finding, not an empty store (fault 27)", async (_, files) => {
  const { findings } = await load(files, PROJECT, "local");
  expect(findings).toMatchObject([{ code: "documents/layer-missing", severity: "error" }]);
});

test.each([
  ["settings/bsae", 'Did you mean "settings/base"? Otherwise create the folder.'],
  ["./setings/base/", 'Did you mean "settings/base"? Otherwise create the folder.'],
  ["settings/production", "Create the folder, or correct its name in the project file."],
  ["../elsewhere", "Create the folder, or correct its name in the project file."],
])("the layer %s that is not there: %s", async (layer, remedy) => {
  const project: Project = { ...PROJECT, stores: { a: { layers: [layer] } } };
  const { findings } = await load({ "settings/base/a.json": coupon("a") }, project, "local");
  expect(findings).toMatchObject([{ code: "documents/layer-missing", remedy }]);
});

test.each<[string, string, string, readonly boolean[]]>([
  ["a document", "a.json", coupon("a"), [true, true]],
  ["a document with a warning", "a.json", coupon("p\u0430y"), [true, true]],
  ["no document", "_a.ts", "", [false, false]],
  ["JSON that is none", "a.json", "{", [false, false]],
  ["a document that is none", "a.json", '{ "kind": "cupon" }', [false, false]],
  ["TypeScript that is none", "a.ts", "export default ];", [false, false]],
  ["a loop without end", "a.ts", "while (true) {}", [false, false]],
  [
    "a file that throws for one store",
    "a.ts",
    `export default ({ store }) => [${coupon("a")}, store === "b" ? x.y : []];`,
    [true, false],
  ],
])("a layer with %s is or is not complete", async (_, file, content, complete) => {
  const project: Project = { ...PROJECT, stores: { a: { layers: ["s"] }, b: { layers: ["s"] } } };
  const { stores } = await load({ [`s/${file}`]: content }, project, "local");
  expect(stores.map(({ layers }) => layers[0]?.complete)).toEqual(complete);
});

test("a layer that is not there is not complete; a loop without end is the only finding of its layer", async () => {
  const project: Project = { ...PROJECT, stores: { a: { layers: ["s", "t"] }, b: { layers: ["s"] } } };
  const files = { "s/a.ts": `export default ${coupon("a")};`, "s/b.ts": "while (true) {}", "s/c.json": coupon("c") };
  const { stores, findings } = await load(files, project, "local");
  expect(findings.map(brief)).toEqual(["documents/layer-missing", "documents/too-much-work s/b.ts:1:1"]);
  expect(stores.map(({ layers }) => layers.map(({ complete }) => complete))).toEqual([[false, false], [false]]);
  const resolved = stores.map((store) => resolveStore(store, kinds, () => ({ ok: true, spec: {} })));
  expect(resolved.flatMap((store) => store.findings)).toEqual([]);
});

test.each<[string, Files]>([
  ["only helpers", { "settings/_a.ts": "" }],
  ["only other files", { "settings/README.md": "" }],
  ["an empty list in JSON", { "settings/a.json": '{ "documents": [] }' }],
  ["an empty list in TypeScript", { "settings/a.ts": "export default [];" }],
])("a layer without a document fails (fault 27): %s", async (_, files) => {
  const { findings } = await load(files, PROJECT, "local");
  expect(findings).toMatchObject([{ code: "documents/no-documents", severity: "error" }]);
});

test("an empty layer beside others is told, and no failure of its own; of a store without any document it is one", async () => {
  const project: Project = {
    ...PROJECT,
    stores: { a: { layers: ["base", "summer"] }, b: { layers: ["summer"] }, c: { layers: ["base"] } },
  };
  const files = { "base/a.json": coupon("a"), "summer/README.md": "" };
  const both = await load(files, { ...project, stores: { a: project.stores["a"] ?? { layers: [] } } }, "local");
  expect(both.findings).toMatchObject([{ code: "documents/empty-layer", severity: "warning" }]);
  expect(both.emptyLayers).toEqual([{ folder: "summer", stores: ["a"] }]);
  expect(both.stores.map(({ layers }) => layers.map(({ complete }) => complete))).toEqual([[true, true]]);
  const all = await load(files, project, "local");
  expect(all.findings).toMatchObject([{ code: "documents/no-documents", severity: "error" }]);
  expect(all.stores.map(({ layers }) => layers.map(({ complete }) => complete))).toEqual([
    [true, true],
    [false],
    [true],
  ]);
});

test("a layer that has documents for one store only is no failure", async () => {
  const project: Project = { ...SHOPS, stores: { a: { layers: ["base"] }, b: { layers: ["base"] } } };
  const files = {
    "base/a.ts": "export default ({ store }) => store === 'b' ? { kind: 'coupon', name: 'x', spec: {} } : [];",
  };
  const loaded = await load(files, project, "local");
  expect(loaded.findings).toEqual([]);
  expect(documentsOf(loaded)).toHaveLength(1);
});

test.each(["../outside", "/etc", "settings/../../x"])(
  "the layer %s leads out of the project (fault 36)",
  async (layer) => {
    const { findings } = await load({ "a.json": "{}" }, { ...PROJECT, stores: { a: { layers: [layer] } } }, "local");
    expect(findings.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^documents\/layer-(outside-project|missing)$/),
    ]);
  },
);

test("symbolic links inside a layer are followed inside the project only (fault 36)", async () => {
  const outside = await folderWith({ "secret.json": coupon("secret"), "folder/b.json": coupon("b") });
  const folder = await folderWith({ "settings/a.json": coupon("a"), "shared/c.json": coupon("c") });
  await symlink(join(outside, "secret.json"), join(folder, "settings/link.json"));
  await symlink(join(outside, "folder"), join(folder, "settings/linked"));
  await symlink(join(folder, "nowhere.json"), join(folder, "settings/lost.json"));
  await symlink(join(folder, "shared"), join(folder, "settings/shared"));
  await symlink(join(folder, "settings"), join(folder, "settings/loop"));
  const loaded = await loadDocuments(folder, PROJECT, { environment: "local" }, KINDS, OPTIONS);
  expect(documentsOf(loaded).map(({ name }) => name)).toEqual(["a", "c"]);
  expect(loaded.findings.map(brief).sort()).toEqual([
    "documents/layer-missing settings/lost.json:1:1",
    "documents/layer-outside-project settings/link.json:1:1",
    "documents/layer-outside-project settings/linked:1:1",
  ]);
});

test("a layer that is itself a link out of the project is refused (fault 36)", async () => {
  const outside = await folderWith({ "a.json": coupon("a") });
  const folder = await folderWith({ "x.json": "{}" });
  await mkdir(join(folder, "y"));
  await symlink(outside, join(folder, "settings"));
  const { findings } = await loadDocuments(folder, PROJECT, { environment: "local" }, KINDS, OPTIONS);
  expect(findings.map(({ code }) => code)).toEqual(["documents/layer-outside-project"]);
});
