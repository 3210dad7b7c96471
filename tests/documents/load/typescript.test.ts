import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadDocuments } from "../../../src/documents/load/load-documents.js";
import { bundleFiles } from "../../../src/documents/load/typescript/bundle.js";
import type { Project } from "../../../src/model/project.js";
import { brief, documentsOf, folderWith, KINDS, loadSettings, OPTIONS, PROJECT } from "./support/project-folder.js";

const specs = (documents: Awaited<ReturnType<typeof loadSettings>>["documents"]) =>
  documents.map(({ name, body }) => [name, body.type === "spec" ? body.spec : body]);

test("the helpers of the authoring module give documents", async () => {
  const { documents, findings } = await loadSettings({
    "a.ts": `import { coupon, money, orderPolicy, percent } from "shopwright";
const ten: string = money(10);
export default [
  coupon("a", { minSpend: ten, share: percent(12.5) } as never, { lifecycle: { protect: true }, movedFrom: "b", labels: { team: "x" } }),
  [orderPolicy.patch({ payment: { within: "1h" } }), [coupon.absent("c")]],
];`,
  });
  expect(findings).toEqual([]);
  expect(documents).toMatchObject([
    {
      kind: "coupon",
      name: "a",
      body: { type: "spec", spec: { minSpend: "10.00", share: "12.5%" } },
      lifecycle: { protect: true, ignore: [] },
      movedFrom: "b",
      labels: { team: "x" },
    },
    { kind: "order_policy", name: null, body: { type: "patch", patch: { payment: { within: "1h" } } } },
    { kind: "coupon", name: "c", body: { type: "absent" } },
  ]);
});

test("documents may depend on store, environment and vars", async () => {
  const project: Project = {
    format: 1,
    stores: { b: { layers: ["settings"] }, a: { layers: ["settings"] } },
    environments: { test: { database: "pglite:memory", vars: { share: 5 } } },
  };
  const folder = await folderWith({
    "settings/a.ts": `import { coupon, settings } from "shopwright";
export default settings(({ store, environment, vars }) => coupon(store, { environment, share: vars.share } as never));`,
  });
  const { stores, findings } = await loadDocuments(folder, project, { environment: "test" }, KINDS, OPTIONS);
  expect(findings).toEqual([]);
  expect(stores.map(({ layers }) => specs(layers[0]?.documents ?? [])[0])).toEqual([
    ["a", { environment: "test", share: 5 }],
    ["b", { environment: "test", share: 5 }],
  ]);
});

test("imports: TypeScript, JSON as values, CSV as rows of texts, Markdown and text", async () => {
  const { documents, findings } = await loadSettings({
    "a.ts": `import { spec } from "./_shared";
import { spec as again } from "./_shared.js";
import folder from "./_folder";
import data from "./_data/data.json";
import rows from "./_rows.csv";
import notes from "./_notes.md";
import text from "./_text.txt";
export default [
  { kind: "coupon", name: "a", spec: { ...spec, ...again, folder, data, notes, text } },
  rows.map(({ name, title }) => ({ kind: "coupon", name, spec: { title } })),
];`,
    "_shared.ts": "export const spec = { shared: true as boolean };",
    "_folder/index.ts": "export default 'index';",
    "_data/data.json": '\uFEFF{ "list": [1, "2"], "constant": null }',
    "_rows.csv": '\uFEFFname,title\r\nb,"Ten, off"\r\n\r\nc,007\r\n',
    "_notes.md": "# Notes\n",
    "_text.txt": "说明",
  });
  expect(findings).toEqual([]);
  expect(specs(documents)).toEqual([
    [
      "a",
      { shared: true, folder: "index", data: { list: [1, "2"], constant: null }, notes: "# Notes\n", text: "说明" },
    ],
    ["b", { title: "Ten, off" }],
    ["c", { title: "007" }],
  ]);
});

test.each([
  ["a ragged row", "a,b\n1,2\n3\n", 3],
  ["an open quotation mark", 'a,b\n1,"2\n', 2],
  ["two columns of one name", "a,a\n1,2\n", 1],
  ["a column without a name", "a,\n1,2\n", 1],
  ["nothing", "", 1],
  ["__proto__ as a column (fault 40)", "__proto__\n1\n", 1],
])("a malformed CSV file is a finding at its line: %s", async (_, csv, line) => {
  const { findings } = await loadSettings({ "a.ts": 'import rows from "./r.csv"; export default rows;', "r.csv": csv });
  expect(findings.map(brief)).toEqual([`documents/malformed-csv settings/r.csv:${line}:1`]);
});

test("imported JSON is read as strictly as documents (fault 41)", async () => {
  const { findings } = await loadSettings({
    "a.ts": 'import data from "./_d.json"; export default data;',
    "_d.json": '{ "a": 1,\n "a": 2 }',
  });
  expect(findings.map(brief)).toEqual(["documents/duplicate-key settings/_d.json:2:2"]);
});

test("files with errors do not hide the others: syntax, imports and errors at run time come at once", async () => {
  const { documents, findings } = await loadSettings({
    "a.ts": "export default { kind: 'coupon', name: 'a', spec: {} };",
    "b.ts": "export default [\n  { kind: 'coupon' name: 'b' },\n];",
    "c.ts": "import x from './nowhere';\nexport default x;",
    "d.ts": "const x: any = undefined;\nexport default () => x.y;",
    "e.ts": "import { x } from './_broken';\nexport default x;",
    "f.ts": "import { missing } from './_fine';\nexport default missing;",
    "g.ts": "export const name = 'no default';",
    "h.json": "{",
    "i.json": '{ "kind": "coupon", "name": "i", "spec": {} }',
    "_broken.ts": "export const x = ;",
    "_fine.ts": "export const fine = 1;",
  });
  expect(findings.map(brief).sort()).toEqual([
    "documents/evaluation-failed settings/d.ts:2:22",
    "documents/import-not-found settings/c.ts:1:15",
    "documents/json-syntax settings/h.json:1:2",
    "documents/no-default-export settings/g.ts:1:1",
    "documents/typescript-syntax settings/_broken.ts:1:18",
    "documents/typescript-syntax settings/b.ts:2:20",
    "documents/typescript-syntax settings/f.ts:1:10",
  ]);
  expect(documents.map(({ name }) => name)).toEqual(["a", "i"]);
});

test("columns are counted in UTF-16 code units", async () => {
  const { findings } = await loadSettings({ "a.ts": "const 说明 = '😀'; export default ];" });
  expect(findings.map(brief)).toEqual(["documents/typescript-syntax settings/a.ts:1:33"]);
});

test("a property written twice is refused with both places (fault 41)", async () => {
  const { findings } = await loadSettings({
    "a.ts": "export default { kind: 'coupon', name: 'a', spec: {\n  total: 1,\n  total: 2,\n} };",
  });
  expect(findings.map(brief)).toEqual(["documents/duplicate-key settings/a.ts:3:3"]);
  expect(findings[0]?.related?.[0]?.location).toMatchObject({ line: 2, column: 3 });
});

test("a regular expression that is none is a finding at its place", async () => {
  const { findings } = await loadSettings({
    "a.ts": "export default { kind: 'coupon', name: 'a', spec: {} };",
    "b.ts": "\nexport default /(/.test('x');",
  });
  expect(findings.map(brief)).toEqual(["documents/evaluation-failed settings/b.ts:2:16"]);
});

test("documents and their fields are found where they are written", async () => {
  const { documents, findings } = await loadSettings({
    "a.ts": `import { coupon, orderPolicy } from "shopwright";
import { standard } from "./_lib";
interface Row { readonly name: string }
const rows: Row[] = [{ name: "b" }];
export default [
  coupon("a", {
    "title": "x",
    discount: { type: "amount", amount: "1.00" }, tiers: [{ spend: "1" }, { spend: "2" }],
  } as never, { lifecycle: { protect: true } }),
  rows.map(({ name }) =>
    coupon(name, { title: "y" } as never)),
  orderPolicy.patch({ payment: { within: "1h" } }),
  standard("c"),
  { kind: "coupon", name: "d", spec: { title: "z" } },
];`,
    "_lib.ts": `import { coupon } from "shopwright";
export const standard = (name: string) =>
  coupon(name, { title: "standard" } as never);`,
  });
  expect(findings).toEqual([]);
  const place = (index: number, ...path: readonly (string | number)[]) => {
    const { file, line, column } = documents[index]?.source.locate(path) ?? { file: "", line: 0, column: 0 };
    return `${file.replace("settings/", "")}:${line}:${column}`;
  };
  const starts = documents.map(({ source: { location } }) => `${location.file}:${location.line}:${location.column}`);
  expect(starts).toEqual([
    "settings/a.ts:6:3",
    "settings/a.ts:11:5",
    "settings/a.ts:12:15",
    "settings/_lib.ts:3:3",
    "settings/a.ts:14:3",
  ]);
  expect([
    place(0, "title"),
    place(0, "discount", "amount"),
    place(0, "tiers", 1, "spend"),
    place(0, "tiers", 1, "off"),
    place(0, "nowhere"),
    place(1, "title"),
    place(2, "payment", "within"),
    place(3, "title"),
    place(4, "title"),
  ]).toEqual([
    "a.ts:7:5",
    "a.ts:8:33",
    "a.ts:8:77",
    "a.ts:8:75",
    "a.ts:6:15",
    "a.ts:11:20",
    "a.ts:12:34",
    "_lib.ts:3:18",
    "a.ts:14:40",
  ]);
});

test("findings of a document's envelope have their places", async () => {
  const { findings } = await loadSettings({
    "a.ts": `import { coupon } from "shopwright";
export default [
  coupon("bad\\u200Bname", {} as never),
  coupon("a", {} as never, {
    labels: { team: 1 as never } }),
  { kind: "cupon", name: "x", spec: {} },
];`,
  });
  expect(findings.map(brief)).toEqual([
    "documents/name-not-allowed settings/a.ts:3:10",
    "documents/wrong-type settings/a.ts:5:15",
    "documents/unknown-kind settings/a.ts:6:5",
  ]);
});

test.each([
  ["of Node.js", 'import { readFileSync } from "node:fs";', ["documents/import-of-package settings/a.ts:1:30"]],
  ["of a package", 'import lodash from "lodash";', ["documents/import-of-package settings/a.ts:1:20"]],
  ["of what is not there", 'import x from "./nothere";', ["documents/import-not-found settings/a.ts:1:15"]],
  [
    "of several, beside a syntax error elsewhere",
    'import { x } from "./_b"; import y from "y";',
    ["documents/typescript-syntax settings/_b.ts:1:18", "documents/import-of-package settings/a.ts:1:41"],
  ],
  ["of a name that is not there", 'import { y } from "./_types";', []],
  ["of types, with the word", 'import type { X } from "zod"; import { type Row } from "./_types";', []],
  ["of types, without the word", 'import { Row } from "./_types"; const row: Row = { name: "x" };', []],
  ["of declared types", 'import { Declared } from "./declared"; const x: Declared = 1;', []],
  ["of the authoring module's types", 'import { coupon, CouponSpec } from "shopwright"; let s: CouponSpec;', []],
])("an import that is not used, or for its type only, is checked: %s", async (_, imports, expected) => {
  const { findings } = await loadSettings({
    "a.ts": `${imports}\nexport default { kind: "coupon", name: "a", spec: {} };`,
    "_b.ts": "export const x = ;",
    "_types.ts": "throw new Error('not evaluated'); export interface Row { name: string }",
    "declared.d.ts": "export type Declared = number;",
  });
  expect(findings.map(brief)).toEqual(expected);
});

test.each([
  ["a relative path out of the project", "../../../../../../etc/passwd", "documents/import-outside-project"],
  ["out of the project to what is not there", "../../../nowhere", "documents/import-outside-project"],
  ["an absolute path", "/etc/passwd", "documents/import-of-package"],
  ["a package", "zod", "documents/import-of-package"],
  ["a package's subpath", "shopwright/engine", "documents/import-of-package"],
  ["a built-in module", "node:fs", "documents/import-of-package"],
  ["a built-in module without node:", "fs", "documents/import-of-package"],
  ["a URL", "https://example.com/a.js", "documents/import-of-package"],
  ["a file URL", "file:///etc/passwd", "documents/import-of-package"],
  ["a data URL", "data:text/javascript,export default 1", "documents/import-of-package"],
  ["another type of file", "./secret.env", "documents/import-of-unknown-type"],
  ["a folder", "./folder", "documents/import-not-found"],
  ["a symbolic link out of the project", "./link.json", "documents/import-outside-project"],
  ["a file under a link out of the project", "./linked/secret.json", "documents/import-outside-project"],
])("the import of %s is refused (fault 36)", async (_, path, code) => {
  const outside = await folderWith({ "secret.json": '{ "secret": "canary" }' });
  const folder = await folderWith({
    "settings/a.ts": `import x from ${JSON.stringify(path)};\nexport default { kind: "coupon", name: "a", spec: { x } };`,
    "settings/secret.env": "canary",
  });
  await mkdir(join(folder, "settings/folder"));
  await symlink(join(outside, "secret.json"), join(folder, "settings/link.json"));
  await symlink(outside, join(folder, "settings/linked"));
  const loaded = await loadDocuments(folder, PROJECT, { environment: "local" }, KINDS, OPTIONS);
  const findings = loaded.findings.map(brief).filter((finding) => !finding.includes("settings/link"));
  expect(findings).toEqual([`${code} settings/a.ts:1:15`]);
  expect(JSON.stringify(loaded)).not.toContain("canary");
});

test("a project that is reached through a symbolic link is the same project", async () => {
  const folder = await folderWith({
    "real/settings/a.ts": "import x from './_b'; export default x;",
    "real/settings/_b.ts": "export default { kind: 'coupon', name: 'a', spec: {} };",
  });
  await symlink(join(folder, "real"), join(folder, "link"));
  const { findings } = await loadDocuments(join(folder, "link"), PROJECT, { environment: "local" }, KINDS, OPTIONS);
  expect(findings).toEqual([]);
});

test("a tsconfig.json of the project changes nothing (fault 36)", async () => {
  const { documents, findings } = await loadSettings({
    "a.ts": "import x from 'fs'; export default x;",
    "b.ts": "export default { kind: 'coupon', name: 'b', spec: {} };",
    "tsconfig.json": '{ "compilerOptions": { "paths": { "fs": ["/etc/passwd"] }, "target": "es5" } }',
    "_x.ts": "",
  });
  expect(documents.map(({ name }) => name)).toEqual(["b"]);
  expect(findings.map(({ code }) => code)).toContain("documents/import-of-package");
});

test("a bundle names no path of the machine", async () => {
  const folder = await folderWith({
    "settings/a.ts": 'import { coupon } from "shopwright"; export default coupon("a", {} as never);',
  });
  const { bundle } = await bundleFiles(folder, ["settings/a.ts"]);
  expect(bundle.code + bundle.map).not.toContain(folder);
  expect(bundle.code + bundle.map).not.toContain("node_modules");
});

test("evaluated output is cached; a corrupt entry is as good as none, a change is seen", async () => {
  const folder = await folderWith({ "settings/a.ts": "\nexport default { kind: 'coupon', name: 'a', spec: {} };" });
  const cacheFolder = await folderWith({});
  const load = async (engineVersion = "1") => {
    const loaded = await loadDocuments(folder, PROJECT, { environment: "local" }, KINDS, {
      cacheFolder,
      engineVersion,
    });
    return documentsOf(loaded).map(({ name, source }) => [name, source.location.line]);
  };
  const entries = async () => (await readdir(join(cacheFolder, "evaluated"))).sort();

  expect(await load()).toEqual([["a", 2]]);
  const [entry = "", ...others] = await entries();
  expect(others).toEqual([]);
  const path = join(cacheFolder, "evaluated", entry);
  const good = await readFile(path, "utf8");

  const forged = good.replaceAll('"a"', '"b"');
  await writeFile(path, forged);
  expect(await load(), "an entry that does not match its own digest").toEqual([["a", 2]]);
  for (const corrupt of ["", good.slice(0, 100), "x".repeat(200)]) {
    await writeFile(path, corrupt);
    expect(await load()).toEqual([["a", 2]]);
  }
  expect(await readFile(path, "utf8"), "it is written again").toBe(good);

  await writeFile(join(folder, "settings/a.ts"), "\n\nexport default { kind: 'coupon', name: 'a', spec: {} };");
  expect(await load(), "the same code elsewhere in the file").toEqual([["a", 3]]);
  await load("2");
  expect(await entries()).toHaveLength(2);
  expect(await readdir(folder), "nothing is written into the project").toEqual(["settings"]);
});

test("a cache folder that cannot be written is no failure", async () => {
  const folder = await folderWith({
    "settings/a.ts": "export default { kind: 'coupon', name: 'a', spec: {} };",
    file: "",
  });
  const options = { cacheFolder: join(folder, "file"), engineVersion: "1" };
  const { findings } = await loadDocuments(folder, PROJECT, { environment: "local" }, KINDS, options);
  expect(findings).toEqual([]);
});
