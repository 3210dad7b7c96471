/** Rows into documents that are there: only what differs is touched, and what comes of it says exactly the row. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Node } from "jsonc-parser";
import { parseTree } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { planImport } from "../../../src/documents/edit/import/plan-import.js";
import { readLayer } from "../../../src/documents/edit/import/read-layer.js";
import { canonicalSpec } from "../../../src/documents/edit/import/store-layers.js";
import { checkDocument } from "../../../src/documents/load/envelope/check-document.js";
import { readJsonDocuments } from "../../../src/documents/load/json/read-json.js";
import { canonicalJson } from "../../../src/model/canonical-json.js";
import { isJsonObject, type Json, type JsonObject } from "../../../src/model/json.js";
import type { Kind } from "../../../src/model/kind.js";
import { kinds } from "../../../src/settings/kinds/registry.js";
import { kindNamed } from "../../support/real-settings.js";
import { specArbitrary } from "../../support/spec-arbitrary.js";

const context = { currency: "CNY", minorDigits: 2, timeZone: "Asia/Shanghai" };

/** What generated specs refer to; what these say themselves does not matter here. */
const REFERRED = JSON.stringify({
  documents: [...kinds.values()]
    .filter(({ singleton }) => !singleton)
    .flatMap(({ name: kind }) => ["main", "backup-2", "27/a", "特价 'ä'"].map((name) => ({ kind, name, spec: {} }))),
});

/** Imports a row into the layer `over` of a store whose layers have these files; what is written, and the findings. */
async function imported(
  layers: Readonly<Record<string, Readonly<Record<string, string>>>>,
  kind: Kind,
  { spec, recorded = null, into = "base" }: { spec: JsonObject; recorded?: JsonObject | null; into?: string },
) {
  const root = mkdtempSync(join(tmpdir(), "shopwright-import-"));
  const documents = Object.entries({ referred: { "all.json": REFERRED }, ...layers }).map(([folder, files]) => {
    mkdirSync(join(root, folder));
    return {
      folder,
      complete: true,
      documents: Object.entries(files).flatMap(([name, text]) => {
        writeFileSync(join(root, folder, name), text);
        const read = readJsonDocuments(`${folder}/${name}`, Buffer.from(text));
        return read.documents.flatMap((raw) => {
          const { document, findings } = checkDocument(raw, folder, kinds);
          if (document === null) throw new Error(JSON.stringify(findings));
          return [document];
        });
      }),
    };
  });
  return planImport({
    rows: [
      {
        address: { store: "main", kind: kind.name, name: kind.singleton ? null : "a" },
        kind,
        spec,
        recorded,
        protect: false,
      },
    ],
    stores: [{ store: "main", layers: documents }],
    contexts: { main: context },
    layer: into,
    format: "json",
    texts: await readLayer(root, into),
    kinds,
  });
}

function canonical(kind: Kind, written: JsonObject): JsonObject {
  const result = canonicalSpec(kind, written, context);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.spec;
}

function documentOf(kind: Kind, spec: JsonObject): JsonObject {
  return { kind: kind.name, ...(!kind.singleton && { name: "a" }), spec };
}

/** The text of each value that is the same on both sides, by its path. */
function kept(
  node: Node | undefined,
  text: string,
  a: Json | undefined,
  b: Json | undefined,
  path = "",
): readonly string[] {
  if (node === undefined || a === undefined || b === undefined) return [];
  if (canonicalJson(a) === canonicalJson(b)) return [`${path}: ${text.slice(node.offset, node.offset + node.length)}`];
  if (!isJsonObject(a) || !isJsonObject(b) || a["type"] !== b["type"]) return [];
  return (node.children ?? []).flatMap(({ children: [name, value] = [] }) => {
    const key = String(name?.value);
    return kept(value, text, a[key], b[key], `${path}.${key}`);
  });
}

const nodeAt = (root: Node | undefined, name: string): Node | undefined =>
  root?.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];

describe.each([...kinds.values()])("a document of kind $name", (kind) => {
  const specs = fc.tuple(specArbitrary(kind), specArbitrary(kind));

  it("says what the row says, and keeps every byte of what did not change", () =>
    fc.assert(
      fc.asyncProperty(
        specs,
        fc.constantFrom(0, 1, 2, 4, "\t"),
        fc.boolean(),
        async ([first, second], indent, alone) => {
          const [before, after] = [canonical(kind, first), canonical(kind, second)];
          const document = documentOf(kind, first);
          const other = { kind: "calendar", name: "zz", spec: {} };
          const text = JSON.stringify(alone ? document : { documents: [document, other] }, null, indent);
          const { files, findings, settled } = await imported({ base: { "a.json": text } }, kind, {
            spec: after,
            recorded: before,
          });
          expect(findings).toEqual([]);
          if (canonicalJson(before) === canonicalJson(after)) {
            expect({ files, settled: settled.length }).toEqual({ files: [], settled: 1 });
            return;
          }
          const result = files[0]?.after ?? "";
          const read = JSON.parse(result) as { spec: JsonObject; documents: { spec: JsonObject }[] };
          expect(canonical(kind, alone ? read.spec : (read.documents[0]?.spec ?? {}))).toEqual(after);
          const [old, fresh] = [text, result].map((each) => {
            const root = parseTree(each);
            const spec = nodeAt(alone ? root : nodeAt(root, "documents")?.children?.[0], "spec");
            return {
              spec,
              head: each.slice(0, spec?.offset),
              tail: each.slice((spec?.offset ?? 0) + (spec?.length ?? 0)),
            };
          });
          expect({ head: fresh?.head, tail: fresh?.tail }).toEqual({ head: old?.head, tail: old?.tail });
          expect(kept(fresh?.spec, result, before, after)).toEqual(
            expect.arrayContaining([...kept(old?.spec, text, before, after)]),
          );
        },
      ),
      { numRuns: 15 },
    ));

  it("in an earlier layer is patched by another, which then says what the row says", () =>
    fc.assert(
      fc.asyncProperty(specs, async ([first, second]) => {
        const [before, after] = [canonical(kind, first), canonical(kind, second)];
        if (canonicalJson(before) === canonicalJson(after)) return;
        const base = { "a.json": JSON.stringify(documentOf(kind, first)) };
        const { files, findings } = await imported({ base, over: {} }, kind, {
          spec: after,
          recorded: before,
          into: "over",
        });
        expect(findings).toEqual([]);
        const [{ after: patch = "" } = {}] = files;
        // Into the patch itself, another row again: back to the first.
        const back = await imported({ base, over: { "p.json": patch } }, kind, {
          spec: before,
          recorded: after,
          into: "over",
        });
        expect(back.findings).toEqual([]);
        expect(back.files).toHaveLength(1);
      }),
      { numRuns: 15 },
    ));
});

describe("an edit by hand", () => {
  const coupon = kindNamed("coupon");
  const text = `{
  "documents": [
    {"kind":"coupon",   "name":"a", "labels": {"team":"growth"},
     "spec": {
       "limits": { "perDay":100, "total":5000 },
       "title":"\\u6625", "type": "basic", "discount": {"type":"amount","amount":"10"},
       "remindBefore": "60m",
       "validity": {"type":"afterClaim","for":"720h"},
       "distribution": [
         {"name":"shop",  "trigger": {"type":"register"}, "perDay": 1},
         { "name": "post", "trigger": {"type":"register"}, "perDay": 5 }
       ]
     }}
  ]
}
`;
  const first = JSON.parse(text).documents[0].spec as JsonObject;
  const edited = (change: (spec: Written) => void) => {
    const spec = structuredClone(first) as JsonObject & Written;
    change(spec);
    return spec;
  };
  it.each<[string, (spec: Written) => void, (text: string) => string]>([
    ["of a number", (s) => (s.limits.total = 9000), (t) => t.replace("5000", "9000")],
    ["of an amount", (s) => (s.discount.amount = "12"), (t) => t.replace('"10"', '"12.00"')],
    ["of a length of time", (s) => (s.remindBefore = "2h"), (t) => t.replace('"60m"', '"2h"')],
    ["that takes a field away", (s) => delete s.limits.perDay, (t) => t.replace('"perDay":100', '"perDay":"none"')],
    [
      "of a field that was not written",
      (s) => (s.limits.perCustomer = 3),
      (t) => t.replace('"total":5000', '"total":5000, "perCustomer": 3'),
    ],
    [
      "within an item of a keyed list",
      (s) => s.distribution.splice(1, 1, { name: "post", trigger: { type: "register" }, perDay: 7 }),
      (t) => t.replace('"perDay": 5', '"perDay": 7'),
    ],
    [
      "that takes an item away",
      (s) => s.distribution.splice(0, 1),
      (t) => t.replace('{"name":"shop",  "trigger": {"type":"register"}, "perDay": 1},\n         ', ""),
    ],
    [
      "that adds an item",
      (s) => s.distribution.push({ name: "more", trigger: { type: "register" }, perDay: 2 }),
      (t) =>
        t.replace(
          '"perDay": 5 }',
          '"perDay": 5 },\n         { "name": "more", "trigger": { "type": "register" }, "perDay": 2 }',
        ),
    ],
  ])("%s changes that alone", async (_title, change, expected) => {
    const { files, findings } = await imported({ base: { "a.json": text } }, coupon, {
      spec: canonical(coupon, edited(change)),
      recorded: canonical(coupon, first),
    });
    expect(findings).toEqual([]);
    expect(files[0]?.after).toBe(expected(text));
  });

  it("keeps what was changed in the document since the last apply", async () => {
    const { files } = await imported({ base: { "a.json": text } }, coupon, {
      spec: canonical(
        coupon,
        edited((s) => {
          s.limits.total = 9000;
          s.title = "Old";
        }),
      ),
      recorded: canonical(
        coupon,
        edited((s) => (s.title = "Old")),
      ),
    });
    expect(files[0]?.after).toBe(text.replace("5000", "9000"));
  });

  it("keeps line breaks of Windows", async () => {
    const crlf = text.replaceAll("\n", "\r\n");
    const { files } = await imported({ base: { "a.json": crlf } }, coupon, {
      spec: canonical(
        coupon,
        edited((s) => s.distribution.push({ name: "more", trigger: { type: "register" }, perDay: 2 })),
      ),
      recorded: canonical(coupon, first),
    });
    expect(files[0]?.after.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

/** Of that coupon, what tests change. */
interface Written {
  title: string;
  remindBefore: string;
  readonly limits: { total: number; perDay?: number; perCustomer?: number };
  readonly discount: { amount: string };
  readonly distribution: {
    readonly name: string;
    readonly trigger: { readonly type: string };
    readonly perDay: number;
  }[];
}
