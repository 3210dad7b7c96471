/** The published JSON Schemas and the kinds' own parser accept and refuse the same specs. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.js";
import { builtInKinds, parseSpec, type SpecResult } from "../../src/settings/kinds/registry.js";
import type { SpecFinding } from "../../src/settings/kinds/spec-finding.js";
import { documentSchema } from "../../src/settings/schemas/document-schema.js";
import { kindSchema } from "../../src/settings/schemas/kind-schema.js";
import { brokenArbitrary, specArbitrary } from "../support/spec-arbitrary.js";

const RUNS = 3000;

/** What JSON Schema cannot say: it accepts these, the parser refuses. */
const exceptions: readonly ((finding: SpecFinding) => boolean)[] = [
  // Items of a keyed list that differ, but not in their key.
  ({ code }) => code === "settings/duplicate-item",
  // Lengths: in code units here, so that they are the same in every JavaScript; in code points there.
  ({ code, detail }) => code === "settings/out-of-bounds" && detail.includes("characters"),
  // Time zones: the form there, the name in this machine's data here.
  ({ code, path }) => code === "settings/unknown-value" && path.at(-1) === "timeZone",
  // Regular expressions: any text there, what RE2 understands here.
  ({ code, detail }) => code === "settings/wrong-format" && detail.includes("RE2 says"),
];

function ajv(): Ajv2020 {
  const instance = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(instance);
  return instance;
}

describe.each(builtInKinds)("$kind.name: JSON Schema and parser agree", (builtIn) => {
  const { kind } = builtIn;
  const validate = ajv().compile(kindSchema(builtIn));

  it("on right specs", () => {
    fc.assert(
      fc.property(specArbitrary(kind, { decimals: 4 }), (spec) => {
        expect(findingsOf(parseSpec(kind.name, spec))).toEqual([]);
        expect(validate(spec), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it("on broken specs, each of which is explained", () => {
    let refused = 0;
    fc.assert(
      fc.property(brokenArbitrary(kind), (spec) => {
        const findings = findingsOf(parseSpec(kind.name, spec));
        const unexceptional = findings.filter((finding) => !exceptions.some((excepted) => excepted(finding)));
        if (validate(spec)) expect(unexceptional).toEqual([]);
        else expect(findings).not.toEqual([]);
        if (findings.length > 0) refused += 1;
        for (const { detail, remedy } of findings) expect(`${detail}${remedy}`).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: RUNS },
    );
    expect(refused).toBeGreaterThan(RUNS / 2);
  });
});

describe("document.schema.json", () => {
  const validate = ajv().compile(documentSchema(builtInKinds));
  const window = { from: "20:00", until: "22:00" };
  it.each<[string, JsonObject, boolean]>([
    ["a document", { kind: "flash_session", name: "a", spec: { title: "A", window } }, true],
    ["several", { documents: [{ kind: "flash_session", name: "a", spec: { title: "A", window } }] }, true],
    [
      "a patch that takes back and takes away",
      { kind: "coupon", name: "a", patch: { limits: { perDay: null }, distribution: [{ name: "x", $absent: true }] } },
      true,
    ],
    ["a patch without the type of a union", { kind: "coupon", name: "a", patch: { minSpend: "5.00" } }, true],
    ["an absent one", { kind: "coupon", name: "a", absent: true, $schema: "x", labels: { team: "a" } }, true],
    [
      "a singleton",
      { kind: "order_policy", patch: { receipt: { autoConfirmAfter: "10d" } }, lifecycle: { protect: true } },
      true,
    ],
    ["an unknown kind", { kind: "cupon", name: "a", absent: true }, false],
    ["no name", { kind: "coupon", absent: true }, false],
    ["a singleton's name", { kind: "order_policy", name: "a", absent: true }, false],
    ["spec and patch", { kind: "coupon", name: "a", patch: {}, absent: true }, false],
    ["a field outside the spec", { kind: "coupon", name: "a", title: "x", absent: true }, false],
    ["a wrong unit in a patch", { kind: "coupon", name: "a", patch: { minSpend: 5 } }, false],
    [
      "a wrong field in a list of documents",
      { documents: [{ kind: "flash_session", name: "a", spec: { title: "A", windw: window } }] },
      false,
    ],
  ])("%s", (_title, document, valid) => {
    expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(valid);
  });

  it.each(builtInKinds)("accepts a right $kind.name as whole and as patch", ({ kind }) => {
    const envelope = kind.singleton ? { kind: kind.name } : { kind: kind.name, name: "a" };
    fc.assert(
      fc.property(
        specArbitrary(kind),
        (spec) => validate({ ...envelope, spec }) && validate({ ...envelope, patch: spec }),
      ),
      { numRuns: 200 },
    );
  });
});

function findingsOf(result: SpecResult): readonly SpecFinding[] {
  return result.ok ? [] : result.findings;
}
