/** What the database holds now, in the two grains in which a plan asks for it: digests of all, rows of few. */
import type { Address } from "./address.js";
import type { DirectEdit } from "./change.js";
import type { Json } from "./json.js";
import type { RecordedResource } from "./recorded-resource.js";

/**
 * A row as the bookkeeping writes it: the mapped columns by name; scalars as text (timestamps in UTC ISO 8601, intervals
 * in ISO 8601), booleans as booleans, jsonb and arrays as JSON.
 */
export type RowImage = Readonly<Record<string, Json>>;

/** Where the database stands, and one entry for each address that has a row or a record. */
export interface CurrentIndex {
  readonly databaseId: string;
  readonly home: string;
  readonly revision: number;
  readonly layout: number;
  readonly entries: readonly CurrentEntry[];
}

export interface CurrentEntry {
  readonly address: Address;
  /** SHA-256 of the row's image as it is now; `null`: no row. */
  readonly rowDigest: string | null;
  /** What the last apply recorded; `null`: unmanaged, no apply ever set this row. */
  readonly record: RecordedResource | null;
}

/** All that a plan may ask of a database, of one moment. */
export interface CurrentSnapshot {
  /** The stores that were asked for; `null`: all. */
  readonly stores: readonly string[] | null;
  readonly index: CurrentIndex;
  /** One for each entry of the index, in its order. */
  readonly details: readonly CurrentDetail[];
  /** Digest of the tables, as the engine that made them knows them: rows are read by it. */
  readonly tables: string;
}

/** One row in full. */
export interface CurrentDetail {
  readonly address: Address;
  readonly image: RowImage | null;
  /** As the last revision that set it left it; `null` where that is not on record. */
  readonly recordedImage: RowImage | null;
  /** Recorded edits by others than an apply since then, oldest first. */
  readonly edits: readonly DirectEdit[];
  /** The names from which an apply has moved a row here, in any revision; absent where nobody asked. */
  readonly formerNames?: readonly string[] | undefined;
  /** As the last of these edits left it; `undefined` where there is none. */
  readonly editedImage?: RowImage | null | undefined;
}
