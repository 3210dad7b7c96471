/** A create is written straight from its spec: the lines are those of comparing it with nothing, for every kind. */
import { describe, expect, it } from "vitest";
import { diffSpec } from "../../src/model/difference/diff-spec.js";
import type { JsonObject } from "../../src/model/json.js";
import { differenceText } from "../../src/render/text/fields/difference-text.js";
import { oneSidedText } from "../../src/render/text/fields/one-sided-text.js";
import { kinds } from "../../src/settings/kinds/registry.js";
import { plain } from "./plain.js";

describe.each([...kinds.values()])("$name", (kind) => {
  const examples = Object.entries(kind.examples ?? {}) as [string, JsonObject][];

  it.each(examples)("%s, created and deleted, on terminals wide and narrow", (_name, spec) => {
    for (const width of [30, 60, 80, 400]) {
      const options = { ...plain, width };
      for (const known of [kind, undefined]) {
        const [created, deleted] = [diffSpec(known?.spec, null, spec), diffSpec(known?.spec, spec, null)];
        expect(oneSidedText("+", spec, known, options)).toEqual(differenceText(created, known, options));
        expect(oneSidedText("-", spec, known, options)).toEqual(differenceText(deleted, known, options));
      }
    }
  });
});

it("writes what does not fit its kind as it is, under any name", () => {
  const kind = kinds.get("coupon");
  const spec: JsonObject = JSON.parse('{"zebra":1,"type":"unheard of","__proto__":{"b":1,"a":[2]},"limits":"none"}');
  expect(oneSidedText("+", spec, kind, plain)).toEqual(differenceText(diffSpec(kind?.spec, null, spec), kind, plain));
  expect(oneSidedText("+", spec, kind, plain)).toContain("      + __proto__: { a: [2], b: 1 }");
});
