/**
 * The shape of a kind's spec as plain data: what the engine walks to canonicalise, compare, encode and print values.
 * Built-in kinds derive it from their Zod schema; nothing that reads a shape knows Zod.
 */
import type { Json } from "./json.js";

export type Shape = ScalarShape | ObjectShape | UnionShape | ListShape | MapShape;

/**
 * One value in its written form. Canonical forms and columns, by `type`:
 *
 * | type         | canonical                                        | column       |
 * |--------------|--------------------------------------------------|--------------|
 * | boolean      | `true`                                           | boolean      |
 * | integer      | `3`                                              | integer      |
 * | number       | `1.5`                                            | numeric      |
 * | string       | as written                                       | text         |
 * | text         | `"…"` or `{ "zh-CN": "…", "en": "…" }`           | jsonb        |
 * | money        | decimal text padded to the minor unit: `"10.00"` | numeric      |
 * | percent      | `"12.5%"`, no trailing zeros                     | numeric 12.5 |
 * | duration     | one integer, largest unit of its class: `"1h"`   | interval     |
 * | workDuration | as a duration, or `"3bd"`                        | text         |
 * | datetime     | wall clock: `"2027-03-01T00:00"`                 | timestamptz  |
 * | date         | `"2027-03-01"`                                   | date         |
 * | timeOfDay    | `"08:00"`                                        | time         |
 * | reference    | the name of a document of the same store         | text         |
 * | secret       | `{ "$secret": "alipay/key", "version": "3" }`    | text `alipay/key@3` |
 */
export interface ScalarShape {
  readonly type:
    | "boolean"
    | "integer"
    | "number"
    | "string"
    | "text"
    | "money"
    | "percent"
    | "duration"
    | "workDuration"
    | "datetime"
    | "date"
    | "timeOfDay"
    | "reference"
    | "secret";
  /** The word `"none"` may stand instead of a value; its column is NULL. Never on an optional field. */
  readonly none?: true | undefined;
  /** `string` only: a format that is checked beyond its pattern. */
  readonly format?: "cron" | "cidr" | "pattern" | "country" | "domain" | undefined;
  /** `string` only: the allowed values. */
  readonly values?: readonly string[] | undefined;
  /** `reference` only: the kind referred to. */
  readonly kind?: string | undefined;
  /** Inclusive bounds of integer and number; of money and percent without their sign or currency (`12.5`). */
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** Exclusive lower bound, same scale. */
  readonly exclusiveMinimum?: number | undefined;
  /** `string` only: a regular expression the value matches (JavaScript and PostgreSQL alike), and its length bounds. */
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

export interface ObjectShape {
  readonly type: "object";
  readonly fields: Readonly<Record<string, Field>>;
  /**
   * `window`: `from` before `until`, half-open. `dailyWindow`: `from` and `until` differ; `until` before `from` passes
   * midnight.
   */
  readonly interval?: "window" | "dailyWindow" | undefined;
  /** Of a union's variant: what it is. */
  readonly description?: string | undefined;
}

/** Alternatives told apart by a field `type`, which is not listed among a variant's fields. */
export interface UnionShape {
  readonly type: "union";
  readonly variants: Readonly<Record<string, ObjectShape>>;
}

export interface ListShape {
  readonly type: "list";
  /**
   * `set`: order means nothing, canonical is the order of `set-order.ts`. `list`: order means
   * something. `keyed`: items are told apart by the fields in `key`; order is kept.
   */
  readonly semantics: "set" | "list" | "keyed";
  /** `keyed` only: one or more field names of the items. */
  readonly key: readonly string[];
  readonly items: Shape;
  readonly minItems?: number | undefined;
}

/** `{ name: value }` with free names. */
export interface MapShape {
  readonly type: "map";
  readonly values: Shape;
}

/** One field of an object. In a resource it is absent only if `optional`. */
export interface Field {
  readonly shape: Shape;
  /** May be left out, and then is absent. */
  readonly optional: boolean;
  /** What stands when it is left out; `undefined`: it is required, or optional. Objects whose fields all default: `{}`. */
  readonly default?: Json | undefined;
  /** One or two sentences: meaning, unit, bounds. */
  readonly description: string;
}
