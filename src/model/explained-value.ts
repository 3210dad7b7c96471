/** A value of a resource with the place that it comes from, and what is inside of it likewise. */
import type { Location } from "./diagnostic.js";
import type { Json } from "./json.js";

export interface ExplainedValue {
  /** A field's name, a map's, or `[0]` and `["SKU1"]` of an item. */
  readonly name: string;
  /** From the spec on: `items["SKU1"].price`. */
  readonly path: string;
  readonly value: Json;
  /** `null`: no document writes it, it stands at its default. */
  readonly source: ValueSource | null;
  /** What its default is, where it has another value. */
  readonly otherwise?: Json | undefined;
  /** Nothing in what is one value, as a set of names. */
  readonly parts: readonly ExplainedValue[];
}

export interface ValueSource {
  readonly location: Location;
  /** Whether a patch wrote it, or the document itself. */
  readonly patch: boolean;
}
