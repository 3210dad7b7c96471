/** The plain document that every helper returns, made in one place. */

import type { Reference } from "../../schemas/types/units.js";

/** One setting of a store, or a change to that of an earlier layer. */
export interface Document extends DocumentOptions {
  readonly kind: string;
  readonly name?: string;
  readonly spec?: object;
  readonly patch?: object;
  readonly absent?: true;
}

export interface DocumentOptions {
  readonly lifecycle?: Lifecycle;
  /** The name under which the same setting was known before. */
  readonly movedFrom?: string;
  /** The team's own tags, shown and filterable. */
  readonly labels?: { readonly [label: string]: string };
}

export interface Lifecycle {
  /** Never deleted without consent. */
  readonly protect?: boolean;
  /** Fields that belong to the admin screen: `limits.total`, `items[*].stock`. */
  readonly ignore?: readonly string[];
}

/** A document with a name of its own; `name` is what other documents refer to it by. */
export interface NamedDocument<Kind extends string> extends Document {
  readonly kind: Kind;
  readonly name: Reference<Kind>;
}

/** What a document file exports: a document, or lists of them, nested as is handy. */
export type DocumentTree = Document | readonly DocumentTree[];

/**
 * Freshly made, remembers under `Symbol.for("shopwright.site")` the stack of the call, from which findings get their
 * file and line. Not enumerable, so that the document stays plain data.
 */
export function createDocument<D extends Document>(document: D): D {
  return Object.defineProperty(document, Symbol.for("shopwright.site"), { value: new Error().stack });
}
