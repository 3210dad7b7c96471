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
}

export type Module = "store" | "orders" | "inventory" | "payments" | "marketing" | "service" | "security";

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
