/** Who set each field of a setting: every value that it has, with what gave it that value. */
import type { Address } from "./address.js";
import type { DirectEdit } from "./change.js";
import type { Json } from "./json.js";
import type { Revision } from "./revision.js";

export interface Blame {
  readonly address: Address;
  /** Names that it had before, latest first. */
  readonly earlier: readonly Address[];
  /** In the shape's order; of a setting that is gone, as it was at last. */
  readonly fields: readonly BlamedField[];
  /** What took it away; `null`: it is there. */
  readonly gone: Origin | null;
}

export interface BlamedField {
  /** `items["SKU1"].price`. */
  readonly path: string;
  readonly value: Json;
  readonly origin: Origin;
  /** The setting was made with it, and it is what stands when nothing is written. */
  readonly byDefault: boolean;
}

export type Origin =
  | { readonly type: "apply"; readonly revision: Revision }
  /** `null`: not sealed by a revision yet. */
  | { readonly type: "direct"; readonly revision: Revision | null; readonly edit: DirectEdit }
  /** No trigger saw it: a restore, or triggers switched off. */
  | { readonly type: "unrecorded" };
