/** The finding that a store has no document that gives its currency and time zone. */
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Kind } from "../../model/kind.js";
import type { StoreDocuments } from "../load/load-documents.js";

export function contextMissing(kind: Kind, { store, layers }: StoreDocuments): Diagnostic {
  const [folder] = layers.map((layer) => layer.folder);
  return {
    code: "documents/store-missing",
    severity: "error",
    summary: "A store has no document of its own",
    detail: `No layer of ${store} has a document of the kind ${kind.name}: the currency and the time zone by which all others are read.`,
    remedy: `Add one to ${folder === undefined ? "a layer of the store" : `the layer ${folder}`}, with \`currency\` and \`timeZone\`.`,
    address: { store, kind: kind.name, name: null },
  };
}
