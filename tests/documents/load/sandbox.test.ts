import { expect, test } from "vitest";
import { bundleFiles } from "../../../src/documents/load/typescript/bundle.js";
import { LIMITS, runSandbox } from "../../../src/documents/load/typescript/run-sandbox.js";
import { brief, folderWith, loadSettings } from "./support/project-folder.js";

const CONTEXT = { store: "flagship", environment: "local", vars: {} };

/** Evaluates one file as it is. */
async function evaluate(code: string, backstopMs?: number) {
  const { bundle } = await bundleFiles(await folderWith({ "a.ts": code }), ["a.ts"]);
  return runSandbox([{ code: bundle.code, contexts: [CONTEXT] }], LIMITS, backstopMs);
}

const coupon = (spec: string) => `export default { kind: 'coupon', name: 'a', spec: ${spec} };`;

const ABSENT: readonly string[] = [
  "process",
  "require",
  "module",
  "exports",
  "fetch",
  "global",
  "window",
  "Buffer",
  "Deno",
  "Bun",
  "console",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "XMLHttpRequest",
  "WebSocket",
  "Worker",
  "__dirname",
  "navigator",
  "std",
  "os",
  "crypto",
  "performance",
  "Intl",
  "Temporal",
  "Date",
  "Proxy",
  "WeakRef",
  "FinalizationRegistry",
  "SharedArrayBuffer",
  "Atomics",
  "WebAssembly",
  "URL",
  "TextDecoder",
  "structuredClone",
  "postMessage",
  "importScripts",
];

test("what reaches outside is absent (fault 33)", async () => {
  const { documents } = await loadSettings({
    "a.ts": coupon(
      `Object.fromEntries(${JSON.stringify(ABSENT)}.map((name) => [name, typeof (globalThis as any)[name]]))`,
    ),
  });
  const spec = Object.fromEntries(ABSENT.map((name) => [name, "undefined"]));
  expect(documents[0]?.body).toEqual({ type: "spec", spec });
});

test.each([
  ["process.env.HOME", "documents/not-available", "vars"],
  ["fetch('https://example.com')", "documents/not-available", "import"],
  ["[require as any].map((load) => load('fs'))", "documents/not-available", "import"],
  ["console.log(1)", "documents/not-available", "Remove it"],
  ["setTimeout(() => {}, 1)", "documents/not-available", "Remove it"],
])("%s says what to do instead (fault 33)", async (code, expected, remedy) => {
  const { findings } = await loadSettings({ "a.ts": `\n\nexport default ${code};` });
  expect(findings).toMatchObject([{ code: expected, location: { file: "settings/a.ts", line: 3 } }]);
  expect(findings[0]?.remedy).toContain(remedy);
});

test.each([
  "export default require('fs');",
  "const name: string = 'fs'; export default require(name);",
  "export default import('./b');",
  "const name: string = './b'; export default import(name);",
])("modules are not loaded at run time (fault 33): %s", async (code) => {
  const { findings, documents } = await loadSettings({ "a.ts": code });
  expect(findings[0]?.code).toBe("documents/import-at-run-time");
  expect(documents).toEqual([]);
});

test.each([
  "[].constructor.constructor('return 1')()",
  "(async () => {}).constructor('return 1')()",
  "Object.getPrototypeOf(function* () {}).constructor('return 1')()",
  "Object.getPrototypeOf(async function* () {}).constructor('return 1')()",
  "new Function('return 1')()",
  "(0, eval)('1')",
  "Reflect.construct(Function, ['return 1'])",
])("no code is made from text (fault 33): %s", async (code) => {
  const { findings } = await loadSettings({ "a.ts": `export default ${code};` });
  expect(findings.map((finding) => finding.code)).toEqual(["documents/not-plain"]);
});

test.each([
  ["an endless loop", "for (;;) {} export default 1;", "documents/too-much-work"],
  [
    "one that catches everything",
    "for (;;) { try { for (;;) {} } catch {} finally { continue; } }",
    "documents/too-much-work",
  ],
  ["an endless generator", "function* g() { for (;;) yield 1; } export default [...g()];", "documents/too-much-work"],
  ["a comparison that never ends", "export default [1, 2].sort(() => { for (;;); });", "documents/too-much-work"],
  [
    "a slow regular expression (fault 51)",
    "export default /(a+)+$/.test('a'.repeat(60) + 'b');",
    "documents/too-much-work",
  ],
  ["endless recursion", "const f = (): number => f() + 1; export default f();", "documents/too-much-recursion"],
  [
    "recursion in a built-in",
    "let a: unknown = 1; for (let i = 0; i < 1e5; i++) a = [a]; export default JSON.stringify(a);",
    "documents/too-much-recursion",
  ],
  ["recursion in a parser", "export default JSON.parse('['.repeat(1e5));", "documents/too-much-recursion"],
  [
    "a memory bomb of texts",
    "const m = []; for (;;) m.push('x'.repeat(1e6) + m.length); export default m;",
    "documents/too-much-memory",
  ],
  ["a memory bomb of objects", "const m = []; for (;;) m.push({}); export default m;", "documents/too-much-memory"],
  [
    "a memory bomb of keys",
    "const m = {}; for (let i = 0; ; i++) m['k' + i] = i; export default m;",
    "documents/too-much-memory",
  ],
  ["a flood of promises", "for (;;) Promise.resolve().then(() => {}); export default [];", "documents/too-much-memory"],
  ["a full array", "export default new Array(1e9).fill(0);", "documents/too-much-memory"],
  [
    "an output bomb",
    "const s = 'x'.repeat(1e5); export default Array.from({ length: 1e4 }, () => ({ kind: s }));",
    "documents/too-much-output",
  ],
  [
    "a billion laughs",
    "let a: unknown = ['lol']; for (let i = 0; i < 60; i++) a = [a, a]; export default { kind: a };",
    "documents/too-much-output",
  ],
  [
    "a billion lists",
    "let a: unknown = []; for (let i = 0; i < 60; i++) a = [a, a]; export default a;",
    "documents/too-much-output",
  ],
  ["an array of four billion", "const a = []; a.length = 4294967295; export default a;", "documents/too-much-output"],
])("%s ends with one clear finding, the same each time (fault 34)", async (_, code, expected) => {
  const first = await loadSettings({ "a.ts": code });
  expect(first.findings.map(brief)).toEqual([`${expected} settings/a.ts:1:1`]);
  expect(first.documents).toEqual([]);
  expect((await loadSettings({ "a.ts": code })).findings).toEqual(first.findings);
});

test("what no step count stops, the clock does, with the same finding (fault 34)", async () => {
  const code = "const a: unknown[] = []; a.length = 4294967295; export default a.indexOf(1);";
  const { results, repeatable } = await evaluate(code, 1500);
  expect(results).toEqual([[[{ type: "limit", limit: "work" }]]]);
  expect(repeatable).toBe(false);
});

test("the child stays within 512 MiB (fault 34)", () => {
  const { memoryPages } = LIMITS;
  expect(memoryPages * 64 * 1024 + 128 * 1024 * 1024).toBeLessThanOrEqual(320 * 1024 * 1024);
});

test("a layer that runs away does not take the others with it (fault 34)", async () => {
  const runaway = await bundleFiles(await folderWith({ "a.ts": "for (;;) {} export default 1;" }), ["a.ts"]);
  const fine = await bundleFiles(await folderWith({ "b.ts": "export default 'fine';" }), ["b.ts"]);
  const { results } = await runSandbox([
    { code: runaway.bundle.code, contexts: [CONTEXT, CONTEXT] },
    { code: fine.bundle.code, contexts: [CONTEXT] },
  ]);
  expect(results[0], "and is not tried for the next store").toEqual([[{ type: "limit", limit: "work" }], []]);
  expect(results[1]?.[0]?.[0]).toMatchObject({ type: "documents", documents: [{ value: "fine" }] });
});

test.each([
  ["new Date()", "Write the time out"],
  ["Date.now()", "Write the time out"],
  ["Math.random()", "Write the value out"],
  ["crypto.randomUUID()", "Write the value out"],
  ["performance.now()", "Write the time out"],
  ["new Intl.NumberFormat('de')", "toFixed"],
  ["(1234.5).toLocaleString()", "toFixed"],
  ["[1].toLocaleString()", "toFixed"],
  ["'a'.localeCompare('b')", "Compare with"],
  ["'I'.toLocaleLowerCase('tr')", "toLowerCase"],
  ["new WeakRef({})", "plain objects"],
])("%s is refused with a remedy (fault 35)", async (code, remedy) => {
  const { findings } = await loadSettings({ "a.ts": `\nexport default ${code};` });
  expect(findings).toMatchObject([{ code: "documents/not-repeatable", location: { line: 2 } }]);
  expect(findings[0]?.remedy).toContain(remedy);
});

test("two evaluations are byte-equal (fault 35)", async () => {
  const code = `const list = Array.from({ length: 500 }, (_, i) => ({ kind: "coupon", name: "c" + i,
  spec: { sin: Math.sin(i), pow: 1.1 ** i, keys: Object.keys({ b: 1, a: 2, 1: 3 }), upper: "straße".toUpperCase(),
    sorted: ["ä", "z", "a", "Z"].sort(), stack: String(new Error("x").stack), set: [...new Set([i, 1, 2])] } }));
export default list;`;
  const [first, second] = await Promise.all([evaluate(code), evaluate(code)]);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect(first.results[0]?.[0]?.[0]?.type).toBe("documents");
});

test("a document cannot change what the next one is given (fault 35)", async () => {
  const { documents, findings } = await loadSettings({
    "a.ts":
      "export default (context: any) => { try { context.store = 'evil'; context.vars.x = 1; } catch {} return []; };",
    "b.ts": "export default ({ store, vars }: any) => ({ kind: 'coupon', name: store, spec: { ...vars } });",
  });
  expect(findings).toEqual([]);
  expect(documents).toMatchObject([{ name: "flagship", body: { spec: {} } }]);
});

test.each([
  ["a getter", "{ get b() { return 1; } }", "b", "getter"],
  [
    "a getter in a list",
    "{ a: [Object.defineProperty([], 0, { get: () => 1, enumerable: true })] }",
    "a[0][0]",
    "getter",
  ],
  ["toJSON", "{ a: { toJSON() { return 1; } } }", "a.toJSON", "function"],
  ["an arrow function", "{ a: () => 1 }", "a", "function"],
  ["a class", "{ a: class {} }", "a", "function"],
  ["a symbol", "{ a: Symbol('x') }", "a", "symbol"],
  ["a key that is a symbol", "{ a: { [Symbol.iterator]: 1 } }", "a", "symbol"],
  ["a BigInt", "{ a: 1n }", "a", "BigInt"],
  ["NaN", "{ a: 0 / 0 }", "a", "NaN"],
  ["infinity", "{ a: -1 / 0 }", "a", "infinite"],
  ["minus zero", "{ a: -0 }", "a", "minus zero"],
  ["undefined in a list", "{ a: [1, undefined] }", "a[1]", "undefined"],
  ["a hole in a list", "{ a: [1, , 2] }", "a[1]", "left out"],
  ["a Map", "{ a: new Map() }", "a", "instance of Map"],
  ["a Set", "{ a: new Set() }", "a", "instance of Set"],
  ["a RegExp", "{ a: /x/ }", "a", "instance of RegExp"],
  ["a boxed text", "{ a: new String('x') }", "a", "instance of String"],
  ["bytes", "{ a: new Uint8Array(2) }", "a", "instance of Uint8Array"],
  ["an instance of a class", "{ a: new (class Money { x = 1 })() }", "a", "instance of Money"],
  ["an error", "{ a: new Error('x') }", "a", "instance of Error"],
  ["a promise", "{ a: Promise.resolve(1) }", "a", "promise"],
  ["a subclass of Array", "{ a: new (class extends Array {})() }", "a", "instance of"],
  ["another prototype", "{ a: Object.create({ b: 1 }) }", "a", "instance"],
])("%s is a typed finding that names the path (fault 37)", async (_, spec, field, words) => {
  const { findings, documents } = await loadSettings({ "a.ts": coupon(spec) });
  expect(findings).toMatchObject([{ code: "documents/value-without-json-form", field, location: { line: 1 } }]);
  expect(findings[0]?.detail).toContain(words);
  expect(documents).toEqual([]);
});

test("a cycle is a typed finding that names the path (fault 37)", async () => {
  const { findings } = await loadSettings({
    "a.ts": `const spec: any = { a: {} };\nspec.a.again = spec;\n${coupon("spec")}`,
  });
  expect(findings).toMatchObject([{ code: "documents/value-without-json-form", field: "a.again" }]);
});

test("Proxy is refused (fault 37)", async () => {
  const { findings } = await loadSettings({ "a.ts": coupon("new Proxy({}, {})") });
  expect(findings).toMatchObject([{ code: "documents/not-plain", remedy: "Use plain objects and lists." }]);
});

test("undefined properties are dropped, the same value twice and frozen values are fine (fault 37)", async () => {
  const { documents, findings } = await loadSettings({
    "a.ts": `const shared = Object.freeze({ x: 1 });\n${coupon("{ a: undefined, b: shared, c: [shared, shared], d: Object.assign(Object.create(null), { e: 1 }) }")}`,
  });
  expect(findings).toEqual([]);
  expect(documents[0]?.body).toEqual({ type: "spec", spec: { b: { x: 1 }, c: [{ x: 1 }, { x: 1 }], d: { e: 1 } } });
});

test("__proto__ and constructor as keys are refused (fault 40)", async () => {
  const { findings } = await loadSettings({ "a.ts": coupon("{ ['__proto__']: 1, a: { constructor: 2 } }") });
  expect(findings.map(({ code, field }) => [code, field])).toEqual([
    ["documents/forbidden-key", "__proto__"],
    ["documents/forbidden-key", "a.constructor"],
  ]);
});

test("half surrogate pairs and NUL come out of the sandbox as findings (fault 43)", async () => {
  const { findings } = await loadSettings({ "a.ts": coupon("{ a: '\\ud800', b: '\\0', c: '😀' }") });
  expect(findings.map(({ code, field }) => [code, field])).toEqual([
    ["documents/forbidden-character", "a"],
    ["documents/forbidden-character", "b"],
  ]);
});

test.each([
  ["prototypes", "(Array.prototype as any).toJSON = () => 'evil'; (Object.prototype as any).toJSON = () => 'evil';"],
  ["accessors on prototypes", "Object.defineProperty(Object.prototype, 'kept', { get() { throw 1; } });"],
  [
    "built-ins",
    "JSON.stringify = () => 'evil'; Array.isArray = (() => false) as never; Object.getOwnPropertyDescriptor = () => undefined; Reflect.ownKeys = () => []; Object.getPrototypeOf = () => null;",
  ],
  [
    "methods",
    "Array.prototype.push = () => 0; Array.prototype.join = () => 'evil'; RegExp.prototype.exec = () => null; String.prototype.split = () => [] as never;",
  ],
  ["the list of files", "(globalThis as any).layer = { files: [] };"],
  [
    "globals",
    "for (const key of Object.getOwnPropertyNames(globalThis)) { try { delete (globalThis as any)[key]; } catch {} }",
  ],
])("a document that tampers with %s changes nothing of what is read (fault 37)", async (_, tamper) => {
  const { documents, findings } = await loadSettings({ "a.ts": `${tamper}\n${coupon("{ a: [1, { b: 'x' }] }")}` });
  expect(findings).toEqual([]);
  expect(documents[0]?.body).toEqual({ type: "spec", spec: { a: [1, { b: "x" }] } });
});

test.each([
  ["nothing", "throw null;", "Thrown: null."],
  ["undefined", "throw undefined;", "Thrown: undefined."],
  ["a symbol", "throw Symbol('x');", "Thrown: a symbol."],
  [
    "traps",
    "throw { get name() { for (;;); }, get message() { throw 1; }, toString() { for (;;); } };",
    "Thrown: something",
  ],
  ["a forged answer", `throw { message: '{"type":"documents"}' };`, "Thrown: {"],
  ["a long error", "throw new Error('x'.repeat(1e6));", "Error: xxx"],
])("whatever is thrown is a finding: %s", async (_, code, detail) => {
  const { findings } = await loadSettings({ "a.ts": `${code} export default 1;` });
  expect(findings).toMatchObject([{ code: "documents/evaluation-failed" }]);
  expect(findings[0]?.detail.startsWith(detail)).toBe(true);
  expect(findings[0]?.detail.length).toBeLessThan(200);
});

test.each([
  ["an async function", "export default async () => [];", "documents/value-without-json-form"],
  ["a promise", "export default Promise.resolve([]);", "documents/value-without-json-form"],
  ["top-level await", "await 1; export default [];", "documents/asynchronous"],
])("documents do not wait: %s", async (_, code, expected) => {
  const { findings } = await loadSettings({ "a.ts": code });
  expect(findings.map((finding) => finding.code)).toEqual([expected]);
});

test("nothing of the machine's environment reaches the child", async () => {
  process.env["SHOPWRIGHT_CANARY"] = "canary";
  const code =
    "export default Object.getOwnPropertyNames(globalThis).map((key) => key + String((globalThis as any)[key]));";
  expect(JSON.stringify(await evaluate(code))).not.toContain("canary");
});

test("a child that breaks is an error, not a finding", async () => {
  await expect(
    runSandbox([{ code: "var layer = {", contexts: [CONTEXT] }], { ...LIMITS, memoryPages: 1 }),
  ).rejects.toThrow("the sandbox process ended");
});
