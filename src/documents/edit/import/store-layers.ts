/** What the documents of one store come to at an address, as they are and with another document in one layer. */
import { type Address, formatAddress } from "../../../model/address.js";
import type { Document, DocumentBody } from "../../../model/document.js";
import type { JsonObject } from "../../../model/json.js";
import type { Kind, StoreContext } from "../../../model/kind.js";
import { parseSpec } from "../../../settings/kinds/registry.js";
import type { SpecFinding } from "../../../settings/kinds/spec-finding.js";
import type { StoreDocuments } from "../../load/load-documents.js";
import { layerFolder } from "../../load/selection.js";
import { canonicalise } from "../../resolve/canonicalise.js";
import { mergePatch } from "../../resolve/merge-patch.js";

export interface StoreLayers {
  readonly store: string;
  readonly context: StoreContext;
  /** Normalised, in their order. */
  readonly folders: readonly string[];
  /** The documents at an address with the positions of their layers, in layer order. */
  readonly at: (address: Address) => readonly Layered[];
}

export interface Layered {
  readonly layer: number;
  readonly body: DocumentBody;
  /** `null`: not written yet. */
  readonly document: Document | null;
}

export function storeLayers({ store, layers }: StoreDocuments, context: StoreContext): StoreLayers {
  const byAddress = new Map<string, Layered[]>();
  for (const [layer, { documents }] of layers.entries()) {
    for (const document of documents) {
      const key = formatAddress({ store, kind: document.kind, name: document.name });
      const here = byAddress.get(key) ?? [];
      here.push({ layer, body: document.body, document });
      byAddress.set(key, here);
    }
  }
  return {
    store,
    context,
    folders: layers.map(({ folder }) => layerFolder(folder)),
    at: (address) => byAddress.get(formatAddress({ ...address, store })) ?? [],
  };
}

/** The same documents with this one in a layer, instead of what it says now. */
export function withBody(documents: readonly Layered[], layer: number, body: DocumentBody): readonly Layered[] {
  const others = documents.filter((each) => each.layer !== layer);
  return [...others, { layer, body, document: null }].sort((a, b) => a.layer - b.layer);
}

/** Those that have a say: a whole document and the patches over it; none where it was taken away, or is only patched. */
export function standing(documents: readonly Layered[]): readonly Layered[] {
  let left: readonly Layered[] = [];
  for (const each of documents) {
    if (each.body.type === "spec") left = [each];
    else if (each.body.type === "absent") left = [];
    else if (left.length > 0) left = [...left, each];
  }
  return left;
}

/** Canonical; `null` where nothing stands there, or where what does is wrong. */
export function effective(kind: Kind, documents: readonly Layered[], context: StoreContext): JsonObject | null {
  let spec: JsonObject | null = null;
  for (const { body } of standing(documents)) {
    if (body.type === "spec") spec = body.spec;
    if (body.type !== "patch" || spec === null) continue;
    const merged = mergePatch(kind.spec, spec, body.patch);
    if (merged.findings.length > 0) return null;
    spec = merged.spec;
  }
  if (spec === null) return null;
  const result = canonicalSpec(kind, spec, context);
  return result.ok ? result.spec : null;
}

/** A written spec with its defaults, in canonical form; else what is wrong with it. */
export function canonicalSpec(
  kind: Kind,
  written: JsonObject,
  context: StoreContext,
):
  | { readonly ok: true; readonly spec: JsonObject }
  | { readonly ok: false; readonly findings: readonly SpecFinding[] } {
  const parsed = parseSpec(kind.name, written);
  if (!parsed.ok) return parsed;
  const { spec, findings } = canonicalise(kind.spec, parsed.spec, context);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, spec };
}
