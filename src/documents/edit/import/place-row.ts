/**
 * Where and how one row is written down: in the document that the layer has, in a new one, or as a patch of an earlier
 * layer's. Whatever it comes to is merged again, so that a plan made from it has nothing to change.
 */
import type { Address } from "../../../model/address.js";
import { mergeThree } from "../../../model/difference/merge-three.js";
import type { Document, DocumentBody } from "../../../model/document.js";
import { keepIgnored } from "../../../model/ignored-fields.js";
import { isJsonObject, type JsonObject } from "../../../model/json.js";
import type { Kind } from "../../../model/kind.js";
import type { SpecFinding } from "../../../settings/kinds/spec-finding.js";
import { envelopeOf } from "../../resolve/envelope.js";
import { editJsonText } from "./edit-json-text.js";
import { patchBetween } from "./patch-between.js";
import type { NewDocument } from "./print-typescript.js";
import { specEdits } from "./spec-edits.js";
import { canonicalSpec, effective, type Layered, type StoreLayers, standing, withBody } from "./store-layers.js";
import { isSame, writtenSpec } from "./written-value.js";

export interface RowToImport {
  readonly address: Address;
  readonly kind: Kind;
  /** As it is now, read by the store's context. */
  readonly spec: JsonObject;
  /** As the last apply left it; `null`: not on record. */
  readonly recorded: JsonObject | null;
  /** `lifecycle.protect` on record. */
  readonly protect: boolean;
}

export type PlacedRow =
  /** Its documents say the same already. */
  | { readonly type: "settled" }
  | { readonly type: "new"; readonly target: JsonObject; readonly body: DocumentBody; readonly document: NewDocument }
  | {
      readonly type: "edit";
      readonly target: JsonObject;
      readonly body: DocumentBody;
      readonly document: Document;
      /** Of this document alone. */
      readonly text: string;
    }
  /** No document can say what stands there. */
  | { readonly type: "unspeakable"; readonly findings: readonly SpecFinding[]; readonly written: JsonObject }
  /** It is written in code, which is not edited. */
  | { readonly type: "code"; readonly document: Document; readonly from: JsonObject; readonly to: JsonObject }
  /** What would be written is overridden, or the document that is there cannot be understood. */
  | { readonly type: "overridden"; readonly by: Document };

/** The text of a document in a JSON file, and the white space before it on its line. */
export type DocumentText = (document: Document) => { readonly text: string; readonly indent: string };

export function placeRow(row: RowToImport, store: StoreLayers, layer: number, textOf: DocumentText): PlacedRow {
  const { kind, address } = row;
  const { context } = store;
  const documents = store.at(address);
  const current = effective(kind, documents, context);
  const wanted = targetOf(row, documents, current, store);
  if (!wanted.ok) return { type: "unspeakable", ...wanted };
  const target = wanted.spec;
  if (current !== null && isSame(current, target)) return { type: "settled" };
  const here = documents.find((each) => each.layer === layer);
  const upTo = effective(
    kind,
    documents.filter((each) => each.layer <= layer),
    context,
  );
  const below = effective(
    kind,
    documents.filter((each) => each.layer < layer),
    context,
  );
  // What later layers say stays theirs.
  const to = current !== null && upTo !== null ? mergeThree(kind.spec, current, upTo, target) : target;
  const fits = (body: DocumentBody) =>
    isSame(effective(kind, withBody(documents, layer, body), context) ?? undefined, target);
  const fallen = (): PlacedRow => {
    const by = documents.findLast((each) => each.document !== null)?.document;
    if (by == null) throw new Error("a new document is overridden by one that is there");
    return { type: "overridden", by };
  };

  if (here?.document) {
    const { document } = here;
    if (document.body.type === "absent") return fallen();
    if (!document.source.location.file.endsWith(".json"))
      return upTo === null ? fallen() : { type: "code", document, from: upTo, to };
    const edited = upTo && editDocument(document, kind, { from: upTo, to, below }, textOf(document));
    for (const each of edited ?? []) if (fits(each.body)) return { type: "edit", target, document, ...each };
    return fallen();
  }
  const bodies: DocumentBody[] = [{ type: "spec", spec: writtenSpec(kind.spec, to) }];
  if (below !== null) bodies.unshift({ type: "patch", patch: patchBetween(kind.spec, below, to) });
  const body = bodies.find(fits);
  if (body === undefined) return fallen();
  const value = body.type === "patch" ? body.patch : writtenSpec(kind.spec, to);
  const type = body.type === "patch" ? "patch" : "spec";
  // A patch leaves the protection to the document that it changes.
  const protect = type === "spec" && (row.protect || envelopeOf(sourcesOf(documents)).lifecycle.protect);
  return {
    type: "new",
    target,
    body,
    document: { kind: kind.name, name: address.name, protect, body: { type, value } },
  };
}

/** What documents are to come to: what was changed outside, beside what was changed in them meanwhile. */
function targetOf(
  row: RowToImport,
  documents: readonly Layered[],
  current: JsonObject | null,
  { context }: StoreLayers,
) {
  const { kind, spec, recorded } = row;
  const { ignore } = envelopeOf(sourcesOf(standing(documents))).lifecycle;
  const masked = (target: JsonObject) => (current === null ? target : keepIgnored(kind, target, current, ignore));
  const candidates = recorded && current ? [mergeThree(kind.spec, recorded, current, spec), spec] : [spec];
  const results = candidates.map((candidate) => {
    const written = writtenSpec(kind.spec, masked(candidate));
    return { written, ...canonicalSpec(kind, written, context) };
  });
  const last = results.at(-1);
  if (last === undefined) throw new Error("a row has a spec");
  return results.find(({ ok }) => ok) ?? last;
}

interface Sides {
  readonly from: JsonObject;
  readonly to: JsonObject;
  readonly below: JsonObject | null;
}

/** The document value by value; should that not say it, with its body as a whole. */
function editDocument(
  document: Document,
  kind: Kind,
  { from, to, below }: Sides,
  { text, indent }: ReturnType<DocumentText>,
) {
  const { body } = document;
  if (body.type === "absent") return null;
  const [type, written] = body.type === "spec" ? (["spec", body.spec] as const) : (["patch", body.patch] as const);
  if (type === "patch" && below === null) return null;
  const whole = type === "patch" && below ? patchBetween(kind.spec, below, to) : writtenSpec(kind.spec, to);
  const sides = { written, from, to, below: type === "patch" ? below : null };
  return [specEdits(kind.spec, sides, [type]), [{ type: "set", path: [type], value: whole, after: [] } as const]].map(
    (edits) => {
      const edited = editJsonText(text, edits, indent);
      return { text: edited, body: bodyIn(edited, type) };
    },
  );
}

function bodyIn(text: string, type: "spec" | "patch"): DocumentBody {
  const value: unknown = JSON.parse(text);
  const inner = isJsonObject(value) ? value[type] : undefined;
  if (!isJsonObject(inner)) throw new Error("a document keeps its body");
  return type === "spec" ? { type, spec: inner } : { type, patch: inner };
}

function sourcesOf(documents: readonly Layered[]): readonly Document[] {
  return documents.flatMap(({ document }) => document ?? []);
}
