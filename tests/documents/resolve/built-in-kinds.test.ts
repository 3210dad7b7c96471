import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalise } from "../../../src/documents/resolve/canonicalise.js";
import { canonicalJson } from "../../../src/model/canonical-json.js";
import type { JsonObject } from "../../../src/model/json.js";
import type { Kind } from "../../../src/model/kind.js";
import { kinds, parseSpec } from "../../../src/settings/kinds/registry.js";
import { specArbitrary } from "../../support/spec-arbitrary.js";

const CONTEXT = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };

it.each([...kinds.values()])("every right spec of a $name has a canonical form, which is right and stays", (kind) => {
  fc.assert(
    fc.property(specArbitrary(kind), (written) => {
      const once = canonical(kind, written);
      expect(canonicalJson(canonical(kind, once))).toBe(canonicalJson(once));
    }),
    { numRuns: 200 },
  );
});

function canonical(kind: Kind, written: JsonObject): JsonObject {
  const parsed = parseSpec(kind.name, written);
  if (!parsed.ok) throw new Error(canonicalJson(parsed.findings));
  const { spec, findings } = canonicalise(kind.spec, parsed.spec, CONTEXT);
  expect(findings).toEqual([]);
  return spec;
}
