import { expect, test } from "vitest";
import { readJson, readJsonDocuments } from "../../../src/documents/load/json/read-json.js";
import { brief, loadSettings } from "./support/project-folder.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const document = { kind: "coupon", name: "a", spec: { title: "Spring" } };

function findings(text: string | Uint8Array): readonly string[] {
  return readJsonDocuments("a.json", typeof text === "string" ? utf8(text) : text).findings.map(brief);
}

test("a file holds one document, or several under documents", async () => {
  const { documents, findings } = await loadSettings({
    "one.json": JSON.stringify({ $schema: "x", ...document }),
    "several.json": JSON.stringify({ $schema: "x", documents: [document, { ...document, name: "b" }] }),
  });
  expect(findings).toEqual([]);
  expect(documents.map(({ name }) => name)).toEqual(["a", "a", "b"]);
});

test("fields are found where they are written", () => {
  const text =
    '{\n  "documents": [\n    {},\n    { "kind": "coupon",\n      "spec": { "tiers": [{ "spend": 1 }] } }\n  ]\n}';
  const second = readJsonDocuments("a.json", utf8(text)).documents[1];
  expect(second?.location).toMatchObject({ line: 4, column: 5 });
  expect(second?.locate(["spec", "tiers"])).toEqual({ file: "a.json", line: 5, column: 17, endColumn: 24 });
  expect(second?.locate(["spec", "tiers", 0, "spend"])).toMatchObject({ line: 5, column: 29 });
  expect(second?.locate(["spec", "tiers", 0, "off"]), "what is missing: the place around it").toMatchObject({
    line: 5,
    column: 27,
  });
});

test.each([
  ["a comment", '{\n  // yes\n  "kind": "coupon" }', ["documents/json-comment a.json:2:3"]],
  ["comments", "{ /* a */ } // b", ["documents/json-comment a.json:1:3", "documents/json-comment a.json:1:13"]],
  ["a comma at the end of an object", '{ "a": 1,\n}', ["documents/json-trailing-comma a.json:1:9"]],
  ["a comma at the end of a list", '{ "a": [1, ] }', ["documents/json-trailing-comma a.json:1:10"]],
  ["a missing comma", '{ "a": 1 "b": 2 }', ["documents/json-syntax a.json:1:10"]],
  ["a missing colon", '{ "a" 1 }', ["documents/json-syntax a.json:1:7"]],
  ["single quotes", "{ 'a': 1 }", ["documents/json-syntax a.json:1:3"]],
  ["an open text", '{ "a": "x\n}', ["documents/json-syntax a.json:1:8"]],
  ["an open object", '{ "a": 1', ["documents/json-syntax a.json:1:9"]],
  ["more than one value", "{} {}", ["documents/json-syntax a.json:1:4"]],
  ["nothing", "", ["documents/json-syntax a.json:1:1"]],
  ["NaN", '{ "a": NaN }', ["documents/json-syntax a.json:1:8"]],
  ["a raw control character", '{ "a": "x\u0001" }', ["documents/json-syntax a.json:1:8"]],
  ["a list", "[]", ["documents/json-list a.json:1:1"]],
  ["documents that are no list", '{ "documents": {} }', ["documents/wrong-type a.json:1:3"]],
  ["something beside documents", '{ "documents": [], "kinds": 1 }', ["documents/unknown-field a.json:1:20"]],
])("refused with its place: %s", (_, text, expected) => {
  expect(findings(text)).toEqual(expected);
});

test("a syntax error says what was expected", () => {
  expect(readJsonDocuments("a.json", utf8('{ "a" 1 }')).findings[0]).toMatchObject({
    detail: 'Found "1"; expected a colon ":".',
  });
});

test.each([
  ['{\n "name": "a",\n "name": "b"\n}', 2, 3],
  ['{ "spec": {\n"a": 1, "b": [{ "x": 1,\n "x": 2 }] } }', 2, 3],
  ['{\n "a": 1,\n "\\u0061": 2 }', 2, 3],
  ['{\n "__proto__": 1,\n "__proto__": 2 }', 2, 3],
])("a property written twice is refused with both lines (fault 41): %j", (text, first, second) => {
  const [finding, ...others] = readJsonDocuments("a.json", utf8(text)).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: "documents/duplicate-key", location: { line: second } });
  expect(finding?.related?.[0]?.location.line).toBe(first);
  expect(finding?.detail).toContain(`line ${first} and again on line ${second}`);
});

test("colons in texts are no properties (fault 41)", () => {
  expect(readJson("a.json", utf8('{ "a:b": "c: \\": d", "e": [":"], "f": "\\\\" }'))).toMatchObject({ ok: true });
});

test.each([
  ["1e400", "documents/unsafe-number"],
  ["-1e400", "documents/unsafe-number"],
  ["9007199254740993", "documents/unsafe-number"],
  ["-0", "documents/unsafe-number"],
])("the number %s is refused with its place (fault 42)", async (number, code) => {
  const { findings, documents } = await loadSettings({
    "a.json": `{ "kind": "coupon", "name": "a",\n "spec": { "total": ${number} } }`,
  });
  expect(findings.map(brief)).toEqual([`${code} settings/a.json:2:12`]);
  expect(documents).toEqual([]);
});

test.each([
  ["\\u0000", "documents/forbidden-character"],
  ["\\ud800", "documents/forbidden-character"],
])("escaped %s is refused (fault 43)", async (text, code) => {
  const { findings } = await loadSettings({
    "a.json": `{ "kind": "coupon", "name": "a", "spec": { "t": "${text}" } }`,
  });
  expect(findings.map(brief)).toEqual([`${code} settings/a.json:1:44`]);
});

test("__proto__ in JSON is refused and changes nothing (fault 40)", async () => {
  const { findings } = await loadSettings({
    "a.json": '{ "kind": "coupon", "name": "a", "spec": { "__proto__": { "polluted": true } } }',
  });
  expect(findings.map(brief)).toEqual(["documents/forbidden-key settings/a.json:1:44"]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each([
  ["lists", `{"a":${"[".repeat(100_000)}`],
  ["lists, closed", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ["objects", '{"a":'.repeat(100_000)],
  ["objects, closed", `${'{"a":'.repeat(70)}1${"}".repeat(70)}`],
])("deep nesting is refused with its place (fault 52): %s", (_, text) => {
  expect(findings(text)).toEqual([expect.stringMatching(/^documents\/too-deep a\.json:1:\d+$/)]);
});

test("a spec may nest 60 levels deep (fault 52)", () => {
  expect(findings(`{"documents":[{"spec":${'{"a":'.repeat(60)}1${"}".repeat(60)}}]}`)).toEqual([]);
});

test("a file of more than 50 MB is refused (fault 52)", async () => {
  const { findings } = await loadSettings({ "a.json": new Uint8Array(50 * 1024 * 1024 + 1).fill(0x20) });
  expect(findings.map(brief)).toEqual(["documents/file-too-large settings/a.json:1:1"]);
});

test("a broken file of 40 MB is refused, not crashed on (fault 52)", () => {
  expect(findings(`{"documents":[${'{"a":1},'.repeat(5_000_000)}`)).toHaveLength(1);
});

test("100,000 documents in one file are read (fault 52)", async () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ({ ...document, name: `c-${index}` }));
  const { documents, findings } = await loadSettings({ "a.json": JSON.stringify({ documents: many }, null, 1) });
  expect(findings).toEqual([]);
  expect(documents).toHaveLength(100_000);
  expect(documents.at(-1)?.source.location).toMatchObject({ line: 3 + 99_999 * 7 });
});

test("100,000 wrong documents give as many findings (fault 52)", async () => {
  const many = Array.from({ length: 100_000 }, () => ({ kind: "cupon" }));
  const { findings } = await loadSettings({ "a.json": JSON.stringify({ documents: many }) });
  expect(findings.length).toBeGreaterThanOrEqual(200_000);
});

test("a byte order mark and CRLF are read (fault 53)", () => {
  const text = `\uFEFF${JSON.stringify(document, null, 2).replaceAll("\n", "\r\n")}`;
  const { documents, findings } = readJsonDocuments("a.json", utf8(text));
  expect(findings).toEqual([]);
  expect(documents[0]?.value).toEqual(document);
  expect(documents[0]?.locate(["spec", "title"])).toMatchObject({ line: 5, column: 5 });
});

test.each([
  ["UTF-16 LE with mark", Buffer.from("\uFEFF{}", "utf16le")],
  ["UTF-16 LE without", Buffer.from("{}", "utf16le")],
  ["UTF-16 BE with mark", Buffer.from("\uFEFF{}", "utf16le").swap16()],
])("%s is refused clearly (fault 53)", (_, bytes) => {
  const [finding] = readJsonDocuments("a.json", bytes).findings;
  expect(finding).toMatchObject({ code: "documents/not-utf-8", remedy: "Save it as UTF-8." });
  expect(finding?.detail).toContain("UTF-16");
});

test("bytes that are not UTF-8 are refused with their line (fault 53)", () => {
  const gbk = Buffer.concat([utf8('{\n "a": "'), Buffer.from([0xc4, 0xe3, 0xff]), utf8('"\n}')]);
  expect(findings(gbk)).toEqual(["documents/not-utf-8 a.json:2:1"]);
});
