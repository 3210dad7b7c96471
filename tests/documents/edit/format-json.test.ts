/** The one form of JSON documents: what it looks like, that it stays, and that it means what was written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatJson } from "../../../src/documents/edit/format-json.js";
import { canonicalise } from "../../../src/documents/resolve/canonicalise.js";
import { canonicalJson } from "../../../src/model/canonical-json.js";
import { isJsonObject, type Json, type JsonObject } from "../../../src/model/json.js";
import type { Shape } from "../../../src/model/shape.js";
import { fieldsOf } from "../../../src/model/walk-shape.js";
import { kinds, parseSpec } from "../../../src/settings/kinds/registry.js";
import { specArbitrary } from "../../support/spec-arbitrary.js";
import { testKinds } from "../../support/test-kinds.js";

function format(text: string, known = kinds): string {
  const result = formatJson("a.json", Buffer.from(text), known);
  if (!result.ok) throw new Error(result.diagnostics.map(({ code }) => code).join(" "));
  return result.value.after;
}

const COUPON = `{"documents":[{"spec":{"discount":{"amount":"10.00","type":"amount"},"minSpend":"100",
  "title":{"en":"Spring","zh-CN":"春季满减券"},"validity":{"type":"afterClaim","for":"60m"},"type":"threshold","extra":1},
  "name":"spring","kind":"coupon","labels":{"z":"1","a":"2"}},{"absent":true,"name":"old","kind":"coupon"}],"$schema":"s.json"}`;

describe("the form", () => {
  it("has the envelope and the fields in order, and what fits on one line", () => {
    expect(format(COUPON)).toBe(`{
  "$schema": "s.json",
  "documents": [
    {
      "kind": "coupon",
      "name": "spring",
      "labels": { "z": "1", "a": "2" },
      "spec": {
        "type": "threshold",
        "title": { "en": "Spring", "zh-CN": "春季满减券" },
        "discount": { "type": "amount", "amount": "10.00" },
        "validity": { "type": "afterClaim", "for": "60m" },
        "minSpend": "100",
        "extra": 1
      }
    },
    { "kind": "coupon", "name": "old", "absent": true }
  ]
}
`);
  });

  it.each([
    ["a set, by its kind's words", "calendar", { hours: [{ days: ["sun", "mon"], from: "09:00" }] }, '["mon", "sun"]'],
    ["a set of references", "order_policy", { confirmation: { channels: ["sms", "mail"] } }, '["mail", "sms"]'],
    [
      "a keyed list keeps its order",
      "payment_method",
      { limits: [{ name: "b" }, { name: "a" }] },
      '[{ "name": "b" }, {',
    ],
    ["spelling stays", "store", { reviewEvery: "2160h" }, '"2160h"'],
    ["an unknown kind keeps its order", "coupn", { b: 1, a: 2 }, '{ "b": 1, "a": 2 }'],
  ])("%s", (_, kind, spec, expected) => {
    expect(format(JSON.stringify({ kind, spec }))).toContain(expected);
  });

  it("a patch that does not say its variant has the fields of all variants in order", () => {
    const patch = { limits: { total: null }, title: "A" };
    expect(format(JSON.stringify({ kind: "coupon", name: "a", patch }))).toContain(
      '"patch": { "title": "A", "limits": { "total": null } }',
    );
  });

  it.each([
    [
      "numbers and escapes as they were written",
      '{"kind":"x","spec":{"a":1.50,"b":1e3,"c":"\\u4e2d\\/"}}',
      '"a": 1.50, "b": 1e3, "c": "\\u4e2d\\/"',
    ],
    ["names that are numbers, in their order", '{"kind":"x","spec":{"b":1,"2":1,"1":1}}', '"b": 1, "2": 1, "1": 1'],
    ["Windows line ends and a byte order mark go", '\ufeff{\r\n"kind":"x"\r\n}', '{\n  "kind": "x"\n}\n'],
    ["an empty object", "{ }", "{}\n"],
  ])("%s", (_, text, expected) => expect(format(text)).toContain(expected));

  it("a line has at most 100 columns, Chinese characters two each", () => {
    const line = (title: string) => format(JSON.stringify({ kind: "x", spec: { title } })).split("\n").length;
    expect(line("x".repeat(100 - '  "spec": { "title": "" }'.length))).toBe(5);
    expect(line("x".repeat(101 - '  "spec": { "title": "" }'.length))).toBe(7);
    expect(line("春".repeat(37)), "74 columns").toBe(5);
    expect(line("春".repeat(39)), "78 columns").toBe(7);
  });

  it.each([
    ["a mistake", '{"kind":}', "documents/json-syntax"],
    ["a comment, which would be lost", '{"kind":"x"} // why', "documents/json-comment"],
    ["a property written twice", '{"kind":"x","kind":"y"}', "documents/duplicate-key"],
  ])("%s is refused", (_, text, code) => {
    const result = formatJson("a.json", Buffer.from(text), kinds);
    expect(result.ok ? [] : result.diagnostics.map((finding) => finding.code)).toEqual([code]);
  });
});

/** Written by another person: fields and sets the other way round. */
function otherWayRound(shape: Shape, value: Json): Json {
  if (Array.isArray(value) && shape.type === "list") {
    const items = value.map((item: Json) => otherWayRound(shape.items, item));
    return shape.semantics === "set" ? items.reverse() : items;
  }
  if (!isJsonObject(value) || (shape.type !== "object" && shape.type !== "union")) return value;
  const fields = fieldsOf(shape, value);
  const entries = Object.entries(value).map(([name, inner]): [string, Json] => {
    const field = fields[name];
    return [name, field === undefined ? inner : otherWayRound(field.shape, inner)];
  });
  return Object.fromEntries(entries.reverse());
}

describe.each([...kinds.values(), ...testKinds.values()])("documents of kind $name", (kind) => {
  const known = new Map([...testKinds, ...kinds, [kind.name, kind]]);
  const context = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };
  const specIn = (text: string) => (JSON.parse(text) as { spec: JsonObject }).spec;
  const meaning = (spec: JsonObject) => {
    const parsed = kinds.get(kind.name) === kind ? parseSpec(kind.name, spec) : { ok: true as const, spec };
    return parsed.ok ? canonicalJson(canonicalise(kind.spec, parsed.spec, context).spec) : null;
  };

  it("are formatted once and for all, whoever wrote them, and mean the same", () => {
    fc.assert(
      fc.property(specArbitrary(kind), fc.constantFrom(undefined, 1, "\t"), (spec, indent) => {
        const once = format(JSON.stringify({ kind: kind.name, spec }, null, indent), known);
        expect(format(once, known)).toBe(once);
        const other = { spec: otherWayRound(kind.spec, spec), kind: kind.name };
        expect(format(JSON.stringify(other), known)).toBe(once);
        expect(meaning(specIn(once))).toBe(meaning(spec));
      }),
      { numRuns: 60 },
    );
  });
});

it("any JSON at all keeps its values and is formatted once and for all", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("coupon", "calendar", "nothing"), (value, kind) => {
      const text = JSON.stringify({ patch: value, kind, documents: value });
      const once = format(text);
      expect(format(once)).toBe(once);
      expect(JSON.parse(once)).toEqual(JSON.parse(text));
    }),
  );
});
