/** New documents as JSON: a file of their own, or behind those of a file that is there. */
import type { Json } from "../../../model/json.js";
import type { Kinds } from "../../../model/kind.js";
import { withoutUnsafe } from "../../../model/unsafe-text.js";
import { orderFile } from "../order-written.js";
import { printWritten } from "../print-written.js";
import { parseWritten } from "../written-json.js";
import { appendItems } from "./edit-json-text.js";
import type { NewDocument } from "./print-typescript.js";

/** In the form of `fmt`; ends with a line break. */
export function printDocuments(documents: readonly NewDocument[], kinds: Kinds): string {
  const text = withoutUnsafe(JSON.stringify({ documents: documents.map(envelopeOf) }));
  return printWritten(orderFile(parseWritten(text), kinds));
}

/** @param text of a file whose documents stand in a list. */
export function appendDocuments(text: string, documents: readonly NewDocument[], kinds: Kinds): string {
  const ordered = JSON.parse(printDocuments(documents, kinds)) as { readonly documents: readonly Json[] };
  return appendItems(text, ["documents"], ordered.documents);
}

function envelopeOf({ kind, name, protect, body }: NewDocument): Json {
  return {
    kind,
    ...(name !== null && { name }),
    ...(protect && { lifecycle: { protect } }),
    [body.type]: body.value,
  };
}
