/** Documents for tests, as if each stood in a file of its own whose lines are named after the field they hold. */

import type { StoreDocuments } from "../../src/documents/load/load-documents.js";
import type { Document, DocumentBody } from "../../src/model/document.js";
import { type FieldPath, formatFieldPath } from "../../src/model/field-path.js";
import type { JsonObject } from "../../src/model/json.js";

export interface WrittenDocument extends Partial<Pick<Document, "lifecycle" | "movedFrom" | "labels">> {
  readonly kind: string;
  readonly name?: string;
  readonly spec?: JsonObject;
  readonly patch?: JsonObject;
  /** `base/gauge.x.json` unless said otherwise. */
  readonly file?: string;
  readonly line?: number;
}

/** `{ base: [documents], summer: [documents] }`, in layer order. A location's file ends in the field: `f.json#limits.total`. */
export function storeDocuments(
  layers: Readonly<Record<string, readonly WrittenDocument[]>>,
  store = "flagship",
  incomplete: readonly string[] = [],
): StoreDocuments {
  return {
    store,
    layers: Object.entries(layers).map(([folder, documents]) => ({
      folder,
      complete: !incomplete.includes(folder),
      documents: documents.map((document) => toDocument(folder, document)),
    })),
  };
}

export function toDocument(layer: string, written: WrittenDocument): Document {
  const { kind, name = null, lifecycle = { protect: false, ignore: [] }, movedFrom = null, labels = {} } = written;
  const file = written.file ?? `${layer}/${kind}${name === null ? "" : `.${name}`}.json`;
  const at = (path: FieldPath) => ({
    file: path.length === 0 ? file : `${file}#${formatFieldPath(path)}`,
    line: written.line ?? 1,
    column: 1,
  });
  return {
    kind,
    name,
    body: bodyOf(written),
    lifecycle,
    movedFrom,
    labels,
    layer,
    source: { location: at([]), locate: at },
  };
}

/** The body of a document without `spec` and `patch` is `absent`. */
function bodyOf({ spec, patch }: WrittenDocument): DocumentBody {
  if (spec !== undefined) return { type: "spec", spec };
  return patch === undefined ? { type: "absent" } : { type: "patch", patch };
}
