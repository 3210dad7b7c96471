import { expect, test } from "vitest";
import { checkDocument } from "../../../src/documents/load/envelope/check-document.js";
import { checkName } from "../../../src/documents/load/envelope/check-name.js";
import { formatFieldPath } from "../../../src/model/field-path.js";
import type { Json } from "../../../src/model/json.js";
import { KINDS } from "./support/project-folder.js";

/** The path of what is marked stands in place of the file. */
function check(value: Json) {
  const locate = (path: readonly (string | number)[]) => ({ file: formatFieldPath(path), line: 1, column: 1 });
  return checkDocument({ value, location: locate([]), locate }, "settings/base", KINDS);
}

function briefs(value: Json): readonly string[] {
  return check(value).findings.map(({ code, location }) => `${code} ${location?.file}`);
}

const coupon = { kind: "coupon", name: "spring-10", spec: {} };

test("a document keeps what its envelope says", () => {
  const { document, findings } = check({
    $schema: "../document.schema.json",
    ...coupon,
    lifecycle: { protect: true, ignore: ["limits.total", "limits.t*", "limits"] },
    movedFrom: "spring",
    labels: { team: "增长", empty: "" },
  });
  expect(findings).toEqual([]);
  expect(document).toMatchObject({
    kind: "coupon",
    name: "spring-10",
    body: { type: "spec", spec: {} },
    lifecycle: { protect: true, ignore: ["limits.total", "limits.t*", "limits"] },
    movedFrom: "spring",
    labels: { team: "增长", empty: "" },
    layer: "settings/base",
  });
  expect(document?.source.locate(["limits", "total"]).file).toBe("spec.limits.total");
});

test.each<[Json, Json]>([
  [
    { kind: "order_policy", spec: { a: 1 } },
    { type: "spec", spec: { a: 1 } },
  ],
  [
    { kind: "coupon", name: "27/a", patch: { a: null } },
    { type: "patch", patch: { a: null } },
  ],
  [{ kind: "coupon", name: "春", absent: true }, { type: "absent" }],
])("%j is a document", (value, body) => {
  expect(check(value).document?.body).toEqual(body);
});

test.each<[string, Json, readonly string[]]>([
  ["not an object", [1], ["documents/wrong-type "]],
  ["null", null, ["documents/wrong-type "]],
  ["an unknown key", { ...coupon, specs: {} }, ["documents/unknown-field specs"]],
  ["no kind", { name: "a", spec: {} }, ["documents/kind-missing "]],
  ["an unknown kind", { ...coupon, kind: "cupon" }, ["documents/unknown-kind kind"]],
  ["a kind that every object has", { ...coupon, kind: "toString" }, ["documents/unknown-kind kind"]],
  ["a named singleton", { kind: "order_policy", name: "a", spec: {} }, ["documents/needless-name name"]],
  ["no name", { kind: "coupon", spec: {} }, ["documents/name-missing "]],
  ["no body", { kind: "coupon", name: "a" }, ["documents/body-missing "]],
  ["two bodies", { ...coupon, patch: {} }, ["documents/several-bodies patch"]],
  ["a body that is no object", { ...coupon, spec: [] }, ["documents/wrong-type spec"]],
  ["absent: false", { kind: "coupon", name: "a", absent: false }, ["documents/wrong-type absent"]],
  ["lifecycle", { ...coupon, lifecycle: { protekt: true } }, ["documents/unknown-field lifecycle.protekt"]],
  ["protect", { ...coupon, lifecycle: { protect: "yes" } }, ["documents/wrong-type lifecycle.protect"]],
  ["ignore", { ...coupon, lifecycle: { ignore: "a" } }, ["documents/wrong-type lifecycle.ignore"]],
  ["labels", { ...coupon, labels: { team: 1 } }, ["documents/wrong-type labels.team"]],
  ["movedFrom itself", { ...coupon, movedFrom: "spring-10" }, ["documents/misplaced-field movedFrom"]],
  [
    "movedFrom of a singleton",
    { kind: "order_policy", spec: {}, movedFrom: "a" },
    ["documents/misplaced-field movedFrom"],
  ],
  ["$schema", { ...coupon, $schema: 1 }, ["documents/wrong-type $schema"]],
  [
    "all at once",
    { kind: "coupon", nam: "a", spec: {}, labels: [], lifecycle: 1 },
    [
      "documents/unknown-field nam",
      "documents/name-missing ",
      "documents/wrong-type lifecycle",
      "documents/wrong-type labels",
    ],
  ],
])("refused: %s", (_, value, expected) => {
  const { document, findings } = check(value);
  expect(findings.map(({ code, location }) => `${code} ${location?.file}`)).toEqual(expected);
  expect(document).toBeNull();
  for (const { detail, remedy } of findings) expect([detail, remedy]).not.toContain("");
});

test.each<[Json, string]>([
  [{ ...coupon, kind: "cupon" }, 'Did you mean "coupon"?'],
  [{ ...coupon, kind: "orderPolicy", name: "a" }, 'Did you mean "order_policy"?'],
  [{ ...coupon, lable: {} }, 'Did you mean "labels"?'],
  [{ ...coupon, lifecycle: { protected: true } }, 'Did you mean "protect"?'],
])("%j: %s", (value, remedy) => {
  expect(check(value).findings[0]?.remedy).toBe(remedy);
});

test.each(["a.b'; DROP TABLE x", "a[0", "$.a", "a..b", "", "a[?(@.b)]", `a${".b".repeat(100)}`, "items[*]]"])(
  "hostile path %j is not a field path (fault 50)",
  (path) => {
    expect(briefs({ ...coupon, lifecycle: { ignore: [path] } })).toEqual([
      "documents/invalid-field-path lifecycle.ignore[0]",
    ]);
  },
);

test.each([
  ["__proto__", "spec.__proto__"],
  ["constructor", "spec.constructor"],
  ["prototype", "spec.prototype"],
])("the property %s is refused, however deep (fault 40)", (key) => {
  const spec = JSON.parse(`{"list": [{"${key}": {"polluted": true}}]}`) as Json;
  expect(briefs({ ...coupon, spec })).toEqual([`documents/forbidden-key spec.list[0].${key}`]);
  expect(briefs({ ...coupon, labels: JSON.parse(`{"${key}": "x"}`) as Json })).toContain(
    `documents/forbidden-key labels.${key}`,
  );
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each([2 ** 53, -(2 ** 53), 1e300, Number.POSITIVE_INFINITY, Number.NaN, -0])(
  "the number %d is refused (fault 42)",
  (n) => {
    expect(briefs({ ...coupon, spec: { n } })).toEqual(["documents/unsafe-number spec.n"]);
  },
);

test.each([0, -1, 1.5, 2 ** 53 - 1, 1e-7])("the number %d is read", (n) => {
  expect(briefs({ ...coupon, spec: { n } })).toEqual([]);
});

test.each(["a\0b", "\ud800", "x\udc00"])(
  "NUL and half surrogate pairs are refused in values and keys: %j (fault 43)",
  (text) => {
    expect(briefs({ ...coupon, spec: { a: text } })).toEqual(["documents/forbidden-character spec.a"]);
    expect(check({ ...coupon, spec: { [text]: 1 } }).findings.map(({ code }) => code)).toEqual([
      "documents/forbidden-character",
    ]);
  },
);

test.each(["\u202Egnp.exe", "a\u200Bb", "👩\u200D👩", "emoji ❤\uFE0F"])(
  "direction and zero-width characters may stand in values: %j (fault 44)",
  (text) => {
    expect(briefs({ ...coupon, spec: { title: text } })).toEqual([]);
  },
);

test.each([
  ["tag", "a\u{E0041}"],
  ["direction", "a\u202Eb"],
  ["isolate", "a\u2066b"],
  ["zero-width space", "a\u200Bb"],
  ["zero-width joiner", "a\u200Db"],
  ["soft hyphen", "a\u00ADb"],
  ["byte order mark", "\uFEFFa"],
  ["control", "a\nb"],
  ["NUL", "a\0"],
  ["line separator", "a\u2028b"],
  ["half a pair", "a\ud800"],
  ["private use", "a\uE000"],
  ["not composed (NFC)", "cafe\u0301"],
  ["too long", "x".repeat(201)],
  ["empty", ""],
  ["blank", "  "],
  ["space at the end", "a "],
])("names hold no such character: %s (fault 44)", (_, name) => {
  expect(checkName(name)).toMatchObject({ severity: "error", code: "documents/name-not-allowed" });
  expect(checkName(name)?.detail).not.toMatch(/[\u202E\u200B\u2066\n]/);
  expect(check({ ...coupon, name }).document).toBeNull();
});

test.each(["a", "spring-10", "A_1", "27/a", "春节-10", "café", "x y", "日本語のクーポン", "𠮷", "x".repeat(200)])(
  "the name %j is allowed",
  (name) => {
    expect(checkName(name)).toBeNull();
  },
);

test.each([
  ["pаypal", "Latin and Cyrillic"],
  ["Αlpha", "Latin and Greek"],
])("%s mixes %s letters: a warning, and the document stays (fault 44)", (name, scripts) => {
  const { document, findings } = check({ ...coupon, name });
  expect(findings).toMatchObject([{ severity: "warning", code: "documents/look-alike-name" }]);
  expect(findings[0]?.detail).toContain(scripts);
  expect(document?.name).toBe(name);
});

const SECRETS: readonly (readonly [string, string])[] = [
  ["a private key", "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END"],
  ["a private key", "-----BEGIN PRIVATE KEY-----"],
  ["an AWS access key", `AKIA${"IOSFODNN7EXAMPLE"}`],
  ["a GitHub token", `ghp_${"a1B2".repeat(9)}`],
  ["a GitHub token", `github_pat_${"a1B2".repeat(12)}`],
  ["a Stripe key", `sk_${"live"}_${"a1B2".repeat(6)}`],
  ["a Slack token", `xoxb-${"123456789012"}-abcdef`],
  ["an Alibaba Cloud access key", `LTAI${"5tAbCdEfGhIjKlMnOpQr"}`],
  ["a JSON Web Token", `eyJhbGciOiJIUzI1NiJ9.${"eyJzdWIiOiIxMjM0In0"}.abc-_1`],
];

test.each(SECRETS)("%s is refused wherever it stands, and not repeated (fault 59)", (what, secret) => {
  for (const value of [
    { ...coupon, spec: { channels: [{ note: `key: ${secret}` }] } },
    { ...coupon, patch: { [secret]: 1 }, spec: undefined as unknown as Json },
    { ...coupon, labels: { team: secret } },
    { ...coupon, kind: secret },
    { ...coupon, name: secret },
    { ...coupon, [secret]: 1 },
    { ...coupon, lifecycle: { ignore: [secret] } },
  ]) {
    const { document, findings } = check(JSON.parse(JSON.stringify(value)) as Json);
    const finding = findings.find(({ code }) => code === "documents/plain-secret");
    expect(finding?.detail).toContain(what);
    expect(JSON.stringify(findings)).not.toContain(secret.slice(0, 20));
    expect(document).toBeNull();
  }
});

test.each(["AKIA", "LTAI is a prefix", "eyJ", "ghp_short", "a sk_test_ key", "MALTAI1234567890abcdef12"])(
  "%j is no secret (fault 59)",
  (text) => {
    expect(briefs({ ...coupon, spec: { text } })).toEqual([]);
  },
);
