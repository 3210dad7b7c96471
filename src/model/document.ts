/** A document: what a person wrote, `{ kind, name, spec }` from a file, before merging and defaults. */
import type { Location } from "./diagnostic.js";
import type { FieldPath } from "./field-path.js";
import type { JsonObject } from "./json.js";

export interface Document {
  readonly kind: string;
  /** `null` where none was given, as for singletons. */
  readonly name: string | null;
  readonly body: DocumentBody;
  readonly lifecycle: Lifecycle;
  /** The name under which the same setting was known before. */
  readonly movedFrom: string | null;
  /** A team's own tags. */
  readonly labels: Readonly<Record<string, string>>;
  /** The layer's folder as the project file writes it. */
  readonly layer: string;
  readonly source: DocumentSource;
}

export type DocumentBody =
  | { readonly type: "spec"; readonly spec: JsonObject }
  /** A JSON merge patch (RFC 7396) that merges keyed lists by key; `{ key, $absent: true }` takes an item away. */
  | { readonly type: "patch"; readonly patch: JsonObject }
  | { readonly type: "absent" };

export interface Lifecycle {
  readonly protect: boolean;
  /** Fields that belong to the admin screen, as paths: `limits.total`, `items[*].stock`. */
  readonly ignore: readonly string[];
}

export interface DocumentSource {
  /** Where the document begins. */
  readonly location: Location;
  /** Where a field of its spec or patch is written, or the nearest enclosing place that is known. Slow: for findings. */
  readonly locate: (path: FieldPath) => Location;
}
