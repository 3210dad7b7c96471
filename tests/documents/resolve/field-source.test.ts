import { expect, it } from "vitest";
import { fieldSource } from "../../../src/documents/resolve/field-source.js";
import { resolveStore } from "../../../src/documents/resolve/resolve-store.js";
import type { FieldPath } from "../../../src/model/field-path.js";
import { parseTestSpec } from "../../support/parse-test-spec.js";
import { storeDocuments } from "../../support/test-documents.js";
import { testKinds } from "../../support/test-kinds.js";

const layers = {
  base: [
    { kind: "shop", spec: { title: "S", currency: "CNY", timeZone: "Asia/Shanghai" } },
    {
      kind: "gauge",
      name: "x",
      spec: {
        title: { en: "X" },
        price: "1",
        mode: "enforce",
        limits: { total: 5, perDay: 4 },
        tags: ["c", "a"],
        steps: ["one"],
        ladder: [
          { spend: "10", off: "1" },
          { spend: "20", off: "2" },
        ],
        scope: { type: "skus", skus: ["A"] },
      },
    },
  ],
  middle: [
    {
      kind: "gauge",
      name: "x",
      patch: { price: "2", mode: null, limits: { perDay: 3 }, steps: ["two", "three"], title: { "zh-CN": "某" } },
    },
  ],
  late: [
    {
      kind: "gauge",
      name: "x",
      patch: {
        limits: { total: null },
        ladder: [
          { spend: "30", off: "3" },
          { spend: "20.00", off: "4" },
        ],
      },
    },
  ],
};

it.each<[FieldPath, string, boolean]>([
  [["price"], "middle/gauge.x.json#price", true],
  [["title", "en"], "base/gauge.x.json#title.en", true],
  [["title", "zh-CN"], 'middle/gauge.x.json#title["zh-CN"]', true],
  [["limits", "perDay"], "middle/gauge.x.json#limits.perDay", true],
  // Taken back to the default: by the patch that says null.
  [["mode"], "middle/gauge.x.json#mode", false],
  [["limits", "total"], "late/gauge.x.json#limits.total", false],
  // Never written: the document itself is nearest.
  [["within"], "late/gauge.x.json", false],
  [["scope", "skus"], "base/gauge.x.json#scope.skus", true],
  // Sets are sorted in the resource, not in the document.
  [["tags", 0], "base/gauge.x.json#tags[1]", true],
  [["tags", 1], "base/gauge.x.json#tags[0]", true],
  // Lists are replaced as a whole.
  [["steps", 1], "middle/gauge.x.json#steps[1]", true],
  // Items of keyed lists are found by their key, however spelt.
  [["ladder", 0, "off"], "base/gauge.x.json#ladder[0].off", true],
  [["ladder", 1, "off"], "late/gauge.x.json#ladder[1].off", true],
  [["ladder", 2], "late/gauge.x.json#ladder[0]", true],
])("%j was set in %s (written: %s)", (path, file, written) => {
  const { desired, findings } = resolveStore(storeDocuments(layers), testKinds, parseTestSpec(testKinds));
  expect(findings).toEqual([]);
  const kind = testKinds.get("gauge");
  const resource = desired?.resources.find(({ address }) => address.name === "x");
  if (kind === undefined || resource === undefined) throw new Error("the gauge is not there");
  const source = fieldSource(kind, resource, path);
  expect([source.location.file, source.written]).toEqual([file, written]);
});
