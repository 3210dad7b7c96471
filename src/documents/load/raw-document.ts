/** What the readers of JSON and of TypeScript hand on: one value per document, unchecked, with its places. */
import type { Diagnostic, Location } from "../../model/diagnostic.js";
import type { FieldPath } from "../../model/field-path.js";
import type { Json } from "../../model/json.js";

export interface RawDocument {
  readonly value: Json;
  /** Where the document begins. */
  readonly location: Location;
  /** Where a part of the document is written, its path from the document's root: `["spec", "title"]`. */
  readonly locate: (path: FieldPath) => Location;
}

/** What one or several files hold, as far as it could be read. */
export interface RawDocuments {
  readonly documents: readonly RawDocument[];
  readonly findings: readonly Diagnostic[];
}

/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Deepest nesting of lists and objects in a file or value. */
export const MAX_DEPTH = 64;
