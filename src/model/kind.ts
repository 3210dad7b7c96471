/** A kind: a type of setting, as data. The engine works from this alone and knows no kind by name. */
import type { JsonObject } from "./json.js";
import type { ObjectShape, UnionShape } from "./shape.js";

export interface Kind {
  /** snake_case: `order_policy`. */
  readonly name: string;
  /** Its table in schema `store`, the plural: `order_policies`. */
  readonly table: string;
  readonly module: Module;
  /** One per store; its address has no name. */
  readonly singleton: boolean;
  /** One sentence: what it sets. */
  readonly description: string;
  readonly spec: ObjectShape | UnionShape;
  /**
   * Specs as people write them, by the documents' names, `default` of a singleton; together they use every field and
   * every alternative. Pages and editors show them.
   */
  readonly examples?: Readonly<Record<string, JsonObject>> | undefined;
  /** The kind whose resource gives a store's currency, time zone and locale, from its fields of these names. */
  readonly context?: true | undefined;
  /** What of it was called or stored otherwise once. Never shortened: databases of any age are upgraded, and read. */
  readonly earlier?: EarlierForms | undefined;
}

/**
 * So that an upgrade takes rows along, and recorded changes stay readable. Paths are of fields outside lists and maps;
 * one that was given up is never given to another field.
 */
export interface EarlierForms {
  /** Paths that a field had, newest first, by its present one: `{ "limits.total": ["total"] }`. An object's moves all in it. */
  readonly renamed?: Readonly<Record<string, readonly string[]>> | undefined;
  /** By the field's present path. */
  readonly converted?: Readonly<Record<string, Conversion>> | undefined;
}

/** What existing rows get in a field that is new, of another type, or meant otherwise than before. */
export interface Conversion {
  /** The layout that changed it: databases of a lower one are converted. */
  readonly layout: number;
  /** The old columns that `using` reads. Those that are gone now count as taken over, not as lost. */
  readonly columns: readonly string[];
  /** An SQL expression over old columns, by their old names: `make_interval(days => within_days)`. */
  readonly using: string;
}

/** In the order in which people are shown them. */
export const MODULES = ["store", "orders", "inventory", "payments", "marketing", "service", "security"] as const;

export type Module = (typeof MODULES)[number];

/** Kinds by name, in reference order: a kind stands after the kinds it refers to. */
export type Kinds = ReadonlyMap<string, Kind>;

/** What of a store the values of its other settings are read by. */
export interface StoreContext {
  /** ISO 4217. */
  readonly currency: string;
  /** Digits after the point of the currency's minor unit: 2 for CNY, 0 for JPY. */
  readonly minorDigits: number;
  /** IANA name. */
  readonly timeZone: string;
}
