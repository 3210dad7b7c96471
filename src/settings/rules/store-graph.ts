/** The settings of one store as rules see them: typed by kind, found by name, with what else is known of the store. */
import type { z } from "zod";
import type { Address } from "../../model/address.js";
import type { FieldPath } from "../../model/field-path.js";
import type { StoreContext } from "../../model/kind.js";
import type { Missing } from "../../model/rule.js";
import type { Products } from "../facts/products.js";
import type { BuiltInKind } from "../kinds/built-in-kind.js";

/** A resource whose spec has the type of its kind: canonical, with all defaults. */
export interface Stated<S extends z.ZodType = z.ZodType> {
  readonly address: Address;
  readonly spec: z.output<S>;
  readonly labels: Readonly<Record<string, string>>;
}

/** A setting, or a field of it: `path` leads into its spec. */
export interface Place {
  readonly setting: Pick<Stated, "address">;
  readonly path?: FieldPath | undefined;
}

export interface StoreGraph {
  readonly store: string;
  /** Sorted by name. Without those that are wrong in themselves. */
  readonly all: <S extends z.ZodType>(kind: BuiltInKind<S>) => readonly Stated<S>[];
  /** The one of a kind of which a store has one; `undefined` where it has none, or a wrong one. */
  readonly one: <S extends z.ZodType>(kind: BuiltInKind<S>) => Stated<S> | undefined;
  /** What a reference leads to; `undefined` where that is not there, which is told already. */
  readonly named: <S extends z.ZodType>(kind: BuiltInKind<S>, name: string) => Stated<S> | undefined;
  /** By what money and times are read. @throws NotChecked where the store's own document is missing or wrong. */
  readonly context: StoreContext;
  /** @throws NotChecked where the project gives none. */
  readonly products: Products;
  /** For rules that can tell something without them. */
  readonly productsIfGiven: Products | null;
  /** The day for which is asked: `2027-03-01`, on the store's wall clock. */
  readonly asOf: string;
  /** What the database holds, by address. @throws NotChecked where no database was asked. */
  readonly current: CurrentSettings;
}

/** What of the store stands in the database before a plan is applied. */
export interface CurrentSettings {
  /** `undefined`: there is no such setting yet. */
  readonly spec: <S extends z.ZodType>(kind: BuiltInKind<S>, stated: Stated<S>) => z.output<S> | undefined;
  /** When it was last set, ISO 8601 in UTC; `undefined` where that is not on record. */
  readonly lastSet: (address: Address) => string | undefined;
}

/** Thrown by a graph that is asked for what is not there: the rule that asked is told as not checked. */
export class NotChecked extends Error {
  readonly missing: Missing;
  constructor(missing: Missing) {
    super(`not checked: no ${missing}`);
    this.name = "NotChecked";
    this.missing = missing;
  }
}
