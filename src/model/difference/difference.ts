/** How two specs of one kind differ, as a tree by the kind's shape: what plans and histories show field by field. */
import type { Json } from "../json.js";

export type Difference = ValueDifference | ObjectDifference | ListDifference;

interface Sides {
  /** `undefined`: absent. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** A scalar, or a value that was replaced as a whole, as by another variant of its union. */
export interface ValueDifference extends Sides {
  readonly type: "value";
}

export interface ObjectDifference extends Sides {
  readonly type: "object";
  /** Those that differ, in the shape's order. */
  readonly fields: readonly FieldDifference[];
  /** How many fields are the same on both sides. */
  readonly unchanged: number;
}

export interface FieldDifference {
  readonly name: string;
  readonly difference: Difference;
}

export interface ListDifference extends Sides {
  readonly type: "list";
  readonly semantics: "set" | "list" | "keyed";
  /** Those that differ or moved, in the order of the list afterwards, removed ones where they were. */
  readonly items: readonly ItemDifference[];
  readonly unchanged: number;
}

export interface ItemDifference {
  /** `keyed` only: the values of the key fields. */
  readonly key: readonly Json[] | null;
  /** Positions from 0; `null`: the item is not there. */
  readonly before: number | null;
  readonly after: number | null;
  /** It changed places with others; never in a set. */
  readonly moved: boolean;
  /** `null`: it only moved. */
  readonly difference: Difference | null;
}
